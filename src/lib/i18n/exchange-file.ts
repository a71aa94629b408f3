import { catalogue } from './catalogue';
import { ofStructureFr, toStructureFr } from './french';

/** What is carried by hand between devices that do not meet: a file of everything, sealed for the members. */
export const exchangeFile = catalogue({
  fr: {
    title: 'Par un fichier',
    lead: 'Pour un appareil que celui-ci ne rencontre jamais : un fichier que seuls les membres peuvent lire. Une clé USB, un message ou une autre structure le portent. Les photos et les fichiers joints n’y sont pas : ils passent quand deux appareils se rencontrent.',
    what: {
      label: 'Ce que contient le fichier',
      all: 'Tout, pour tous les membres',
      lacking: (structure: string) => `Seulement ce qui manque ${toStructureFr(structure)}`,
      lackingHint: (structure: string) =>
        `Plus petit ; seuls les appareils ${ofStructureFr(structure)} pourront l’ouvrir.`
    },
    wholeAnyway: (structure: string) =>
      `On ne sait pas encore ce que ${structure} a déjà : le fichier contient tout.`,
    save: 'Enregistrer un fichier d’échange',
    saving: 'Préparation du fichier…',
    saved: { shared: 'Le fichier est parti.', downloaded: 'Le fichier est dans vos téléchargements.' },
    notSaved: 'Le fichier n’a pas pu être fait. Libérez de la place, puis réessayez.',
    tooLarge:
      'Il y a trop à dire pour un seul fichier. Choisissez une structure qui en a déjà une partie, ou rapprochez les appareils.',
    open: 'Ouvrir un fichier d’échange',
    openHint:
      'Un fichier fait par un autre appareil de ce collectif : choisissez-le, déposez-le sur cet écran, ou collez son texte.',
    drop: 'Lâchez le fichier ici',
    choose: 'Choisir le fichier',
    paste: 'Coller son texte',
    pasteRefused:
      'Le navigateur n’a pas donné ce qui est copié. Collez-le avec le clavier, ou choisissez le fichier.',
    opening: 'Lecture du fichier…',
    taken: (acts: number, hasChanged: boolean) =>
      acts === 0 && !hasChanged
        ? 'Cet appareil avait déjà tout ce que ce fichier contient.'
        : hasChanged
          ? 'Ce fichier est lu : ce qu’il apporte est maintenant sur cet appareil.'
          : 'Ce fichier est lu : l’historique du collectif est complété.',
    writtenAt: (when: string) => `Il a été fait ${when}.`,
    gapped:
      'Il suit des choses que cet appareil n’a pas encore : ce qui en dépend se verra quand elles seront arrivées. Demandez un fichier de tout.',
    refused:
      'Cet appareil n’a pas pu tout enregistrer. Libérez de la place, puis ouvrez le fichier à nouveau.',
    problem: {
      'not-a-file': 'Ce n’est pas un fichier d’échange entier. Rien n’a été changé.',
      newer: 'Ce fichier vient d’une version plus récente de Grange. Mettez Grange à jour, puis ouvrez-le.',
      'other-collective': 'Ce fichier est celui d’un autre collectif. Rien n’a été changé.',
      'not-for-me':
        'Ce fichier n’a pas été fait pour cet appareil : il n’était pas encore du collectif, ou n’en était plus. Demandez-en un nouveau.',
      stranger: 'Ce fichier a été fait par un appareil qui n’est pas du collectif. Rien n’en a été repris.',
      removed: 'Ce fichier a été fait par un appareil retiré du collectif. Rien n’en a été repris.'
    }
  },
  en: {
    title: 'By file',
    lead: 'For a device that this one never meets: a file that only members can read. A USB stick, a message or another organisation carries it. Photos and attached files are not in it: they pass when two devices meet.',
    what: {
      label: 'What the file contains',
      all: 'Everything, for all members',
      lacking: (structure: string) => `Only what ${structure} lacks`,
      lackingHint: (structure: string) => `Smaller; only the devices of ${structure} will be able to open it.`
    },
    wholeAnyway: (structure: string) =>
      `It is not known yet what ${structure} already has: the file contains everything.`,
    save: 'Save an exchange file',
    saving: 'Preparing the file…',
    saved: { shared: 'The file has been shared.', downloaded: 'The file is in your downloads.' },
    notSaved: 'The file could not be made. Free up some space, then try again.',
    tooLarge:
      'There is too much for one file. Choose an organisation that already has part of it, or bring the devices together.',
    open: 'Open an exchange file',
    openHint:
      'A file made by another device of this collective: choose it, drop it on this screen, or paste its text.',
    drop: 'Drop the file here',
    choose: 'Choose the file',
    paste: 'Paste its text',
    pasteRefused: 'The browser did not give what was copied. Paste it with the keyboard, or choose the file.',
    opening: 'Reading the file…',
    taken: (acts: number, hasChanged: boolean) =>
      acts === 0 && !hasChanged
        ? 'This device already had everything in this file.'
        : hasChanged
          ? 'The file has been read: what it brings is now on this device.'
          : 'The file has been read: the collective’s history is now complete.',
    writtenAt: (when: string) => `It was made ${when}.`,
    gapped:
      'It follows things that this device does not have yet: what depends on them will show once they have come. Ask for a file of everything.',
    refused: 'This device could not save everything. Free up some space, then open the file again.',
    problem: {
      'not-a-file': 'This is not a whole exchange file. Nothing was changed.',
      newer: 'This file comes from a newer version of Grange. Update Grange, then open it.',
      'other-collective': 'This file belongs to another collective. Nothing was changed.',
      'not-for-me':
        'This file was not made for this device: it had not joined the collective yet, or had left it. Ask for a new one.',
      stranger: 'This file was made by a device that is not in the collective. Nothing was taken from it.',
      removed:
        'This file was made by a device that was removed from the collective. Nothing was taken from it.'
    }
  }
});
