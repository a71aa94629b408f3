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
      hint: 'L’adresse en https:// où les autres téléphones ouvrent Grange. Elle figure dans les liens d’invitation.',
      found: (address: string) => `Sans autre indication, ce sera ${address}.`,
      none: 'Aucune adresse que d’autres téléphones puissent ouvrir n’est connue pour l’instant.',
      save: 'Enregistrer',
      saved: 'Adresse enregistrée',
      problem: 'Écrivez une adresse qui commence par https://, ou laissez vide.'
    },
    files: {
      title: 'Photos et documents',
      label: 'Place qu’ils peuvent prendre ici',
      hint: 'Les plus petits viennent d’abord. Les autres restent sur d’autres appareils, et viennent si vous les demandez. Ce qui est déjà ici y reste.',
      least: 'Les vignettes seulement'
    },
    device: {
      title: 'Cet appareil',
      offline: 'Sans réseau',
      offlineReady: 'Grange s’ouvre sans réseau',
      offlinePreparing: 'en préparation…',
      offlineNo: 'pas disponible dans ce navigateur',
      hub: 'Point de rencontre',
      version: 'Version',
      install: 'Installer Grange',
      installed: 'Installé',
      installedYes: 'oui, Grange s’ouvre dans sa propre fenêtre'
    },
    intro: 'Ces réglages ne concernent que cet appareil.'
  },
  en: {
    title: 'Settings',
    language: 'Language',
    languages: { fr: 'Français', en: 'English' },
    theme: 'Appearance',
    themes: { auto: 'Same as the device', light: 'Light', dark: 'Dark' },
    address: {
      title: 'Invitation address',
      label: 'Public address',
      hint: 'The https:// address where the other phones open Grange. Invitation links use it.',
      found: (address: string) => `If left blank, it will be ${address}.`,
      none: 'No address that other phones can open is known yet.',
      save: 'Save',
      saved: 'Address saved',
      problem: 'Enter an address that begins with https://, or leave blank.'
    },
    files: {
      title: 'Photos and documents',
      label: 'Space they may take here',
      hint: 'The smallest come first. The others stay on other devices, and come when you ask for them. What is already here stays.',
      least: 'Thumbnails only'
    },
    device: {
      title: 'This device',
      offline: 'Offline',
      offlineReady: 'Grange opens without a network',
      offlinePreparing: 'being prepared…',
      offlineNo: 'not available in this browser',
      hub: 'Meeting point',
      version: 'Version',
      install: 'Install Grange',
      installed: 'Installed',
      installedYes: 'yes, Grange opens in its own window'
    },
    intro: 'These settings only affect this device.'
  }
});
