import type { ImportId, ItemId, PersonId, StructureId } from './ids';
import { foldText, lines, oneLine } from './text';
import { err, ok, type Result } from './result';
import { centsToField, parseCents } from './money';

/** The states in which a thing may be, from the best to the worst. */
export const conditions = ['new', 'good', 'worn', 'to-repair', 'out-of-order', 'lost'] as const;
export type Condition = (typeof conditions)[number];

/**
 * What the amount on a sheet is. A thing that was estimated when it was lent is the borrower's loss, even by accident
 * (Code civil, article 1883): nobody's amount is called so unless somebody chose it.
 */
export const valueNatures = ['indicative', 'estimate'] as const;
export type ValueNature = (typeof valueNatures)[number];

/** What is said of a thing in one line each. */
const oneLiners = ['name', 'model', 'number', 'category', 'place', 'room', 'shelf', 'meter'] as const;
/** The same in as many lines as it takes; the remark has what a spreadsheet said that fits nowhere else. */
const longTexts = ['description', 'accessories', 'remark'] as const;
/** What is asked of whoever takes it, before it is handed over. */
export const itemNeeds = ['needsInsurance', 'needsLicence', 'needsTraining'] as const;
export type ItemNeed = (typeof itemNeeds)[number];
/** What is so or is not. */
export const itemFlags = ['isConsumable', 'isRoom', ...itemNeeds] as const;
type OneLiner = (typeof oneLiners)[number];
type LongText = (typeof longTexts)[number];
export type ItemFlag = (typeof itemFlags)[number];

/** What a person says of a thing. Everything but the name may be left empty. */
export interface ItemFacts
  extends Readonly<Record<OneLiner | LongText, string>>, Readonly<Record<ItemFlag, boolean>> {
  /** How many there are; null when nobody counted. */
  readonly quantity: number | null;
  readonly condition: Condition | null;
  /** In cents of euro. */
  readonly value: number | null;
  /** Null reads as indicative. */
  readonly valueNature: ValueNature | null;
  /** The structure that owns the thing. */
  readonly structure: StructureId | null;
  /** Who keeps it, and is asked for it. */
  readonly keeper: PersonId | null;
}

/** A thing of which nothing is said yet. */
export const noFacts: ItemFacts = {
  name: '',
  model: '',
  number: '',
  category: '',
  quantity: null,
  place: '',
  room: '',
  shelf: '',
  condition: null,
  value: null,
  valueNature: null,
  description: '',
  accessories: '',
  meter: '',
  remark: '',
  structure: null,
  keeper: null,
  isConsumable: false,
  isRoom: false,
  needsInsurance: false,
  needsLicence: false,
  needsTraining: false
};

/** What is said of a thing, in the order in which a person is asked. */
export const itemFields = Object.keys(noFacts) as readonly (keyof ItemFacts)[];

/** What a spreadsheet may say of a thing. */
export const columnFields = [
  'name',
  'model',
  'number',
  'category',
  'quantity',
  'place',
  'room',
  'shelf',
  'condition',
  'value',
  'description',
  'accessories',
  'remark',
  'structure'
] as const satisfies readonly (keyof ItemFacts)[];
export type ColumnField = (typeof columnFields)[number];

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
  /** The sheet that this one was joined to, being of the same thing; it lies in the bin meanwhile. */
  readonly sameAs: ItemId | null;
  readonly importId: ImportId | null;
}

/** The limits that the form, the import and what comes from peers all share. */
export const itemLimits = {
  name: 200,
  model: 160,
  number: 80,
  category: 80,
  place: 120,
  room: 120,
  shelf: 120,
  description: 5000,
  accessories: 2000,
  /** The name of what its meter counts. */
  meter: 20,
  /** What a meter may show. */
  reading: 1_000_000_000,
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

/** What a flag says in a form that holds texts alone; what is not so is empty. */
export const flagged = 'yes';

/** Reads what was typed, or tells for each field what is wrong with it. */
export function parseItem(form: ItemForm): Result<ItemFacts, ItemProblems> {
  const problems: { -readonly [Field in ItemField]?: ItemFieldProblem } = {};
  const texts = <Field extends OneLiner | LongText>(
    fields: readonly Field[],
    shape: (text: string) => string
  ) =>
    Object.fromEntries(
      fields.map((field) => {
        const value = shape(form[field]);
        if (value.length > itemLimits[field])
          problems[field] = { kind: 'too-long', limit: itemLimits[field] };
        return [field, value];
      })
    ) as Record<Field, string>;
  const said = { ...texts(oneLiners, oneLine), ...texts(longTexts, lines) };
  if (said.name === '') problems.name = { kind: 'missing' };

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
    ...said,
    quantity: quantity ?? null,
    condition: isCondition(form.condition) ? form.condition : null,
    value: value ?? null,
    valueNature: isValueNature(form.valueNature) ? form.valueNature : null,
    structure: form.structure === '' ? null : (form.structure as StructureId),
    keeper: form.keeper === '' ? null : (form.keeper as PersonId),
    isConsumable: form.isConsumable === flagged,
    isRoom: form.isRoom === flagged,
    needsInsurance: form.needsInsurance === flagged,
    needsLicence: form.needsLicence === flagged,
    needsTraining: form.needsTraining === flagged
  });
}

/** What the fields show for a thing. */
export const formOf = (facts: ItemFacts): ItemForm =>
  Object.fromEntries(itemFields.map((field) => [field, shownIn(field, facts[field])])) as ItemForm;

const shownIn = (field: ItemField, value: ItemFacts[ItemField]): string => {
  if (field === 'value') return centsToField(value as ItemFacts['value']);
  if (typeof value === 'boolean') return value ? flagged : '';
  return value === null ? '' : String(value);
};

/** The facts of a thing, without what the app knows of its life. */
export const factsOf = (item: Item): ItemFacts =>
  Object.fromEntries(itemFields.map((field) => [field, item[field]])) as unknown as ItemFacts;

/** A whole number of things, null when nothing is written, undefined when it is not one (`plusieurs`, `-3`, `2,5`). */
export function parseQuantity(text: string): number | null | undefined {
  const bare = text.replace(/[\s\u00a0\u202f]/g, '');
  if (bare === '') return null;
  return /^\d{1,15}$/.test(bare) ? Number(bare) : undefined;
}

export const isCondition = (value: unknown): value is Condition =>
  (conditions as readonly unknown[]).includes(value);

export const isValueNature = (value: unknown): value is ValueNature =>
  (valueNatures as readonly unknown[]).includes(value);

/** Where it is kept, from the site to the shelf: `Le Hangar, mezzanine, étagère 3`. */
export const whereKept = ({ place, room, shelf }: Pick<ItemFacts, 'place' | 'room' | 'shelf'>): string =>
  [place, room, shelf].filter((part) => part !== '').join(', ');

/** What the list sorts by. */
export const nameKey = (item: Pick<ItemFacts, 'name'>): string => foldText(item.name);

/** Everything that a search looks into, folded. */
export const searchText = (item: ItemFacts, structureName = ''): string =>
  foldText(
    [
      item.name,
      item.model,
      item.number,
      item.category,
      item.place,
      item.room,
      item.shelf,
      structureName,
      item.remark,
      item.description,
      item.accessories
    ].join(' ')
  );
