import { textLimit } from './acts/texts';
import { moveReasons, returnStates, stockOf, whereaboutsOf } from './custody';
import { isEntry, mayGiveBack, mayLend, stillOut } from './custody';
import type { Back, Count, CountSaid, Custody, Move, MoveReason, MoveSaid } from './custody';
import type { Out, Outing, Returned, ReturnState } from './custody';
import type { Structure } from './collective';
import type { ItemId, StructureId } from './ids';
import { itemLimits, parseQuantity } from './item';
import { isDay } from './meeting';
import type { LateAct } from './membership/picture';
import type { Standing } from './membership/courses';
import { err, ok, type Result } from './result';
import { foldText, lines, oneLine } from './text';

/** Why something cannot be handed over or taken back by this device now. */
export type CustodyRefusal =
  /** It belongs to another structure. */
  | { readonly kind: 'not-the-owner'; readonly owner: StructureId }
  /** It belongs to another structure, and a third one had it. */
  | { readonly kind: 'not-the-borrower'; readonly owner: StructureId }
  | { readonly kind: 'none-left' }
  | { readonly kind: 'all-back' }
  /** This device only reads, or is not in any more. */
  | { readonly kind: 'no-standing' }
  /** Their name and texts are erased: so would these words be. */
  | { readonly kind: 'forgotten' };

/** Tells why somebody cannot hand over a thing, whose sheet says how many there were; null when they can. */
export function lendingRefusal(
  state: Custody,
  onSheet: number | null,
  author: Standing | null
): CustodyRefusal | null {
  const refusal = countingRefusal(state, author);
  if (refusal !== null) return refusal;
  return whereaboutsOf(state, stockOf(onSheet, state).quantity, '').atHome === 0
    ? { kind: 'none-left' }
    : null;
}

/** Tells why somebody cannot say how many there are of a thing, nor what came in or left; null when they can. */
export function countingRefusal(state: Custody, author: Standing | null): CustodyRefusal | null {
  if (author === null) return { kind: 'no-standing' };
  return state.owner === null || mayLend(state, author)
    ? null
    : { kind: 'not-the-owner', owner: state.owner };
}

/** Tells why somebody cannot take back what went out; null when they can. */
export function returnRefusal(
  state: Custody,
  outing: Outing | undefined,
  author: Standing | null
): CustodyRefusal | null {
  if (author === null) return { kind: 'no-standing' };
  if (outing === undefined || stillOut(outing) === 0) return { kind: 'all-back' };
  return state.owner === null || mayGiveBack(state, outing, author)
    ? null
    : { kind: 'not-the-borrower', owner: state.owner };
}

/** What is typed when something is handed over. */
export interface LendingForm {
  readonly quantity: string;
  /** The name of a member structure, or anyone in plain words. */
  readonly borrower: string;
  readonly until: string;
  readonly remark: string;
}

/** What somebody says when they hand something over. */
export interface Lending {
  readonly quantity: number;
  readonly structure: StructureId | null;
  /** Who has it, where that is no member structure; empty otherwise. */
  readonly borrower: string;
  readonly until: string | null;
  readonly remark: string;
}

export type HandoverProblem =
  | { readonly kind: 'missing' }
  | { readonly kind: 'too-long'; readonly limit: number }
  | { readonly kind: 'not-a-quantity' }
  | { readonly kind: 'not-a-count' }
  | { readonly kind: 'too-many'; readonly most: number }
  | { readonly kind: 'not-a-day' };

const nameLimit = 200;

