import { foldText } from '../text';
import type { Condition } from '../item';

/** How each condition is written in a spreadsheet that Grange makes. */
export const conditionWords: { readonly [C in Condition]: { readonly fr: string; readonly en: string } } = {
  new: { fr: 'neuf', en: 'new' },
  good: { fr: 'bon état', en: 'good condition' },
  worn: { fr: 'usé', en: 'worn' },
  'to-repair': { fr: 'à réparer', en: 'to be repaired' },
  'out-of-order': { fr: 'hors service', en: 'out of order' },
  lost: { fr: 'perdu', en: 'lost' }
};

/** What people write for the same, folded. */
const synonyms: { readonly [C in Condition]: readonly string[] } = {
  new: [
    'neuve',
    'neufs',
    'neuves',
    'comme neuf',
    'etat neuf',
    'tout neuf',
    'jamais servi',
    'like new',
    'brand new'
  ],
  good: [
    'bon',
    'bonne',
    'bons',
    'tres bon',
    'tres bon etat',
    'en bon etat',
    'tb',
    'tbe',
    'ok',
    'correct',
    'etat correct',
    'fonctionnel',
    'fonctionne',
    'marche',
    'en etat',
    'en etat de marche',
    'very good',
    'good',
    'fine',
    'working',
    'works'
  ],
  worn: [
    'usee',
    'uses',
    'usees',
    'usage',
    'usagee',
    'moyen',
    'etat moyen',
    'passable',
    'vieux',
    'vieille',
    'abime',
    'abimee',
    'fatigue',
    'etat d usage',
    'mauvais',
    'mauvais etat',
    'used',
    'fair',
    'poor',
    'old',
    'damaged'
  ],
  'to-repair': [
    'reparer',
    'en reparation',
    'a revoir',
    'sav',
    'en sav',
    'needs repair',
    'in repair',
    'to repair'
  ],
  'out-of-order': [
    'hs',
    'h s',
    'hors d usage',
    'casse',
    'cassee',
    'casses',
    'cassees',
    'en panne',
    'panne',
    'ne marche pas',
    'ne fonctionne pas',
    'mort',
    'broken',
    'not working',
    'dead'
  ],
  lost: [
    'perdue',
    'perdus',
    'perdues',
    'disparu',
    'disparue',
    'vole',
    'volee',
    'manquant',
    'manquante',
    'manque',
    'introuvable',
    'missing',
    'stolen'
  ]
};

/** Columns answered by yes or no: what `oui` means there, and what `non` does. */
const questions: { readonly [header: string]: { readonly yes: Condition; readonly no: Condition | null } } = {
  sav: { yes: 'to-repair', no: null },
  reparation: { yes: 'to-repair', no: null },
  'en reparation': { yes: 'to-repair', no: null },
  'a reparer': { yes: 'to-repair', no: null },
  'to repair': { yes: 'to-repair', no: null },
  panne: { yes: 'out-of-order', no: null },
  'en panne': { yes: 'out-of-order', no: null },
  hs: { yes: 'out-of-order', no: null },
  'hors service': { yes: 'out-of-order', no: null },
  broken: { yes: 'out-of-order', no: null },
  fonctionne: { yes: 'good', no: 'out-of-order' },
  fonctionnel: { yes: 'good', no: 'out-of-order' },
  works: { yes: 'good', no: 'out-of-order' }
};
const yes = new Set(['oui', 'o', 'yes', 'y', 'x', 'vrai', 'true', '1']);
const no = new Set(['non', 'n', 'no', 'faux', 'false', '0']);

export type ConditionReading =
  /** `plain` when the cell is the very word Grange uses or an answer to the header's question. */
  | { readonly kind: 'known'; readonly condition: Condition | null; readonly plain: boolean }
  | { readonly kind: 'unknown' };

/** The condition a cell tells under a header; the header matters to `oui` and `non` only. */
export function readCondition(cell: string, header: string): ConditionReading {
  const key = wordsOf(cell);
  const found = known.get(key);
  if (found !== undefined) return { kind: 'known', ...found };
  const question = questions[wordsOf(header)];
  if (question !== undefined && yes.has(key)) return { kind: 'known', condition: question.yes, plain: true };
  if (question !== undefined && no.has(key)) return { kind: 'known', condition: question.no, plain: true };
  return { kind: 'unknown' };
}

const wordsOf = (text: string): string =>
  foldText(text)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();

const known = new Map<string, { condition: Condition; plain: boolean }>();
for (const condition of Object.keys(conditionWords) as Condition[]) {
  for (const word of synonyms[condition]) known.set(word, { condition, plain: false });
  for (const word of Object.values(conditionWords[condition]))
    known.set(wordsOf(word), { condition, plain: true });
}
