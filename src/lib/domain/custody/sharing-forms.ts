import type { StructureId } from '../ids';
import { err, ok, type Result } from '../result';
import { oneLine } from '../text';
import { mostOwners, mostParts } from './acts';
import { quantityIn, remarkIn, together, type HandoverProblem } from './fields';
import type { Share } from './state';

/** What is typed of who owns a thing together, and how it is read. */

/** What is typed of who owns a thing together: the parts of each by the id of its structure, nothing where it has none. */
export interface SharingForm {
  readonly parts: Readonly<Record<string, string>>;
  readonly exit: string;
}

/** What somebody proposes that a thing be owned like. */
export interface SharingProposed {
  readonly shares: readonly Share[];
  readonly exit: string;
}

/** Reads who would own a thing together, two at least unless they do already, and what holds when one of them leaves. */
export function parseSharing(
  form: SharingForm,
  isShared: boolean
): Result<SharingProposed, Readonly<Record<string, HandoverProblem>>> {
  const named = Object.entries(form.parts).filter(([, parts]) => oneLine(parts) !== '');
  const read = together({
    ...Object.fromEntries(named.map(([structure, parts]) => [structure, quantityIn(parts, mostParts)])),
    exit: remarkIn(form.exit)
  } as Record<string, Result<number | string, HandoverProblem>>);
  if (!read.ok) return err(read.problem as Readonly<Record<string, HandoverProblem>>);
  const shares = named.map(([structure]) => ({
    structure: structure as StructureId,
    parts: read.value[structure] as number
  }));
  const exit = read.value.exit as string;
  if (shares.length < (isShared ? 1 : 2)) return err({ shares: { kind: 'too-few-owners' } });
  if (shares.length > mostOwners) return err({ shares: { kind: 'too-many', most: mostOwners } });
  return shares.length > 1 && exit === ''
    ? err({ exit: { kind: 'missing-rule' } })
    : ok({ shares, exit: shares.length > 1 ? exit : '' });
}
