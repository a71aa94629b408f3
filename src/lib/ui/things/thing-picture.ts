import { foldText } from '../../domain/text';

/** Which drawing stands in for a photo, and the colour of the wall behind it. */
export interface ThingPicture {
  readonly drawing: string;
  readonly wall: string;
}

/** Words of a thing's name, in the singular, and what is drawn for them. The first word known decides. */
const byWord = wordsOf({
  projector: 'videoprojecteur projector beamer ecran videoprojector',
  chairs: 'chaise fauteuil banc tabouret transat siege chair bench stool',
  marquee: 'barnum tonnelle chapiteau tente velum marquee tent gazebo',
  speakers: 'sono sonorisation enceinte ampli amplificateur console caisson retour speaker',
  'cargo-bike': 'velo cargo biporteur triporteur bicyclette trottinette bike bicycle',
  'coffee-maker': 'percolateur cafetiere bouilloire theiere thermos machine coffee kettle',
  table: 'table treteau plateau etabli comptoir bar bureau pupitre banque mange-debout desk',
  press: 'pressoir presse broyeur press',
  drill: 'perceuse visseuse perceuse-visseuse scie ponceuse meuleuse defonceuse agrafeuse drill saw sander',
  panels: 'grille panneau cimaise paravent chevalet tableau paperboard vitrine stand panel easel',
  trailer: 'remorque camion fourgon fourgonnette utilitaire camionnette voiture minibus trailer van',
  books: 'livre ouvrage kit mallette bibliotheque revue guide dictionnaire book',
  pot: 'marmite faitout casserole plaque four rechaud plancha barbecue crepiere friteuse rechauffe-plat pan stove',
  glasses: 'verre gobelet vaisselle assiette couvert carafe ecocup tasse glass plate cup',
  spotlight: 'par spot gradateur poursuite guirlande lampe lumiere luminaire eclairage light lamp',
  toolbox: 'boite outil outillage cle marteau servante coffret tool toolbox',
  'watering-can':
    'arrosoir tuyau beche rateau brouette tondeuse debroussailleuse serre composteur seau garden',
  bed: 'lit matelas couchage couette couverture bed mattress',
  game: 'jeu jouet puzzle baby-foot molkky petanque game toy',
  cloth: 'nappe rideau pendrillon costume coussin drap tissu banderole cloth curtain',
  printer: 'imprimante photocopieur photocopieuse copieur scanner plastifieuse massicot printer',
  laptop: 'ordinateur portable tablette telephone laptop computer tablet',
  extinguisher: 'extincteur defibrillateur trousse secours gilet extinguisher',
  room: 'salle local studio atelier hangar room',
  cable: 'rallonge cable enrouleur multiprise touret groupe batterie extension generator',
  ball: 'ballon raquette filet tapis ball',
  stage: 'praticable scene estrade gradin podium stage',
  ladder: 'echelle escabeau echafaudage echafaud ladder',
  microphone: 'micro microphone audiophone talkie-walkie talkie enregistreur',
  'hand-truck': 'diable transpalette chariot roule-plateau trolley'
});

/** Words of a category, for a thing whose name says nothing known. */
const byCategory = wordsOf({
  projector: 'image video projection',
  chairs: 'mobilier assise furniture',
  marquee: 'exterieur plein evenement evenementiel outdoor event',
  speakers: 'son audio sonorisation sound',
  'cargo-bike': 'mobilite transport vehicule',
  drill: 'outillage outil bricolage',
  toolbox: 'atelier workshop',
  panels: 'exposition affichage exhibition',
  books: 'documentation livre bibliotheque',
  pot: 'cuisine restauration kitchen',
  spotlight: 'lumiere eclairage light',
  'watering-can': 'jardin jardinage garden',
  bed: 'hebergement couchage',
  game: 'jeu jouet game',
  cloth: 'textile costume decor',
  printer: 'bureautique bureau fourniture office',
  laptop: 'informatique numerique computing',
  extinguisher: 'securite accessibilite secours safety',
  room: 'espace salle local lieu room space',
  cable: 'electricite electrique power',
  ball: 'sport',
  stage: 'scene spectacle stage',
  'hand-truck': 'manutention logistique handling'
});

/** What holds a thing that nothing is known of. */
const containers = ['crate', 'box', 'trunk', 'basket', 'sack'] as const;
const walls = [
  '#cfd6d3',
  '#ddd2b8',
  '#c9dbe2',
  '#d8cfc4',
  '#dfd8c3',
  '#d3d9d6',
  '#d5dacb',
  '#e0dccd'
] as const;

/** The picture of a thing, the same everywhere for one name and category; things of a category share their wall. */
export function pictureOf(thing: { readonly name: string; readonly category: string }): ThingPicture {
  const category = spread(foldText(thing.category));
  return {
    drawing:
      firstKnown(thing.name, byWord) ??
      firstKnown(thing.category, byCategory) ??
      containers[category % containers.length]!,
    wall: walls[category % walls.length]!
  };
}

function firstKnown(text: string, drawings: ReadonlyMap<string, string>): string | null {
  for (const word of foldText(text).split(/[^a-z0-9-]+/)) {
    const drawing = drawings.get(word) ?? drawings.get(word.replace(/[sx]$/, ''));
    if (drawing !== undefined) return drawing;
  }
  return null;
}

function wordsOf(table: Readonly<Record<string, string>>): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(table).flatMap(([drawing, words]) =>
      words.split(' ').map((word) => [word, drawing] as const)
    )
  );
}

function spread(text: string): number {
  let hash = 0;
  for (let i = 0; i < text.length; i++) hash = (Math.imul(hash, 31) + text.charCodeAt(i)) >>> 0;
  return hash;
}
