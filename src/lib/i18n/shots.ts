import { catalogue } from './catalogue';

/** The photos that show how a thing was, at a departure, a return or an incident. */
export const shots = catalogue({
  fr: {
    label: 'Photos de l’état',
    hint: (most: number) =>
      `${most} au plus. Elles sont signées avec l’état : personne ne peut les retirer ensuite.`,
    add: 'Prendre ou choisir une photo',
    addSince: 'Ajouter des photos',
    save: 'Signer ces photos',
    saved: (n: number) => (n === 1 ? 'Photo signée.' : `${n} photos signées.`),
    none: 'Prenez au moins une photo.',
    removeOne: (n: number) => `Ne pas garder la photo ${n}`,
    tooMany: (most: number) => `${most} photos au plus : les suivantes n’ont pas été prises.`,
    list: (what: string) => `Photos, ${what}`,
    see: (n: number, of: number) => `Voir la photo ${n} sur ${of}`,
    elsewhere: 'sur un autre appareil',
    happened: (n: number) => (n === 1 ? 'Une photo de l’état' : `${n} photos de l’état`),
    refused: 'C’est noté, mais pas les photos. Ajoutez-les depuis la fiche.',
    printed: (n: number, prints: string) =>
      n === 1 ? `une photo (empreinte ${prints})` : `${n} photos (empreintes ${prints})`
  },
  en: {
    label: 'Photos of its condition',
    hint: (most: number) =>
      `${most} at most. They are signed with the condition: nobody can take them away later.`,
    add: 'Take or choose a photo',
    addSince: 'Add photos',
    save: 'Sign these photos',
    saved: (n: number) => (n === 1 ? 'Photo signed.' : `${n} photos signed.`),
    none: 'Take one photo at least.',
    removeOne: (n: number) => `Do not keep photo ${n}`,
    tooMany: (most: number) => `${most} photos at most: the others were not taken.`,
    list: (what: string) => `Photos, ${what}`,
    see: (n: number, of: number) => `See photo ${n} of ${of}`,
    elsewhere: 'on another device',
    happened: (n: number) => (n === 1 ? 'A photo of its condition' : `${n} photos of its condition`),
    refused: 'It is recorded, but not the photos. Add them from the sheet.',
    printed: (n: number, prints: string) =>
      n === 1 ? `one photo (fingerprint ${prints})` : `${n} photos (fingerprints ${prints})`
  }
});
