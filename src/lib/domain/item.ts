import type { ImportId, ItemId, PersonId, StructureId } from './ids';
import { foldText, lines, oneLine } from './text';
import { err, ok, type Result } from './result';
import { parseCents } from './money';

/** The states in which a thing may be, from the best to the worst. */
export const conditions = ['new', 'good', 'worn', 'to-repair', 'out-of-order', 'lost'] as const;
export type Condition = (typeof conditions)[number];

/** What a person says of a thing. Everything but the name may be left empty. */
export interface ItemFacts {
  readonly name: string;
  readonly category: string;
  /** How many there are; null when nobody counted. */
  readonly quantity: number | null;
  readonly place: string;
  readonly condition: Condition | null;
  /** In cents of euro. */
  readonly value: number | null;
  readonly description: string;
  /** What a spreadsheet said that fits nowhere else, such as `plusieurs centaines` for a quantity. */
  readonly remark: string;
  /** The structure that owns the thing. */
  readonly structure: StructureId | null;
}

/** What is said of a thing, in the order in which a person is asked. */
export const itemFields = [
  'name',
  'category',
  'quantity',
  'place',
  'condition',
  'value',
  'description',
  'remark',
  'structure'
] as const satisfies readonly (keyof ItemFacts)[];

/** A thing of the shared inventory. */
export interface Item extends ItemFacts {
  readonly id: ItemId;
  /** Milliseconds since 1970, as the author's clock told them: shown, never trusted. */
  readonly addedAt: number;
  readonly addedBy: PersonId | null;
  /** When a person last changed it by hand; null for what came from an import and was left as it was. */
  readonly editedAt: number | null;
  readonly deletedAt: number | null;
  /** Who put it in the bin; null while it is not there, and where that was not noted. */
  readonly deletedBy: PersonId | null;
  readonly importId: ImportId | null;
}

/** The limits that the form, the import and what comes from peers all share. */
export const itemLimits = {
  name: 200,
  category: 80,
  place: 120,
  description: 5000,
  remark: 2000,
  quantity: 1_000_000,
  value: 1_000_000_000
};

export type ItemField = keyof ItemFacts;
export type ItemProblems = { readonly [Field in ItemField]?: ItemFieldProblem };
export type ItemFieldProblem =
  | { readonly kind: 'missing' }
  | { readonly kind: 'too-long'; readonly limit: number }
  | { readonly kind: 'not-a-quantity'; readonly given: string }
  | { readonly kind: 'not-an-amount'; readonly given: string }
  | { readonly kind: 'too-large'; readonly limit: number };

/** What the fields of the form hold, as typed. */
export type ItemForm = { readonly [Field in ItemField]: string };

/** Reads what was typed, or tells for each field what is wrong with it. */
export function parseItem(form: ItemForm): Result<ItemFacts, ItemProblems> {
  const problems: { -readonly [Field in ItemField]?: ItemFieldProblem } = {};
  const text = (
    field: 'name' | 'category' | 'place' | 'description' | 'remark',
    shape: (t: string) => string
  ) => {
    const value = shape(form[field]);
    if (value.length > itemLimits[field]) problems[field] = { kind: 'too-long', limit: itemLimits[field] };
    return value;
  };
  const name = text('name', oneLine);
  if (name === '') problems.name = { kind: 'missing' };
  const category = text('category', oneLine);
  const place = text('place', oneLine);
  const description = text('description', lines);
  const remark = text('remark', lines);

  const quantity = parseQuantity(form.quantity);
  if (quantity === undefined) problems.quantity = { kind: 'not-a-quantity', given: form.quantity.trim() };
  else if (quantity !== null && quantity > itemLimits.quantity)
    problems.quantity = { kind: 'too-large', limit: itemLimits.quantity };

  const value = parseCents(form.value);
  if (value === undefined) problems.value = { kind: 'not-an-amount', given: form.value.trim() };
  else if (value !== null && value > itemLimits.value)
    problems.value = { kind: 'too-large', limit: itemLimits.value };

  if (Object.keys(problems).length > 0) return err(problems);
  return ok({
    name,
    category,
    quantity: quantity ?? null,
    place,
    condition: isCondition(form.condition) ? form.condition : null,
    value: value ?? null,
    description,
    remark,
    structure: form.structure === '' ? null : (form.structure as StructureId)
  });
}

/** A whole number of things, null when nothing is written, undefined when it is not one (`plusieurs`, `-3`, `2,5`). */
export function parseQuantity(text: string): number | null | undefined {
  const bare = text.replace(/[\s\u00a0\u202f]/g, '');
  if (bare === '') return null;
  return /^\d{1,15}$/.test(bare) ? Number(bare) : undefined;
}

export const isCondition = (value: unknown): value is Condition =>
  (conditions as readonly unknown[]).includes(value);

/** What the list sorts by. */
export const nameKey = (item: Pick<ItemFacts, 'name'>): string => foldText(item.name);

/** Everything that a search looks into, folded. */
export const searchText = (item: ItemFacts, structureName = ''): string =>
  foldText([item.name, item.category, item.place, structureName, item.remark, item.description].join(' '));
