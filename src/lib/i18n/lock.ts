import { catalogue } from './catalogue';

/** Why a device is not locked, opened, or freed of its lock. */
export type LockTrouble =
  | 'wrong-passphrase'
  | 'no-memory'
  | 'damaged'
  | 'other-tabs'
  | 'arriving'
  | 'relay-post'
  | 'not-moved'
  | 'refused';

/** The lock of a device: what is kept on it is sealed by a passphrase. */
export const lock = catalogue({
  fr: {
    title: 'Verrou de cet appareil',
    settings: 'Réglages',
    off: 'Sans verrou. Qui prend cet appareil, ou copie son disque, peut lire ce que Grange y garde.',
    on: 'Verrouillé : ce que Grange garde ici est chiffré, et s’ouvre avec votre phrase de passe.',
    set: 'Verrouiller cet appareil',
    see: 'Changer ou retirer le verrou',
    lead: 'Tout ce que Grange garde sur cet appareil sera chiffré. À chaque ouverture, il faudra votre phrase de passe.',
    lose: 'Personne ne peut retrouver une phrase de passe oubliée. Sans elle, il reste une sauvegarde rangée ailleurs, ou une nouvelle invitation.',
    backup: 'Faire une sauvegarde d’abord',
    passphrase: 'Phrase de passe du verrou',
    passphraseHint: (least: number) => `${least} caractères au moins : quatre ou cinq mots pris au hasard.`,
    passphraseShort: (least: number) => `Écrivez ${least} caractères au moins.`,
    passphraseEmpty: 'Écrivez votre phrase de passe.',
    what: {
      title: 'Ce qui change pour vos collectifs',
      device:
        'Cet appareil reçoit de nouvelles clés, et prend la place de l’ancien dans vos collectifs. Les autres en seront avertis, comme d’un retour par une sauvegarde.',
      left: 'Ne suivent pas : l’historique des jours passés, l’exemple, les collectifs dont vous avez été retiré, le dossier des sauvegardes et leur phrase de passe, à choisir de nouveau.',
      remains:
        'Ce qui était écrit ici avant le verrou est effacé, mais un navigateur n’efface pas tout de suite le disque : des restes peuvent y être lus encore quelque temps, et les fichiers que vous avez téléchargés ne changent pas. Pour qu’il n’en reste rien, verrouillez Grange avant d’y entrer dans un collectif.'
    },
    clear: 'Cet appareil ne garde encore rien : il n’en restera aucune trace lisible.',
    also: 'Dans l’historique du navigateur, les pages de Grange n’ont que des titres généraux, et ce que vous tapez dans ses formulaires n’est pas retenu. Une fois ouvert, Grange le reste jusqu’à ce que vous fermiez l’onglet : verrouillez aussi l’écran de votre appareil.',
    begin: 'Verrouiller',
    preparing: 'Préparation du verrou',
    now: 'Verrouiller maintenant',
    change: {
      title: 'Changer la phrase de passe',
      before: 'Phrase de passe actuelle',
      after: 'Nouvelle phrase de passe',
      go: 'Changer',
      busy: 'Un instant…',
      done: 'La phrase de passe est changée.'
    },
    remove: {
      title: 'Retirer le verrou',
      lead: 'Ce que Grange garde ici ne sera plus chiffré. Cet appareil reçoit encore de nouvelles clés, comme au verrouillage.',
      go: 'Retirer le verrou',
      preparing: 'Préparation'
    },
    unlock: {
      title: 'Grange est verrouillé',
      moveIn: 'Plus qu’une étape : écrivez encore une fois la phrase de passe, et tout passe sous le verrou.',
      moveOut: 'Plus qu’une étape : écrivez encore une fois la phrase de passe, et le verrou est retiré.',
      field: 'Phrase de passe',
      go: 'Ouvrir',
      show: 'Montrer',
      hide: 'Cacher',
      opening: 'Ouverture…',
      moving: 'Déplacement de ce que Grange garde',
      giveUp: 'Renoncer',
      forgotten: 'Phrase de passe oubliée',
      forgottenText:
        'Personne ne peut la retrouver. Vous pouvez effacer ce que Grange garde sur cet appareil, puis revenir par une sauvegarde, une feuille de retour ou une nouvelle invitation. Ce que cet appareil était seul à avoir sera perdu.',
      erase: 'Tout effacer ici',
      sure: 'Tout effacer sur cet appareil ?',
      sureText:
        'Vous pourrez revenir par une sauvegarde, une feuille de retour ou une nouvelle invitation. Ce que cet appareil était seul à avoir sera perdu.',
      cancel: 'Annuler'
    },
    trouble: (trouble: LockTrouble) =>
      ({
        'wrong-passphrase': 'Ce n’est pas la bonne phrase de passe.',
        'no-memory': 'Cet appareil manque de mémoire pour cela. Fermez d’autres onglets, puis recommencez.',
        damaged: 'Ce qui tient le verrou est abîmé. Il reste une sauvegarde, ou une nouvelle invitation.',
        'other-tabs': 'Fermez d’abord les autres onglets et fenêtres où Grange est ouvert, puis recommencez.',
        arriving: 'Un collectif est encore en train d’arriver. Attendez qu’il soit là, puis recommencez.',
        'relay-post':
          'Cet appareil est un poste relais, qui s’ouvre tout seul : il ne peut pas être verrouillé.',
        'not-moved':
          'Tout n’a pas pu être déplacé. Rien n’est perdu : faites de la place, rechargez la page et recommencez, ou renoncez.',
        refused:
          'Le navigateur n’a pas pu lire ou écrire ce qu’il faut. Faites de la place, puis recommencez.'
      })[trouble]
  },
  en: {
    title: 'Lock of this device',
    settings: 'Settings',
    off: 'No lock. Whoever takes this device, or copies its disk, can read what Grange holds on it.',
    on: 'Locked: what Grange holds here is encrypted, and opens with your passphrase.',
    set: 'Lock this device',
    see: 'Change or remove the lock',
    lead: 'Everything Grange holds on this device will be encrypted. It will ask for your passphrase each time it opens.',
    lose: 'Nobody can recover a forgotten passphrase. Without it there is a backup kept elsewhere, or a new invitation.',
    backup: 'Save a backup first',
    passphrase: 'Passphrase of the lock',
    passphraseHint: (least: number) => `At least ${least} characters: four or five words picked at random.`,
    passphraseShort: (least: number) => `Write at least ${least} characters.`,
    passphraseEmpty: 'Write your passphrase.',
    what: {
      title: 'What changes for your collectives',
      device:
        'This device gets new keys, and takes the place of the old one in your collectives. The others will be told, as of a return by a backup.',
      left: 'Left behind: the history of past days, the example, collectives you were removed from, the folder of your backups and their passphrase, to be chosen again.',
      remains:
        'What was written here before the lock is erased, but a browser does not clear the disk at once: remains may be readable for some time, and files you downloaded stay as they are. For nothing to remain, lock Grange before you enter a collective on it.'
    },
    clear: 'This device holds nothing yet: no readable trace will be left on it.',
    also: 'In the history of your browser, the pages of Grange have general titles only, and what you type in its forms is not remembered. Once open, Grange stays so until you close its tab: lock the screen of your device too.',
    begin: 'Lock',
    preparing: 'Preparing the lock',
    now: 'Lock now',
    change: {
      title: 'Change the passphrase',
      before: 'Current passphrase',
      after: 'New passphrase',
      go: 'Change',
      busy: 'One moment…',
      done: 'The passphrase is changed.'
    },
    remove: {
      title: 'Remove the lock',
      lead: 'What Grange holds here will not be encrypted any more. This device gets new keys again, as when it was locked.',
      go: 'Remove the lock',
      preparing: 'Preparing'
    },
    unlock: {
      title: 'Grange is locked',
      moveIn: 'One more step: write the passphrase once more, and everything goes under the lock.',
      moveOut: 'One more step: write the passphrase once more, and the lock is removed.',
      field: 'Passphrase',
      go: 'Open',
      show: 'Show',
      hide: 'Hide',
      opening: 'Opening…',
      moving: 'Moving what Grange holds',
      giveUp: 'Give up',
      forgotten: 'Passphrase forgotten',
      forgottenText:
        'Nobody can recover it. You can erase what Grange holds on this device, then come back by a backup, a return sheet or a new invitation. What only this device had will be lost.',
      erase: 'Erase everything here',
      sure: 'Erase everything on this device?',
      sureText:
        'You can come back by a backup, a return sheet or a new invitation. What only this device had will be lost.',
      cancel: 'Cancel'
    },
    trouble: (trouble: LockTrouble) =>
      ({
        'wrong-passphrase': 'This is not the right passphrase.',
        'no-memory': 'This device lacks the memory for that. Close other tabs, then try again.',
        damaged: 'What holds the lock is damaged. There is a backup, or a new invitation.',
        'other-tabs': 'First close the other tabs and windows where Grange is open, then try again.',
        arriving: 'A collective is still on its way here. Wait until it has come, then try again.',
        'relay-post': 'This device is a relay post, which opens by itself: it cannot be locked.',
        'not-moved':
          'Not everything could be moved. Nothing is lost: make room, reload the page and try again, or give up.',
        refused: 'The browser could not read or write what it takes. Make room, then try again.'
      })[trouble]
  }
});
