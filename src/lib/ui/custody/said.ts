import type { Check, Incident, Outing, Share } from '../../domain/custody/state';
import type { CustodyRefusal } from '../../domain/custody/refusals';
import type { StructureId } from '../../domain/ids';
import type { Item } from '../../domain/item';
import { checks } from '../../i18n/checks';
import { custody } from '../../i18n/custody';
import { incidents } from '../../i18n/incidents';
import { sharing } from '../../i18n/sharing';
import { formatNumber, text } from '../../reactive/locale.svelte';

/** The texts that acts name, by hash: null where one was erased; what has not arrived is not among them. */
export type TextsHere = ReadonlyMap<string, { readonly text: string } | null>;

/** Who has what went out, as far as their name has arrived here. */
export function borrowerOf(
  { structure, borrower }: Pick<Outing, 'structure' | 'borrower'>,
  names: ReadonlyMap<StructureId, string>,
  texts: TextsHere
): string {
  const t = text(custody);
  if (structure !== null) return names.get(structure) || t.notArrived.structure;
  const words = borrower === null ? null : texts.get(borrower);
  if (words === undefined) return t.notArrived.who;
  return words === null ? t.erased.who : words.text;
}

/** A remark in quotes, or why there is none to read; empty when nobody made one. */
export function remarkOf(remark: string | null, texts: TextsHere): string {
  if (remark === null) return '';
  const t = text(custody);
  const words = texts.get(remark);
  if (words === undefined) return t.notArrived.remark;
  return words === null ? t.erased.remark : t.remark(words.text);
}

/** A text that an act names by its hash, or that it has not come, or was erased. */
export function wordsOf(hash: string, texts: TextsHere): string {
  const t = text(custody);
  const said = texts.get(hash);
  return said === undefined ? t.notArrived.words : said === null ? t.erased.words : said.text;
}

/** What was missing of the accessories, as far as the words have arrived here. */
export const missingIn = (missing: string | null, texts: TextsHere): readonly string[] =>
  missing === null ? [] : (texts.get(missing)?.text.split('\n') ?? []);

/** How a thing was found, in words: its condition, what was missing, what its meter showed. */
export function checkLine(check: Check, item: Pick<Item, 'accessories' | 'meter'>, texts: TextsHere): string {
  const t = text(checks);
  const { condition, missing, meter } = check;
  const names = missing === null ? undefined : texts.get(missing);
  const ticked = () => {
    if (missing === null) return item.accessories === '' ? '' : t.complete;
    if (names === undefined) return t.missingNotArrived;
    return names === null ? t.missingErased : t.missing(missingIn(missing, texts).join(', '));
  };
  const shown = meter === null ? '' : t.shows(formatNumber(meter), item.meter);
  const words = [condition === null ? '' : t.is(condition), ticked(), shown, ...check.seen.map(t.seen)];
  return words.filter((one) => one !== '').join(', ');
}

/** What an incident is, and of how many when that is more than one. */
export function incidentLine({ what, quantity }: Pick<Incident, 'what' | 'quantity'>): string {
  const t = text(incidents);
  return t.line(t.what(what), quantity === 1 ? null : formatNumber(quantity));
}

/** What structures are called, as far as that is here. */
type Names = Pick<ReadonlyMap<StructureId, string>, 'get'>;

/** Why it is refused, in a sentence; null where it is not. */
export function refusalLine<Refusal extends CustodyRefusal | null>(
  refusal: Refusal,
  names: Names
): string | Extract<Refusal, null> {
  if (refusal === null) return null as Extract<Refusal, null>;
  return text(custody).refusal(refusal, 'owners' in refusal ? namesOf(refusal.owners, names) : []);
}

/** What structures are called, of which the name is here. */
export const namesOf = (structures: readonly StructureId[], names: Names): readonly string[] =>
  structures.flatMap((id) => names.get(id) || []);

/** Who has how many parts of a thing, in a line. */
export function sharesLine(shares: readonly Share[], names: ReadonlyMap<StructureId, string>): string {
  const all = formatNumber(shares.reduce((sum, { parts }) => sum + parts, 0));
  const t = text(sharing);
  return shares
    .map(({ structure, parts }) => {
      const name = names.get(structure) || text(custody).notArrived.structure;
      return shares.length === 1 ? name : `${name} (${t.part(parts, all, formatNumber(parts))})`;
    })
    .join(', ');
}
