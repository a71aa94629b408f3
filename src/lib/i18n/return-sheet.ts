import type { WhoElse } from '../domain/membership/who-else';
import type { SheetProblem } from '../domain/sheet-problem';
import { catalogue } from './catalogue';
import { ofFr } from './french';

/** Why no sheet is made. */
type MakingProblem = 'no-passphrase' | 'wrong-passphrase' | 'no-memory' | 'damaged' | 'refused' | 'nothing';

/** The sheet to print by which a person comes back, and coming back by it. */
export const returnSheet = catalogue({
  fr: {
    print: 'Imprimer une feuille de retour',
    title: 'Ma feuille de retour',
    settings: 'Réglages',
    lead: 'De quoi revenir dans vos collectifs si vous perdez cet appareil, sur papier. La feuille ne s’ouvre qu’avec la phrase de passe de vos sauvegardes, qui n’y est pas écrite.',
    needs:
      'Il faut qu’un autre membre ait encore le collectif : tout revient de là, les photos un peu plus tard. S’il ne reste personne, seul le fichier de sauvegarde ramène ce qui était écrit.',
    first: 'Faites d’abord une sauvegarde : sa phrase de passe fermera aussi cette feuille.',
    toBackup: 'Sauvegarder',
    passphrase: 'Phrase de passe de vos sauvegardes',
    passphraseEmpty: 'Écrivez la phrase de passe de vos sauvegardes.',
    make: 'Préparer la feuille',
    making: 'Préparation de la feuille…',
    trouble: (problem: MakingProblem) =>
      ({
        'no-passphrase': 'Faites d’abord une sauvegarde : sa phrase de passe fermera aussi cette feuille.',
        'wrong-passphrase': 'Ce n’est pas la phrase de passe de vos sauvegardes.',
        'no-memory': 'Cet appareil manque de mémoire pour cela. Fermez d’autres onglets, puis recommencez.',
        damaged: 'Ce qui ferme vos sauvegardes est abîmé. Changez de phrase de passe, puis recommencez.',
        refused:
          'Le navigateur n’a pas pu lire ou écrire ce qu’il faut. Faites de la place, puis recommencez.',
        nothing: 'Il n’y a aucun collectif où revenir sur cet appareil.'
      })[problem],
    go: 'Imprimer',
    of: (person: string) => (person === '' ? 'Feuille de retour' : `Feuille de retour ${ofFr(person)}`),
    unnamed: 'collectif sans nom',
    qr: (name: string) => `QR code de retour, ${name}`,
    steps: (address: string, comesFrom: WhoElse) => [
      `Sur un nouvel appareil, scannez ce code. Sinon, ouvrez ${address}/settings, touchez « Revenir par une feuille de retour » et tapez les lignes.`,
      'Écrivez la phrase de passe de vos sauvegardes.',
      {
        members: 'Attendez qu’un membre ait Grange ouvert : tout revient.',
        'own-devices': 'Ouvrez Grange sur un autre de vos appareils : tout revient.',
        nobody:
          'Attendez qu’un membre ait Grange ouvert. À l’impression, vous étiez la seule personne du collectif : si c’est toujours vrai, cette feuille ne ramène rien, et il faut le fichier de sauvegarde.'
      }[comesFrom],
      'Dans « Structures et membres », bloquez l’appareil perdu.'
    ],
    lines: 'Les lignes à taper',
    keep: 'À garder en lieu sûr. À refaire si vous changez de phrase de passe ou si vous entrez dans un autre collectif. Pour qu’elle ne ramène plus personne : « Structures et membres », « Sauvegardes », « Révoquer ».',
    back: {
      title: 'Revenir par une feuille de retour',
      hint: 'Il faut qu’un membre du collectif ait Grange ouvert en même temps que vous.',
      field: 'Lignes de la feuille',
      fieldHint: 'Tapez-les comme elles sont imprimées, ou collez l’adresse que contient le code.',
      scan: 'Scanner le code',
      other: 'Ce n’est pas le code d’une feuille de retour.',
      read: 'Le code de la feuille est lu.',
      passphrase: 'Phrase de passe de cette feuille',
      passphraseEmpty: 'Écrivez la phrase de passe de cette feuille.',
      go: 'Revenir',
      opening: 'Ouverture de la feuille…',
      problem: (problem: SheetProblem) => {
        switch (problem.kind) {
          case 'not-a-sheet':
            return 'Ce n’est pas une feuille de retour entière. Vérifiez qu’il ne manque aucune ligne.';
          case 'line-wrong':
            return `La ligne ${problem.line} n’est pas comme sur la feuille. Relisez-la.`;
          case 'newer-sheet':
            return 'Cette feuille vient d’une version plus récente de Grange : mettez la vôtre à jour, puis recommencez.';
          case 'wrong-passphrase':
            return 'Ce n’est pas la phrase de passe de cette feuille.';
          case 'no-memory':
            return 'Cet appareil manque de mémoire pour cela. Fermez d’autres onglets, puis recommencez.';
        }
      }
    }
  },
  en: {
    print: 'Print a return sheet',
    title: 'My return sheet',
    settings: 'Settings',
    lead: 'What brings you back into your collectives if you lose this device, on paper. The sheet only opens with the passphrase of your backups, which is not written on it.',
    needs:
      'Another member must still have the collective: everything comes back from there, the photos a little later. If nobody is left, only the backup file brings back what was written.',
    first: 'Save a backup first: its passphrase will lock this sheet too.',
    toBackup: 'Save a backup',
    passphrase: 'Passphrase of your backups',
    passphraseEmpty: 'Write the passphrase of your backups.',
    make: 'Prepare the sheet',
    making: 'Preparing the sheet…',
    trouble: (problem: MakingProblem) =>
      ({
        'no-passphrase': 'Save a backup first: its passphrase will lock this sheet too.',
        'wrong-passphrase': 'This is not the passphrase of your backups.',
        'no-memory': 'This device lacks the memory for that. Close other tabs, then try again.',
        damaged: 'What locks your backups is damaged. Change the passphrase, then try again.',
        refused: 'The browser could not read or write what is needed. Make room, then try again.',
        nothing: 'There is no collective to come back to on this device.'
      })[problem],
    go: 'Print',
    of: (person: string) => (person === '' ? 'Return sheet' : `${person}’s return sheet`),
    unnamed: 'unnamed collective',
    qr: (name: string) => `Return QR code, ${name}`,
    steps: (address: string, comesFrom: WhoElse) => [
      `On a new device, scan this code. Otherwise open ${address}/settings, tap “Come back by a return sheet” and type the lines.`,
      'Write the passphrase of your backups.',
      {
        members: 'Wait until a member has Grange open: everything comes back.',
        'own-devices': 'Open Grange on another of your devices: everything comes back.',
        nobody:
          'Wait until a member has Grange open. When this was printed, you were the only person in the collective: if that is still so, this sheet brings nothing back, and you need the backup file.'
      }[comesFrom],
      'Under “Organisations and members”, block the lost device.'
    ],
    lines: 'The lines to type',
    keep: 'Keep it in a safe place. Make it again if you change the passphrase or join another collective. So that it brings no one back any more: “Organisations and members”, “Backups”, “Revoke”.',
    back: {
      title: 'Come back by a return sheet',
      hint: 'A member of the collective must have Grange open at the same time as you.',
      field: 'Lines of the sheet',
      fieldHint: 'Type them as they are printed, or paste the address that the code holds.',
      scan: 'Scan the code',
      other: 'This is not the code of a return sheet.',
      read: 'The code of the sheet was read.',
      passphrase: 'Passphrase of this sheet',
      passphraseEmpty: 'Write the passphrase of this sheet.',
      go: 'Come back',
      opening: 'Opening the sheet…',
      problem: (problem: SheetProblem) => {
        switch (problem.kind) {
          case 'not-a-sheet':
            return 'This is not a whole return sheet. Check that no line is missing.';
          case 'line-wrong':
            return `Line ${problem.line} is not as it is on the sheet. Read it again.`;
          case 'newer-sheet':
            return 'This sheet comes from a newer version of Grange: update yours, then try again.';
          case 'wrong-passphrase':
            return 'This is not the passphrase of this sheet.';
          case 'no-memory':
            return 'This device lacks the memory for that. Close other tabs, then try again.';
        }
      }
    }
  }
});
