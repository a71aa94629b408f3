import { catalogue } from './catalogue';

/** The photos that show how a thing was, at a departure, a return or between two. */
export const shots = catalogue({
  fr: {
    label: 'Photos de l’état',
    hint: (most: number) =>
      `${most} au plus. L’objet seul, sans personne. Elles sont signées avec l’état : nul ne peut les retirer ensuite.`,
    add: 'Prendre ou choisir une photo',
    removeOne: (n: number) => `Ne pas garder la photo ${n}`,
    tooMany: (most: number) => `${most} photos au plus : les suivantes n’ont pas été prises.`,
    list: (what: string) => `Photos, ${what}`,
    see: (n: number, of: number) => `Voir la photo ${n} sur ${of}`,
    happened: (n: number) => (n === 1 ? 'Une photo de l’état' : `${n} photos de l’état`),
    printed: (n: number, prints: string) =>
      n === 1 ? `une photo (empreinte ${prints})` : `${n} photos (empreintes ${prints})`
  },
  en: {
    label: 'Photos of its condition',
    hint: (most: number) =>
      `${most} at most. The thing alone, nobody on it. They are signed with the condition: nobody can take them away later.`,
    add: 'Take or choose a photo',
    removeOne: (n: number) => `Do not keep photo ${n}`,
    tooMany: (most: number) => `${most} photos at most: the others were not taken.`,
    list: (what: string) => `Photos, ${what}`,
    see: (n: number, of: number) => `See photo ${n} of ${of}`,
    happened: (n: number) => (n === 1 ? 'A photo of its condition' : `${n} photos of its condition`),
    printed: (n: number, prints: string) =>
      n === 1 ? `one photo (fingerprint ${prints})` : `${n} photos (fingerprints ${prints})`
  }
});
