import type { Thing } from './shape';

/**
 * What a house of small cooperatives and craftspeople keeps. Meeting room, meal space, projector, copier, recycled
 * paper, fair coffee, magazines, bicycles and their shed are the services that the acts of the 2011 seminar name.
 */
export const thingsOfLaPousada: readonly Thing[] = [
  {
    name: 'Café équitable en grains',
    category: 'Fournitures',
    quantity: null,
    place: 'Coin repas, placard du haut',
    condition: 'new',
    value: null,
    description: 'Commande groupée tous les deux mois. On note ce qu’on prend sur la feuille du placard.',
    remark: 'Quantité : deux cartons, dont un entamé.'
  },
  {
    name: 'Coin repas',
    category: 'Espaces',
    quantity: 1,
    place: 'Rez-de-chaussée',
    condition: 'good',
    value: null,
    description:
      'Deux grandes tables, un réfrigérateur, de quoi réchauffer. Le vendredi, qui veut partage son plat.',
    remark: ''
  },
  {
    name: 'Écran de visioconférence',
    category: 'Image',
    quantity: 1,
    place: 'Salle de réunion',
    condition: 'new',
    value: 720_00,
    description:
      'Écran de 43 pouces sur pied roulant, caméra et micro intégrés. Se branche à n’importe quel ordinateur.',
    remark: ''
  },
  {
    name: 'Escabeau 7 marches',
    category: 'Outillage',
    quantity: 1,
    place: 'Atelier, mur de gauche',
    condition: 'good',
    value: 110_00,
    description: 'Plateforme à 1,60 mètre.',
    remark: ''
  },
  {
    name: 'Mange-debout',
    category: 'Mobilier',
    quantity: 6,
    place: 'Cave, travée 2',
    condition: 'good',
    value: 270_00,
    description: 'Pliants, avec leurs housses noires. Pour un pot ou une journée portes ouvertes.',
    remark: ''
  },
  {
    name: 'Massicot A3',
    category: 'Bureautique',
    quantity: 1,
    place: 'Salle du photocopieur',
    condition: 'good',
    value: 95_00,
    description: 'Coupe jusqu’à quinze feuilles. Garde-lame à laisser en place.',
    remark: ''
  },
  {
    name: 'Niveau laser',
    category: 'Outillage',
    quantity: 1,
    place: 'Atelier, armoire, étagère 2',
    condition: 'good',
    value: 240_00,
    description:
      'Lignes croisées, trépied et lunettes. La première fois, demandez une démonstration à Mathieu.',
    remark: ''
  },
  {
    name: 'Ramettes de papier recyclé A4',
    category: 'Fournitures',
    quantity: 35,
    place: 'Salle du photocopieur',
    condition: 'new',
    value: 157_50,
    description: 'Achat groupé, au prix coûtant : 4,50 € la ramette.',
    remark: 'Prochaine commande quand il en reste dix.'
  },
  {
    name: 'Perceuses-visseuses 18 V',
    category: 'Outillage',
    quantity: 2,
    place: 'Atelier, armoire, étagère 1',
    condition: 'good',
    value: 320_00,
    description: 'Trois batteries et un chargeur dans la mallette. Les forets cassés se remplacent.',
    remark: ''
  },
  {
    name: 'Photocopieur couleur',
    category: 'Bureautique',
    quantity: 1,
    place: 'Salle du photocopieur',
    condition: 'good',
    value: 2300_00,
    description:
      'Impression, copie et numérisation A3. Chaque structure a son code, le relevé est fait chaque trimestre.',
    remark: ''
  },
  {
    name: 'Plastifieuse A3',
    category: 'Bureautique',
    quantity: 1,
    place: 'Salle du photocopieur',
    condition: 'good',
    value: 70_00,
    description: 'Cinq minutes de chauffe. Pochettes à apporter.',
    remark: ''
  },
  {
    name: 'Remorques à vélo',
    category: 'Mobilité',
    quantity: 2,
    place: 'Local à vélos',
    condition: 'good',
    value: 460_00,
    description: 'Quarante kilos chacune, attache universelle, bâche et catadioptres.',
    remark: ''
  },
  {
    name: 'Revues',
    category: 'Documentation',
    quantity: null,
    place: 'Espace documentation',
    condition: 'worn',
    value: null,
    description:
      'Abonnements communs : économie sociale, bâtiment, environnement, culture. Trois numéros à la fois, deux semaines.',
    remark: 'Quantité : plusieurs centaines de numéros, classés par titre.'
  },
  {
    name: 'Salle de réunion du rez-de-chaussée',
    isRoom: true,
    category: 'Espaces',
    quantity: 1,
    place: 'Rez-de-chaussée, sur cour',
    condition: 'good',
    value: null,
    description:
      'Quatorze places, accessible en fauteuil roulant. Ouverte aussi le soir, la clé est au coin repas.',
    remark: ''
  },
  {
    name: 'Scie sauteuse',
    category: 'Outillage',
    quantity: 1,
    place: 'Atelier, armoire, étagère 1',
    condition: 'out-of-order',
    value: 130_00,
    description: 'Semelle inclinable, lames pour le bois.',
    remark: 'Interrupteur cassé. Ne pas brancher. Mathieu regarde s’il se répare.'
  },
  {
    name: 'Stands parapluie 3 × 3 m',
    category: 'Extérieur',
    quantity: 2,
    place: 'Cave, travée 1',
    condition: 'good',
    value: 780_00,
    description:
      'Toit et trois côtés. Quatre poids de quinze kilos par stand, à poser même quand il n’y a pas de vent.',
    remark: ''
  },
  {
    name: 'Vélo cargo',
    category: 'Mobilité',
    quantity: 1,
    place: 'Local à vélos',
    condition: 'to-repair',
    value: 3200_00,
    description: 'Assistance électrique, caisse de cent kilos. La batterie se charge dans le local.',
    remark: 'Câble de frein arrière à changer avant la prochaine sortie.'
  },
  {
    name: 'Vélos de service',
    category: 'Mobilité',
    quantity: 4,
    place: 'Local à vélos',
    condition: 'good',
    value: 1400_00,
    description: 'Trois tailles, antivol et lumières à demeure. On les rend les pneus gonflés.',
    remark: ''
  },
  {
    name: 'Vidéoprojecteur de réunion',
    category: 'Image',
    quantity: 1,
    place: 'Salle de réunion, placard',
    condition: 'good',
    value: 430_00,
    description: 'Tient dans un sac à dos. Adaptateurs HDMI et USB-C dans la poche avant.',
    remark: ''
  }
];
