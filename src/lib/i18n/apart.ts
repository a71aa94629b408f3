import { catalogue } from './catalogue';

/** Devices that hear of each other and do not reach each other: what keeps them apart, and what to do. */
export const apart = catalogue({
  fr: {
    title: (n: number) =>
      n > 1
        ? `${n} appareils sont ouverts, mais hors d’atteinte`
        : 'Un appareil est ouvert, mais hors d’atteinte',
    text: 'Ce réseau ne les laisse pas se parler : certains Wi-Fi isolent les appareils les uns des autres, et un VPN aussi.',
    todo: 'Mettez les deux sur le même Wi-Fi ou sur le partage de connexion de l’un, coupez le VPN, puis reliez-les par QR si rien ne vient.'
  },
  en: {
    title: (n: number) =>
      n > 1 ? `${n} devices are open, but out of reach` : 'One device is open, but out of reach',
    text: 'This network does not let them talk: some Wi-Fi networks keep devices apart, and so does a VPN.',
    todo: 'Put both on the same Wi-Fi or on the hotspot of one of them, turn off the VPN, then connect them by QR code if nothing comes.'
  }
});
