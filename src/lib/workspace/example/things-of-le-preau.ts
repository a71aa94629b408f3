import type { Thing } from './shape';

/** What an invented place, in the old school of a small town, keeps for feasts, cooking, sewing and welcome. */
export const thingsOfLePreau: readonly Thing[] = [
  {
    name: 'Bancs de brasserie',
    category: 'Mobilier',
    quantity: 20,
    place: 'Garage à bois',
    condition: 'worn',
    value: 500_00,
    description: 'Deux mètres vingt, quatre personnes par banc. Vont avec les tables, par deux.',
    remark: ''
  },
  {
    name: 'Barnum 3 × 6 m',
    category: 'Extérieur',
    quantity: 1,
    place: 'Garage à bois, au fond',
    condition: 'good',
    value: 620_00,
    description:
      'Deux sacs, quarante kilos en tout. Quatre personnes et vingt minutes pour le monter. À faire sécher avant de le plier.',
    remark: 'Un côté a été recousu.'
  },
  {
    name: 'Boucle magnétique portative',
    category: 'Accessibilité',
    quantity: 1,
    place: 'Bureau, armoire, étagère du haut',
    condition: 'new',
    value: 290_00,
    description:
      'Pour que les personnes appareillées entendent bien la réunion. On la pose sur la table et on branche un micro.',
    remark: ''
  },
  {
    name: 'Broyeur de végétaux',
    category: 'Jardin',
    quantity: 1,
    place: 'Garage à bois',
    condition: 'good',
    value: 850_00,
    description:
      'Branches jusqu’à quatre centimètres. Casque, lunettes et gants dans le bac. Jamais à une personne seule.',
    remark: '',
    needsTraining: true
  },
  {
    name: 'Chauffage radiant',
    category: 'Extérieur',
    quantity: 2,
    place: 'Garage à bois',
    condition: 'out-of-order',
    value: 340_00,
    description: 'Parasols électriques pour la cour.',
    remark: 'Résistances grillées. On garde les pieds, qui peuvent servir.'
  },
  {
    name: 'Enceinte portative avec micro',
    category: 'Son',
    quantity: 1,
    place: 'Bureau, armoire, étagère du milieu',
    condition: 'good',
    value: 260_00,
    description: 'Assez pour la cour et pour un bal modeste. Le micro à main est dans la poche.',
    remark: ''
  },
  {
    name: 'Extincteurs d’appoint',
    category: 'Sécurité',
    quantity: 3,
    place: 'Salle des fêtes, entrée',
    condition: 'good',
    value: 210_00,
    description: 'Un à eau, deux à CO₂, pour les fêtes en plein air. Vérifiés une fois par an.',
    remark: ''
  },
  {
    name: 'Four à céramique',
    category: 'Atelier',
    quantity: 1,
    place: 'Ancienne classe des grands',
    condition: 'good',
    value: 2800_00,
    description:
      'Soixante litres, 1 280 °C. Cuisson le mercredi et le samedi, avec la personne de permanence.',
    remark: 'Ne quitte pas la pièce.'
  },
  {
    name: 'Gobelets réutilisables',
    category: 'Cuisine',
    quantity: 400,
    place: 'Cantine, placard 3',
    condition: 'good',
    value: 320_00,
    description:
      'Vingt-cinq centilitres, par caisses de cent. À rendre lavés ; on compte les manquants, 0,80 € chacun.',
    remark: ''
  },
  {
    name: 'Grands jeux en bois',
    category: 'Jeux',
    quantity: 8,
    place: 'Ancienne classe des petits',
    condition: 'good',
    value: 960_00,
    description:
      'Passe-trappe, billard japonais, mölkky géant et cinq autres, construits ici. Les règles sont gravées au dos.',
    remark: ''
  },
  {
    name: 'Guirlandes lumineuses',
    category: 'Lumière',
    quantity: 2,
    place: 'Cantine, placard 4',
    condition: 'good',
    value: 150_00,
    description: 'Cinquante mètres chacune, pour l’extérieur. Ampoules de rechange dans la boîte verte.',
    remark: ''
  },
  {
    name: 'Jeux de société',
    category: 'Jeux',
    quantity: 64,
    place: 'Ancienne classe des petits, étagères',
    condition: 'good',
    value: 1280_00,
    description: 'La liste est dans le classeur. Compter les pièces avant de partir et en rentrant.',
    remark: ''
  },
  {
    name: 'Machines à coudre',
    category: 'Textile',
    quantity: 5,
    place: 'Atelier couture',
    condition: 'good',
    value: 750_00,
    description: 'Mécaniques, révisées l’an dernier. Aiguilles et canettes dans chaque coffret.',
    remark: ''
  },
  {
    name: 'Marmites 50 litres',
    category: 'Cuisine',
    quantity: 2,
    place: 'Cantine, étagère basse',
    condition: 'good',
    value: 180_00,
    description: 'Inox, avec couvercles. Une soupe pour cent cinquante.',
    remark: ''
  },
  {
    name: 'Percolateur 60 tasses',
    category: 'Cuisine',
    quantity: 1,
    place: 'Cantine, placard 1',
    condition: 'good',
    value: 130_00,
    description: 'Quarante minutes pour être prêt : le lancer avant les discours.',
    remark: 'Détartré au début du trimestre.'
  },
  {
    name: 'Pressoir à pommes',
    category: 'Cuisine',
    quantity: 1,
    place: 'Garage à bois',
    condition: 'worn',
    value: 540_00,
    description:
      'Trente litres, avec son broyeur à manivelle et ses toiles. Réservé en septembre et octobre par le verger communal.',
    remark: ''
  },
  {
    name: 'Rampe d’accès pliante',
    category: 'Accessibilité',
    quantity: 1,
    place: 'Salle des fêtes, entrée',
    condition: 'good',
    value: 380_00,
    description: 'Deux mètres, trois cents kilos. Pour deux marches au plus.',
    remark: ''
  },
  {
    name: 'Surjeteuse',
    category: 'Textile',
    quantity: 1,
    place: 'Atelier couture',
    condition: 'good',
    value: 270_00,
    description: 'Quatre fils. Une fiche d’enfilage est collée dans le capot.',
    remark: ''
  },
  {
    name: 'Tables de brasserie',
    category: 'Mobilier',
    quantity: 10,
    place: 'Garage à bois',
    condition: 'worn',
    value: 450_00,
    description: 'Deux mètres vingt sur cinquante. Le vernis de deux plateaux est parti.',
    remark: ''
  },
  {
    name: 'Trousses de premiers secours',
    category: 'Sécurité',
    quantity: 2,
    place: 'Bureau, près de la porte',
    condition: 'good',
    value: 80_00,
    description: 'Complètes. On note ce qu’on a utilisé, Idriss remplace.',
    remark: ''
  },
  {
    name: 'Vaisselle de cantine',
    category: 'Cuisine',
    quantity: null,
    place: 'Cantine, placard 2',
    condition: 'worn',
    value: 200_00,
    description: 'Assiettes, couverts, verres et pichets, en caisses.',
    remark: 'Quantité : une soixantaine de couverts, dépareillés.'
  }
];
