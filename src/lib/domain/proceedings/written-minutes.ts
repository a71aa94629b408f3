import type { PersonId } from '../ids';
import type { RichText } from '../rich-text';
import type { Signatory } from './acts';

/** Minutes as they are read: one order of headed sections, which a screen, a file of HTML and one of Markdown write alike. */
export interface WrittenMinutes {
  /** As `lang` says it. */
  readonly language: string;
  readonly title: string;
  /** The title of their meeting. */
  readonly of: string;
  /** Under the title: what they are of, when and where, how it was convened, who did what. */
  readonly lead: readonly string[];
  /** What is to be known before anything: that they are a draft; empty where nothing is. */
  readonly standing: string;
  readonly sections: readonly Section[];
  /** In small at the end. */
  readonly foot: readonly string[];
}

export interface Section {
  readonly title: string;
  /** Whether it is no part of what was approved. */
  readonly isApart?: true;
  readonly parts: readonly Part[];
}

export type Part =
  | { readonly kind: 'line'; readonly text: string }
  | { readonly kind: 'list'; readonly isOrdered: boolean; readonly items: readonly string[] }
  /** The first cell of a row names it. */
  | {
      readonly kind: 'table';
      readonly heads: readonly string[];
      readonly rows: readonly (readonly string[])[];
    }
  | { readonly kind: 'text'; readonly text: RichText }
  | {
      readonly kind: 'decision';
      readonly title: string;
      readonly words: string;
      readonly result: string;
      readonly details: readonly string[];
    }
  | { readonly kind: 'signatures'; readonly ink: string; readonly rows: readonly SignatureLine[] };

export interface SignatureLine {
  readonly role: string;
  readonly name: string;
  readonly said: string;
}

/** The approval of minutes, and who signed them. */
export interface ApprovalFacts {
  readonly by: PersonId;
  /** Milliseconds since 1970. */
  readonly at: number;
  /** The title of the meeting that approved them, with its day; empty for none. */
  readonly in: string;
  readonly hash: string;
  readonly signatures: readonly {
    readonly as: Signatory;
    readonly person: PersonId;
    readonly by: PersonId;
    readonly at: number;
    readonly isPaper: boolean;
  }[];
  /** What would be changed in them since; the next meeting tells. */
  readonly late: readonly {
    readonly by: PersonId;
    readonly words: string;
    /** What a later meeting said of it; null while none did. */
    readonly isTaken: boolean | null;
  }[];
}

/** What is written beside the minutes themselves. */
export interface WritingFacts {
  /** What somebody is called; empty where that was forgotten. */
  nameOf(person: PersonId): string;
  /** Null while they are a draft. */
  readonly approval: ApprovalFacts | null;
}

/** A hash in groups that an eye can compare. */
export const groupsOf = (hash: string): string => hash.match(/.{1,4}/gu)?.join(' ') ?? '';
