import type { OutsideServerProblem } from '../domain/outside-server';
import { catalogue } from './catalogue';

/** The servers outside of the collective that a device may ask: a setting for whoever knows that they need it. */
export const outsideServers = catalogue({
  fr: {
    title: 'Serveurs STUN et TURN',
    fold: 'Réseaux difficiles (réglage avancé)',
    lead: 'Entre deux villes, certains réseaux empêchent deux appareils de se parler. Un serveur STUN ou TURN peut les y aider. Sans adresse ici, Grange n’en demande aucun.',
    seen: 'Un serveur STUN voit l’adresse internet de cet appareil. Un serveur TURN voit aussi passer les échanges, chiffrés, sans pouvoir les lire.',
    url: 'Adresse du serveur',
    urlHint: 'Par exemple stun:stun.exemple.org ou turn:turn.exemple.org:3478.',
    username: 'Identifiant',
    loginHint: 'Pour un serveur TURN seulement, comme le mot de passe.',
    credential: 'Mot de passe',
    add: 'Ajouter le serveur',
    remove: 'Retirer',
    removeOf: (url: string) => `Retirer ${url}`,
    kept: 'Enregistré sur cet appareil. Cela servira dès que Grange sera rouvert.',
    notKept: 'Cela n’a pas pu être enregistré. Réessayez.',
    problem: (problem: OutsideServerProblem) => {
      switch (problem.kind) {
        case 'not-a-server':
          return 'Écrivez une adresse qui commence par stun: ou turn:, par exemple stun:stun.exemple.org.';
        case 'no-login':
          return 'Un serveur TURN demande un identifiant et un mot de passe.';
        case 'known':
          return 'Ce serveur est déjà dans la liste.';
        case 'too-many':
          return `${problem.limit} serveurs au plus : retirez-en un d’abord.`;
      }
    }
  },
  en: {
    title: 'STUN and TURN servers',
    fold: 'Difficult networks (advanced setting)',
    lead: 'Between two towns, some networks keep two devices from talking to each other. A STUN or TURN server can help. With no address here, Grange asks none.',
    seen: 'A STUN server sees the internet address of this device. A TURN server also carries what is exchanged, encrypted, and cannot read it.',
    url: 'Address of the server',
    urlHint: 'For example stun:stun.example.org or turn:turn.example.org:3478.',
    username: 'User name',
    loginHint: 'For a TURN server only, like the password.',
    credential: 'Password',
    add: 'Add the server',
    remove: 'Remove',
    removeOf: (url: string) => `Remove ${url}`,
    kept: 'Saved on this device. It will be used once Grange is opened again.',
    notKept: 'This could not be saved. Try again.',
    problem: (problem: OutsideServerProblem) => {
      switch (problem.kind) {
        case 'not-a-server':
          return 'Enter an address that begins with stun: or turn:, for example stun:stun.example.org.';
        case 'no-login':
          return 'A TURN server asks for a user name and a password.';
        case 'known':
          return 'This server is already in the list.';
        case 'too-many':
          return `${problem.limit} servers at most: remove one first.`;
      }
    }
  }
});
