import type { BodyRules } from '../domain/bodies/state';
import { votersOf } from '../domain/bodies/composition';
import type { BodyRefusal } from '../domain/bodies/refusals';
import type { PersonId, StructureId, VoterId } from '../domain/ids';
import { peopleStillIn } from '../domain/membership/picture';
import type { Collective } from '../workspace/collective';
import { namesIn } from './names-in';
import { query } from './query.svelte';

/** Who may vote in bodies, and whether whoever is here says by what rules. */
export interface AllVoters {
  /** Whether all of them were read. */
  readonly areRead: boolean;
  /** The structures that somebody is in. */
  readonly structures: readonly { readonly id: StructureId; readonly name: string }[];
  /** Those who are in; without a name, where it has not come. */
  readonly people: readonly { readonly id: PersonId; readonly name: string }[];
  /** What one of them is called, also of those who left; empty where that has not come. */
  nameOf(id: VoterId): string;
  /** Who votes in a body now. */
  of(rules: BodyRules): readonly VoterId[];
  /** Why whoever is here may not say by what rules; null when they may, undefined while nobody can tell. */
  readonly barred: BodyRefusal | null | undefined;
}

/** All who may vote, followed as they come and go. Made while a component is. */
export function allVoters(
  collective: Pick<Collective, 'structures' | 'people' | 'belonging' | 'live'>
): AllVoters {
  const structures = query(() => collective.structures());
  const named = query(() => collective.people());
  const belonging = query(() => collective.belonging());
  const areRead = $derived([structures, named, belonging].every(({ state }) => state.kind !== 'loading'));
  const known = $derived(structures.state.kind === 'ready' ? structures.state.value : []);
  const called = $derived(named.state.kind === 'ready' ? named.state.value : []);
  const structuresIn = $derived(known.filter(({ isIn }) => isIn));
  const picture = $derived(belonging.state.kind === 'ready' ? belonging.state.value : null);
  const structureNames = $derived(namesIn(structures.state));
  const peopleNames = $derived(namesIn(named.state));
  const people = $derived.by(() => {
    if (picture === null) return called;
    const isIn = peopleStillIn(picture).map(({ person }) => person);
    const unnamed = isIn.filter((id) => !peopleNames.has(id)).map((id) => ({ id, name: '' }));
    return [...called.filter(({ id }) => isIn.includes(id)), ...unnamed];
  });
  let barred = $state.raw<BodyRefusal | null | undefined>();
  // What the open journal says is asked for, and changes with who belongs.
  $effect(() => {
    void picture;
    void collective
      .live()
      .then((live) => live.whyNotRuleBody())
      .then(
        (why) => (barred = why),
        () => (barred ??= { kind: 'no-standing' })
      );
  });
  return {
    get areRead() {
      return areRead;
    },
    get structures() {
      return structuresIn;
    },
    get people() {
      return people;
    },
    nameOf: (id) => structureNames.get(id as StructureId) ?? peopleNames.get(id as PersonId) ?? '',
    of: (rules) =>
      votersOf(
        rules,
        structuresIn.map(({ id }) => id),
        people.map(({ id }) => id)
      ),
    get barred() {
      return barred;
    }
  };
}
