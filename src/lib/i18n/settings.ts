import { catalogue } from './catalogue';

/** Réglages: this device, whatever the collective. */
export const settings = catalogue({
  fr: {
    title: 'Réglages',
    language: 'Langue',
    languages: { fr: 'Français', en: 'English' },
    theme: 'Apparence',
    themes: { auto: 'Comme l’appareil', light: 'De jour', dark: 'De nuit' },
    address: {
      title: 'Adresse des invitations',
      label: 'Adresse publique',
      hint: 'L’adresse en https:// où les autres téléphones ouvrent Grange. Les liens d’invitation la portent.',
      found: (address: string) => `Sans autre indication, ce sera ${address}.`,
      none: 'Aucune adresse que d’autres téléphones puissent ouvrir n’est connue pour l’instant.',
      save: 'Enregistrer',
      saved: 'Adresse enregistrée',
      problem: 'Écrivez une adresse qui commence par https://, ou laissez vide.'
    },
    device: {
      title: 'Cet appareil',
      used: 'Place occupée',
      usedOf: (used: string, all: string) => `${used} sur ${all} que le navigateur accorde`,
      kept: 'Gardé pour de bon',
      keptYes: 'oui, le navigateur a promis de ne rien effacer',
      keptNo: 'pas encore : si l’appareil manque de place, le navigateur peut effacer',
      keep: 'Demander à garder pour de bon',
      keepRefused: 'Le navigateur n’a pas promis. Installer Grange sur l’écran d’accueil aide souvent.',
      offline: 'Sans réseau',
      offlineReady: 'Grange s’ouvre sans réseau',
      offlinePreparing: 'en préparation…',
      offlineNo: 'pas disponible dans ce navigateur',
      hub: 'Point de rencontre',
      version: 'Version',
      install: 'Installer Grange',
      installed: 'Installé',
      installedYes: 'oui, Grange s’ouvre dans sa propre fenêtre',
      unknown: 'non connu'
    },
    intro: 'Ces réglages ne concernent que cet appareil.'
  },
  en: {
    title: 'Settings',
    language: 'Language',
    languages: { fr: 'Français', en: 'English' },
    theme: 'Appearance',
    themes: { auto: 'As the device', light: 'By day', dark: 'By night' },
    address: {
      title: 'Address of the invitations',
      label: 'Public address',
      hint: 'The https:// address where the other phones open Grange. Invitation links carry it.',
      found: (address: string) => `If you write nothing, it will be ${address}.`,
      none: 'No address that other phones can open is known for now.',
      save: 'Save',
      saved: 'Address saved',
      problem: 'Write an address that begins with https://, or leave empty.'
    },
    device: {
      title: 'This device',
      used: 'Space used',
      usedOf: (used: string, all: string) => `${used} of the ${all} that the browser grants`,
      kept: 'Kept for good',
      keptYes: 'yes, the browser promised to erase nothing',
      keptNo: 'not yet: if the device runs out of space, the browser may erase',
      keep: 'Ask to keep it for good',
      keepRefused: 'The browser did not promise. Installing Grange on the home screen often helps.',
      offline: 'Without a network',
      offlineReady: 'Grange opens without a network',
      offlinePreparing: 'being prepared…',
      offlineNo: 'not available in this browser',
      hub: 'Meeting point',
      version: 'Version',
      install: 'Install Grange',
      installed: 'Installed',
      installedYes: 'yes, Grange opens in its own window',
      unknown: 'not known'
    },
    intro: 'These settings concern this device only.'
  }
});
