import { textLimit } from './acts/texts';
import { returnStates, whereaboutsOf, mayGiveBack, mayLend, stillOut } from './custody';
import type { Back, Custody, Out, Outing, Returned, ReturnState } from './custody';
import type { Structure } from './collective';
import type { ItemId, StructureId } from './ids';
import { parseQuantity } from './item';
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

/** Tells why somebody cannot hand over a thing of which there are so many; null when they can. */
export function lendingRefusal(
  state: Custody,
  quantity: number | null,
  author: Standing | null
): CustodyRefusal | null {
  if (author === null) return { kind: 'no-standing' };
  if (state.owner !== null && !mayLend(state, author)) return { kind: 'not-the-owner', owner: state.owner };
  return whereaboutsOf(state, quantity, '').atHome === 0 ? { kind: 'none-left' } : null;
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

export const isReturnState = (value: unknown): value is ReturnState =>
  (returnStates as readonly unknown[]).includes(value);

function quantityIn(text: string, most: number): number | HandoverProblem {
  const quantity = parseQuantity(text);
  if (quantity === null || quantity === undefined || quantity === 0) return { kind: 'not-a-quantity' };
  return quantity > most ? { kind: 'too-many', most } : quantity;
}

/** What happened to a thing; what was said after whoever said it had been put out happened for nobody. */
export type CustodyEvent = { readonly at: number; readonly isLate: boolean; readonly outing: Outing } & (
  { readonly kind: 'out' } | { readonly kind: 'back'; readonly returned: Returned }
);

/** What happened to a thing, and what came too late to count, the last first. */
export function eventsOf(
  { outings }: Custody,
  late: readonly LateAct[] = [],
  thing: ItemId | null = null
): readonly CustodyEvent[] {
  const said = late.filter(({ body }) => (body as Partial<Out>).thing === thing);
  const lateOutings = said.filter(({ kind }) => kind === 'custody.out').map(outingFrom);
  const all = [...outings, ...lateOutings];
  return [
    ...all.map((outing): CustodyEvent => ({
      kind: 'out',
      at: outing.at,
      isLate: lateOutings.includes(outing),
      outing
    })),
    ...outings.flatMap((outing) =>
      outing.returns.map((returned): CustodyEvent => ({
        kind: 'back',
        at: returned.at,
        isLate: false,
        outing,
        returned
      }))
    ),
    ...said
      .filter(({ kind }) => kind === 'custody.back')
      .flatMap(({ id: act, by, at, body }): CustodyEvent[] => {
        const { out, quantity, state, remark } = body as Back;
        const outing = all.find((one) => one.act === out);
        const returned = { act, by, at, quantity, said: quantity, state, remark };
        return outing === undefined ? [] : [{ kind: 'back', at, isLate: true, outing, returned }];
      })
  ].sort((a, b) => b.at - a.at);
}

function outingFrom({ id: act, by, at, body }: LateAct): Outing {
  const { quantity, structure, borrower, until, remark } = body as Out;
  return { act, by, at, quantity, structure, borrower, until, remark, returns: [] };
}

/** The texts that events name: who has things, and remarks. */
export const textsIn = (events: readonly CustodyEvent[]): readonly string[] =>
  events
    .flatMap((event) =>
      event.kind === 'out' ? [event.outing.borrower, event.outing.remark] : [event.returned.remark]
    )
    .filter((hash) => hash !== null);
