import { foldText } from '../text';
import type { ColumnField } from '../item';

/** What becomes of a column: a field of the sheet, or nothing. */
export type ColumnTarget = ColumnField | 'ignore';

/** The words of a header without accents, capitals or signs: `N° inventaire` is `n inventaire`. */
export const headerKey = (header: string): string =>
  foldText(header)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();

/** How surely a header names a field: said exactly, begins with it, holds it, or not at all. */
export type Likeness = 0 | 1 | 2 | 3;

/**
 * The words under which associations head their columns, in French and in English. The first of each list is the
 * plainest. Where a thing comes from says what it is; dates are remarks.
 */
export const headerWords: { readonly [Target in ColumnTarget]: readonly string[] } = {
  name: [
    'nom',
    'name',
    'designation',
    'objet',
    'objets',
    'libelle',
    'intitule',
    'article',
    'articles',
    'materiel',
    'materiels',
    'equipement',
    'outil',
    'outils',
    'produit',
    'denomination',
    'item',
    'items',
    'object',
    'thing',
    'product',
    'title',
    'equipment',
    'tool'
  ],
  model: ['modele', 'marque', 'marque et modele', 'model', 'brand', 'make'],
  number: [
    'n inventaire',
    'no inventaire',
    'numero d inventaire',
    'numero inventaire',
    'inventaire',
    'n de serie',
    'n serie',
    'no serie',
    'numero de serie',
    'reference',
    'ref',
    'code',
    'code barre',
    'inventory number',
    'serial number',
    'serial'
  ],
  category: [
    'categorie',
    'categories',
    'category',
    'type',
    'types',
    'famille',
    'rubrique',
    'genre',
    'classe',
    'nature',
    'theme',
    'rayon',
    'groupe',
    'kind',
    'group',
    'family',
    'class'
  ],
  quantity: [
    'quantite',
    'quantites',
    'quantity',
    'qte',
    'qtes',
    'qt',
    'qty',
    'nombre',
    'nb',
    'nbre',
    'nbr',
    'count',
    'stock',
    'en stock',
    'exemplaires',
    'effectif',
    'how many',
    'combien'
  ],
  place: [
    'lieu',
    'lieu de rangement',
    'lieu de stockage',
    'place',
    'salle',
    'emplacement',
    'localisation',
    'local',
    'rangement',
    'zone',
    'stockage',
    'site',
    'batiment',
    'ou',
    'entrepot',
    'location',
    'where',
    'storage',
    'storage place',
    'building'
  ],
  room: ['piece', 'salle', 'bureau', 'room'],
  shelf: ['etagere', 'armoire', 'rayonnage', 'casier', 'caisse', 'shelf', 'box', 'cupboard'],
  condition: [
    'etat',
    'condition',
    'statut',
    'status',
    'state',
    'sav',
    'reparation',
    'en reparation',
    'a reparer',
    'panne',
    'en panne',
    'hors service',
    'hs',
    'to repair',
    'broken',
    'fonctionne',
    'works',
    'fonctionnel'
  ],
  value: [
    'valeur',
    'value',
    'prix',
    'prix d achat',
    'prix unitaire',
    'montant',
    'cout',
    'price',
    'unit price',
    'cost',
    'amount',
    'worth'
  ],
  description: [
    'description',
    'descriptif',
    'caracteristiques',
    'caracteristique',
    'details',
    'detail',
    'couleur',
    'color',
    'colour',
    'taille',
    'size',
    'dimensions',
    'dimension',
    'obtenu',
    'obtenu grace a',
    'provenance',
    'origine',
    'source',
    'donateur',
    'offert',
    'offert par',
    'don',
    'features'
  ],
  accessories: ['accessoires', 'accessoires fournis', 'contenu', 'accessories', 'contents'],
  remark: [
    'remarque',
    'remarques',
    'remark',
    'remarks',
    'observation',
    'observations',
    'commentaire',
    'commentaires',
    'comment',
    'comments',
    'note',
    'notes',
    'date',
    'date d achat'
  ],
  structure: [
    'structure',
    'structures',
    'proprietaire',
    'appartient a',
    'association',
    'asso',
    'organisation',
    'preteur',
    'mis a disposition par',
    'owner',
    'owned by',
    'organization',
    'lender'
  ],
  ignore: [
    'n',
    'no',
    'num',
    'numero',
    'id',
    'index',
    'rang',
    'ligne',
    'ordre',
    'row',
    'rank',
    'number',
    'line'
  ]
};

/** Headers that say no more than the field they go to: their cells need no label when they are joined to others. */
const bare: { readonly [Target in ColumnTarget]?: readonly string[] } = {
  description: [
    'description',
    'descriptif',
    'caracteristiques',
    'caracteristique',
    'details',
    'detail',
    'features'
  ],
  remark: [
    'remarque',
    'remarques',
    'remark',
    'remarks',
    'observation',
    'observations',
    'commentaire',
    'commentaires',
    'comment',
    'comments',
    'note',
    'notes'
  ]
};

/** Tells whether a header adds nothing to the name of the field: `Remarques` in the remark does not, `Marque` does. */
export const isBareHeader = (header: string, target: 'description' | 'remark'): boolean => {
  const key = headerKey(header);
  return key === '' || (bare[target] ?? []).includes(key);
};

const exact = new Map(
  (Object.entries(headerWords) as [ColumnTarget, readonly string[]][]).flatMap(([target, words]) =>
    words.map((word) => [word, target] as const)
  )
);

/** Tells whether a cell is, word for word, what people write at the head of a column. */
export const isHeaderWord = (cell: string): boolean => exact.has(withoutPlural(headerKey(cell)));

/** How surely a header names a target. */
export function likeness(header: string, target: ColumnTarget): Likeness {
  const key = withoutPlural(headerKey(header));
  if (key === '') return 0;
  let best: Likeness = 0;
  for (const word of headerWords[target]) {
    if (key === word) return 3;
    if (key.startsWith(`${word} `)) best = 2;
    else if (best === 0 && word.length > 2 && ` ${key} `.includes(` ${word} `)) best = 1;
  }
  return best;
}

/** `Objet(s)` is folded to `objet s`: the mark of the plural is no word. */
const withoutPlural = (key: string): string => key.replace(/ s$/, '');
