import type { ExampleGuide } from './shape';

const day = 86_400_000;

/** How Le Préau had its shredder used, as it was written before `now` (milliseconds since 1970), and who was shown how. */
export const guidesBefore = (now: number): readonly ExampleGuide[] => [
  {
    thing: 'Broyeur de végétaux',
    at: now - 12 * day,
    words: {
      use: 'Toujours à deux : une personne broie, l’autre regarde et peut couper le courant.\nCasque, lunettes et gants, dans le bac. Ni écharpe ni cheveux détachés.\nBranches de quatre centimètres au plus, le gros bout d’abord. On pousse avec une branche, jamais avec la main.\nSi ça bourre : couper, débrancher, attendre l’arrêt, ouvrir.',
      priority: 'Les chantiers participatifs passent d’abord, puis qui a demandé en premier.',
      care: 'Souffler les copeaux et brosser les lames après chaque usage. Retourner les lames une fois par an, en mars.',
      contact: 'Camille, au Préau, pour la prise en main et pour toute panne.'
    },
    trained: [
      { person: 'camille', on: new Date(now - 60 * day).toISOString().slice(0, 10) },
      { person: 'samir', on: new Date(now - 12 * day).toISOString().slice(0, 10) }
    ]
  }
];
