import type { FolderTrouble, Rhythm } from '../domain/folder-saving';
import { catalogue } from './catalogue';
import { quotedFr } from './french';

/** Backups that are saved into a folder by themselves. */
export const backupFolder = catalogue({
  fr: {
    title: 'Dans un dossier, toute seule',
    lead: 'Quand Grange est ouvert, une nouvelle sauvegarde s’ajoute dans un dossier que vous choisissez, sans rien vous demander. Les trois dernières y restent. Le mieux : un dossier qui est copié ailleurs, ou une clé USB.',
    first: 'Faites d’abord une première sauvegarde : sa phrase de passe servira aussi pour celles-ci.',
    rhythm: 'Enregistrer',
    rhythmOf: (rhythm: Rhythm) => ({ day: 'Chaque jour', week: 'Chaque semaine' })[rhythm],
    choose: 'Enregistrer régulièrement dans un dossier',
    saving: 'Enregistrement dans le dossier…',
    notChosen: 'Le navigateur n’a pas voulu de ce dossier. Choisissez-en un autre.',
    saved: (name: string) =>
      `Une sauvegarde est dans le ${folderFr(name)}. La suivante s’y ajoutera d’elle-même.`,
    folder: 'Dossier',
    called: (name: string) => name || 'le dossier choisi',
    last: 'La dernière',
    none: 'aucune',
    forget: 'Ne plus enregistrer dans ce dossier',
    forgotten: (name: string) =>
      `Grange n’enregistre plus rien dans le ${folderFr(name)}. Les sauvegardes qui y sont restent.`,
    notNoted: 'Le navigateur n’a pas pu le noter. Faites de la place, puis recommencez.',
    trouble: {
      title: 'La sauvegarde régulière attend',
      text: (trouble: FolderTrouble, name: string) =>
        ({
          asks: `Le navigateur demande à nouveau si Grange peut écrire dans le ${folderFr(name)}.`,
          refused: `Le navigateur ne laisse pas Grange écrire dans le ${folderFr(name)}. Autorisez-le, ou choisissez-en un autre dans les réglages.`,
          gone: `Le ${folderFr(name)} n’est plus là : déplacé, supprimé, ou sur un disque débranché. Grange réessaiera.`,
          full: `Il n’y a plus assez de place dans le ${folderFr(name)}. Grange réessaiera.`,
          failed: `L’enregistrement dans le ${folderFr(name)} n’a pas abouti. Grange réessaiera.`
        })[trouble],
      go: (trouble: FolderTrouble) => (trouble === 'asks' ? 'Autoriser ce dossier' : 'Réessayer maintenant')
    }
  },
  en: {
    title: 'In a folder, by itself',
    lead: 'While Grange is open, a new backup is added to a folder of your choice, without asking you anything. The last three stay there. Best of all: a folder that is copied elsewhere, or a USB stick.',
    first: 'Save a first backup to begin with: its passphrase will serve for these too.',
    rhythm: 'Save',
    rhythmOf: (rhythm: Rhythm) => ({ day: 'Every day', week: 'Every week' })[rhythm],
    choose: 'Save regularly into a folder',
    saving: 'Saving into the folder…',
    notChosen: 'The browser would not have this folder. Choose another one.',
    saved: (name: string) => `A backup is in the ${folderEn(name)}. The next one will be added by itself.`,
    folder: 'Folder',
    called: (name: string) => name || 'the chosen folder',
    last: 'The last one',
    none: 'none',
    forget: 'Stop saving into this folder',
    forgotten: (name: string) =>
      `Grange no longer saves anything into the ${folderEn(name)}. The backups that are there stay.`,
    notNoted: 'The browser could not note that. Make room, then try again.',
    trouble: {
      title: 'The regular backup is waiting',
      text: (trouble: FolderTrouble, name: string) =>
        ({
          asks: `The browser asks again whether Grange may write in the ${folderEn(name)}.`,
          refused: `The browser does not let Grange write in the ${folderEn(name)}. Allow it, or choose another one in the settings.`,
          gone: `The ${folderEn(name)} is gone: moved, deleted, or on a disk that is unplugged. Grange will try again.`,
          full: `There is not enough room left in the ${folderEn(name)}. Grange will try again.`,
          failed: `Saving into the ${folderEn(name)} did not work out. Grange will try again.`
        })[trouble],
      go: (trouble: FolderTrouble) => (trouble === 'asks' ? 'Allow this folder' : 'Try again now')
    }
  }
});

/** A folder by its name; that of a whole disk, or of the browser itself, may have none. */
function folderFr(name: string): string {
  return name === '' ? 'dossier choisi' : `dossier ${quotedFr(name)}`;
}
function folderEn(name: string): string {
  return name === '' ? 'chosen folder' : `folder “${name}”`;
}
