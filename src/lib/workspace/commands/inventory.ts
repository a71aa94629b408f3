import type { ItemId } from '../../domain/ids';
import type { ItemFacts } from '../../domain/item';
import { addItem, editItem, setDeleted } from '../../documents/edits';
import { items } from '../../documents/kinds';
import { stampOf, write, type Writing } from './writing';

/** What a member does to the inventory. */
export const inventoryCommands = (writing: Writing) => ({
  addItem(facts: ItemFacts): ItemId {
    const id = writing.newId<'item'>();
    write(writing, (doc) => addItem(doc, id, facts, stampOf(writing)));
    return id;
  },

  /** Sets the given facts and leaves the others as they are, so that a neighbour's changes stay. */
  editItem(id: ItemId, changes: Partial<ItemFacts>): void {
    write(writing, (doc) => editItem(doc, id, changes, writing.now()));
  },

  /** Puts a thing in the bin, from which anyone restores it for 30 days. */
  deleteItem(id: ItemId): void {
    write(writing, (doc) => setDeleted(doc, items, id, writing.now()));
  },

  restoreItem(id: ItemId): void {
    write(writing, (doc) => setDeleted(doc, items, id, null));
  }
});
