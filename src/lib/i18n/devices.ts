import { catalogue } from './catalogue';

/** The phones and computers of a collective. */
export const devices = catalogue({
  fr: {
    devices: 'Appareils',
    which: (place: number) => `appareil ${place}`,
    rename: {
      edit: 'Nommer',
      editOf: (device: string) => `Nommer l’appareil ${device}`,
      field: 'Nom de l’appareil',
      hint: 'Par exemple « Ordinateur du bureau ». Tout le collectif le verra.',
      saved: 'L’appareil est nommé'
    },
    thisDevice: 'cet appareil',
    addedOn: (day: string) => `ajouté le ${day}`,
    removed: 'retiré',
    seen: (when: string) => `rencontré ${when}`,
    connected: 'connecté maintenant',
    neverSeen: 'jamais rencontré par cet appareil',
    block: 'Bloquer',
    blockOf: (device: string) => `Bloquer l’appareil ${device}`,
    compare: 'Comparer les numéros',
    compared: 'Numéros comparés',
    compareWith: (device: string) => `Comparer les numéros avec ${device}`,
    comparedWith: (device: string) => `Numéros comparés avec ${device}`
  },
  en: {
    devices: 'Devices',
    which: (place: number) => `device ${place}`,
    rename: {
      edit: 'Name it',
      editOf: (device: string) => `Name it: ${device}`,
      field: 'Name of the device',
      hint: 'For instance “Office computer”. Everyone in the collective will see it.',
      saved: 'The device was named'
    },
    thisDevice: 'this device',
    addedOn: (day: string) => `added on ${day}`,
    removed: 'removed',
    seen: (when: string) => `met ${when}`,
    connected: 'connected now',
    neverSeen: 'never met by this device',
    block: 'Block',
    blockOf: (device: string) => `Block this device: ${device}`,
    compare: 'Compare numbers',
    compared: 'Numbers compared',
    compareWith: (device: string) => `Compare numbers with ${device}`,
    comparedWith: (device: string) => `Numbers compared with ${device}`
  }
});
