import { catalogue } from './catalogue';

/** Labels with a code: printing them, and reading them. */
export const labels = catalogue({
  fr: {
    unknown: {
      title: 'Objet inconnu ici',
      text: 'Cette étiquette est celle d’un objet que cet appareil ne connaît pas.',
      reasons: [
        'L’objet vient peut-être d’être ajouté, et n’est pas encore arrivé ici : ouvrez l’inventaire avec du réseau, puis cherchez encore.',
        'Il est peut-être à un collectif dont cet appareil ne fait pas partie : demandez une invitation.'
      ],
      inventory: 'Ouvrir l’inventaire',
      join: 'Rejoindre un collectif',
      again: 'Chercher encore',
      still: 'Toujours rien : cet objet n’est pas sur cet appareil.',
      home: 'Page d’accueil'
    }
  },
  en: {
    unknown: {
      title: 'Thing unknown here',
      text: 'This label belongs to a thing that this device does not know.',
      reasons: [
        'The thing may have just been added, and not have arrived here yet: open the inventory with a network, then look again.',
        'It may belong to a collective that this device is not part of: ask for an invitation.'
      ],
      inventory: 'Open the inventory',
      join: 'Join a collective',
      again: 'Look again',
      still: 'Still nothing: this thing is not on this device.',
      home: 'Home page'
    }
  }
});