/** Reads who takes how many of a thing of which so many are here, or tells what is wrong with each field. */
export function parseLending(
  form: LendingForm,
  atHome: number,
  structures: readonly Structure[]
): Result<Lending, Partial<Record<keyof LendingForm, HandoverProblem>>> {
  const problems: Partial<Record<keyof LendingForm, HandoverProblem>> = {};
  const quantity = quantityIn(form.quantity, atHome);
  if (typeof quantity === 'object') problems.quantity = quantity;
  const words = oneLine(form.borrower);
  const structure = structures.find(({ name }) => foldText(name) === foldText(words));
  if (words === '') problems.borrower = { kind: 'missing' };
  else if (words.length > nameLimit) problems.borrower = { kind: 'too-long', limit: nameLimit };
  if (form.until !== '' && !isDay(form.until)) problems.until = { kind: 'not-a-day' };
  const remark = lines(form.remark);
  if (remark.length > textLimit) problems.remark = { kind: 'too-long', limit: textLimit };
  if (typeof quantity === 'object' || Object.keys(problems).length > 0) return err(problems);
  return ok({
    quantity,
    structure: structure?.id ?? null,
    borrower: structure === undefined ? words : '',
    until: form.until === '' ? null : form.until,
    remark
  });
}

/** What is typed when something comes back. */
export interface ReturnForm {
  readonly quantity: string;
  readonly state: ReturnState;
  readonly remark: string;
}

/** What somebody says when something comes back. */
export interface Returning {
  readonly quantity: number;
  readonly state: ReturnState;
  readonly remark: string;
}

/** Reads how many came back of so many that are out, or tells what is wrong with each field. */
export function parseReturn(
  form: ReturnForm,
  out: number
): Result<Returning, Partial<Record<keyof ReturnForm, HandoverProblem>>> {
  const problems: Partial<Record<keyof ReturnForm, HandoverProblem>> = {};
  const quantity = quantityIn(form.quantity, out);
  if (typeof quantity === 'object') problems.quantity = quantity;
  const remark = lines(form.remark);
  if (remark.length > textLimit) problems.remark = { kind: 'too-long', limit: textLimit };
  if (typeof quantity === 'object' || Object.keys(problems).length > 0) return err(problems);
  return ok({ quantity, state: form.state, remark });
}

/** What is typed when some come in, or leave, for good. */
export interface MoveForm {
  readonly quantity: string;
  readonly reason: MoveReason;
  readonly remark: string;
}

/** What somebody says when some come in, or leave, for good. */
export interface Moving {
  readonly quantity: number;
  readonly reason: MoveReason;
  readonly remark: string;
}

/** Reads how many came in or left; no more leave than are in place, which is null while nobody counted. */
export function parseMove(
  form: MoveForm,
  atHome: number | null
): Result<Moving, Partial<Record<keyof MoveForm, HandoverProblem>>> {
  const problems: Partial<Record<keyof MoveForm, HandoverProblem>> = {};
  const most = isEntry(form.reason) || atHome === null ? itemLimits.quantity : atHome;
  const quantity = quantityIn(form.quantity, most);
  if (typeof quantity === 'object') problems.quantity = quantity;
  const remark = lines(form.remark);
  if (remark.length > textLimit) problems.remark = { kind: 'too-long', limit: textLimit };
  if (typeof quantity === 'object' || Object.keys(problems).length > 0) return err(problems);
  return ok({ quantity, reason: form.reason, remark });
}

/** What is typed when somebody counted. */
export interface CountForm {
  /** How many they found in place. */
  readonly quantity: string;
  readonly remark: string;
}

/** What somebody says when they counted. */
export interface Counting {
  /** How many there are, what is out included; null when nobody can tell any more. */
  readonly quantity: number | null;
  readonly remark: string;
}

/** Reads how many are in place, to which those that are out are added; an empty field says that nobody can tell. */
export function parseCount(
  form: CountForm,
  out: number
): Result<Counting, Partial<Record<keyof CountForm, HandoverProblem>>> {
  const problems: Partial<Record<keyof CountForm, HandoverProblem>> = {};
  const found = parseQuantity(form.quantity);
  const most = itemLimits.quantity - out;
  if (found === undefined) problems.quantity = { kind: 'not-a-count' };
  else if (found !== null && found > most) problems.quantity = { kind: 'too-many', most };
  const remark = lines(form.remark);
  if (remark.length > textLimit) problems.remark = { kind: 'too-long', limit: textLimit };
  if (found === undefined || Object.keys(problems).length > 0) return err(problems);
  return ok({ quantity: found === null ? null : found + out, remark });
}

