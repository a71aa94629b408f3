import { textLimit } from '../acts/texts';
import type { Structure } from '../collective';
import type { StructureId } from '../ids';
import { itemLimits, parseQuantity } from '../item';
import { isDay } from '../meeting';
import { parseCents } from '../money';
import { err, ok, type Result } from '../result';
import { foldText, lines, oneLine } from '../text';
import { incidentEnds, incidentKinds, isEntry, moveReasons, returnStates } from './acts';
import type { IncidentEnd, IncidentKind, MoveReason, ReturnState } from './acts';

/** What is typed when things are handed over, come back, move or are counted, and how it is read. */

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
  | { readonly kind: 'not-an-amount' }
  | { readonly kind: 'missing-reason' }
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

/** What is typed when something is wrong, or is to be done. */
export interface IncidentForm {
  readonly what: IncidentKind;
  readonly quantity: string;
  readonly stopsLending: boolean;
  readonly from: string;
  readonly remark: string;
}

/** What somebody says when something is wrong, or is to be done. */
export interface Reporting {
  readonly what: IncidentKind;
  readonly quantity: number;
  readonly stopsLending: boolean;
  readonly from: string | null;
  readonly remark: string;
}

/** Reads what is wrong with how many of so many; there is at least one. */
export function parseIncident(
  form: IncidentForm,
  there: number
): Result<Reporting, Partial<Record<keyof IncidentForm, HandoverProblem>>> {
  const problems: Partial<Record<keyof IncidentForm, HandoverProblem>> = {};
  const quantity = quantityIn(form.quantity, Math.max(1, there));
  if (typeof quantity === 'object') problems.quantity = quantity;
  if (form.from !== '' && !isDay(form.from)) problems.from = { kind: 'not-a-day' };
  const remark = lines(form.remark);
  if (remark.length > textLimit) problems.remark = { kind: 'too-long', limit: textLimit };
  if (typeof quantity === 'object' || Object.keys(problems).length > 0) return err(problems);
  const { what, stopsLending, from } = form;
  return ok({ what, quantity, stopsLending, from: from === '' ? null : from, remark });
}

/** What is typed when an incident is settled. */
export interface SettlingForm {
  readonly end: IncidentEnd;
  readonly cost: string;
  /** The id of the structure that pays, or nothing. */
  readonly payer: string;
  readonly remark: string;
}

/** What somebody says when an incident is settled. */
export interface Settling {
  readonly end: IncidentEnd;
  /** In cents of euro. */
  readonly cost: number | null;
  readonly payer: StructureId | null;
  readonly remark: string;
}

export function parseSettling(
  form: SettlingForm
): Result<Settling, Partial<Record<keyof SettlingForm, HandoverProblem>>> {
  const problems: Partial<Record<keyof SettlingForm, HandoverProblem>> = {};
  const cost = parseCents(form.cost);
  if (cost === undefined || (cost !== null && cost > itemLimits.value))
    problems.cost = { kind: 'not-an-amount' };
  const remark = lines(form.remark);
  if (remark.length > textLimit) problems.remark = { kind: 'too-long', limit: textLimit };
  if (Object.keys(problems).length > 0) return err(problems);
  const payer = form.payer === '' ? null : (form.payer as StructureId);
  return ok({ end: form.end, cost: cost ?? null, payer, remark });
}

/** What the other side says of a hand-over or a return. */
export interface Confirming {
  readonly agrees: boolean;
  readonly remark: string;
}

/** Reads why somebody says that a hand-over was not so; who contests says why. */
export function parseContest(form: {
  readonly remark: string;
}): Result<Confirming, { readonly remark?: HandoverProblem }> {
  const remark = lines(form.remark);
  if (remark === '') return err({ remark: { kind: 'missing-reason' } });
  if (remark.length > textLimit) return err({ remark: { kind: 'too-long', limit: textLimit } });
  return ok({ agrees: false, remark });
}

const isAmong =
  <Word extends string>(words: readonly Word[]) =>
  (value: unknown): value is Word =>
    (words as readonly unknown[]).includes(value);

export const isIncidentKind = isAmong(incidentKinds);
export const isIncidentEnd = isAmong(incidentEnds);
export const isMoveReason = isAmong(moveReasons);
export const isReturnState = isAmong(returnStates);

function quantityIn(text: string, most: number): number | HandoverProblem {
  const quantity = parseQuantity(text);
  if (quantity === null || quantity === undefined || quantity === 0) return { kind: 'not-a-quantity' };
  return quantity > most ? { kind: 'too-many', most } : quantity;
}
