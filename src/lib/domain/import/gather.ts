import { itemLimits, type ItemFacts } from '../item';
import { foldText, remembered } from '../text';
import { foldThing } from '../thing-name';
import { changeKey, type Change, type ChangeOnRows, type TextField } from './changes';
import { GatheredRemark, remarkRoom, type Part } from './remark';
import type { RowReading } from './row';

/** A row that was read, with its number in the file and what makes it the same thing as another. */
export interface NumberedRow extends RowReading {
  readonly row: number;
  /** Null for a row that stays alone whatever it holds. */
  readonly sameThing: string | null;
}

/** A thing of the inventory to be, and the rows it comes from. */
export interface Lot {
  readonly facts: ItemFacts;
  readonly rows: readonly number[];
  readonly changes: readonly ChangeOnRows[];
}

/**
 * Tells what rows must share to be the same thing written otherwise: all but the number of a piece, the remark, capitals,
 * accents, spaces and the plural of its name or its category. Of the owner it is the name that counts: one that is no structure here still
 * owns the thing. Null for a row whose count is not known while others are, or whose texts are too long.
 */
export function sameThingKeys(isCounted: boolean): (reading: RowReading) => string | null {
  const fold = remembered(foldText);
  const foldName = remembered(foldThing);
  return ({ facts, owner, remark }) => {
    if (remark === null || (isCounted && facts.quantity === null)) return null;
    const texts = [
      foldName(facts.name),
      foldName(facts.category),
      ...[facts.model, facts.place, facts.room, facts.shelf, facts.description, facts.accessories].map(fold)
    ];
    return [...texts, facts.condition, facts.value, owner].join('\u0000');
  };
}

/**
 * Joins the rows that are the same thing in one lot each, in the order of their first row. A lot counts its rows,
 * or adds up their quantities when a column gave them; it is closed when its quantity or its remark is full. What is
 * called the same is spelt the same in all of them.
 */
export function gather(rows: readonly NumberedRow[], isCounted: boolean): readonly Lot[] {
  const lots: OpenLot[] = [];
  const open = new Map<string, OpenLot>();
  for (const row of rows) {
    const key = row.sameThing;
    let lot = key === null ? undefined : open.get(key);
    if (lot === undefined || !lot.takes(row)) {
      lot = new OpenLot(isCounted);
      lots.push(lot);
      if (key !== null) open.set(key, lot);
    }
    lot.add(row);
  }
  const names = spelledOnce(rows);
  return lots.map((lot) => lot.close(names));
}

/** One row as a lot of its own, as it stands. */
export const loneLot = ({ facts, changes, row }: NumberedRow): Lot => ({
  facts,
  rows: [row],
  changes: changes.map((change) => ({ change, rows: [row] }))
});

const spelled: readonly TextField[] = [
  'name',
  'model',
  'category',
  'place',
  'room',
  'shelf',
  'description',
  'accessories'
];

/** The best of all spellings of each name, by the name as it counts. */
function spelledOnce(rows: readonly NumberedRow[]): ReadonlyMap<string, string> {
  const spellings = new Map<string, string[]>();
  for (const row of rows) {
    const name = nameThatCounts(row);
    if (name === undefined) continue;
    const known = spellings.get(name);
    if (known === undefined) spellings.set(name, [row.facts.name]);
    else known.push(row.facts.name);
  }
  return new Map(Array.from(spellings, ([name, texts]) => [name, bestSpelling(spellingsOf(texts))]));
}

const nameThatCounts = ({ sameThing }: NumberedRow): string | undefined => sameThing?.split('\u0000', 1)[0];

class OpenLot {
  readonly #isCounted: boolean;
  readonly #rows: NumberedRow[] = [];
  readonly #remark = new GatheredRemark();
  #quantity = 0;

  constructor(isCounted: boolean) {
    this.#isCounted = isCounted;
  }

  takes(row: NumberedRow): boolean {
    return (
      this.#quantity + this.#countOf(row) <= itemLimits.quantity &&
      this.#remark.lengthWith(saidApart(row)) <= remarkRoom
    );
  }

  add(row: NumberedRow): void {
    this.#rows.push(row);
    this.#quantity += this.#countOf(row);
    this.#remark.add(saidApart(row));
  }

  /** `names` are those of the whole file, spelt as well as it does anywhere. */
  close(names: ReadonlyMap<string, string>): Lot {
    const [first] = this.#rows as [NumberedRow];
    const bestName = names.get(nameThatCounts(first) ?? '') ?? first.facts.name;
    const isLone = this.#rows.length === 1;
    if (isLone && bestName === first.facts.name) {
      const facts = this.#isCounted ? first.facts : { ...first.facts, quantity: 1 };
      return { ...loneLot(first), facts };
    }
    const changes = new Map<string, { change: Change; rows: number[] }>();
    for (const { changes: own, row } of this.#rows) {
      for (const change of own) {
        const key = changeKey(change);
        const known = changes.get(key);
        if (known === undefined) changes.set(key, { change, rows: [row] });
        else known.rows.push(row);
      }
    }
    const rows = this.#rows.map(({ row }) => row);
    const texts: { [Field in TextField]?: string } = {};
    for (const field of spelled) {
      const own = spellingsOf(this.#rows.map(({ facts }) => facts[field]));
      texts[field] = field === 'name' ? bestName : bestSpelling(own);
      const spellings = own.length > 1 || own.includes(texts[field]) ? own : [...own, texts[field]];
      if (spellings.length > 1) changes.set(field, { change: { kind: 'spellings', field, spellings }, rows });
    }
    const apart = isLone ? {} : { number: '', remark: this.#remark.text() };
    const facts = { ...first.facts, ...texts, quantity: this.#quantity, ...apart };
    return { facts, rows, changes: [...changes.values()] };
  }

  #countOf(row: NumberedRow): number {
    return this.#isCounted ? (row.facts.quantity ?? 0) : 1;
  }
}

/** What each row of a lot says for itself. */
const saidApart = ({ remark, number }: NumberedRow): readonly Part[] => [
  ...(remark ?? []),
  ...(number === null ? [] : [number])
];

/** The different spellings, the most frequent first. */
function spellingsOf(texts: readonly string[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1]).map(([text]) => text);
}

/** The spelling with most accents, for they are forgotten and never added; with a capital if any has one. */
function bestSpelling(spellings: readonly string[]): string {
  const accents = (text: string) => (text.normalize('NFD').match(/\p{Mn}/gu) ?? []).length;
  const shouts = (text: string) =>
    text.length > 3 && text === text.toUpperCase() && text !== text.toLowerCase();
  const [best = ''] = [...spellings].sort(
    (a, b) => accents(b) - accents(a) || Number(shouts(a)) - Number(shouts(b))
  );
  const begins = spellings.find((text) => /^\p{Lu}/u.test(text));
  return begins === undefined ? best : best.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
}
