import type { GuideRefusal } from '../domain/guides/refusals';
import type { ItemId, PersonId, StructureId } from '../domain/ids';
import type { Person } from '../domain/collective';
import { peopleStillIn } from '../domain/membership/picture';
import type { Collective } from '../workspace/collective';
import { afterFirstPaint } from './first-paint';
import { namesIn } from './names-in';
import { query } from './query.svelte';

/** The shared instructions of a thing with the names that tell of them. */
export interface ShownGuide {
  /** Null before it is read, and where the thing is not here. */
  readonly thing: {
    readonly item: NonNullable<Awaited<ReturnType<Collective['item']>>>;
    readonly guide: Awaited<ReturnType<Collective['guide']>>;
  } | null;
  /** Whether all was read: nothing is shown, nor called missing, before. */
  readonly isRead: boolean;
  /** The names of all, by id. */
  readonly names: ReadonlyMap<PersonId, string>;
  readonly structures: ReadonlyMap<StructureId, string>;
  /** Those who are in. */
  readonly people: readonly Person[];
  /** Why whoever is here may not say how it is used; null when they may, undefined while nobody can tell. */
  readonly barred: GuideRefusal | null | undefined;
}

/** The instructions of a thing, followed as they change. Made while a component is. */
export function shownGuide(
  collective: Pick<Collective, 'item' | 'guide' | 'structures' | 'people' | 'belonging' | 'live'>,
  id: () => ItemId
): ShownGuide {
  const item = query(() => collective.item(id()));
  const guide = query(() => collective.guide(id()));
  const structures = query(() => collective.structures());
  const people = query(() => collective.people());
  const belonging = query(() => collective.belonging());
  const all = [item, guide, structures, people, belonging];
  const isRead = $derived(all.every(({ state }) => state.kind !== 'loading'));
  const thing = $derived.by(() => {
    if (!isRead || item.state.kind !== 'ready' || guide.state.kind !== 'ready') return null;
    const found = item.state.value;
    return found === null ? null : { item: found, guide: guide.state.value };
  });
  const known = $derived(people.state.kind === 'ready' ? people.state.value : []);
  const names = $derived(namesIn(people.state));
  const structureNames = $derived(namesIn(structures.state));
  const picture = $derived(belonging.state.kind === 'ready' ? belonging.state.value : null);
  const present = $derived.by(() => {
    if (picture === null) return known;
    const isIn = peopleStillIn(picture);
    return known.filter(({ id }) => isIn.some(({ person }) => person === id));
  });
  let barred = $state.raw<GuideRefusal | null | undefined>();
  // What the open journal says is asked for, and changes with whose the thing is.
  $effect(() => {
    const asked = id();
    void thing?.guide.owners;
    void afterFirstPaint()
      .then(async () => (await collective.live()).whyNotGuide(asked))
      .then(
        (why) => (barred = why),
        () => undefined
      );
  });
  return {
    get thing() {
      return thing;
    },
    get isRead() {
      return isRead;
    },
    get names() {
      return names;
    },
    get structures() {
      return structureNames;
    },
    get people() {
      return present;
    },
    get barred() {
      return barred;
    }
  };
}
