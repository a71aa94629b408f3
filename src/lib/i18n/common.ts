import type { Delivery } from '../domain/delivery';
import { catalogue } from './catalogue';

/** What every screen says: the frame, the state of sync, the small words. */
export const common = catalogue({
  fr: {
    app: 'Grange',
    skip: 'Aller au contenu',
    navigation: 'Principale',
    home: 'Accueil',
    inventory: 'Inventaire',
    calendar: 'Agenda',
    meetings: 'Réunions',
    more: 'Plus',
    back: 'Retour',
    backTo: (place: string) => `Retour : ${place}`,
    loading: 'Un instant…',
    close: 'Fermer',
    cancel: 'Annuler',
    copy: 'Copier',
    copied: 'Copié',
    copyFailed: 'La copie n’a pas marché : sélectionnez le texte et copiez-le à la main.',
    told: (what: string, said: string) => `${what} : ${said}`,
    secondsLeft: (n: number) => (n > 1 ? `encore ${n} secondes` : 'encore 1 seconde'),
    outOf: (done: string, all: string) => `${done} sur ${all}`,
    example: 'Exemple',
    arriving: {
      collective: 'Collectif en cours de réception',
      title: 'Pas encore reçu',
      text: 'Ce collectif arrive d’un autre appareil. Ce que les autres ont mis ici s’affichera dès que ce sera reçu.'
    },
    sync: {
      region: 'Synchronisation',
      word: (delivery: Delivery) => {
        switch (delivery.word) {
          case 'saved-here':
            return 'enregistré ici';
          case 'waiting':
            return 'en attente';
          case 'received':
            return `reçu par ${delivery.by.length}`;
          case 'not-saved':
            return 'non enregistré';
        }
      }
    },
    update: { ready: 'Nouvelle version prête', install: 'Mettre à jour' }
  },
  en: {
    app: 'Grange',
    skip: 'Skip to content',
    navigation: 'Main',
    home: 'Home',
    inventory: 'Inventory',
    calendar: 'Calendar',
    meetings: 'Meetings',
    more: 'More',
    back: 'Back',
    backTo: (place: string) => `Back to ${place}`,
    loading: 'One moment…',
    close: 'Close',
    cancel: 'Cancel',
    copy: 'Copy',
    copied: 'Copied',
    copyFailed: 'Copying did not work: select the text and copy it by hand.',
    told: (what: string, said: string) => `${what}: ${said}`,
    secondsLeft: (n: number) => (n > 1 ? `${n} seconds left` : '1 second left'),
    outOf: (done: string, all: string) => `${done} of ${all}`,
    example: 'Example',
    arriving: {
      collective: 'Collective on its way',
      title: 'Not received yet',
      text: 'This collective comes from another device. What the others put here will appear as soon as it is received.'
    },
    sync: {
      region: 'Synchronisation',
      word: (delivery: Delivery) => {
        switch (delivery.word) {
          case 'saved-here':
            return 'saved here';
          case 'waiting':
            return 'waiting';
          case 'received':
            return `received by ${delivery.by.length}`;
          case 'not-saved':
            return 'not saved';
        }
      }
    },
    update: { ready: 'A new version is ready', install: 'Update' }
  }
});
