import type { Founding, NameProblem } from '../domain/collective';
import { catalogue } from './catalogue';

/** The first screen, and founding a collective. */
export const firstRun = catalogue({
  fr: {
    scene:
      'Une grange vue en coupe : sous le même toit, des étagères, un vélo, et quatre personnes en cercle autour d’une table.',
    promise: 'Mettez en commun ce que vous avez, entre associations et tiers-lieux.',
    create: 'Créer un collectif',
    join: 'Rejoindre un collectif',
    joinWith: 'avec un lien ou un QR code reçu',
    example: 'Essayer avec un exemple',
    exampleWith: 'quatre tiers-lieux inventés',
    exampleOpening: 'Ouverture de l’exemple…',
    yours: 'Vos collectifs',
    another: 'Ou bien',
    noAccount: 'Sans compte ni mot de passe.',
    otherLanguage: 'English',
    settings: 'Réglages',
    inApp: (app: string | null) =>
      app === null
        ? 'Cette page est ouverte dans une autre application, qui oublierait ce que vous écrivez ici.'
        : `Cette page est ouverte dans ${app}, qui oublierait ce que vous écrivez ici.`,
    inAppTitle: 'Ouvrez Grange dans Chrome ou Safari',
    inAppHow: 'Touchez le menu en haut de l’écran, puis « Ouvrir dans le navigateur ».',
    insecureTitle: 'Grange ne peut pas marcher à cette adresse',
    insecure: (address: string) =>
      `L’adresse ${address} commence par http:// : le navigateur y interdit d’enregistrer quoi que ce soit et de joindre les autres téléphones.`,
    insecureHow:
      'Ouvrez l’adresse qui commence par https://, ou demandez-la à la personne qui a installé Grange.',
    unusableTitle: 'Ce navigateur refuse de garder vos données',
    unusable:
      'Grange garde tout sur votre appareil, et ce navigateur ne le permet pas ici. C’est souvent le cas en navigation privée.',
    unusableHow: 'Ouvrez Grange dans une fenêtre ordinaire de Chrome, Firefox, Edge ou Safari.',
    founding: {
      title: 'Créer un collectif',
      intro: 'Quatre réponses, que vous pourrez changer. Rien ne quitte votre appareil.',
      collective: 'Nom du collectif',
      purpose: "Raison d'être",
      purposeHint: 'Facultatif. Ce qui vous réunit, en une phrase ou deux.',
      structure: 'Nom de ma structure',
      structureHint: 'Votre association ou votre lieu.',
      person: 'Mon nom',
      personHint: 'Comme les autres vous appellent.',
      create: 'Créer le collectif',
      creating: 'Création…'
    },
    problem: (field: keyof Founding, problem: NameProblem) => {
      if (problem.kind === 'too-long') return `C’est un peu long : ${problem.limit} signes au plus.`;
      switch (field) {
        case 'collective':
          return 'Donnez un nom à votre collectif, même provisoire.';
        case 'structure':
          return 'Écrivez le nom de votre association ou de votre lieu.';
        case 'person':
          return 'Écrivez votre nom, pour que les autres sachent qui vous êtes.';
        case 'purpose':
          return '';
      }
    }
  },
  en: {
    scene:
      'A barn seen in section: under one roof, shelves, a bicycle, and four people in a circle around a table.',
    promise: 'Share what you have, between associations and community places.',
    create: 'Start a collective',
    join: 'Join a collective',
    joinWith: 'with a link or a QR code you received',
    example: 'Try it with an example',
    exampleWith: 'four invented places',
    exampleOpening: 'Opening the example…',
    yours: 'Your collectives',
    another: 'Or else',
    noAccount: 'No account, no password.',
    otherLanguage: 'Français',
    settings: 'Settings',
    inApp: (app: string | null) =>
      app === null
        ? 'This page is open inside another app, which would forget what you write here.'
        : `This page is open inside ${app}, which would forget what you write here.`,
    inAppTitle: 'Open Grange in Chrome or Safari',
    inAppHow: 'Touch the menu at the top of the screen, then “Open in browser”.',
    insecureTitle: 'Grange cannot work at this address',
    insecure: (address: string) =>
      `The address ${address} begins with http://: there the browser forbids saving anything and reaching the other phones.`,
    insecureHow: 'Open the address that begins with https://, or ask whoever set Grange up for it.',
    unusableTitle: 'This browser refuses to keep your data',
    unusable:
      'Grange keeps everything on your device, and this browser does not allow it here. It is often so in private windows.',
    unusableHow: 'Open Grange in an ordinary window of Chrome, Firefox, Edge or Safari.',
    founding: {
      title: 'Start a collective',
      intro: 'Four answers, which you can change. Nothing leaves your device.',
      collective: 'Name of the collective',
      purpose: 'Purpose',
      purposeHint: 'Optional. What brings you together, in a sentence or two.',
      structure: 'Name of my organisation',
      structureHint: 'Your association or your place.',
      person: 'My name',
      personHint: 'What the others call you.',
      create: 'Start the collective',
      creating: 'Starting…'
    },
    problem: (field: keyof Founding, problem: NameProblem) => {
      if (problem.kind === 'too-long') return `That is a little long: ${problem.limit} characters at most.`;
      switch (field) {
        case 'collective':
          return 'Give your collective a name, even for now.';
        case 'structure':
          return 'Write the name of your association or place.';
        case 'person':
          return 'Write your name, so that the others know who you are.';
        case 'purpose':
          return '';
      }
    }
  }
});
