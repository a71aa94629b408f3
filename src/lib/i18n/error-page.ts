import { catalogue } from './catalogue';

/** Pages that could not open: a plain sentence and a way on. */
export const errorPage = catalogue({
  fr: {
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
  },
  en: {
    unknownCollective: 'This collective is not on this device',
    unknownCollectiveText:
      'The address may come from another phone. To join, ask one of its members for an invitation.',
    notFound: 'There is nothing at this address',
    notFoundText: 'The link may be incomplete, or the page may have moved.',
    failed: 'This screen could not be opened',
    failedText: 'What you saved is safe. Try again, or go back home.',
    retry: 'Try again',
    home: 'Go back home',
    join: 'Join a collective'
  }
});
