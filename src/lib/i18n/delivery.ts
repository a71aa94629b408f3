import type { Delivery } from '../domain/delivery';
import { catalogue } from './catalogue';
import { eitherEn, eitherFr } from './lists';

/** For whom what was written waits: those who are likely to take it first. */
export interface Awaited {
  readonly names: readonly string[];
  /** How many other devices whoever reads this has, if they wait for one of these too. */
  readonly own: number;
}

const nobody: Awaited = { names: [], own: 0 };

/** Where what one wrote is, in a sentence, and what to do when it could not be kept. */
export const deliveryWords = catalogue({
  fr: {
    title: 'Ce que vous avez écrit',
    state: (delivery: Delivery) => {
      switch (delivery.word) {
        case 'saved-here':
          return 'Enregistré ici';
        case 'waiting':
          return 'En attente';
        case 'received':
          return delivery.by.length > 1 ? `Reçu par ${delivery.by.length} appareils` : 'Reçu par 1 appareil';
        case 'not-saved':
          return 'Non enregistré';
      }
    },
    detail: (delivery: Delivery, alone: boolean, awaited: Awaited = nobody) => {
      switch (delivery.word) {
        case 'saved-here':
          if (delivery.isOnItsWay) return 'Sur cet appareil, et en route vers ceux qui ont Grange ouvert.';
          return alone
            ? 'Sur cet appareil seulement : invitez quelqu’un pour ne pas être seul à le garder.'
            : 'Sur cet appareil. Les autres le recevront dès qu’ils auront Grange ouvert.';
        case 'waiting':
          return {
            writing: 'Cet appareil est en train d’enregistrer.',
            'nobody-open': isNobody(awaited)
              ? 'Gardé ici ; personne d’autre n’a Grange ouvert pour le recevoir.'
              : `Gardé ici ; personne d’autre n’a Grange ouvert. Partira dès ${opensFr(awaited)}.`,
            unreachable: `Gardé ici ; cet appareil ne joint personne : pas de réseau, ou personne d’autre n’a Grange ouvert.${
              isNobody(awaited) ? '' : ` Partira dès que cet appareil joindra ${reachesFr(awaited)}.`
            }`
          }[delivery.reason];
        case 'received':
          return 'Tout ce que vous avez écrit y est enregistré aussi. Photos et fichiers peuvent y arriver plus tard.';
        case 'not-saved':
          return 'Vos derniers changements ne sont qu’à l’écran. Ne fermez pas cette page.';
      }
    },
    met: {
      title: 'Dernière rencontre',
      now: 'connecté maintenant',
      device: (label: string, person: string) => (person === '' ? label : `${person}, ${label}`),
      unknown: 'Appareil sans nom'
    },
    observes: 'Vous lisez seulement : ce que vous écrivez ici ne part vers personne.',
    unseen:
      'Les appareils rencontrés ne reconnaissent pas celui-ci : ce qui n’est pas encore parti reste ici.',
    removed: 'Cet appareil a été retiré du collectif : ce qui n’est pas encore parti restera ici.',
    exampleStays: 'Sur cet appareil seulement : un exemple ne part jamais ailleurs.',
    exchange: 'Échanger les données',
    sendFile: 'Envoyer un fichier',
    journal: {
      title: 'Historique du collectif',
      explain:
        'L’historique arrive : qui fait partie du collectif, qui a emprunté quoi. Vous pouvez continuer ; s’il est interrompu, il reprendra où il en était.'
    }
  },
  en: {
    title: 'What you wrote',
    state: (delivery: Delivery) => {
      switch (delivery.word) {
        case 'saved-here':
          return 'Saved here';
        case 'waiting':
          return 'Waiting';
        case 'received':
          return delivery.by.length > 1
            ? `Received by ${delivery.by.length} devices`
            : 'Received by 1 device';
        case 'not-saved':
          return 'Not saved';
      }
    },
    detail: (delivery: Delivery, alone: boolean, awaited: Awaited = nobody) => {
      switch (delivery.word) {
        case 'saved-here':
          if (delivery.isOnItsWay)
            return 'On this device, and on its way to the others who have Grange open.';
          return alone
            ? 'On this device only: invite someone, so that yours is not the only copy.'
            : 'On this device. The others will receive it when they open Grange.';
        case 'waiting':
          return {
            writing: 'This device is saving.',
            'nobody-open': isNobody(awaited)
              ? 'Kept here; no one else has Grange open to receive it.'
              : `Kept here; no one else has Grange open. It will go as soon as ${opensEn(awaited)}.`,
            unreachable: `Kept here; this device cannot reach anyone: there is no network, or no one else has Grange open.${
              isNobody(awaited) ? '' : ` It will go as soon as this device reaches ${reachesEn(awaited)}.`
            }`
          }[delivery.reason];
        case 'received':
          return 'Everything you wrote is saved there too. Photos and files may get there later.';
        case 'not-saved':
          return 'Your latest changes are on the screen only. Do not close this page.';
      }
    },
    met: {
      title: 'Last met',
      now: 'connected now',
      device: (label: string, person: string) => (person === '' ? label : `${person}, ${label}`),
      unknown: 'Unnamed device'
    },
    observes: 'You can only read: what you write here goes to nobody.',
    unseen: 'The devices met do not recognise this one: what has not been sent stays here.',
    removed: 'This device was removed from the collective: what has not been sent will stay here.',
    exampleStays: 'On this device only: an example never goes anywhere.',
    exchange: 'Exchange data',
    sendFile: 'Send a file',
    journal: {
      title: 'History of the collective',
      explain:
        'The history is on its way: who belongs to the collective, who borrowed what. You can carry on; if it is interrupted, it will pick up where it left off.'
    }
  }
});

function isNobody({ names, own }: Awaited): boolean {
  return names.length === 0 && own === 0;
}

/** Who has to open the app, each with their verb. */
function opensFr({ names, own }: Awaited): string {
  const others = names.length > 0 ? [`que ${eitherFr(names)} l’ouvrira`] : [];
  return [...others, ...ownFr(own).map((device) => `que vous l’ouvrirez sur ${device}`)].join(', ou dès ');
}
function opensEn({ names, own }: Awaited): string {
  const others = names.length > 0 ? [`${eitherEn(names)} opens it`] : [];
  return [...others, ...ownEn(own).map((device) => `you open it on ${device}`)].join(', or ');
}

/** Whom this device has to reach. */
function reachesFr({ names, own }: Awaited): string {
  return eitherFr([...names, ...ownFr(own)]);
}
function reachesEn({ names, own }: Awaited): string {
  return eitherEn([...names, ...ownEn(own)]);
}

function ownFr(own: number): readonly string[] {
  return own === 0 ? [] : [own > 1 ? 'un autre de vos appareils' : 'votre autre appareil'];
}
function ownEn(own: number): readonly string[] {
  return own === 0 ? [] : [own > 1 ? 'another of your devices' : 'your other device'];
}
