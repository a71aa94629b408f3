import type * as Y from 'yjs';
import {
  addAgendaItem,
  addArticle,
  addDevice,
  addItem,
  addMeeting,
  addPerson,
  addStructure
} from '../../documents/edits';
import type { Membership } from '../../documents/founding';
import { editProfile } from '../../documents/profile';
import type { Id, PersonId, StructureId } from '../../domain/ids';
import type { ExampleContent } from './shape';

export { exampleContent } from './content';

/** Writes the example into an empty document; the visitor is the one whom the content names. */
export function writeExample(
  doc: Y.Doc,
  content: ExampleContent,
  me: Membership & { readonly structure: StructureId },
  newId: <Kind extends string>() => Id<Kind>,
  label: string
): void {
  const visitor = content.people.find(({ key }) => key === content.visitor);
  const structures = new Map(content.structures.map(({ key }) => [key, newId<'structure'>()]));
  if (visitor !== undefined) structures.set(visitor.structure, me.structure);
  const people = new Map(content.people.map(({ key }) => [key, newId<'person'>()]));
  people.set(content.visitor, me.person);
  const structure = (key: (typeof content.structures)[number]['key']) => known(structures, key);
  const stamp = ({ addedAt, addedBy }: { addedAt: number; addedBy: typeof content.visitor }) => ({
    at: addedAt,
    by: known<typeof addedBy, PersonId>(people, addedBy)
  });

  doc.transact(() => {
    editProfile(doc, content.profile);
    for (const { key, name } of content.structures) addStructure(doc, structure(key), name);
    for (const person of content.people)
      addPerson(doc, known(people, person.key), person.name, structure(person.structure));
    addDevice(doc, me.device, label, { at: content.openedAt, by: me.person });
    for (const { structure: owner, addedAt, addedBy, ...facts } of content.items)
      addItem(doc, newId<'item'>(), { ...facts, structure: structure(owner) }, stamp({ addedAt, addedBy }));
    for (const article of content.articles)
      addArticle(doc, newId<'article'>(), article.title, article.text, stamp(article));
    for (const { agenda, notes, addedAt, addedBy, ...facts } of content.meetings) {
      const id = newId<'meeting'>();
      addMeeting(doc, id, facts, notes, stamp({ addedAt, addedBy }));
      for (const point of agenda) addAgendaItem(doc, newId<'agenda-item'>(), { meeting: id, ...point });
    }
  });
}

/** What stands under a key of the example; a key that stands for nothing is a mistake of ours. */
function known<Key, Value>(map: ReadonlyMap<Key, Value>, key: Key): Value {
  const value = map.get(key);
  if (value === undefined) throw new Error(`the example names ${String(key)}, which is not in it`);
  return value;
}
