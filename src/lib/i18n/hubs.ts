import type { HubProblem } from '../domain/hub';
import { catalogue } from './catalogue';

/** Where devices find each other: the addresses, and what browsers ask before one of the local network is reached. */
export const hubs = catalogue({
  fr: {
    title: 'Points de rencontre',
    settle: 'Régler les points de rencontre',
    lost: 'Si aucun ne répond, rien ne change pour les appareils déjà connectés entre eux.',
    states: {
      open: 'joint',
      connecting: 'en cours…',
      unreachable: 'injoignable',
      'to-ask': 'attend votre accord',
      refused: 'refusé par le navigateur',
      unknown: 'pas encore essayé'
    },
    origin: {
      title: 'À l’adresse de Grange',
      text: 'Il va avec l’adresse où Grange a été ouvert ; il est toujours essayé.'
    },
    all: {
      title: 'Pour tout le collectif',
      text: 'Chaque appareil du collectif les essaie.',
      none: 'Aucun n’a été ajouté.',
      label: 'Adresse pour tout le collectif'
    },
    own: {
      title: 'Sur cet appareil seulement',
      text: 'Les autres appareils ne les reçoivent pas, sauf par une invitation faite ici.',
      none: 'Aucun n’a été ajouté.',
      label: 'Adresse pour cet appareil'
    },
    hint: 'Par exemple grange.exemple.org, ou 192.168.1.7:4747 sur le réseau local.',
    local: 'sur le réseau local : chaque navigateur demande un accord',
    add: 'Ajouter',
    added: 'Point de rencontre ajouté',
    remove: 'Retirer',
    removeOf: (host: string) => `Retirer ${host}`,
    removed: 'Point de rencontre retiré',
    undo: 'Annuler',
    notKept: 'Cela n’a pas pu être enregistré. Réessayez.',
    problem: (problem: HubProblem) => {
      switch (problem.kind) {
        case 'not-a-hub':
          return 'Écrivez l’adresse d’un point de rencontre, par exemple grange.exemple.org.';
        case 'not-encrypted':
          return 'Le navigateur refuse une adresse en ws:// hors du réseau local : écrivez-la en wss://.';
        case 'known':
          return 'Cette adresse est déjà dans la liste.';
        case 'too-many':
          return `${problem.limit} points de rencontre au plus : retirez-en un d’abord.`;
      }
    },
    ask: {
      title: 'Un point de rencontre est sur le réseau local',
      text: (hosts: string) =>
        `Pour joindre ${hosts}, le navigateur va demander si Grange peut accéder aux appareils de votre réseau local. Grange ne s’en sert que pour cela.`,
      go: 'Joindre le réseau local',
      asking: 'Le navigateur demande…'
    },
    refused: {
      title: 'Le navigateur ne laisse pas Grange joindre le réseau local',
      text: (hosts: string) =>
        `${hosts} ne peut pas être joint d’ici. Vous pouvez changer cela dans les réglages du navigateur, pour ce site. Un code QR ou un fichier d’échange n’en ont pas besoin.`
    }
  },
  en: {
    title: 'Meeting points',
    settle: 'Set the meeting points',
    lost: 'If none of them answers, nothing changes for devices that are already connected to each other.',
    states: {
      open: 'reached',
      connecting: 'connecting…',
      unreachable: 'out of reach',
      'to-ask': 'waiting for your agreement',
      refused: 'refused by the browser',
      unknown: 'not tried yet'
    },
    origin: {
      title: 'At the address of Grange',
      text: 'It comes with the address where Grange was opened, and is always tried.'
    },
    all: {
      title: 'For the whole collective',
      text: 'Every device of the collective tries them.',
      none: 'None was added.',
      label: 'Address for the whole collective'
    },
    own: {
      title: 'On this device only',
      text: 'Other devices do not receive them, unless by an invitation made here.',
      none: 'None was added.',
      label: 'Address for this device'
    },
    hint: 'For example grange.example.org, or 192.168.1.7:4747 on the local network.',
    local: 'on the local network: each browser asks for an agreement',
    add: 'Add',
    added: 'Meeting point added',
    remove: 'Remove',
    removeOf: (host: string) => `Remove ${host}`,
    removed: 'Meeting point removed',
    undo: 'Undo',
    notKept: 'This could not be saved. Try again.',
    problem: (problem: HubProblem) => {
      switch (problem.kind) {
        case 'not-a-hub':
          return 'Enter the address of a meeting point, for example grange.example.org.';
        case 'not-encrypted':
          return 'Browsers refuse a ws:// address outside the local network: write it with wss://.';
        case 'known':
          return 'This address is already in the list.';
        case 'too-many':
          return `${problem.limit} meeting points at most: remove one first.`;
      }
    },
    ask: {
      title: 'A meeting point is on the local network',
      text: (hosts: string) =>
        `To reach ${hosts}, the browser will ask whether Grange may access devices on your local network. Grange uses it for nothing else.`,
      go: 'Reach the local network',
      asking: 'The browser is asking…'
    },
    refused: {
      title: 'The browser does not let Grange reach the local network',
      text: (hosts: string) =>
        `${hosts} cannot be reached from here. You can change this in the browser’s settings for this site. A QR code or an exchange file does not need it.`
    }
  }
});
