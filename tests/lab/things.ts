import type { ItemFacts } from '../../src/lib/domain/item';
import { noFacts } from '../../src/lib/domain/item';

const names = [
  'Chaise pliante',
  'Table de brasserie',
  'Vidéoprojecteur',
  'Perceuse à colonne',
  'Barnum 3 × 3',
  'Rallonge 25 m'
];
const categories = ['Mobilier', 'Mobilier', 'Image', 'Outillage', 'Plein air', 'Électricité'];
const places = ['Atelier bois', 'Réserve', 'Salle du haut', 'Cave, étagère 2', 'Hangar'];
const states = ['neuf', 'bon état', 'usé', 'à réparer'];
const remarks = [
  'la sangle est à changer',
  'rendre propre et sec',
  'demander la clé à l’accueil',
  'prêté deux fois par an'
];

export interface Thing {
  readonly name: string;
  readonly category: string;
  readonly quantity: number;
  readonly place: string;
  readonly state: string;
  /** In cents of euro. */
  readonly value: number;
  readonly description: string;
}

/** The `i`-th thing of an inventory such as an association keeps: unlike the others, always the same. */
export function thing(i: number, length = 40): Thing {
  const remark = `${pick(remarks, i)}, fiche ${i * 7919}, `;
  return {
    name: `${pick(names, i)} n° ${i}`,
    category: pick(categories, i),
    quantity: (i % 12) + 1,
    place: pick(places, i),
    state: pick(states, i),
    value: ((i % 400) + 5) * 100 + 50,
    description: remark
      .repeat(Math.ceil(length / remark.length))
      .slice(0, length)
      .trim()
  };
}

const pick = <T>(list: readonly T[], i: number): T => list[i % list.length]!;

/** A thing of that name, of which nothing else is said. */
export const thingNamed = (name: string, facts: Partial<ItemFacts> = {}): ItemFacts => ({
  ...noFacts,
  name,
  ...facts
});
