import type { DeviceId, StructureId } from '../../domain/ids';
import { addDevice, renamePerson } from '../../documents/edits';
import { people, structures } from '../../documents/kinds';
import { setFields } from '../../documents/records';
import { editProfile, type SharedProfile } from '../../documents/profile';
import { write, type Writing } from './writing';

/** What a member says of themselves, of their structure and of the collective. */
export const membershipCommands = (writing: Writing) => ({
  renameMe(name: string): void {
    write(writing, (doc) => renamePerson(doc, writing.me, name));
  },

  /** Names a structure otherwise, for all its people. */
  renameStructure(id: StructureId, name: string): void {
    write(writing, (doc) => setFields(doc, structures, id, { name }));
  },

  /** Changes the collective's name, its raison d'être or its hubs. */
  editProfile(changes: Partial<Pick<SharedProfile, 'name' | 'purpose' | 'hubs'>>): void {
    write(writing, (doc) => editProfile(doc, changes));
  },

  /** Names another device of mine, also where I only read. */
  addMyDevice(id: DeviceId, label: string): void {
    writing.doc.transact(() => addDevice(writing.doc, id, label, { at: writing.now(), by: writing.me }));
  },

  /** Attaches me to the structure that I was invited into, also where I only read: it is what others said of me. */
  arrive(structure: StructureId): void {
    writing.doc.transact(() => setFields(writing.doc, people, writing.me, { structure }));
  }
});
