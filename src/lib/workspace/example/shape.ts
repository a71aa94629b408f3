import type { BodyRules } from '../../domain/bodies/state';
import type { Need } from '../../domain/bookings/acts';
import type { Article } from '../../domain/charter';
import type { Profile } from '../../domain/collective';
import type { ItemFacts } from '../../domain/item';
import type { GuideWords } from '../../domain/guides/forms';
import type { ReturnState } from '../../domain/custody/acts';
import type { AgendaItem, Meeting } from '../../domain/meetings/meeting';
import type { Span } from '../../domain/span';
import type { PersonKey, StructureKey } from './people';

/** Everything that `Essayer avec un exemple` writes, with keys where a document has ids. */
export interface ExampleContent {
  readonly profile: Profile;
  readonly structures: readonly { readonly key: StructureKey; readonly name: string }[];
  readonly people: readonly {
    readonly key: PersonKey;
    readonly name: string;
    readonly structure: StructureKey;
    readonly phone: string;
  }[];
  /** Who the visitor is in the example. */
  readonly visitor: PersonKey;
  /** In milliseconds since 1970. */
  readonly foundedAt: number;
  /** When the visitor opened it. */
  readonly openedAt: number;
  readonly items: readonly ExampleItem[];
  /** In the order of the charter. */
  readonly articles: readonly (Pick<Article, 'title' | 'text'> & Added)[];
  readonly meetings: readonly ExampleMeeting[];
  /** Who deliberates together, said by the visitor when they opened it. */
  readonly bodies: readonly ExampleBody[];
  /** What the visitor's structure has handed over, in the order in which it did. */
  readonly outings: readonly ExampleOuting[];
  /** What is booked, in the order in which it was asked for. */
  readonly bookings: readonly ExampleBooking[];
  /** How things of the visitor’s structure are used together. */
  readonly guides: readonly ExampleGuide[];
}

/** What a person says of a thing; who owns it is told by the list it stands in. */
export type Thing = Partial<Omit<ItemFacts, 'structure'>> & Pick<ItemFacts, 'name'>;

export interface ExampleItem extends Omit<ItemFacts, 'structure'>, Added {
  readonly structure: StructureKey;
}

export interface ExampleMeeting extends Pick<Meeting, 'title' | 'date' | 'time' | 'place' | 'notes'>, Added {
  /** As which body it meets; null for none. */
  readonly body: BodyKey | null;
  /** In the order of the meeting. */
  readonly agenda: readonly Pick<AgendaItem, 'title' | 'minutes' | 'kind'>[];
}

export type BodyKey = 'assembly' | 'committee';

export interface ExampleBody {
  readonly key: BodyKey;
  readonly name: string;
  readonly rules: Omit<BodyRules, 'name'>;
}

export interface ExampleOuting {
  /** The name of the thing. */
  readonly thing: string;
  readonly quantity: number;
  /** A structure of the example, or anyone in plain words. */
  readonly borrower: StructureKey | { readonly words: string };
  /** Milliseconds since 1970. */
  readonly at: number;
  /** A day such as `2026-11-21`. */
  readonly until: string;
  readonly remark: string;
  readonly back: {
    readonly at: number;
    readonly quantity: number;
    readonly state: ReturnState;
    readonly remark: string;
  } | null;
}

export interface ExampleBooking {
  /** The name of the thing. */
  readonly thing: string;
  readonly quantity: number;
  /** Who asks, for their structure. */
  readonly by: PersonKey;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly times: readonly Span[];
  readonly purpose: string;
  readonly need: Need;
  /** What somebody of the structure that owns it said of all the times; null where nobody did. */
  readonly answer: {
    readonly by: PersonKey;
    readonly at: number;
    readonly quantity: number;
    readonly instead: Span | null;
    readonly remark: string;
  } | null;
}

export interface ExampleGuide {
  /** The name of the thing. */
  readonly thing: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly words: GuideWords;
  /** Who was shown how, on a day such as `2026-11-21`. */
  readonly trained: readonly { readonly person: PersonKey; readonly on: string }[];
}

interface Added {
  /** Milliseconds since 1970. */
  readonly addedAt: number;
  readonly addedBy: PersonKey;
}
