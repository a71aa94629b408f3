import { catalogue } from './catalogue';

/** Comparing a number with another device, to be sure that nobody stands in between. */
export const compare = catalogue({
  fr: {
    title: 'Comparer deux appareils',
    back: 'Structures et membres',
    with: (device: string, person: string) => (person === '' ? device : `${device}, ${person}`),
    lead: 'Ouvrez cette page sur les deux appareils, chacun pour l’autre. Les deux doivent montrer le même numéro : alors personne ne se fait passer pour l’un d’eux.',
    number: 'Numéro à comparer',
    code: 'QR code du numéro à comparer',
    scan: 'Scanner le code de l’autre',
    same: 'C’est le même numéro',
    isSame: 'Les deux numéros sont les mêmes',
    isSameText: (when: string) => `Comparés sur cet appareil ${when}.`,
    differs: 'Les numéros ne sont pas les mêmes',
    differsText:
      'Vérifiez d’abord que l’autre appareil montre bien cette page pour celui-ci. Sinon, ce n’est pas l’appareil que vous croyez : prévenez l’administration du collectif, qui peut le bloquer.',
    unknown: 'Cet appareil n’est pas dans le collectif',
    unknownText: 'Il n’y est pas encore, ou il en a été retiré.',
    self: 'C’est cet appareil-ci',
    selfText: 'On compare avec l’appareil de quelqu’un d’autre.',
    unreadable: 'Le numéro n’a pas pu être trouvé. Rien n’est perdu : fermez Grange et rouvrez-le.',
    notKept: 'La comparaison n’a pas pu être notée : libérez de la place, puis réessayez.'
  },
  en: {
    title: 'Compare two devices',
    back: 'Organisations and members',
    with: (device: string, person: string) => (person === '' ? device : `${device}, ${person}`),
    lead: 'Open this page on both devices, each for the other. Both must show the same number: then nobody passes for either of them.',
    number: 'Number to compare',
    code: 'QR code of the number to compare',
    scan: 'Scan the other’s code',
    same: 'It is the same number',
    isSame: 'Both numbers are the same',
    isSameText: (when: string) => `Compared on this device ${when}.`,
    differs: 'The numbers are not the same',
    differsText:
      'First make sure that the other device shows this page for this one. If it does, it is not the device that you think: tell the administration of the collective, which can block it.',
    unknown: 'This device is not in the collective',
    unknownText: 'It is not in yet, or it was removed.',
    self: 'It is this very device',
    selfText: 'One compares with the device of somebody else.',
    unreadable: 'The number could not be found. Nothing is lost: close Grange and open it again.',
    notKept: 'The comparison could not be noted: free some space, then try again.'
  }
});
