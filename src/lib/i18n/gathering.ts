import { catalogue } from './catalogue';

/** Who is in the room now, as far as their devices are connected, and what is still on its way. */
export const gathering = catalogue({
  fr: {
    title: 'Réunis ici',
    back: 'Échanger les données',
    alone: 'Aucun autre appareil n’est relié à celui-ci pour l’instant.',
    count: (n: number) =>
      n > 1 ? `${n} appareils sont reliés à celui-ci.` : 'Un appareil est relié à celui-ci.',
    list: 'Qui est là',
    me: 'vous',
    hasAll: 'a tout reçu de vous',
    lacks: 'reçoit encore',
    unknown: 'relié',
    awake: 'L’écran reste allumé tant que cette page est ouverte.',
    asleep:
      'Ce navigateur laisse l’écran s’éteindre : touchez-le de temps en temps, les échanges s’arrêtent quand il dort.',
    pair: 'Relier un autre appareil'
  },
  en: {
    title: 'Together here',
    back: 'Exchange data',
    alone: 'You are alone for now: no other device is connected to this one.',
    count: (n: number) =>
      n > 1 ? `${n} devices are connected to this one.` : 'One device is connected to this one.',
    list: 'Who is here',
    me: 'you',
    hasAll: 'has everything from you',
    lacks: 'still receiving',
    unknown: 'connected',
    awake: 'The screen stays on while this page is open.',
    asleep:
      'This browser lets the screen turn off: tap it now and then, because exchanges stop when it sleeps.',
    pair: 'Connect another device'
  }
});
