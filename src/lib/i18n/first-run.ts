import { catalogue } from './catalogue';

/** The first screen. */
export const firstRun = catalogue({
  fr: {
    scene:
      'Une grange vue en coupe : sous le même toit, des étagères, un vélo, et quatre personnes en cercle autour d’une table.',
    promise: 'Mettez en commun ce que vous avez, entre associations et tiers-lieux.',
    create: 'Créer un collectif',
    join: 'Rejoindre un collectif',
    joinWith: 'avec un lien ou un QR code reçu',
    restore: 'Restaurer une sauvegarde',
    returnBySheet: 'Revenir par une feuille de retour',
    example: 'Essayer avec un exemple',
    exampleWith: 'quatre tiers-lieux inventés',
    exampleOpening: 'Ouverture de l’exemple…',
    yours: 'Vos collectifs',
    discarded: {
      title: (count: number) =>
        count > 1 ? 'Des collectifs n’ont pas pu être repris' : 'Un collectif n’a pas pu être repris',
      text: 'Cette version demande que chaque appareil ait sa propre clé : les collectifs d’avant ne s’ouvrent plus. Créez-en un nouveau, ou rejoignez celui que les autres ont créé.',
      unnamed: 'Collectif sans nom',
      erase: 'Effacer ce qui en reste',
      refused: 'Ce qui en reste n’a pas pu être effacé : fermez les autres onglets de Grange, puis réessayez.'
    },
    noAccount: 'Sans compte ni mot de passe.',
    otherLanguage: 'English',
    settings: 'Réglages',
    inApp: (app: string | null) =>
      app === null
        ? 'Cette page est ouverte dans une autre application, qui oublierait ce que vous écrivez ici.'
        : `Cette page est ouverte dans ${app}, qui oublierait ce que vous écrivez ici.`,
    inAppTitle: 'Ouvrez Grange dans Chrome ou Safari',
    inAppHow: 'Touchez le menu en haut de l’écran, puis « Ouvrir dans le navigateur ».'
  },
  en: {
    scene:
      'A cutaway view of a barn: under one roof, shelves, a bicycle, and four people in a circle around a table.',
    promise: 'Share what you have, between associations and community places.',
    create: 'Start a collective',
    join: 'Join a collective',
    joinWith: 'with a link or a QR code you received',
    restore: 'Restore a backup',
    returnBySheet: 'Come back by a return sheet',
    example: 'Try it with an example',
    exampleWith: 'four invented places',
    exampleOpening: 'Opening the example…',
    discarded: {
      title: (count: number) =>
        count > 1 ? 'Some collectives could not be kept' : 'A collective could not be kept',
      text: 'In this version each device has its own key, and collectives from before can no longer be opened. Start a new one, or join the one the others have started.',
      unnamed: 'Unnamed collective',
      erase: 'Erase what is left of them',
      refused: 'What is left could not be erased: close the other tabs of Grange, then try again.'
    },
    yours: 'Your collectives',
    noAccount: 'No account, no password.',
    otherLanguage: 'Français',
    settings: 'Settings',
    inApp: (app: string | null) =>
      app === null
        ? 'This page is open inside another app, which would forget what you write here.'
        : `This page is open inside ${app}, which would forget what you write here.`,
    inAppTitle: 'Open Grange in Chrome or Safari',
    inAppHow: 'Tap the menu at the top of the screen, then “Open in browser”.'
  }
});
