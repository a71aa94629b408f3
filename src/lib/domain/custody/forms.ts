import type { Structure } from '../collective';
import type { StructureId } from '../ids';
import { itemLimits } from '../item';
import { err, ok, type Result } from '../result';
import { foldText, oneLine } from '../text';
import { incidentEnds, incidentKinds, isEntry, moveReasons, returnStates } from './acts';
import type { IncidentEnd, IncidentKind, MoveReason, ReturnState } from './acts';
import {
  costIn,
  countIn,
  dayIn,
  nameIn,
  quantityIn,
  remarkIn,
  together,
  type HandoverProblem
} from './fields';

/** What is typed when things are handed over, come back, move or are counted, and how it is read. */

/** What is typed of whom something goes to, and how. */
export interface TermsForm {
  /** The name of a member structure, or anyone in plain words. */
  readonly borrower: string;
  readonly until: string;
  readonly purpose: string;
  /** Where it is used. */
  readonly place: string;
  readonly remark: string;
}

/** Nothing typed yet. */
export const noTerms: TermsForm = { borrower: '', until: '', purpose: '', place: '', remark: '' };

/** What is typed when something is handed over. */
export interface LendingForm extends TermsForm {
  readonly quantity: string;
}

/** What somebody says of whom something goes to, and how. */
export interface Terms extends Omit<Lending, 'quantity'> {
  /** What it is lent for; empty when nobody said, as where it is used. */
  readonly purpose: string;
  readonly place: string;
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

/** Reads who takes how many of a thing of which so many are here, or tells what is wrong with each field. */
export function parseLending(
  form: LendingForm,
  atHome: number,
  structures: readonly Structure[]
): Result<Terms & Lending, Partial<Record<keyof LendingForm, HandoverProblem>>> {
  const terms = parseTerms(form, structures);
  const quantity = together({ quantity: quantityIn(form.quantity, atHome) });
  if (terms.ok && quantity.ok) return ok({ ...terms.value, ...quantity.value });
  return err({ ...(quantity.ok ? {} : quantity.problem), ...(terms.ok ? {} : terms.problem) });
}

/** Reads who takes it, until when, for what and where, or tells what is wrong with each field. */
export function parseTerms(
  form: TermsForm,
  structures: readonly Structure[]
): Result<Terms, Partial<Record<keyof TermsForm, HandoverProblem>>> {
  const words = oneLine(form.borrower);
  const structure = structures.find(({ name }) => foldText(name) === foldText(words));
  const read = together({
    borrower: nameIn(words),
    until: dayIn(form.until),
    purpose: remarkIn(form.purpose),
    place: remarkIn(form.place),
    remark: remarkIn(form.remark)
  });
  if (!read.ok) return read;
  const borrower = structure === undefined ? words : '';
  return ok({ ...read.value, structure: structure?.id ?? null, borrower });
}

/** Reads how many of a thing, of which so many are here, go with others. */
export const parseQuantityLent = (
  quantity: string,
  atHome: number
): Result<{ readonly quantity: number }, { readonly quantity?: HandoverProblem }> =>
  together({ quantity: quantityIn(quantity, atHome) });

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
  const read = together({ quantity: quantityIn(form.quantity, out), remark: remarkIn(form.remark) });
  return read.ok ? ok({ ...read.value, state: form.state }) : read;
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
  const most = isEntry(form.reason) || atHome === null ? itemLimits.quantity : atHome;
  const read = together({ quantity: quantityIn(form.quantity, most), remark: remarkIn(form.remark) });
  return read.ok ? ok({ ...read.value, reason: form.reason }) : read;
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
  const read = together({
    quantity: countIn(form.quantity, itemLimits.quantity - out),
    remark: remarkIn(form.remark)
  });
  if (!read.ok) return read;
  const { quantity: found, remark } = read.value;
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
  const read = together({
    quantity: quantityIn(form.quantity, Math.max(1, there)),
    from: dayIn(form.from),
    remark: remarkIn(form.remark)
  });
  const { what, stopsLending } = form;
  return read.ok ? ok({ ...read.value, what, stopsLending }) : read;
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
  const read = together({ cost: costIn(form.cost), remark: remarkIn(form.remark) });
  const payer = form.payer === '' ? null : (form.payer as StructureId);
  return read.ok ? ok({ ...read.value, end: form.end, payer }) : read;
}

/** What is typed when another day is given to bring something back. */
export interface ExtensionForm {
  readonly until: string;
  readonly remark: string;
}

/** What somebody says when they give another day, or none that is known. */
export interface Extending {
  readonly until: string | null;
  readonly remark: string;
}

export const parseExtension = (
  form: ExtensionForm
): Result<Extending, Partial<Record<keyof ExtensionForm, HandoverProblem>>> =>
  together({ until: dayIn(form.until), remark: remarkIn(form.remark) });

/** What somebody says when they ask to keep something longer. */
export interface Asking {
  readonly until: string;
  readonly remark: string;
}

/** Reads until when somebody asks to keep what is due on a day, or on none: a later one. */
export function parseAsk(
  form: ExtensionForm,
  due: string | null
): Result<Asking, Partial<Record<keyof ExtensionForm, HandoverProblem>>> {
  const read = parseExtension(form);
  if (!read.ok) return read;
  const { until, remark } = read.value;
  if (until === null) return err({ until: { kind: 'missing-day' } });
  if (due !== null && until <= due) return err({ until: { kind: 'not-later', than: due } });
  return ok({ until, remark });
}

/** What is typed when somebody answers in words, which may be none. */
export const parseWords = (form: {
  readonly remark: string;
}): Result<{ readonly remark: string }, { readonly remark?: HandoverProblem }> =>
  together({ remark: remarkIn(form.remark) });

/** Reads an answer in words that must say why. */
export function parseReason(form: {
  readonly remark: string;
}): Result<{ readonly remark: string }, { readonly remark?: HandoverProblem }> {
  const read = parseWords(form);
  return read.ok && read.value.remark === '' ? err({ remark: { kind: 'missing-why' } }) : read;
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
  const read = together({ remark: remarkIn(form.remark) });
  if (!read.ok) return read;
  const { remark } = read.value;
  return remark === '' ? err({ remark: { kind: 'missing-reason' } }) : ok({ agrees: false, remark });
}

const isAmong =
  <Word extends string>(words: readonly Word[]) =>
  (value: unknown): value is Word =>
    (words as readonly unknown[]).includes(value);

export const isIncidentKind = isAmong(incidentKinds);
export const isIncidentEnd = isAmong(incidentEnds);
export const isMoveReason = isAmong(moveReasons);
export const isReturnState = isAmong(returnStates);
