import type { Assent } from '../domain/custody/confirmations';
import { catalogue } from './catalogue';

/** Who stands behind a hand-over or a return, and how the other side confirms it. */
export const confirmations = catalogue({
  fr: {
    title: 'À confirmer par vous',
    assent: (assent: Assent, by: string) =>
      ({
        both: 'signée par les deux appareils',
        witnessed: by === '' ? 'constatée' : `constatée par ${by}`,
        awaited: 'à confirmer depuis son téléphone',
        contested: 'contestée'
      })[assent],
    out: (count: string, by: string) => `${by} dit vous avoir remis ${count}.`,
    back: (count: string, by: string, state: string) => `${by} dit que ${count} est revenu, ${state}.`,
    backMany: (count: string, by: string, state: string) => `${by} dit que ${count} sont revenus, ${state}.`,
    someone: 'Quelqu’un',
    asIs: 'Confirmer signe, avec la clé de ce téléphone, que c’est juste. Cela compte comme votre signature.',
    confirm: 'Confirmer',
    confirmed: (name: string) => `Confirmé : ${name}.`,
    contest: {
      open: 'Ce n’est pas juste',
      title: 'Dire ce qui n’est pas juste',
      remark: 'Ce qui n’est pas juste',
      save: 'Signer cette contestation',
      saved: (name: string) => `Contestation notée : ${name}. L’autre structure la voit.`
    },
    contested: {
      title: (n: number, count: string) =>
        n > 1
          ? `${count} remises ou retours contestés : parlez-en`
          : 'Une remise ou un retour contesté : parlez-en',
      out: 'remise contestée',
      back: 'retour contesté : l’objet est encore compté dehors'
    },
    all: (n: number, count: string) => (n > 1 ? `Confirmer les ${count} lignes` : 'Confirmer'),
    allConfirmed: 'Confirmé. L’autre structure le voit.',
    notRight: 'Une ligne n’est pas juste ? Ouvrez la fiche de l’objet pour le dire.',
    happened: { yes: 'Confirmé par l’autre structure', no: 'Contesté par l’autre structure' },
    home: {
      title: (n: number, count: string) =>
        n > 1 ? `${count} remises ou retours à confirmer` : 'Une remise ou un retour à confirmer',
      out: (count: string) => `remise de ${count}`,
      back: (count: string) => `retour de ${count}`
    }
  },
  en: {
    title: 'For you to confirm',
    assent: (assent: Assent, by: string) =>
      ({
        both: 'signed by both devices',
        witnessed: by === '' ? 'witnessed' : `witnessed by ${by}`,
        awaited: 'to be confirmed from their phone',
        contested: 'contested'
      })[assent],
    out: (count: string, by: string) => `${by} says that ${count} was handed to you.`,
    back: (count: string, by: string, state: string) => `${by} says that ${count} came back, ${state}.`,
    backMany: (count: string, by: string, state: string) => `${by} says that ${count} came back, ${state}.`,
    someone: 'Someone',
    asIs: 'Confirming signs, with the key of this phone, that this is right. It counts as your signature.',
    confirm: 'Confirm',
    confirmed: (name: string) => `Confirmed: ${name}.`,
    contest: {
      open: 'This is not right',
      title: 'Say what is not right',
      remark: 'What is not right',
      save: 'Sign this objection',
      saved: (name: string) => `Objection recorded: ${name}. The other organisation sees it.`
    },
    contested: {
      title: (n: number, count: string) =>
        n > 1
          ? `${count} contested hand-overs or returns: talk about them`
          : 'A contested hand-over or return: talk about it',
      out: 'contested hand-over',
      back: 'contested return: the thing still counts as out'
    },
    all: (n: number, count: string) => (n > 1 ? `Confirm the ${count} lines` : 'Confirm'),
    allConfirmed: 'Confirmed. The other organisation sees it.',
    notRight: 'A line is not right? Open the sheet of the thing to say so.',
    happened: { yes: 'Confirmed by the other organisation', no: 'Contested by the other organisation' },
    home: {
      title: (n: number, count: string) =>
        n > 1 ? `${count} hand-overs or returns to confirm` : 'A hand-over or a return to confirm',
      out: (count: string) => `handed over: ${count}`,
      back: (count: string) => `came back: ${count}`
    }
  }
});
