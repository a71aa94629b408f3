import type { DeviceId, PersonId, StructureId } from '../../domain/ids';
import { addDevice } from '../../documents/edits';
import { devices, structures } from '../../documents/kinds';
import { readRecord, setFields } from '../../documents/records';
import { editProfile, type SharedProfile } from '../../documents/profile';
import type { PersonData } from '../person-data';
import { sayName } from '../say-membership';
import type { Speaking } from './custody';
import { ReadsOnly, write, type Writing } from './writing';

/** What a member says of themselves, of their structure and of the collective. */
export const membershipCommands = (writing: Writing, { journal, texts, device }: Speaking) => ({
  /** Says what I am called, also where I only read; kept when it resolves. Rejects with {@link ReadsOnly} while I am not in. */
  async renameMe(name: string): Promise<void> {
    if (!journal.membership.members.has(device)) throw new ReadsOnly('this device is not in');
    await sayName(journal, texts, name);
  },

  /** Everything that this device holds of somebody, as a file for them; rejects when the storage refuses. */
  personData: async (person: PersonId): Promise<PersonData> =>
    (await import('../person-data')).personDataOf({ doc: writing.doc, journal, texts }, person),

  /** Names a structure otherwise, for all its people. */
  renameStructure(id: StructureId, name: string): void {
    write(writing, (doc) => setFields(doc, structures, id, { name }));
  },

  /** Changes the collective's name, its raison d'être, its hubs, or up to where it lends without an agreement. */
  editProfile(
    changes: Partial<Pick<SharedProfile, 'name' | 'purpose' | 'hubs' | 'lightValue' | 'lightDays'>>
  ): void {
    write(writing, (doc) => editProfile(doc, changes));
  },

  /** Says what another device of mine is, also where I only read; what it was named before stays. */
  addMyDevice(id: DeviceId, label: string): void {
    if (readRecord(writing.doc, devices, id) !== null) return;
    writing.doc.transact(() => addDevice(writing.doc, id, label));
  },

  /** Says whether a device of mine is a relay post. */
  sayRelayPost(id: DeviceId, isRelayPost: boolean): void {
    write(writing, (doc) => setFields(doc, devices, id, { isRelayPost }));
  },

  /** Names a device of mine otherwise. */
  renameDevice(id: DeviceId, label: string): void {
    write(writing, (doc) => setFields(doc, devices, id, { label }) || addDevice(doc, id, label));
  }
});
