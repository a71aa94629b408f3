import type { BackupDue } from '../domain/backup-due';
import { catalogue } from './catalogue';
import { listEn, listFr } from './lists';

/** Why a backup is not restored, or not made. */
export type BackupTrouble =
  'not-a-backup' | 'newer' | 'damaged' | 'wrong-passphrase' | 'no-memory' | 'refused' | 'nothing';

/** Sauvegarder, restaurer. */
export const backup = catalogue({
  fr: {
    title: 'Sauvegarde',
    lead: 'Un fichier avec ce que cet appareil garde, sauf l’historique des jours passés, fermé par une phrase de passe. Rangez-le ailleurs que sur cet appareil : si vous le perdez, il vous ramène dans vos collectifs, sur un autre.',
    last: 'Dernière sauvegarde',
    none: 'aucune sur cet appareil',
    lastOf: (day: string, size: string, withFiles: boolean) =>
      `${day}, ${size}, ${withFiles ? 'avec' : 'sans'} les photos et documents`,
    revokedIn: (names: readonly string[]) =>
      `Elle a été révoquée : elle ne vous ferait plus revenir dans ${listFr(names)}. Faites-en une nouvelle.`,
    passphrase: 'Phrase de passe',
    passphraseHint: (least: number) =>
      `${least} caractères au moins : quatre ou cinq mots pris au hasard. Notez-la à part : sans elle, personne n’ouvre la sauvegarde, vous non plus.`,
    passphraseShort: (least: number) => `Écrivez ${least} caractères au moins.`,
    again: 'La même phrase de passe qu’avant ouvrira cette sauvegarde.',
    change: 'Changer de phrase de passe',
    changing:
      'Les sauvegardes d’avant s’ouvrent encore avec l’ancienne phrase. Pour qu’elles ne ramènent plus personne, révoquez-les dans « Structures et membres ».',
    keepBefore: 'Garder celle d’avant',
    files: 'Photos et documents',
    with: 'Avec',
    without: 'Sans',
    save: 'Sauvegarder',
    saving: 'Préparation de la sauvegarde',
    beginning: 'Un instant…',
    stop: 'Arrêter',
    ready: (size: string) =>
      `La sauvegarde est prête (${size}). Elle n’est nulle part tant que vous ne l’enregistrez pas.`,
    download: 'Enregistrer le fichier',
    share: 'Partager',
    handed: 'Sauvegarde enregistrée. Rangez le fichier ailleurs que sur cet appareil.',
    fileWord: 'Sauvegarde',
    restore: 'Restaurer une sauvegarde',
    restoreHint:
      'Ce qui est déjà ici ne change pas. Cet appareil prendra la place de l’ancien, qui sera retiré quand vous aurez retrouvé les autres : ce que l’ancien a noté sans que personne ne le reçoive ne comptera plus.',
    choose: 'Choisir le fichier',
    chosen: (name: string) => `Fichier choisi : ${name}`,
    restorePassphrase: 'Phrase de passe de cette sauvegarde',
    passphraseEmpty: 'Écrivez la phrase de passe de cette sauvegarde.',
    go: 'Restaurer',
    checking: 'Vérification de la sauvegarde…',
    restoring: 'Retour de ce qui était sauvegardé',
    cancel: 'Annuler',
    restored: (names: readonly string[], day: string) =>
      `${listFr(names)} : comme au ${day}. Ce que les autres ont écrit depuis viendra quand vous serez reliés. Pensez à refaire une sauvegarde depuis cet appareil.`,
    wereHere: (names: readonly string[]) =>
      names.length === 1
        ? `${names[0]} était déjà sur cet appareil et n’a pas changé.`
        : `${listFr(names)} étaient déjà sur cet appareil et n’ont pas changé.`,
    unmet: {
      title: 'De retour par une sauvegarde',
      text: 'Cet appareil n’a encore rencontré aucun autre. Si rien ne vient alors qu’un autre membre a Grange ouvert, la sauvegarde a peut-être été révoquée : demandez-lui une nouvelle invitation.'
    },
    openOne: (name: string) => `Ouvrir ${name}`,
    unnamed: 'collectif sans nom',
    trouble: (trouble: BackupTrouble) =>
      ({
        'not-a-backup': 'Ce fichier n’est pas une sauvegarde de Grange. Rien n’a été changé.',
        newer:
          'Cette sauvegarde vient d’une version plus récente de Grange. Mettez à jour, puis recommencez. Rien n’a été changé.',
        damaged:
          'Cette sauvegarde est incomplète ou abîmée : rien n’en a été repris. Cherchez-en une autre copie.',
        'wrong-passphrase': 'Ce n’est pas la phrase de passe de cette sauvegarde. Rien n’a été changé.',
        'no-memory': 'Cet appareil manque de mémoire pour cela. Fermez d’autres onglets, puis recommencez.',
        refused:
          'Le navigateur n’a pas pu lire ou écrire tout ce qu’il faut. Faites de la place, puis recommencez.',
        nothing: 'Il n’y a encore rien à sauvegarder sur cet appareil.'
      })[trouble],
    due: {
      title: 'Faites une sauvegarde',
      text: (due: BackupDue) =>
        ({
          'only-here':
            'Ce qui est écrit ici n’est entier sur aucun autre appareil : s’il se perd, tout se perd avec lui.',
          never: 'Aucune sauvegarde n’a été faite de cet appareil.',
          old: 'La dernière sauvegarde de cet appareil a plus de trois mois.',
          revoked: 'Votre dernière sauvegarde a été révoquée : elle ne vous ferait plus revenir ici.'
        })[due],
      go: 'Sauvegarder',
      later: 'Plus tard'
    }
  },
  en: {
    title: 'Backup',
    lead: 'A file with what this device holds, but for the history of past days, locked with a passphrase. Keep it somewhere other than this device: if you lose it, the file brings you back into your collectives on another one.',
    last: 'Last backup',
    none: 'none on this device',
    lastOf: (day: string, size: string, withFiles: boolean) =>
      `${day}, ${size}, ${withFiles ? 'with' : 'without'} photos and documents`,
    revokedIn: (names: readonly string[]) =>
      `It was revoked: it would not bring you back into ${listEn(names)} any more. Save a new one.`,
    passphrase: 'Passphrase',
    passphraseHint: (least: number) =>
      `At least ${least} characters: four or five words picked at random. Write it down somewhere else: without it nobody can open the backup, not even you.`,
    passphraseShort: (least: number) => `Write at least ${least} characters.`,
    again: 'The same passphrase as before will open this backup.',
    change: 'Change the passphrase',
    changing:
      'Backups from before still open with the old passphrase. So that they bring no one back any more, revoke them under “Organisations and members”.',
    keepBefore: 'Keep the one from before',
    files: 'Photos and documents',
    with: 'With',
    without: 'Without',
    save: 'Save a backup',
    saving: 'Preparing the backup',
    beginning: 'One moment…',
    stop: 'Stop',
    ready: (size: string) => `The backup is ready (${size}). It is nowhere until you save it.`,
    download: 'Save the file',
    share: 'Share',
    handed: 'Backup saved. Keep the file somewhere other than on this device.',
    fileWord: 'Backup',
    restore: 'Restore a backup',
    restoreHint:
      'What is already here does not change. This device will take the place of the old one, which is removed once you have met the others again: what the old one noted and nobody received will no longer count.',
    choose: 'Choose the file',
    chosen: (name: string) => `Chosen file: ${name}`,
    restorePassphrase: 'Passphrase of this backup',
    passphraseEmpty: 'Write the passphrase of this backup.',
    go: 'Restore',
    checking: 'Checking the backup…',
    restoring: 'Bringing back what was saved',
    cancel: 'Cancel',
    restored: (names: readonly string[], day: string) =>
      `${listEn(names)}: as on ${day}. What the others wrote since will come when you are connected. Remember to save a new backup from this device.`,
    wereHere: (names: readonly string[]) =>
      names.length === 1
        ? `${names[0]} was already on this device and has not changed.`
        : `${listEn(names)} were already on this device and have not changed.`,
    unmet: {
      title: 'Back by a backup',
      text: 'This device has not met any other yet. If nothing comes although another member has Grange open, the backup may have been revoked: ask them for a new invitation.'
    },
    openOne: (name: string) => `Open ${name}`,
    unnamed: 'unnamed collective',
    trouble: (trouble: BackupTrouble) =>
      ({
        'not-a-backup': 'This file is not a Grange backup. Nothing was changed.',
        newer:
          'This backup comes from a newer version of Grange. Update, then try again. Nothing was changed.',
        damaged: 'This backup is incomplete or damaged: nothing was taken from it. Look for another copy.',
        'wrong-passphrase': 'This is not the passphrase of this backup. Nothing was changed.',
        'no-memory': 'This device lacks the memory for that. Close other tabs, then try again.',
        refused: 'The browser could not read or write all that is needed. Make room, then try again.',
        nothing: 'There is nothing to back up on this device yet.'
      })[trouble],
    due: {
      title: 'Save a backup',
      text: (due: BackupDue) =>
        ({
          'only-here':
            'What is written here is whole on no other device: if it is lost, everything is lost with it.',
          never: 'No backup of this device was ever made.',
          old: 'The last backup of this device is more than three months old.',
          revoked: 'Your last backup was revoked: it would not bring you back here any more.'
        })[due],
      go: 'Save a backup',
      later: 'Later'
    }
  }
});
