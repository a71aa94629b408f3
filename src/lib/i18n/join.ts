import type { NameProblem, Newcomer } from '../domain/collective';
import { catalogue } from './catalogue';
import { quotedFr } from './french';

/** Entering a collective with a link or a QR code, and the first minute in it. */
export const join = catalogue({
  fr: {
    title: 'Rejoindre un collectif',
    invited: 'On vous invite à rejoindre un collectif.',
    invitedTo: (collective: string, structure: string) =>
      structure === ''
        ? `On vous invite à rejoindre ${quotedFr(collective)}.`
        : `On vous invite à rejoindre ${quotedFr(collective)}, dans la structure ${quotedFr(structure)}.`,
    deviceOf: (collective: string) => `Cet appareil va rejoindre ${quotedFr(collective)}.`,
    asWritten:
      'C’est ce qu’indique la personne qui a fait le lien : vous le vérifierez une fois dans le collectif.',
    notWritten: 'Ce lien ne dit pas lequel : vous le verrez dès qu’un autre téléphone répondra.',
    whoAreYou: 'Dites seulement qui vous êtes.',
    myName: 'Mon nom',
    myNameHint: 'Celui que les autres verront.',
    structure: 'Nom de ma structure',
    structureHint:
      'L’association ou le lieu pour lequel vous venez. S’il est déjà dans le collectif, demandez plutôt une invitation pour cette structure.',
    ownDevice:
      'Ce lien ajoute cet appareil à ceux de la personne qui l’a montré : vous y serez la même personne.',
    submit: 'Rejoindre le collectif',
    submitDevice: 'Ajouter cet appareil',
    joining: 'Un instant…',
    steps: {
      title: 'Ce qui va se passer',
      all: (asked: readonly (keyof Newcomer)[]): readonly string[] => [
        ...(asked.includes('structure')
          ? ['Vous donnez votre nom et celui de votre structure.']
          : asked.includes('person')
            ? ['Vous donnez votre nom.']
            : []),
        'Votre appareil reçoit tout d’un autre membre, directement : l’inventaire, la charte, les réunions. Il faut pour cela que quelqu’un du collectif ait Grange ouvert en même temps que vous.',
        'Ensuite, tout s’ouvre et s’écrit aussi sans réseau.'
      ]
    },
    nameProblem: (problem: NameProblem): string =>
      problem.kind === 'missing'
        ? 'Écrivez un nom, même court.'
        : `Ce nom est trop long : ${problem.limit} caractères au plus.`,
    link: {
      otherCode: 'Ce code n’est pas une invitation. Cherchez celui de « Structures et membres ».',
      lead: 'Demandez une invitation à une personne du collectif : elle la trouve dans « Structures et membres ».',
      field: 'Lien reçu',
      hint: 'Collez-le en entier, même s’il est long.',
      read: 'Continuer',
      or: 'ou',
      scan: 'Scanner un QR code',
      other: 'Utiliser une autre invitation'
    },
    notIn: 'Vous n’êtes pas encore dans le collectif',
    again: {
      removed: (collective: string) => `Cet appareil a été retiré de ${quotedFr(collective)}`,
      unseen: (collective: string) => `Les autres ne vous trouvent pas dans ${quotedFr(collective)}`,
      text: 'Avec cette invitation, vous y entrez de nouveau. Ce que cet appareil en garde est effacé, puis tout est reçu d’un autre membre. Ce que vous n’avez écrit qu’ici, et que personne n’a reçu, sera perdu : ouvrez d’abord le collectif si vous voulez le recopier.',
      ifUnseen:
        'Si les autres disent ne pas vous y voir, retirez d’abord ce collectif de cet appareil, dans « Plus », « Le collectif », puis ouvrez de nouveau ce lien.'
    },
    openCollective: 'Ouvrir le collectif',
    copyLink: 'Copier le lien',
    inApp: {
      title: 'Ouvrez ce lien dans Chrome ou Safari',
      text: 'Vous le lisez à l’intérieur d’une autre application (WhatsApp, Facebook…), qui oublie tout en se fermant. Copiez le lien, ouvrez Chrome ou Safari, et collez-le dans la barre d’adresse.'
    },
    iphone: {
      title: 'Sur iPhone, installez d’abord Grange',
      why: 'L’application installée garde ses propres données, à part de celles de Safari, qui peut les effacer après quelques jours.',
      steps: [
        'Copiez le lien d’invitation avec le bouton ci-dessous.',
        'Touchez Partager (le carré avec une flèche vers le haut), puis « Sur l’écran d’accueil ».',
        'Ouvrez Grange depuis l’écran d’accueil, touchez « Rejoindre un collectif » et collez le lien.'
      ],
      anyway: 'Rejoindre quand même dans Safari'
    },
    arriving: {
      title: 'Réception du collectif…',
      searching: 'Nous cherchons un appareil du collectif.',
      connected: 'Relié. Tout arrive.',
      received: (n: number, items: string) =>
        n > 1 ? `${items} éléments déjà reçus` : 'Un élément déjà reçu',
      bytes: (size: string) => `${size} déjà reçus`,
      nobody:
        'Personne d’autre n’a Grange ouvert pour l’instant. Demandez à la personne qui vous a donné l’invitation de l’ouvrir : tout arrivera aussitôt. Vous pouvez fermer et revenir plus tard.',
      unreachable:
        'Le point de rencontre ne répond pas : vérifiez le réseau de cet appareil. Tout arrivera dès qu’il répondra.'
    }
  },
  en: {
    title: 'Join a collective',
    invited: 'You have been invited to join a collective.',
    invitedTo: (collective: string, structure: string) =>
      structure === ''
        ? `You have been invited to join “${collective}”.`
        : `You have been invited to join “${collective}”, as part of “${structure}”.`,
    deviceOf: (collective: string) => `This device is about to join “${collective}”.`,
    asWritten: 'That is what the person who made the link says: you can check once you are in.',
    notWritten: 'This link does not say which one: you will see as soon as another phone answers.',
    whoAreYou: 'Just say who you are.',
    myName: 'My name',
    myNameHint: 'The name the others will see.',
    structure: 'Name of my organisation',
    structureHint:
      'The association or place you belong to. If it is already in the collective, ask for an invitation to it instead.',
    ownDevice:
      'This link adds this device to someone who is already in the collective: you, if you made it on another device or are being brought back. Otherwise, ask for another invitation.',
    submit: 'Join the collective',
    submitDevice: 'Add this device',
    joining: 'One moment…',
    steps: {
      title: 'What happens next',
      all: (asked: readonly (keyof Newcomer)[]): readonly string[] => [
        ...(asked.includes('structure')
          ? ['You give your name and your organisation’s.']
          : asked.includes('person')
            ? ['You give your name.']
            : []),
        'Your device receives everything from another member, directly: inventory, charter, meetings. Someone in the collective must have Grange open at the same time as you.',
        'From then on, you can read and write everything even without a network.'
      ]
    },
    nameProblem: (problem: NameProblem): string =>
      problem.kind === 'missing'
        ? 'Write a name, even a short one.'
        : `This name is too long: ${problem.limit} characters at most.`,
    link: {
      otherCode: 'This code is not an invitation. The right one is under “Organisations and members”.',
      lead: 'Ask someone in the collective for an invitation: they will find it under “Organisations and members”.',
      field: 'Link you received',
      hint: 'Paste all of it, even if it is long.',
      read: 'Continue',
      or: 'or',
      scan: 'Scan a QR code',
      other: 'Use another invitation'
    },
    notIn: 'You have not joined yet',
    again: {
      removed: (collective: string) => `This device was removed from “${collective}”`,
      unseen: (collective: string) => `The others do not find you in “${collective}”`,
      text: 'With this invitation you join it again. What this device keeps of it is erased, then everything is received from another member. Anything you wrote only here, and that no one has received, will be lost: open the collective first if you want to copy it.',
      ifUnseen:
        'If the others say they do not see you there, first remove this collective from this device, under “More”, “The collective”, then open this link again.'
    },
    openCollective: 'Open the collective',
    copyLink: 'Copy the link',
    inApp: {
      title: 'Open this link in Chrome or Safari',
      text: 'You opened it inside another app (WhatsApp, Facebook…), which forgets everything when it closes. Copy the link, open Chrome or Safari, and paste it into the address bar.'
    },
    iphone: {
      title: 'On an iPhone, install Grange first',
      why: 'The installed app keeps its own data, separate from Safari, which may erase its own after a few days.',
      steps: [
        'Copy the invitation link with the button below.',
        'Tap Share (the square with an arrow pointing up), then “Add to Home Screen”.',
        'Open Grange from the home screen, tap “Join a collective” and paste the link.'
      ],
      anyway: 'Join in Safari anyway'
    },
    arriving: {
      title: 'Receiving the collective…',
      searching: 'Looking for one of the collective’s devices.',
      connected: 'Connected. Everything is on its way.',
      received: (n: number, items: string) =>
        n > 1 ? `${items} records received so far` : 'One record received so far',
      bytes: (size: string) => `${size} received so far`,
      nobody:
        'No one else has Grange open right now. Ask the person who invited you to open it: everything will then arrive. You can close Grange and come back later.',
      unreachable:
        'The meeting point is not answering: check this device’s network. Everything will arrive once it does.'
    }
  }
});
