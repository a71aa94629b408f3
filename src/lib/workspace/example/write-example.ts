import type * as Y from 'yjs';
import {
  addAgendaItem,
  addArticle,
  addDevice,
  addItem,
  addMeeting,
  addStructure
} from '../../documents/edits';
import type { Self } from '../../domain/collective';
import { editProfile } from '../../documents/profile';
import type { DeviceId, Id, PersonId } from '../../domain/ids';
import { known, type ExampleIds } from './example-ids';
import type { PersonKey } from './people';
import type { ExampleContent } from './shape';

export { exampleAge, exampleContent } from './content';

export { exampleIds } from './example-ids';
export { sayExample, Voice } from './say-example';

/** Writes the example into an empty document. */
export function writeExample(
  doc: Y.Doc,
  content: ExampleContent,
  { structures, people, things, bodies }: ExampleIds,
  me: Self,
  newId: <Kind extends string>() => Id<Kind>,
  label: string,
  devices: ReadonlyMap<PersonKey, DeviceId>
): void {
  const structure = (key: (typeof content.structures)[number]['key']) => known(structures, key);
  const stamp = ({ addedAt, addedBy }: { addedAt: number; addedBy: typeof content.visitor }) => ({
    at: addedAt,
    by: known<typeof addedBy, PersonId>(people, addedBy)
  });

  doc.transact(() => {
    editProfile(doc, content.profile);
    for (const { key, name } of content.structures) addStructure(doc, structure(key), name);
    for (const { key, phone } of content.people) {
      const device = devices.get(key);
      if (device !== undefined) addDevice(doc, device, phone);
    }
    addDevice(doc, me.device, label);
    for (const { structure: owner, addedAt, addedBy, ...facts } of content.items)
      addItem(
        doc,
        known(things, facts.name),
        { ...facts, structure: structure(owner) },
        stamp({ addedAt, addedBy })
      );
    for (const article of content.articles)
      addArticle(doc, newId<'article'>(), article.title, article.text, stamp(article));
    for (const { agenda, notes, addedAt, addedBy, body: key, ...facts } of content.meetings) {
      const id = newId<'meeting'>();
      const body = key === null ? null : known(bodies, key);
      addMeeting(doc, id, { ...facts, body }, notes, stamp({ addedAt, addedBy }));
      for (const point of agenda) addAgendaItem(doc, newId<'agenda-item'>(), { meeting: id, ...point });
    }
  });
}
