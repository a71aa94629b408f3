import type { DrawnPhoto } from '../attachments';
import { isCondition, itemLimits, type Condition, type ItemNeed } from '../item';
import { err, ok, type Result } from '../result';
import { countIn, remarkIn, together, type HandoverProblem } from './fields';

/** What is typed of how a thing is, and how it is read. */

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
  /** How it looks. */
  readonly photos: readonly DrawnPhoto[];
}

/** What somebody says of how a thing is. */
export interface Checking {
  readonly condition: Condition | null;
  readonly missing: readonly string[];
  readonly meter: number | null;
  readonly seen: readonly ItemNeed[];
  readonly remark: string;
  readonly photos: readonly DrawnPhoto[];
}

/** Nothing said yet. */
export const noCheck: CheckForm = {
  condition: '',
  missing: [],
  meter: '',
  seen: [],
  remark: '',
  photos: []
};

/** What is typed of a departure as it begins: how the thing is and what was missing of it, as far as is known. */
export const departureForm = (
  { condition }: { readonly condition: Condition | null },
  missing: readonly string[]
): CheckForm => ({ ...noCheck, condition: condition ?? '', missing });

/** Reads how a thing is, or tells what is wrong with each field. */
export function parseCheck(
  form: CheckForm
): Result<Checking, Partial<Record<'meter' | 'remark', HandoverProblem>>> {
  const read = together({ meter: countIn(form.meter, itemLimits.reading), remark: remarkIn(form.remark) });
  const condition = isCondition(form.condition) ? form.condition : null;
  return read.ok ? ok({ ...form, ...read.value, condition }) : read;
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
    const { condition, meter, seen, photos } = check.value;
    const isSaid =
      condition !== null || meter !== null || seen.length > 0 || accessories.length > 0 || photos.length > 0;
    return ok({ ...said.value, check: isSaid ? check.value : null });
  }
  const problems = [said, check].flatMap((one) => (one.ok ? [] : [one.problem]));
  return err(Object.assign({}, ...problems) as Problems);
}
