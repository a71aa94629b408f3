import type { ActId } from '../acts/act';
import type { PersonId, StructureId } from '../ids';
import { guideParts } from './acts';
import type { Guide, Training, Version } from './state';

/** What the shared instructions of a thing come to for whoever owns it now. */
export interface GuideView {
  /** The last that was adopted for the owner; null while none was. */
  readonly inForce: Version | null;
  /** Those that were written at the same time: none that counts has taken their place yet, and their words may be brought over. */
  readonly apart: readonly Version[];
  /** All, the last first. */
  readonly versions: readonly (Version & {
    /** Whether it was adopted for whoever owns the thing. */
    readonly counts: boolean;
  })[];
  /** Who was shown how to use it, the last first. */
  readonly trained: readonly Training[];
}

type Owned = Pick<Version, 'owner'>;

/** Whether something was said for one of those who own a thing, or for nobody where nobody does. */
const holdsFor =
  (owners: readonly StructureId[]) =>
  ({ owner }: Owned): boolean =>
    owner === null ? owners.length === 0 : owners.includes(owner);

/** What was said of a thing that belongs to these structures now, or to nobody. */
export function viewOf({ versions, trainings }: Guide, owners: readonly StructureId[]): GuideView {
  const holds = holdsFor(owners);
  const counting = versions.filter(holds);
  const inForce = counting.at(-1) ?? null;
  const replaced = new Set(counting.flatMap(({ of }) => of));
  return {
    inForce,
    apart: counting.filter((one) => one !== inForce && !replaced.has(one.act)),
    versions: versions.map((one) => ({ ...one, counts: holds(one) })).reverse(),
    trained: trainings
      .filter(holds)
      .sort((a, b) => (a.on < b.on ? 1 : a.on > b.on ? -1 : a.person < b.person ? -1 : 1))
  };
}

/**
 * The version that held for these owners at an instant, in milliseconds since 1970, by the clocks of those who adopted: it is
 * shown, and decides nothing.
 */
export const inForceAt = ({ versions }: Guide, owners: readonly StructureId[], at: number): Version | null =>
  versions.findLast((one) => holdsFor(owners)(one) && one.at <= at) ?? null;

/** The versions whose place the next one takes, `from` first, which it is written from. */
export const replacedNext = (
  { inForce, apart }: Pick<GuideView, 'inForce' | 'apart'>,
  from: ActId | null = inForce?.act ?? null
): readonly ActId[] => [
  ...new Set([from, inForce?.act, ...apart.map(({ act }) => act)].filter((one) => one != null))
];

/** Who of these was shown how to use it, the last first. */
export const trainedOf = (
  { trained }: Pick<GuideView, 'trained'>,
  people: readonly PersonId[]
): readonly Training[] => trained.filter(({ person }) => people.includes(person));

/** The texts that these versions name. */
export const textsOf = (versions: readonly Version[]): readonly string[] => [
  ...new Set(versions.flatMap(({ words }) => guideParts.flatMap((part) => words[part] ?? [])))
];
