import type { StructureId } from '../../domain/ids';
import { foldText } from '../../domain/text';
import { addStructure, renamePerson } from '../../documents/edits';
import { people, structures } from '../../documents/kinds';
import { readRecords, setFields } from '../../documents/records';
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

  /** Attaches me to another of the structures there are; the things of the one I leave stay its own. */
  changeStructure(id: StructureId): void {
    write(writing, (doc) => setFields(doc, people, writing.me, { structure: id }));
  },

  /** Changes the collective's name, its raison d'être or its hubs. */
  editProfile(changes: Partial<Pick<SharedProfile, 'name' | 'purpose' | 'hubs'>>): void {
    write(writing, (doc) => editProfile(doc, changes));
  },

  /**
   * Attaches me to the structure of that name, made if nobody made it yet: two people of one association who join
   * with two spellings of its name end in the same structure.
   */
  joinStructure(name: string): StructureId {
    const known = readRecords(writing.doc, structures)
      .filter((structure) => foldText(structure.name) === foldText(name))
      .sort((a, b) => (a.id < b.id ? -1 : 1))[0];
    const id = known?.id ?? writing.newId<'structure'>();
    write(writing, (doc) => {
      if (known === undefined) addStructure(doc, id, name);
      setFields(doc, people, writing.me, { structure: id });
    });
    return id;
  }
});
