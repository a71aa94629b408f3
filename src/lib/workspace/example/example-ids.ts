import type { Self } from '../../domain/collective';
import type { BodyId, Id, ItemId, PersonId, StructureId } from '../../domain/ids';
import type { PersonKey, StructureKey } from './people';
import type { BodyKey, ExampleContent } from './shape';

/** What stands for the keys of the example, and for the names of its things. */
export interface ExampleIds {
  readonly structures: ReadonlyMap<StructureKey, StructureId>;
  readonly people: ReadonlyMap<PersonKey, PersonId>;
  readonly things: ReadonlyMap<string, ItemId>;
  readonly bodies: ReadonlyMap<BodyKey, BodyId>;
}

/** Ids for all that the example names; the visitor is the one whom the content names. */
export function exampleIds(
  content: ExampleContent,
  me: Self & { readonly structure: StructureId },
  newId: <Kind extends string>() => Id<Kind>
): ExampleIds {
  const visitor = content.people.find(({ key }) => key === content.visitor);
  const structures = new Map<StructureKey, StructureId>(
    content.structures.map(({ key }) => [key, newId<'structure'>()])
  );
  if (visitor !== undefined) structures.set(visitor.structure, me.structure);
  const people = new Map<PersonKey, PersonId>(content.people.map(({ key }) => [key, newId<'person'>()]));
  people.set(content.visitor, me.person);
  const things = new Map(content.items.map(({ name }) => [name, newId<'item'>()]));
  const bodies = new Map<BodyKey, BodyId>(content.bodies.map(({ key }) => [key, newId<'body'>()]));
  return { structures, people, things, bodies };
}

/** What stands under a key of the example; a key that stands for nothing is a mistake of ours. */
export function known<Key, Value>(map: ReadonlyMap<Key, Value>, key: Key): Value {
  const value = map.get(key);
  if (value === undefined) throw new Error(`the example names ${String(key)}, which is not in it`);
  return value;
}
