import type { PointKind } from '../meetings/meeting';
import type { EntryKind } from '../rich-text';
import type { Presence, Task, Treatment } from './acts';
import type { StructurePresence } from './attendance';
import type { Decision, Minutes } from './minutes';

/** What tells the result of a question. */
export type JudgedDecision = Pick<Decision, 'result' | 'by' | 'mode' | 'votes'> & {
  readonly objections: readonly Pick<Decision['objections'][number], 'how'>[];
};

/** The words around minutes in a language; days and hours are given as they are kept, and written as that language writes them. */
export interface MinutesWords {
  readonly language: string;
  readonly title: string;
  readonly shortTitle: string;
  readonly draft: string;
  readonly someone: string;
  /** In the place of words that are erased, or are not here yet. */
  readonly noWords: string;
  readonly sections: {
    readonly [
      One in
        | 'presence'
        | 'proxies'
        | 'quorum'
        | 'agenda'
        | 'debates'
        | 'decisions'
        | 'actions'
        | 'questions'
        | 'amendments'
        | 'late'
        | 'signatures'
    ]: string;
  };
  /** The body and the collective, or the collective alone. */
  readonly whose: (body: string, collective: string) => string;
  readonly whenAndWhere: (
    meeting: Pick<Minutes, 'date' | 'time' | 'place' | 'openedAt' | 'closedAt'>
  ) => string;
  readonly noNotice: string;
  readonly notice: (notice: Minutes['notices'][number]) => string;
  readonly task: (task: Task, name: string) => string;
  readonly person: string;
  readonly structure: string;
  readonly by: string;
  readonly presence: string;
  readonly personIs: (presence: Presence) => string;
  readonly structureIs: (presence: StructurePresence) => string;
  /** A name with what they do for the meeting, or the structure they are there for. */
  readonly aside: (name: string, aside: string) => string;
  readonly taskName: (task: Task) => string;
  readonly nobody: string;
  readonly others: (presence: Presence, names: string) => string;
  readonly proxy: (from: string, to: string) => string;
  readonly quorum: (quorum: Minutes['quorum'], voters: Minutes['votersAre']) => string;
  readonly emptyAgenda: string;
  readonly kind: (kind: PointKind) => string;
  readonly broughtBy: (name: string) => string;
  readonly unannounced: string;
  readonly noNotes: string;
  readonly speaking: (times: readonly { readonly structure: string; readonly seconds: number }[]) => string;
  /** What an entry of the notes is: an action, a question, a decision. */
  readonly entry: (of: EntryKind) => string;
  readonly noDecisions: string;
  readonly decision: (number: number, decision: Pick<Decision, 'mode' | 'rule'>) => string;
  /** The mode alone. */
  readonly mode: (decision: Pick<Decision, 'mode' | 'rule'>) => string;
  readonly result: (decision: JudgedDecision) => string;
  readonly way: (way: Decision['way']) => string;
  readonly needed: (needed: number, base: number) => string;
  /** Too few were there when it was decided. */
  readonly noQuorum: string;
  /** More hands or papers were counted than there were voices. */
  readonly overcounted: (voices: number) => string;
  readonly unannouncedDecision: string;
  readonly recused: (names: string) => string;
  readonly missing: (names: string) => string;
  readonly rounds: (rounds: number) => string;
  readonly objection: (name: string, words: string) => string;
  readonly treated: (how: Treatment | null) => string;
  readonly heads: {
    readonly [One in 'number' | 'decision' | 'mode' | 'result' | 'what' | 'who' | 'due']: string;
  };
  readonly day: (day: string) => string;
  readonly amendment: (name: string, words: string) => string;
  /** What a later meeting said of an amendment. */
  readonly settled: (isTaken: boolean) => string;
  readonly lateLead: string;
  readonly approved: (name: string, at: number, where: string) => string;
  readonly unsigned: string;
  readonly signed: (at: number) => string;
  readonly paper: (name: string, at: number) => string;
  readonly ink: string;
  readonly hash: (hash: string) => string;
  /** What the signature of a device is. */
  readonly simple: string;
  readonly model: string;
}
