import type { Problem } from '../domain/problem';
import { catalogue } from './catalogue';

/** What went wrong, what was kept, what to do: one plain sentence for each expected refusal. */
export const problems = catalogue({
  fr: {
    describe: (problem: Problem) => {
      switch (problem.kind) {
        case 'empty':
          return 'Il n’y a encore rien ici : collez le lien que vous avez reçu.';
        case 'not-an-invitation':
          return 'Ce n’est pas une invitation : copiez le lien reçu en entier.';
        case 'truncated':
          return 'Il manque un morceau de ce lien : demandez qu’on vous le renvoie.';
        case 'newer-version':
          return 'Ceci vient d’une version plus récente de Grange : mettez la vôtre à jour, puis réessayez.';
        case 'unknown-collective':
          return 'Ce collectif n’est pas sur cet appareil.';
        case 'already-member':
          return 'Vous êtes déjà dans ce collectif.';
        case 'storage-refused':
          return 'Le navigateur n’a pas voulu enregistrer : libérez de la place sur l’appareil, puis réessayez.';
        case 'cancelled':
          return 'Arrêté à votre demande.';
      }
    },
    page: {
      unknownCollective: 'Ce collectif n’est pas sur cet appareil',
      unknownCollectiveText:
        'L’adresse vient peut-être d’un autre téléphone. Pour y entrer, demandez une invitation à l’un de ses membres.',
      notFound: 'Il n’y a rien à cette adresse',
      notFoundText: 'Le lien est peut-être incomplet, ou la page a changé de place.',
      failed: 'Cet écran n’a pas pu s’ouvrir',
      failedText: 'Ce que vous avez enregistré n’a pas bougé. Réessayez, ou revenez à l’accueil.',
      retry: 'Réessayer',
      home: 'Revenir à l’accueil',
      join: 'Rejoindre un collectif'
    }
  },
  en: {
    describe: (problem: Problem) => {
      switch (problem.kind) {
        case 'empty':
          return 'There is nothing here yet: paste the link that you received.';
        case 'not-an-invitation':
          return 'This is not an invitation: copy the whole link that you received.';
        case 'truncated':
          return 'A piece of this link is missing: ask for it again.';
        case 'newer-version':
          return 'This comes from a newer version of Grange: update yours, then try again.';
        case 'unknown-collective':
          return 'This collective is not on this device.';
        case 'already-member':
          return 'You are already in this collective.';
        case 'storage-refused':
          return 'The browser would not save: free some space on the device, then try again.';
        case 'cancelled':
          return 'Stopped as you asked.';
      }
    },
    page: {
      unknownCollective: 'This collective is not on this device',
      unknownCollectiveText:
        'The address may come from another phone. To get in, ask one of its members for an invitation.',
      notFound: 'There is nothing at this address',
      notFoundText: 'The link may be incomplete, or the page may have moved.',
      failed: 'This screen could not be opened',
      failedText: 'What you saved is untouched. Try again, or go back home.',
      retry: 'Try again',
      home: 'Go back home',
      join: 'Join a collective'
    }
  }
});
