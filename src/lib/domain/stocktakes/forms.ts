import { countIn, remarkIn, together, type HandoverProblem } from '../custody/fields';
import { itemLimits } from '../item';
import { err, ok, type Result } from '../result';
import { oneLine } from '../text';

/** What is typed of what was found, and how it is read. */

export interface FoundForm {
  readonly found: string;
  /** Where it was, when that is not its place. */
  readonly place: string;
  readonly remark: string;
}

/** What somebody says that they found. */
export interface Found {
  /** Null takes back what was noted before. */
  readonly found: number | null;
  readonly place: string;
  readonly remark: string;
}

/** So many were found, and there is nothing else to say. */
export const justFound = (found: number | null): Found => ({ found, place: '', remark: '' });

/** Reads how many were found, or tells what is wrong with each field; zero is a number, nothing is none. */
export function parseFound({
  found,
  place,
  remark
}: FoundForm): Result<Found, Partial<Record<keyof FoundForm, HandoverProblem>>> {
  const words = oneLine(place);
  const read = together({
    found: foundIn(found),
    place: words.length > itemLimits.place ? err(tooLong) : ok(words),
    remark: remarkIn(remark)
  });
  return read;
}

const tooLong: HandoverProblem = { kind: 'too-long', limit: itemLimits.place };

function foundIn(text: string): Result<number, HandoverProblem> {
  const read = countIn(text, itemLimits.quantity);
  if (read.ok && read.value !== null) return ok(read.value);
  return err(!read.ok && read.problem.kind === 'too-many' ? read.problem : { kind: 'not-a-number' });
}
