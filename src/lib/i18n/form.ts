import { catalogue } from './catalogue';

/** What every form says while it is saved, when it cannot be, and when others change what it is about. */
export const formWords = catalogue({
  fr: {
    saving: 'Enregistrement…',
    /** Of what is said at once, in a dialog. */
    notSaid: 'Cela n’a pas pu être enregistré. Rien n’a changé : libérez de la place, puis réessayez.',
    failed: 'Cela n’a pas pu être enregistré. Ce que vous avez écrit est encore là ; réessayez.',
    movedTitle: 'Quelqu’un a écrit ici en même temps que vous',
    moved: (fields: string) => `Vient de changer : ${fields}. Vos autres champs n’ont pas bougé.`,
    clash: (field: string, theirs: string) =>
      `${field} : quelqu’un vient ${theirs === '' ? 'de vider ce champ' : `d’écrire « ${theirs} »`}. En enregistrant, vous mettez votre version à la place.`,
    takeTheirs: 'Prendre l’autre version'
  },
  en: {
    saving: 'Saving…',
    notSaid: 'This could not be saved. Nothing has changed: free some space, then try again.',
    failed: 'This could not be saved. What you wrote is still here; try again.',
    movedTitle: 'Someone else was writing here too',
    moved: (fields: string) => `Just changed: ${fields}. Your other fields are untouched.`,
    clash: (field: string, theirs: string) =>
      `${field}: someone has just ${theirs === '' ? 'emptied this field' : `written “${theirs}”`}. Saving puts your version in its place.`,
    takeTheirs: 'Take the other version'
  }
});
