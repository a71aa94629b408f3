import type { Thing } from './shape';

/**
 * What a former factory with a stage, workshops and offices keeps. The kitchen, the meeting room, the telephones and
 * internet, the truck and the projector are the services that the acts of the 2011 seminar in Grenoble name.
 */
export const thingsOfLaBifurk: readonly Thing[] = [
  {
    name: 'Camion 12 m³',
    category: 'Mobilité',
    quantity: 1,
    place: 'Cour, côté quai',
    condition: 'worn',
    value: 9500_00,
    description:
      'Permis B. Trois places à l’avant, six sangles et quatre couvertures à l’arrière. Le carnet de bord est dans la boîte à gants : on y note les kilomètres au départ et au retour, et on rend le plein fait.',
    remark: 'Hauteur 2,95 m : ne passe pas sous la barre du parking.'
  },
  {
    name: 'Bornes Wi-Fi portatives',
    category: 'Bureautique',
    quantity: 2,
    place: 'Régie, armoire 2',
    condition: 'good',
    value: 180_00,
    description: 'Pour un festival ou une assemblée hors les murs. Prévoir une carte SIM.',
    remark: ''
  },
  {
    name: 'Cloisons d’exposition mobiles',
    category: 'Exposition',
    quantity: 12,
    place: 'Salle d’exposition, fond',
    condition: 'good',
    value: 2400_00,
    description:
      'Trois mètres de haut sur roulettes, à déplacer à deux. On peut les peindre, à condition de les rendre blanches.',
    remark: ''
  },
  {
    name: 'Console de mixage 16 voies',
    category: 'Son',
    quantity: 1,
    place: 'Régie, armoire 1',
    condition: 'good',
    value: 780_00,
    description:
      'Numérique, se règle aussi depuis une tablette. Ne sort qu’avec une personne qui sait s’en servir.',
    remark: 'La voie 11 ne répond plus.'
  },
  {
    name: 'Cuisine équipée',
    isRoom: true,
    category: 'Espaces',
    quantity: 1,
    place: 'Rez-de-chaussée, aile nord',
    condition: 'good',
    value: null,
    description:
      'Quatre feux, four, chambre froide et plonge. Repas jusqu’à soixante personnes. On laisse les plans de travail vides et secs.',
    remark: 'Service commun de La Bifurk dès 2011.'
  },
  {
    name: 'Diables',
    category: 'Manutention',
    quantity: 2,
    place: 'Quai de déchargement',
    condition: 'good',
    value: 120_00,
    description: 'Deux cents kilos, roues gonflables.',
    remark: ''
  },
  {
    name: 'Échafaudage roulant',
    category: 'Outillage',
    quantity: 1,
    place: 'Grande salle, sous l’escalier',
    condition: 'good',
    value: 1100_00,
    description:
      'Plateau à quatre mètres. Deux personnes pour le monter, toujours les freins serrés et les garde-corps posés.',
    remark: ''
  },
  {
    name: 'Enceintes de façade 12 pouces',
    category: 'Son',
    quantity: 2,
    place: 'Régie, armoire 1',
    condition: 'good',
    value: 1600_00,
    description: 'Amplifiées, avec pieds et câbles de dix mètres. Pour deux cents personnes en salle.',
    remark: ''
  },
  {
    name: 'Gradateurs 6 canaux',
    category: 'Lumière',
    quantity: 2,
    place: 'Régie, armoire 2',
    condition: 'to-repair',
    value: 420_00,
    description: 'Commande DMX, prises 16 A.',
    remark: 'Un canal coupé sur chacun. Pièce commandée par Théo.'
  },
  {
    name: 'Machine à brouillard',
    category: 'Scène',
    quantity: 1,
    place: 'Régie, armoire 2',
    condition: 'lost',
    value: 310_00,
    description: 'Avec sa télécommande et un bidon entamé.',
    remark:
      'Pas revue depuis la dernière fête de quartier. Si vous l’avez, dites-le à Samir, personne ne sera fâché.'
  },
  {
    name: 'Modules de skate',
    category: 'Sport',
    quantity: 3,
    place: 'Cour, abri',
    condition: 'worn',
    value: 900_00,
    description:
      'Un plan incliné, une table et un rail. Il faut le camion et quatre personnes pour les déplacer.',
    remark: ''
  },
  {
    name: 'Pendrillons noirs',
    category: 'Scène',
    quantity: 10,
    place: 'Grande salle, malles 1 et 2',
    condition: 'worn',
    value: 650_00,
    description: 'Coton gratté classé M1, trois mètres sur cinq. À plier à deux, jamais en boule.',
    remark: ''
  },
  {
    name: 'Praticables 2 × 1 m',
    category: 'Scène',
    quantity: 18,
    place: 'Grande salle, sous la scène',
    condition: 'good',
    value: 5400_00,
    description: 'Pieds de 20, 40 et 60 centimètres. De quoi faire une scène de six mètres sur six.',
    remark: 'Deux jeux de pieds de 60 manquent.'
  },
  {
    name: 'Projecteurs PAR à LED',
    category: 'Lumière',
    quantity: 16,
    place: 'Régie, armoire 2',
    condition: 'good',
    value: 1920_00,
    description: 'Par deux dans des caisses, avec crochets et élingues.',
    remark: ''
  },
  {
    name: 'Rallonges 32 A de 25 m',
    category: 'Électricité',
    quantity: 4,
    place: 'Régie, dévidoirs',
    condition: 'good',
    value: 520_00,
    description: 'Dérouler entièrement avant de brancher.',
    remark: ''
  },
  {
    name: 'Retours de scène',
    category: 'Son',
    quantity: 4,
    place: 'Régie, armoire 1',
    condition: 'good',
    value: 880_00,
    description: 'Passifs, à brancher sur l’amplificateur de la régie.',
    remark: 'Le numéro 2 sature : le garder pour les répétitions.'
  },
  {
    name: 'Salle de réunion',
    isRoom: true,
    category: 'Espaces',
    quantity: 1,
    place: 'Premier étage',
    condition: 'good',
    value: null,
    description:
      'Vingt places autour d’une table, un tableau blanc, des fenêtres qui s’ouvrent. Accès par l’escalier seulement.',
    remark: 'Service commun de La Bifurk dès 2011.'
  },
  {
    name: 'Tapis de réception',
    category: 'Sport',
    quantity: 6,
    place: 'Grande salle, au sol',
    condition: 'worn',
    value: 540_00,
    description: 'Deux mètres sur un, dix centimètres d’épaisseur, housses lavables.',
    remark: ''
  },
  {
    name: 'Téléphones de bureau',
    category: 'Bureautique',
    quantity: 14,
    place: 'Bureaux du premier étage',
    condition: 'good',
    value: 420_00,
    description:
      'Un par bureau, sur la ligne commune. La facture se partage entre les associations hébergées.',
    remark: ''
  },
  {
    name: 'Vidéoprojecteur de salle',
    category: 'Image',
    quantity: 1,
    place: 'Régie, armoire 1',
    condition: 'good',
    value: 1150_00,
    description:
      'Cinq mille lumens : lisible sans faire le noir complet. Télécommande dans le couvercle, câble HDMI de quinze mètres.',
    remark: 'Laisser refroidir cinq minutes avant de débrancher.'
  }
];
