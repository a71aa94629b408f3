import { textLimit } from '../acts/texts';
import type { Structure } from '../collective';
import type { StructureId } from '../ids';
import { isCondition, itemLimits, parseQuantity, type Condition, type ItemNeed } from '../item';
import { isDay } from '../meeting';
import { parseCents } from '../money';
import { err, ok, type Result } from '../result';
import { foldText, lines, oneLine } from '../text';
import { incidentEnds, incidentKinds, isEntry, moveReasons, returnStates } from './acts';
import type { IncidentEnd, IncidentKind, MoveReason, ReturnState } from './acts';

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

/** What is typed of how a thing is, at a departure, at a return or between two. */
export interface CheckForm {
  /** A condition, or empty where nobody says. */
  readonly condition: string;
  /** What of its accessories is not there. */
  readonly missing: readonly string[];
  readonly meter: string;
  /** What was shown of what the thing asks for. */
  readonly seen: readonly ItemNeed[];
  readonly remark: string;
}

/** What somebody says of how a thing is. */
export interface Checking {
  readonly condition: Condition | null;
  readonly missing: readonly string[];
  readonly meter: number | null;
  readonly seen: readonly ItemNeed[];
  readonly remark: string;
}

/** What is typed of a departure as it begins: how the thing is and what was missing of it, as far as is known. */
export const departureForm = (
  { condition }: { readonly condition: Condition | null },
  missing: readonly string[]
): CheckForm => ({ condition: condition ?? '', missing, meter: '', seen: [], remark: '' });

/** Reads how a thing is, or tells what is wrong with each field. */
export function parseCheck(
  form: CheckForm
): Result<Checking, Partial<Record<'meter' | 'remark', HandoverProblem>>> {
  const read = together({ meter: countIn(form.meter, itemLimits.reading), remark: remarkIn(form.remark) });
  const condition = isCondition(form.condition) ? form.condition : null;
  return read.ok ? ok({ ...read.value, condition, missing: form.missing, seen: form.seen }) : read;
}

/** What is said of a departure or a return with how the thing was then; null where there is nothing to say. */
export type WithCheck<Said> = Said & { readonly check: Checking | null };

/** Both what is said of a departure or a return and how the thing was then, or what is wrong with the fields of each. */
export function withCheck<Said extends object, Problems extends object>(
  said: Result<Said, Problems>,
  form: CheckForm,
  accessories: readonly string[]
): Result<WithCheck<Said>, Problems & Partial<Record<'meter', HandoverProblem>>> {
  const check = parseCheck(form);
  if (said.ok && check.ok) {
    const { condition, meter, seen } = check.value;
    const isSaid = condition !== null || meter !== null || seen.length > 0 || accessories.length > 0;
    return ok({ ...said.value, check: isSaid ? check.value : null });
  }
  const problems = [said, check].flatMap((one) => (one.ok ? [] : [one.problem]));
  return err(Object.assign({}, ...problems) as Problems);
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

type Reading<T> = Result<T, HandoverProblem>;

/** What all fields came to, or what is wrong with those that could not be read. */
function together<Fields extends object>(read: {
  readonly [Name in keyof Fields]: Reading<Fields[Name]>;
}): Result<Fields, Partial<Record<keyof Fields, HandoverProblem>>> {
  const fields = Object.entries<Reading<unknown>>(read);
  const wrong = fields.flatMap(([name, one]) => (one.ok ? [] : [[name, one.problem]]));
  if (wrong.length > 0)
    return err(Object.fromEntries(wrong) as Partial<Record<keyof Fields, HandoverProblem>>);
  return ok(
    Object.fromEntries(fields.flatMap(([name, one]) => (one.ok ? [[name, one.value]] : []))) as Fields
  );
}

function quantityIn(text: string, most: number): Reading<number> {
  const quantity = parseQuantity(text);
  if (quantity === null || quantity === undefined || quantity === 0) return err({ kind: 'not-a-quantity' });
  return quantity > most ? err({ kind: 'too-many', most }) : ok(quantity);
}

function countIn(text: string, most: number): Reading<number | null> {
  const count = parseQuantity(text);
  if (count === undefined) return err({ kind: 'not-a-count' });
  return count !== null && count > most ? err({ kind: 'too-many', most }) : ok(count);
}

function nameIn(words: string): Reading<string> {
  if (words === '') return err({ kind: 'missing' });
  return words.length > nameLimit ? err({ kind: 'too-long', limit: nameLimit }) : ok(words);
}

const dayIn = (text: string): Reading<string | null> =>
  text === '' ? ok(null) : isDay(text) ? ok(text) : err({ kind: 'not-a-day' });

function costIn(text: string): Reading<number | null> {
  const cost = parseCents(text);
  return cost === undefined || (cost ?? 0) > itemLimits.value ? err({ kind: 'not-an-amount' }) : ok(cost);
}

function remarkIn(text: string): Reading<string> {
  const remark = lines(text);
  return remark.length > textLimit ? err({ kind: 'too-long', limit: textLimit }) : ok(remark);
}
