import type { Profile } from '../../domain/collective';

export type StructureKey = 'pot-kommon' | 'la-bifurk' | 'la-pousada' | 'le-preau';

export const profile: Profile = {
  name: 'Les Quatre Toits',
  purpose:
    'Quatre tiers-lieux se prêtent ce qu’ils ont, se réunissent chaque mois et tiennent leurs règles ensemble. ' +
    'Ceci est un exemple : Pot Kommon, La Bifurk et La Pousada existent ou ont existé, et ce qui est dit d’eux vient ' +
    'de documents publics ; Le Préau, les personnes, les objets et les réunions sont inventés.',
  isExample: true
};

/** Three places that public documents describe, and one that was invented to sit beside them. */
export const structures = [
  { key: 'pot-kommon', name: 'Pot Kommon' },
  { key: 'la-bifurk', name: 'La Bifurk' },
  { key: 'la-pousada', name: 'La Pousada' },
  { key: 'le-preau', name: 'Le Préau' }
] as const satisfies readonly { key: StructureKey; name: string }[];

/** All invented, with what they hold in their hands; the visitor holds their own. */
export const people = [
  { key: 'nadia', name: 'Nadia Belkacem', structure: 'pot-kommon', phone: 'Android' },
  { key: 'hugo', name: 'Hugo Lemoine', structure: 'pot-kommon', phone: 'iPhone' },
  { key: 'samir', name: 'Samir Haddou', structure: 'la-bifurk', phone: 'Android' },
  { key: 'clemence', name: 'Clémence Roussel', structure: 'la-bifurk', phone: 'Windows' },
  { key: 'theo', name: 'Théo Garnaud', structure: 'la-bifurk', phone: 'iPhone' },
  { key: 'odile', name: 'Odile Ferrandin', structure: 'la-pousada', phone: 'Android' },
  { key: 'mathieu', name: 'Mathieu Costa', structure: 'la-pousada', phone: 'Linux' },
  { key: 'camille', name: 'Camille Vasserot', structure: 'le-preau', phone: '' },
  { key: 'yvonne', name: 'Yvonne Delmas', structure: 'le-preau', phone: 'Android' },
  { key: 'idriss', name: 'Idriss Traoré', structure: 'le-preau', phone: 'iPhone' }
] as const satisfies readonly {
  key: string;
  name: string;
  structure: StructureKey;
  phone: string;
}[];

export type PersonKey = (typeof people)[number]['key'];

export const visitor: PersonKey = 'camille';
