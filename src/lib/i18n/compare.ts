import { catalogue } from './catalogue';

/** Comparing a number with another device, to be sure that nobody stands in between. */
export const compare = catalogue({
  fr: {
    title: 'Comparer deux appareils',
    back: 'Structures et membres',
    with: (device: string, person: string, day: string) =>
      [person, device, `ajouté le ${day}`].filter(Boolean).join(', '),
    lead: 'Ouvrez cette page sur les deux appareils, chacun pour l’autre. Les deux doivent montrer le même numéro : alors personne ne se fait passer pour l’un d’eux.',
    number: 'Numéro à comparer',
    code: 'QR code du numéro à comparer',
    scan: 'Scanner le code de l’autre',
    same: 'C’est le même numéro',
    isSame: 'Les deux numéros sont les mêmes',
    isSameText: (when: string) => `Comparés sur cet appareil ${when}.`,
    differs: 'Les numéros ne sont pas les mêmes',
    differsText:
      'Vérifiez d’abord que l’autre appareil montre bien cette page pour celui-ci. Sinon, ce n’est pas l’appareil que vous croyez : prévenez l’administration du collectif, qui peut le bloquer.',
    unknown: 'Cet appareil n’est pas dans le collectif',
    unknownText: 'Il n’y est pas encore, ou il en a été retiré.',
    self: 'C’est cet appareil-ci',
    selfText: 'On compare avec l’appareil de quelqu’un d’autre.',
    unreadable: 'Le numéro n’a pas pu être trouvé. Rien n’est perdu : fermez Grange et rouvrez-le.',
    notKept: 'La comparaison n’a pas pu être notée : libérez de la place, puis réessayez.'
  },
  en: {
    title: 'Compare two devices',
    back: 'Organisations and members',
    with: (device: string, person: string, day: string) =>
      [person, device, `added on ${day}`].filter(Boolean).join(', '),
    lead: 'Open this page on both devices, each for the other. Both should show the same number: then you know that no one is posing as either of you.',
    number: 'Number to compare',
    code: 'QR code of the number to compare',
    scan: 'Scan the other’s code',
    same: 'The numbers match',
    isSame: 'The two numbers match',
    isSameText: (when: string) => `Compared on this device ${when}.`,
    differs: 'The numbers do not match',
    differsText:
      'First check that the other device is showing this page for yours. If it is, then it is not the device you think it is: tell an administrator of the collective, who can block it.',
    unknown: 'This device is not in the collective',
    unknownText: 'It has not joined yet, or it was removed.',
    self: 'This is the device you are using',
    selfText: 'Compare with someone else’s device.',
    unreadable: 'The number could not be found. Nothing is lost: close Grange and open it again.',
    notKept: 'The comparison could not be saved: free up some space, then try again.'
  }
});
