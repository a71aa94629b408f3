import { catalogue } from './catalogue';
import type { NameProblem } from '../domain/collective';

/** Structures, their people and devices, and how others are invited. */
export const members = catalogue({
  fr: {
    title: 'Structures et membres',
    back: 'Plus',
    counts: (structures: number, people: number, devices: number) =>
      `${structures} ${structures > 1 ? 'structures' : 'structure'}, ${people} ${people > 1 ? 'personnes' : 'personne'}, ${devices} ${devices > 1 ? 'appareils' : 'appareil'}`,
    structures: 'Structures',
    noStructure: 'Sans structure',
    nobodyYet: 'Personne pour l’instant',
    you: 'vous',
    me: {
      title: 'Mon nom',
      edit: 'Changer mon nom',
      field: 'Mon nom',
      saved: 'Votre nom est changé'
    },
    structure: {
      title: 'Ma structure',
      edit: 'Renommer ma structure',
      field: 'Nom de ma structure',
      hint: 'Le nouveau nom vaut pour toutes les personnes de la structure.',
      saved: 'La structure est renommée'
    },
    change: {
      save: 'Enregistrer',
      cancel: 'Annuler',
      problem: (problem: NameProblem): string =>
        problem.kind === 'missing'
          ? 'Écrivez un nom, même court.'
          : `Ce nom est trop long : ${problem.limit} caractères au plus.`
    },
    devices: 'Appareils',
    unknownDevice: 'Appareil sans nom',
    thisDevice: 'cet appareil',
    addedOn: (day: string) => `ajouté le ${day}`,
    seen: (when: string) => `rencontré ${when}`,
    connected: 'connecté maintenant',
    compare: 'Comparer les numéros',
    compared: 'Numéros comparés',
    compareWith: (device: string) => `Comparer les numéros avec ${device}`,
    comparedWith: (device: string) => `Numéros comparés avec ${device}`,
    neverSeen: 'jamais rencontré par cet appareil',
    invite: 'Inviter',
    invitation: {
      title: 'Inviter',
      into: 'Pour quelqu’un de',
      newStructure: 'Une nouvelle structure',
      unnamed: 'Structure sans nom',
      show: 'Montrez ce code, ou envoyez le lien.',
      link: "Lien d'invitation",
      qr: "QR code d'invitation",
      share: 'Partager',
      shareTitle: (collective: string) => `Rejoindre ${collective}`,
      shareText: (collective: string, link: string) =>
        `Rejoignez « ${collective} » sur Grange : ouvrez ce lien dans Chrome ou Safari.\n${link}`,
      keep: 'Qui a ce lien peut entrer, tout lire et tout écrire, pendant une semaine et jusqu’à vingt personnes : donnez-le de la main à la main ou par un message privé, et ne le publiez pas.',
      refused:
        'L’invitation n’a pas pu être faite : le navigateur n’a pas voulu l’enregistrer. Libérez de la place, puis réessayez.',
      preparing: 'Un instant…'
    },
    example: {
      title: 'On n’invite pas dans un exemple',
      text: 'Il reste sur cet appareil et ne part nulle part. Créez votre propre collectif pour inviter.',
      create: 'Créer un collectif'
    },
    noAddress: {
      title: 'Ce lien ne s’ouvre que sur cet ordinateur',
      text: 'Indiquez dans les réglages l’adresse https par laquelle les autres téléphones peuvent ouvrir Grange.',
      settings: 'Ouvrir les réglages'
    }
  },
  en: {
    title: 'Organisations and members',
    back: 'More',
    counts: (structures: number, people: number, devices: number) =>
      `${structures} ${structures > 1 ? 'organisations' : 'organisation'}, ${people} ${people > 1 ? 'people' : 'person'}, ${devices} ${devices > 1 ? 'devices' : 'device'}`,
    structures: 'Organisations',
    noStructure: 'Without an organisation',
    nobodyYet: 'Nobody so far',
    you: 'you',
    me: {
      title: 'My name',
      edit: 'Change my name',
      field: 'My name',
      saved: 'Your name is changed'
    },
    structure: {
      title: 'My organisation',
      edit: 'Rename my organisation',
      field: 'Name of my organisation',
      hint: 'The new name is for all the people of the organisation.',
      saved: 'The organisation is renamed'
    },
    change: {
      save: 'Save',
      cancel: 'Cancel',
      problem: (problem: NameProblem): string =>
        problem.kind === 'missing'
          ? 'Write a name, even a short one.'
          : `This name is too long: ${problem.limit} characters at most.`
    },
    devices: 'Devices',
    unknownDevice: 'Device without a name',
    thisDevice: 'this device',
    addedOn: (day: string) => `added on ${day}`,
    seen: (when: string) => `met ${when}`,
    connected: 'connected now',
    compare: 'Compare numbers',
    compared: 'Numbers compared',
    compareWith: (device: string) => `Compare numbers with ${device}`,
    comparedWith: (device: string) => `Numbers compared with ${device}`,
    neverSeen: 'never met by this device',
    invite: 'Invite',
    invitation: {
      title: 'Invite',
      into: 'For somebody of',
      newStructure: 'A new organisation',
      unnamed: 'Organisation without a name',
      show: 'Show this code, or send the link.',
      link: 'Invitation link',
      qr: 'Invitation QR code',
      share: 'Share',
      shareTitle: (collective: string) => `Join ${collective}`,
      shareText: (collective: string, link: string) =>
        `Join “${collective}” on Grange: open this link in Chrome or Safari.\n${link}`,
      keep: 'Whoever has this link can enter, read everything and write everything, for a week and up to twenty people: hand it over in person or in a private message, and do not publish it.',
      refused:
        'The invitation could not be made: the browser would not save it. Free some space, then try again.',
      preparing: 'One moment…'
    },
    example: {
      title: 'Nobody is invited to an example',
      text: 'It stays on this device and goes nowhere. Create a collective of your own to invite.',
      create: 'Create a collective'
    },
    noAddress: {
      title: 'This link opens on this computer only',
      text: 'In the settings, give the https address by which other phones can open Grange.',
      settings: 'Open the settings'
    }
  }
});
