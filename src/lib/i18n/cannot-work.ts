import { catalogue } from './catalogue';

/** Why Grange cannot work here, and what to do. */
export const cannotWork = catalogue({
  fr: {
    insecureTitle: 'Grange ne peut pas marcher à cette adresse',
    insecure: (address: string) =>
      `L’adresse ${address} commence par http:// : le navigateur y interdit d’enregistrer quoi que ce soit et de joindre les autres téléphones.`,
    insecureHow:
      'Ouvrez l’adresse qui commence par https://, ou demandez-la à la personne qui a installé Grange.',
    unusableTitle: 'Ce navigateur refuse de garder vos données',
    unusable:
      'Grange garde tout sur votre appareil, et ce navigateur ne le permet pas ici. C’est souvent le cas en navigation privée.',
    unusableHow: 'Ouvrez Grange dans une fenêtre ordinaire de Chrome, Firefox, Edge ou Safari.'
  },
  en: {
    insecureTitle: 'Grange cannot work at this address',
    insecure: (address: string) =>
      `The address ${address} begins with http://. On such an address the browser does not let Grange save anything or reach other phones.`,
    insecureHow:
      'Open the address that begins with https://. If you do not know it, ask whoever set Grange up.',
    unusableTitle: 'This browser refuses to keep your data',
    unusable:
      'Grange keeps everything on your device, and this browser does not allow that here. This often happens in private windows.',
    unusableHow: 'Open Grange in an ordinary window of Chrome, Firefox, Edge or Safari.'
  }
});
