import type { AwayState } from '../domain/catalogue';
import type { ReturnState } from '../domain/custody/acts';
import type { HandoverProblem } from '../domain/custody/fields';
import type { CustodyRefusal } from '../domain/custody/refusals';
import { catalogue } from './catalogue';
import { dayIn } from './formats';
import { ofStructureFr, toStructureFr } from './french';
import { listEn, listFr } from './lists';

/** Who has a thing: where it is now, what went out and came back, and what is late. */
export const custody = catalogue({
  fr: {
    title: 'Où c’est',
    allHere: (place: string) => (place === '' ? 'Rien n’est sorti.' : `À sa place : ${place}.`),
    someHere: (here: string, all: string) => `${here} sur ${all} à leur place.`,
    noneHere: 'Tout est sorti.',
    lender: (who: readonly string[]) => `Prêté par ${listFr(who)}.`,
    at: (who: string) => `chez ${who}`,
    notArrived: {
      who: 'quelqu’un dont le nom n’est pas encore arrivé sur cet appareil',
      structure: 'une structure dont le nom n’est pas encore arrivé sur cet appareil',
      remark: 'La remarque n’est pas encore arrivée sur cet appareil.',
      words: 'Ce texte n’est pas encore arrivé sur cet appareil.'
    },
    erased: {
      who: 'quelqu’un dont le nom a été effacé',
      remark: 'La remarque a été effacée.',
      words: 'Ce texte a été effacé.'
    },
    went: (when: string, by: string) => `sortie notée ${when}${by === '' ? '' : ` par ${by}`}`,
    due: (day: string) => `à rendre ${day}`,
    noDue: 'sans date de retour',
    late: 'en retard',
    saidBy: (who: string) => (who === '' ? '' : `noté par ${who}`),
    remark: (words: string) => `« ${words} »`,
    twice: {
      tag: 'sorti deux fois',
      title: 'Sorti deux fois',
      text: (out: string, all: string) =>
        `${out} sont notés sortis, et la fiche en compte ${all}. Cela arrive quand deux appareils notent une sortie chacun de leur côté. Rien n’est perdu : voici chaque sortie, voyez ensemble laquelle a eu lieu.`
    },
    tag: {
      at: (who: string) => `chez ${who}`,
      late: (who: string) => `en retard, chez ${who}`,
      many: (n: number, out: string, all: string) => `${out} ${n > 1 ? 'sortis' : 'sorti'} sur ${all}`,
      manyLate: (n: number, out: string, all: string) =>
        `en retard, ${out} ${n > 1 ? 'sortis' : 'sorti'} sur ${all}`,
      someone: 'quelqu’un'
    },
    filter: {
      label: 'Sorties',
      any: 'Tous',
      state: (state: AwayState) =>
        ({ out: 'Sortis', late: 'En retard', 'out-twice': 'Sortis deux fois', 'held-back': 'Hors prêt' })[
          state
        ]
    },
    lend: {
      open: 'Marquer comme sorti',
      allOut: 'Pour le prêter de nouveau, marquez d’abord un retour.',
      heldBack: 'Ce qui est à sa place ne se prête pas : réglez d’abord l’incident.',
      quantity: 'Combien',
      hintQuantity: (here: string) => `${here} à sa place`,
      borrower: 'Emprunteur',
      hintBorrower: 'Une structure du collectif, ou qui que ce soit en quelques mots.',
      until: 'Retour prévu',
      hintUntil: 'Laissez vide si vous ne savez pas.',
      pastUntil: 'Cette date est passée : le retard sera affiché.',
      remark: 'Remarque',
      save: 'Signer le départ',
      saved: (name: string) => `Sortie notée : ${name}.`
    },
    back: {
      open: 'Marquer comme rendu',
      quantity: 'Combien',
      hintQuantity: (out: string) => `${out} dehors`,
      state: 'État au retour',
      remark: 'Remarque',
      save: 'Signer le retour',
      saved: (name: string) => `Retour noté : ${name}.`
    },
    cancel: 'Abandonner',
    state: (state: ReturnState) =>
      ({ good: 'en bon état', worn: 'usé', damaged: 'abîmé', incomplete: 'incomplet', lost: 'perdu' })[state],
    history: {
      out: (count: string | null, who: string) => `Sorti${count === null ? '' : ` (${count})`}, chez ${who}`,
      back: (count: string | null, who: string, state: string) =>
        `Rendu${count === null ? '' : ` (${count})`} par ${who}, ${state}`,
      uncounted: (n: number, counted: string) =>
        n === 0
          ? 'Déjà noté rendu : ne compte pas une seconde fois.'
          : `${counted} compté${n > 1 ? 's' : ''} seulement : le reste était déjà noté rendu. Comparez avec l’autre retour.`,
      late: 'Arrivé après le départ de la personne qui l’a noté : ne compte pas.'
    },
    refusal: (refusal: CustodyRefusal, owners: readonly string[]) => {
      const who = listFr(owners);
      const people =
        owners.length > 1 ? 'les personnes de ces structures' : 'les personnes de cette structure';
      switch (refusal.kind) {
        case 'not-the-owner':
          return who === ''
            ? 'Seule la structure à qui il appartient peut le marquer comme sorti.'
            : `Il appartient ${listFr(owners.map(toStructureFr))} : seules ${people} peuvent le marquer comme sorti.`;
        case 'not-the-borrower':
          return who === ''
            ? 'Seules la structure à qui il appartient et celle qui l’a emprunté peuvent le marquer comme rendu.'
            : `Seules ${who}, à qui il appartient, et la structure qui l’a emprunté peuvent le marquer comme rendu.`;
        case 'none-left':
          return 'Tout est déjà sorti : marquez d’abord comme rendu ce qui est revenu.';
        case 'held-back':
          return 'Ce qui est à sa place ne se prête pas : réglez d’abord l’incident.';
        case 'owner-settles':
          return who === ''
            ? 'Seule la structure à qui il appartient peut dire cela. Vous pouvez dire qu’il n’y avait rien à réparer.'
            : `Seules les personnes ${listFr(owners.map(ofStructureFr))}, à qui il appartient, peuvent dire cela. Vous pouvez dire qu’il n’y avait rien à réparer.`;
        case 'answered':
          return 'Quelqu’un a déjà répondu.';
        case 'not-yours':
          return 'C’est à la structure qui l’a emprunté de demander une autre date.';
        case 'not-concerned':
          return 'C’est à une autre personne, d’une structure que cela concerne, de le dire.';
        case 'not-the-other-side':
          return 'C’est à une autre personne, de l’autre structure, de le confirmer.';
        case 'settled':
          return 'Cet incident est déjà réglé.';
        case 'all-back':
          return 'Tout est déjà revenu.';
        case 'no-standing':
          return 'Cet appareil peut lire, mais pas noter de sortie ni de retour.';
        case 'forgotten':
          return 'Vos textes sont effacés : choisissez une structure du collectif, sans remarque, car les mots écrits ici seraient effacés aussi.';
      }
    },
    failed: 'Cela n’a pas pu être enregistré. Rien n’a été noté ; réessayez.',
    problem: (problem: HandoverProblem) => {
      switch (problem.kind) {
        case 'not-yet':
          return 'Ce jour n’est pas encore venu.';
        case 'nobody-chosen':
          return 'Choisissez une personne.';
        case 'missing':
          return 'Dites qui l’emporte.';
        case 'too-long':
          return `C’est un peu long : ${problem.limit} caractères au plus.`;
        case 'not-a-quantity':
          return 'Écrivez un nombre entier, 1 au moins.';
        case 'missing-reason':
          return 'Dites en quelques mots ce qui n’est pas juste.';
        case 'missing-why':
          return 'Dites pourquoi en quelques mots.';
        case 'too-much':
          return `C’est plus que la caution : ${problem.most / 100} € au plus.`;
        case 'not-an-amount':
          return 'Écrivez un montant en euros, comme 12,50.';
        case 'not-a-count':
          return 'Écrivez un nombre entier, ou rien du tout.';
        case 'not-a-number':
          return 'Écrivez un nombre entier, 0 s’il n’y en a pas.';
        case 'too-many':
          return `C’est trop : ${problem.most} au plus.`;
        case 'not-a-day':
          return 'Cette date n’existe pas.';
        case 'missing-day':
          return 'Dites jusqu’à quand.';
        case 'not-later':
          return `C’est à rendre le ${dayIn('fr', problem.than, 'dated')} : demandez un jour plus tard.`;
        case 'too-few-owners':
          return 'Donnez des parts à deux structures au moins.';
        case 'missing-rule':
          return 'Dites ce qui vaut quand une structure s’en va.';
      }
    }
  },
  en: {
    title: 'Where it is',
    allHere: (place: string) => (place === '' ? 'Nothing is out.' : `In place: ${place}.`),
    someHere: (here: string, all: string) => `${here} of ${all} in place.`,
    noneHere: 'It is all out.',
    lender: (who: readonly string[]) => `Lent by ${listEn(who)}.`,
    at: (who: string) => `with ${who}`,
    notArrived: {
      who: 'someone whose name has not reached this device yet',
      structure: 'an organisation whose name has not reached this device yet',
      remark: 'The remark has not reached this device yet.',
      words: 'This text has not reached this device yet.'
    },
    erased: {
      who: 'someone whose name was erased',
      remark: 'The remark was erased.',
      words: 'This text was erased.'
    },
    went: (when: string, by: string) => `marked as out ${when}${by === '' ? '' : ` by ${by}`}`,
    due: (day: string) => `due back ${day}`,
    noDue: 'no return date',
    late: 'late',
    saidBy: (who: string) => (who === '' ? '' : `noted by ${who}`),
    remark: (words: string) => `“${words}”`,
    twice: {
      tag: 'out twice',
      title: 'Out twice',
      text: (out: string, all: string) =>
        `${out} are marked as out, and the sheet says there are ${all}. This happens when two devices each record a loan without knowing of the other. Nothing is lost: both loans are below, so agree on which one really happened.`
    },
    tag: {
      at: (who: string) => `with ${who}`,
      late: (who: string) => `late, with ${who}`,
      many: (_n: number, out: string, all: string) => `${out} of ${all} out`,
      manyLate: (_n: number, out: string, all: string) => `late, ${out} of ${all} out`,
      someone: 'someone'
    },
    filter: {
      label: 'Loans',
      any: 'All',
      state: (state: AwayState) =>
        ({ out: 'Out', late: 'Late', 'out-twice': 'Out twice', 'held-back': 'Not to be lent' })[state]
    },
    lend: {
      open: 'Mark as out',
      allOut: 'To lend it again, first mark something as returned.',
      heldBack: 'What is in place is not to be lent: first settle the incident.',
      quantity: 'How many',
      hintQuantity: (here: string) => `${here} in place`,
      borrower: 'Borrower',
      hintBorrower: 'One of the collective’s organisations, or anyone else in a few words.',
      until: 'Due back',
      hintUntil: 'Leave blank if you do not know.',
      pastUntil: 'This date has passed: it will be shown as late.',
      remark: 'Remark',
      save: 'Sign it out',
      saved: (name: string) => `Done: ${name} is out.`
    },
    back: {
      open: 'Mark as returned',
      quantity: 'How many',
      hintQuantity: (out: string) => `${out} out`,
      state: 'Condition on return',
      remark: 'Remark',
      save: 'Sign the return',
      saved: (name: string) => `Done: ${name} is back.`
    },
    cancel: 'Discard',
    state: (state: ReturnState) =>
      ({
        good: 'in good condition',
        worn: 'worn',
        damaged: 'damaged',
        incomplete: 'incomplete',
        lost: 'lost'
      })[state],
    history: {
      out: (count: string | null, who: string) => `Out${count === null ? '' : ` (${count})`}, with ${who}`,
      back: (count: string | null, who: string, state: string) =>
        `Returned${count === null ? '' : ` (${count})`} by ${who}, ${state}`,
      uncounted: (n: number, counted: string) =>
        n === 0
          ? 'Already recorded as returned: not counted a second time.'
          : `Only ${counted} counted: the rest was already recorded as returned. Compare with the other return.`,
      late: 'Recorded after that person had left: does not count.'
    },
    refusal: (refusal: CustodyRefusal, owners: readonly string[]) => {
      const who = listEn(owners);
      const people = owners.length > 1 ? 'people from those organisations' : 'people from that organisation';
      switch (refusal.kind) {
        case 'not-the-owner':
          return who === ''
            ? 'Only the organisation it belongs to can mark it as out.'
            : `It belongs to ${who}: only ${people} can mark it as out.`;
        case 'not-the-borrower':
          return who === ''
            ? 'Only the organisation it belongs to and the one that borrowed it can mark it as returned.'
            : `Only ${who}, who owns it, and the organisation that borrowed it can mark it as returned.`;
        case 'none-left':
          return 'It is all out already: first mark what came back as returned.';
        case 'held-back':
          return 'What is in place is not to be lent: first settle the incident.';
        case 'owner-settles':
          return who === ''
            ? 'Only the organisation it belongs to can say that. You can say that there was nothing to repair.'
            : `Only people from ${who}, who owns it, can say that. You can say that there was nothing to repair.`;
        case 'answered':
          return 'Someone has answered already.';
        case 'not-yours':
          return 'It is for the organisation that borrowed it to ask for another date.';
        case 'not-concerned':
          return 'It is for somebody else, from an organisation that this concerns, to say so.';
        case 'not-the-other-side':
          return 'It is for somebody else, from the other organisation, to confirm it.';
        case 'settled':
          return 'This incident is settled already.';
        case 'all-back':
          return 'It is all back already.';
        case 'no-standing':
          return 'This device can only read: it cannot record what goes out or comes back.';
        case 'forgotten':
          return 'You had your texts erased. Choose one of the collective’s organisations and leave the remark blank: anything you write here would be erased too.';
      }
    },
    failed: 'This could not be saved. Nothing was recorded; try again.',
    problem: (problem: HandoverProblem) => {
      switch (problem.kind) {
        case 'not-yet':
          return 'That day has not come yet.';
        case 'nobody-chosen':
          return 'Choose a person.';
        case 'missing':
          return 'Say who is taking it.';
        case 'too-long':
          return `That is a little long: ${problem.limit} characters at most.`;
        case 'not-a-quantity':
          return 'Enter a whole number, at least 1.';
        case 'missing-reason':
          return 'Say in a few words what is not right.';
        case 'missing-why':
          return 'Say why in a few words.';
        case 'too-much':
          return `That is more than the deposit: €${problem.most / 100} at most.`;
        case 'not-an-amount':
          return 'Enter an amount in euros, such as 12.50.';
        case 'not-a-count':
          return 'Enter a whole number, or nothing at all.';
        case 'not-a-number':
          return 'Enter a whole number, 0 if there are none.';
        case 'too-many':
          return `That is too many: ${problem.most} at most.`;
        case 'not-a-day':
          return 'There is no such date.';
        case 'missing-day':
          return 'Say until when.';
        case 'not-later':
          return `It is due on ${dayIn('en', problem.than, 'dated')}: ask for a later day.`;
        case 'too-few-owners':
          return 'Give parts to two organisations at least.';
        case 'missing-rule':
          return 'Say what holds when an organisation leaves.';
      }
    }
  }
});
