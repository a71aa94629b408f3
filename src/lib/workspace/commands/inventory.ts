import type { ItemId } from '../../domain/ids';
import type { ItemFacts } from '../../domain/item';
import { addItem, editItem } from '../../documents/edits';
import { stampOf, write, type Writing } from './writing';

/** What a member does to the inventory. */
export const inventoryCommands = (writing: Writing) => ({
  addItem(facts: ItemFacts): ItemId {
    const id = writing.newId<'item'>();
    write(writing, (doc) => addItem(doc, id, facts, stampOf(writing)));
    writing.belongs([{ thing: id, structure: facts.structure }]);
    return id;
  },

  /**
   * Sets the given facts and leaves the others as they are, so that a neighbour's changes stay. How many there are is
   * counted, and not written again.
   */
  editItem(id: ItemId, changes: Partial<Omit<ItemFacts, 'quantity'>>): void {
    write(writing, (doc) => editItem(doc, id, changes, writing.now()));
    if (changes.structure !== undefined) writing.belongs([{ thing: id, structure: changes.structure }]);
  }
});
