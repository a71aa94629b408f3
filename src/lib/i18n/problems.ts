import type { Problem } from '../domain/problem';
import { catalogue } from './catalogue';

/** What went wrong, what was kept, what to do: one plain sentence for each expected refusal. */
export const problems = catalogue({
  fr: {
    describe: (problem: Problem) => {
      switch (problem.kind) {
        case 'empty':
          return 'Il n’y a encore rien ici : collez le lien que vous avez reçu.';
        case 'not-an-invitation':
          return 'Ce n’est pas une invitation : copiez le lien reçu en entier.';
        case 'truncated':
          return 'Il manque un morceau de ce lien : demandez qu’on vous le renvoie.';
        case 'newer-version':
          return 'Ceci vient d’une version plus récente de Grange : mettez la vôtre à jour, puis réessayez.';
        case 'older-version':
          return 'Cette invitation est trop ancienne : demandez-en une nouvelle.';
        case 'unknown-collective':
          return 'Ce collectif n’est pas sur cet appareil.';
        case 'already-member':
          return 'Vous êtes déjà dans ce collectif.';
        case 'storage-refused':
          return 'Le navigateur n’a pas voulu enregistrer : libérez de la place sur l’appareil, puis réessayez.';
        case 'cancelled':
          return 'Arrêté à votre demande.';
      }
    }
  },
  en: {
    describe: (problem: Problem) => {
      switch (problem.kind) {
        case 'empty':
          return 'There is nothing here yet: paste the link you received.';
        case 'not-an-invitation':
          return 'This is not an invitation: copy the whole link you received.';
        case 'truncated':
          return 'Part of this link is missing: ask for it again.';
        case 'newer-version':
          return 'This comes from a newer version of Grange: update yours, then try again.';
        case 'older-version':
          return 'This invitation is too old: ask for a new one.';
        case 'unknown-collective':
          return 'This collective is not on this device.';
        case 'already-member':
          return 'You are already in this collective.';
        case 'storage-refused':
          return 'The browser would not save: free up some space on the device, then try again.';
        case 'cancelled':
          return 'Stopped, as you asked.';
      }
    }
  }
});