export const isMoveReason = (value: unknown): value is MoveReason =>
  (moveReasons as readonly unknown[]).includes(value);

export const isReturnState = (value: unknown): value is ReturnState =>
  (returnStates as readonly unknown[]).includes(value);

function quantityIn(text: string, most: number): number | HandoverProblem {
  const quantity = parseQuantity(text);
  if (quantity === null || quantity === undefined || quantity === 0) return { kind: 'not-a-quantity' };
  return quantity > most ? { kind: 'too-many', most } : quantity;
}

type Happening =
  | { readonly kind: 'out'; readonly outing: Outing }
  | { readonly kind: 'back'; readonly outing: Outing; readonly returned: Returned }
  | { readonly kind: 'move'; readonly move: Move }
  | { readonly kind: 'count'; readonly count: Count };

/** What happened to a thing; what was said after whoever said it had been put out happened for nobody. */
export type CustodyEvent = Happening & { readonly isLate: boolean };

/** The act that something that happened is: whose, when by their clock, and the hash of what they remarked. */
export function saidIn(event: Happening): Pick<Count, 'act' | 'by' | 'at' | 'remark'> {
  switch (event.kind) {
    case 'out':
      return event.outing;
    case 'back':
      return event.returned;
    case 'move':
      return event.move;
    case 'count':
      return event.count;
  }
}

/** What happened to a thing, and what came too late to count, the last first. */
export function eventsOf(
  { outings, moves, counts }: Custody,
  late: readonly LateAct[] = [],
  thing: ItemId | null = null
): readonly CustodyEvent[] {
  const happened: readonly Happening[] = [
    ...outings.map((outing) => ({ kind: 'out', outing }) as const),
    ...outings.flatMap((outing) =>
      outing.returns.map((returned) => ({ kind: 'back', outing, returned }) as const)
    ),
    ...moves.map((move) => ({ kind: 'move', move }) as const),
    ...counts.map((count) => ({ kind: 'count', count }) as const)
  ];
  const said = late.filter(({ body }) => (body as Partial<Out>).thing === thing);
  const tooLate = said.flatMap((act) => lateHappening(act, said, outings));
  return [
    ...happened.map((one) => ({ ...one, isLate: false })),
    ...tooLate.map((one) => ({ ...one, isLate: true }))
  ].sort((a, b) => saidIn(b).at - saidIn(a).at);
}

function lateHappening(
  { id: act, by, at, kind, body }: LateAct,
  said: readonly LateAct[],
  outings: readonly Outing[]
): readonly Happening[] {
  const shared = { act, by, at, isCounted: false };
  switch (kind) {
    case 'custody.out':
      return [{ kind: 'out', outing: { ...shared, ...(body as Out), returns: [] } }];
    case 'custody.move':
      return [{ kind: 'move', move: { ...shared, ...(body as MoveSaid) } }];
    case 'custody.count':
      return [{ kind: 'count', count: { ...shared, ...(body as CountSaid) } }];
    case 'custody.back': {
      const { out, ...back } = body as Back;
      const late = said.find(({ id }) => id === out);
      const outing =
        outings.find((one) => one.act === out) ??
        (late === undefined ? undefined : { ...late, act: out, ...(late.body as Out), returns: [] });
      return outing === undefined
        ? []
        : [{ kind: 'back', outing, returned: { ...shared, ...back, said: back.quantity } }];
    }
    default:
      return [];
  }
}

/** The texts that events name: who has things, and remarks. */
export const textsIn = (events: readonly CustodyEvent[]): readonly string[] =>
  events
    .flatMap((event) => [event.kind === 'out' ? event.outing.borrower : null, saidIn(event).remark])
    .filter((hash) => hash !== null);
