import type { Item, ItemFacts, ItemForm } from '../domain/item';
import { centsToField } from '../domain/money';

export const emptyFacts: ItemFacts = {
  name: '',
  category: '',
  quantity: null,
  place: '',
  condition: null,
  value: null,
  description: '',
  remark: '',
  structure: null
};

/** What the fields show for a thing. */
export const formOf = (facts: ItemFacts): ItemForm => ({
  name: facts.name,
  category: facts.category,
  quantity: facts.quantity === null ? '' : String(facts.quantity),
  place: facts.place,
  condition: facts.condition ?? '',
  value: centsToField(facts.value),
  description: facts.description,
  remark: facts.remark,
  structure: facts.structure ?? ''
});

/** The facts of a thing, without what the app knows of its life. */
export const factsOf = (item: Item): ItemFacts => {
  const { name, category, quantity, place, condition, value, description, remark, structure } = item;
  return { name, category, quantity, place, condition, value, description, remark, structure };
};
