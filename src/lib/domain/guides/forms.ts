import { remarkIn, together, type HandoverProblem } from '../custody/fields';
import { isId, type PersonId } from '../ids';
import { isDay } from '../day';
import { err, ok, type Result } from '../result';
import { guideParts, type ByPart, type GuidePart } from './acts';

/** What is typed of how a thing is used, and of who was shown how, and how it is read. */

/** The words of each part; empty for what is not told. */
export type GuideWords = ByPart<string>;

export const noWords: GuideWords = { use: '', priority: '', care: '', contact: '' };

/** Reads the words of shared instructions, of which one part at least tells something. */
export function parseGuide(
  form: GuideWords
): Result<GuideWords, Partial<Record<GuidePart, HandoverProblem>>> {
  const read = together(
    Object.fromEntries(guideParts.map((part) => [part, remarkIn(form[part])])) as {
      readonly [Part in GuidePart]: Result<string, HandoverProblem>;
    }
  );
  if (!read.ok || guideParts.some((part) => read.value[part] !== '')) return read;
  return err({ use: { kind: 'missing' } });
}

/** Whether two say the same. */
export const areSameWords = (a: GuideWords, b: GuideWords): boolean =>
  guideParts.every((part) => a[part] === b[part]);

export interface TrainingForm {
  readonly person: string;
  readonly on: string;
}

/** That somebody was shown how to use a thing. */
export interface TrainingNoted {
  readonly person: PersonId;
  /** A day such as `2026-03-03`. */
  readonly on: string;
}

/** Reads who was shown how to use a thing, and on which day, which is not after `today`. */
export function parseTraining(
  { person, on }: TrainingForm,
  today: string
): Result<TrainingNoted, Partial<Record<keyof TrainingForm, HandoverProblem>>> {
  return together({ person: personIn(person), on: dayBy(today, on) });
}

const personIn = (text: string): Result<PersonId, HandoverProblem> =>
  isId(text) ? ok(text as PersonId) : err({ kind: 'nobody-chosen' });

function dayBy(today: string, text: string): Result<string, HandoverProblem> {
  if (!isDay(text)) return err({ kind: 'not-a-day' });
  return text > today ? err({ kind: 'not-yet' }) : ok(text);
}
