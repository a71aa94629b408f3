import type { Item, ItemFacts, ItemField, ItemForm } from '../domain/item';
import { centsToField } from '../domain/money';

/** A sheet being written: what it said when it was opened or last seen, what is typed, what moved meanwhile. */
export interface ItemDraft {
  readonly base: ItemFacts;
  readonly form: ItemForm;
  /** Fields that somebody else changed since: taken over where nothing was typed, or to be chosen by the person. */
  readonly elsewhere: { readonly [Field in ItemField]?: 'taken' | 'clash' };
}

export const itemFields = [
  'name',
  'category',
  'structure',
  'quantity',
  'place',
  'condition',
  'value',
  'description',
  'remark'
] as const satisfies readonly ItemField[];

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

export const draftOf = (facts: ItemFacts): ItemDraft => ({ base: facts, form: formOf(facts), elsewhere: {} });

/** Tells whether something was typed that the sheet does not say. */
export function isTouched({ base, form }: ItemDraft): boolean {
  const shown = formOf(base);
  return itemFields.some((field) => form[field] !== shown[field]);
}

/**
 * The same draft over the sheet as it is now: what somebody else changed is taken over in the fields that were left
 * alone, and pointed out in those that were not.
 */
export function rebase(draft: ItemDraft, now: ItemFacts): ItemDraft {
  const moved = itemFields.filter((field) => draft.base[field] !== now[field]);
  if (moved.length === 0) return draft;
  const before = formOf(draft.base);
  const after = formOf(now);
  const form = { ...draft.form };
  const elsewhere: { -readonly [Field in ItemField]?: 'taken' | 'clash' } = { ...draft.elsewhere };
  for (const field of moved) {
    if (form[field] === before[field] || form[field] === after[field]) {
      form[field] = after[field];
      elsewhere[field] = 'taken';
    } else elsewhere[field] = 'clash';
  }
  return { base: now, form, elsewhere };
}

/** The facts that were really changed; writing only those leaves a neighbour's changes of the others in place. */
export function changesBetween(base: ItemFacts, next: ItemFacts): Partial<ItemFacts> {
  const changed = itemFields.filter((field) => base[field] !== next[field]);
  return Object.fromEntries(changed.map((field) => [field, next[field]]));
}

/** A draft as it was put aside, or null when the text is not one that this version understands. */
export function readDraft(text: string | null): ItemDraft | null {
  if (text === null) return null;
  try {
    const draft: unknown = JSON.parse(text);
    return isDraft(draft) ? draft : null;
  } catch {
    // Not a draft: put aside by another version, or by a hand.
    return null;
  }
}

function isDraft(value: unknown): value is ItemDraft {
  const { base, form, elsewhere } = (value ?? {}) as Partial<ItemDraft>;
  return (
    typeof base === 'object' &&
    typeof form === 'object' &&
    typeof elsewhere === 'object' &&
    base !== null &&
    form !== null &&
    elsewhere !== null &&
    itemFields.every((field) => field in base && typeof form[field] === 'string')
  );
}
