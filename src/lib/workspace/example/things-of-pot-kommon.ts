import type { Thing } from './shape';

/** What a group of places keeps to travel between them: visits, training, talks and residencies. */
export const thingsOfPotKommon: readonly Thing[] = [
  {
    name: 'Audiophones de visite',
    category: 'Son',
    quantity: 20,
    place: 'Réserve commune, étagère 1',
    condition: 'good',
    value: 1480_00,
    description:
      'Un émetteur pour la personne qui guide, vingt récepteurs pour le groupe : on s’entend même dans un atelier bruyant. La mallette se recharge en une nuit et tient six heures.',
    remark: 'Désinfecter les tours d’oreille avant de ranger.'
  },
  {
    name: 'Banque d’accueil démontable',
    category: 'Mobilier',
    quantity: 1,
    place: 'Réserve commune, au sol',
    condition: 'good',
    value: 350_00,
    description: 'Deux modules en contreplaqué et un plateau. Se monte à deux en dix minutes, sans outil.',
    remark: ''
  },
  {
    name: 'Chaises pliantes en bois',
    category: 'Mobilier',
    quantity: 80,
    place: 'Réserve commune, chariots C1 et C2',
    condition: 'worn',
    value: 1200_00,
    description:
      'Quarante par chariot. Les chariots passent dans le camion de La Bifurk, pas dans un monospace.',
    remark: 'Quatre assises sont fendues, elles sont marquées d’un ruban rouge.'
  },
  {
    name: 'Chevalets de conférence',
    category: 'Mobilier',
    quantity: 3,
    place: 'Réserve commune, étagère 4',
    condition: 'good',
    value: 210_00,
    description: 'Hauteur réglable, pince pour un bloc de papier. Les blocs ne sont pas fournis.',
    remark: ''
  },
  {
    name: 'Cimaises et crochets',
    category: 'Exposition',
    quantity: null,
    place: 'Réserve commune, étagère 2',
    condition: 'good',
    value: 260_00,
    description:
      'Rails de deux mètres, fils de nylon et crochets autobloquants, jusqu’à dix kilos par crochet.',
    remark: 'Quantité : une caisse bien pleine, jamais comptée.'
  },
  {
    name: 'Enceintes sur batterie',
    category: 'Son',
    quantity: 2,
    place: 'Réserve commune, étagère 1',
    condition: 'good',
    value: 640_00,
    description:
      'Pour cent personnes dehors. Huit heures d’autonomie, deux entrées micro, sacoches et pieds compris.',
    remark: ''
  },
  {
    name: 'Étude de 2017 sur quatre tiers-lieux (Opale)',
    category: 'Documentation',
    quantity: 3,
    place: 'Bureau, bibliothèque',
    condition: 'good',
    value: null,
    description:
      'Exemplaires reliés de l’étude à partir de laquelle les quatre lieux de Pot Kommon ont commencé à travailler ensemble. À lire avant de se lancer dans un diagnostic commun.',
    remark: 'Un exemplaire peut partir plusieurs mois, il suffit de le dire.'
  },
  {
    name: 'Cadres de sérigraphie',
    category: 'Atelier',
    quantity: 14,
    place: 'Atelier d’impression, casier du bas',
    condition: 'worn',
    value: 280_00,
    description: 'Toile de 43 à 77 fils, format 50 × 70. À rendre dégravés et secs.',
    remark: 'Deux toiles à retendre.'
  },
  {
    name: 'Lits d’appoint',
    category: 'Hébergement',
    quantity: 4,
    place: 'Logement de résidence, placard',
    condition: 'good',
    value: 480_00,
    description: 'Lits pliants avec matelas, pour une résidence ou une équipe qui arrive la veille.',
    remark: ''
  },
  {
    name: 'Parures de lit',
    category: 'Hébergement',
    quantity: 8,
    place: 'Logement de résidence, placard',
    condition: 'good',
    value: 240_00,
    description: 'Drap-housse, housse de couette et taie. À rendre lavées.',
    remark: ''
  },
  {
    name: 'Micros main sans fil',
    category: 'Son',
    quantity: 4,
    place: 'Réserve commune, étagère 1',
    condition: 'good',
    value: 720_00,
    description: 'Récepteur quadruple au format rack. Piles LR6, non fournies.',
    remark: 'Le numéro 3 grésille quand on le tient par le bas.'
  },
  {
    name: 'Ordinateurs portables de formation',
    category: 'Bureautique',
    quantity: 10,
    place: 'Bureau, armoire fermée',
    condition: 'good',
    value: 2500_00,
    description:
      'Reconditionnés, sous Linux, avec une suite bureautique et un compte invité remis à zéro à chaque démarrage.',
    remark: 'Demander la clé de l’armoire à Nadia.'
  },
  {
    name: 'Panneaux d’exposition sur pied',
    category: 'Exposition',
    quantity: 24,
    place: 'Réserve commune, au sol',
    condition: 'good',
    value: 1680_00,
    description:
      'Un mètre sur deux, recto verso, toile grise. Se suspendent ou s’agrafent, ne se collent pas.',
    remark: ''
  },
  {
    name: 'Presse de sérigraphie',
    category: 'Atelier',
    quantity: 1,
    place: 'Atelier d’impression',
    condition: 'good',
    value: 1250_00,
    description:
      'Presse de table pour le papier jusqu’à 50 × 70. S’utilise sur place, avec quelqu’un qui la connaît.',
    remark: ''
  },
  {
    name: 'Signalétique de visite',
    category: 'Exposition',
    quantity: null,
    place: 'Réserve commune, étagère 3',
    condition: 'worn',
    value: 90_00,
    description: 'Flèches, chevalets de sol et bannières aux noms des ateliers.',
    remark: 'Quantité : une trentaine de pièces, de tailles différentes.'
  },
  {
    name: 'Tables pliantes 180 cm',
    category: 'Mobilier',
    quantity: 12,
    place: 'Réserve commune, au sol',
    condition: 'good',
    value: 720_00,
    description: 'Plateau plastique, pieds repliables. Six personnes assises par table.',
    remark: ''
  },
  {
    name: 'Vidéoprojecteur courte focale',
    category: 'Image',
    quantity: 1,
    place: 'Bureau, armoire fermée',
    condition: 'new',
    value: 890_00,
    description:
      'Une image de deux mètres à moins d’un mètre du mur : personne ne passe devant. Câble HDMI de cinq mètres.',
    remark: ''
  },
  {
    name: 'Écrans sur trépied',
    category: 'Image',
    quantity: 2,
    place: 'Réserve commune, étagère 4',
    condition: 'worn',
    value: 160_00,
    description: 'Deux mètres de base, format 4:3. Le second descend seul si on ne serre pas la molette.',
    remark: ''
  }
];
