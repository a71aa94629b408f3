import type { ItemField, ItemFieldProblem, ValueNature } from '../domain/item';
import { catalogue } from './catalogue';

/** A thing of the inventory: its sheet, its form, and the bin. */
export const item = catalogue({
  fr: {
    hint: {
      value: 'en euros, pour une pièce',
      valueNature:
        'Une chose estimée au moment du prêt, puis perdue même par accident, est à la charge de l’emprunteur, sauf accord contraire (Code civil, article 1883).',
      accessories: 'Un par ligne : ils se cochent à chaque départ et à chaque retour.',
      meter: 'Ce qu’il compte, comme km ou heures. Laissez vide s’il n’y en a pas.',
      remark: 'Ce que le tableur disait en plus.'
    },
    noCondition: 'Non précisé',
    noKeeper: 'Personne en particulier',
    yes: 'oui',
    no: 'non',
    valueNature: (nature: ValueNature) =>
      ({ indicative: 'valeur indicative, pour l’assurance', estimate: 'estimation, au sens du Code civil' })[
        nature
      ],
    sheet: {
      title: 'La fiche',
      history: 'Ce qui s’est passé',
      added: (who: string) => (who === '' ? 'Ajouté' : `Ajouté par ${who}`),
      imported: (who: string) => (who === '' ? 'Venu d’un tableur' : `Importé d’un tableur par ${who}`),
      edited: 'Modifié',
      deletedAt: 'Mis à la corbeille',
      edit: 'Modifier la fiche',
      remove: 'Supprimer',
      stillOut: {
        title: 'C’est encore sorti',
        text: 'La fiche ira dans la corbeille, et ce qui est dehors y restera noté : elle dit toujours qui l’a, et son retour peut encore y être noté.',
        keep: 'Garder la fiche',
        go: 'Supprimer quand même'
      }
    },
    form: {
      add: 'Ajouter un objet',
      details: 'Plus de précisions',
      isConsumable: 'Se consomme : ce qui sort ne revient pas',
      isRoom: 'C’est une salle ou un lieu : on y vient, elle ne sort pas',
      needs: 'À demander avant de remettre l’objet',
      edit: 'Modifier la fiche',
      save: 'Enregistrer',
      saving: 'Enregistrement…',
      cancel: 'Abandonner',
      restored: 'Nous avons retrouvé ce que vous étiez en train d’écrire.',
      startOver: 'Repartir de la fiche',
      startEmpty: 'Repartir d’une fiche vide'
    },
    problem: (field: ItemField, problem: ItemFieldProblem) => {
      switch (problem.kind) {
        case 'missing':
          return 'Donnez un nom à l’objet.';
        case 'too-long':
          return `C’est un peu long : ${problem.limit} caractères au plus.`;
        case 'not-a-quantity':
          return 'Écrivez un nombre entier, ou laissez vide pour compter plus tard.';
        case 'not-an-amount':
          return 'Écrivez un montant comme 120 ou 120,50, ou laissez vide.';
        case 'too-large':
          return field === 'value' ? 'Ce montant est trop grand.' : 'Ce nombre est trop grand.';
      }
    },
    unknown: {
      title: 'Cet objet n’est pas ici',
      text: 'Il n’est pas encore arrivé sur cet appareil, ou son adresse n’est pas la bonne.'
    }
  },
  en: {
    hint: {
      value: 'in euros, for one piece',
      valueNature:
        'A thing that was estimated when it was lent is the borrower’s loss, even by accident, unless agreed otherwise (French civil code, article 1883).',
      accessories: 'One per line: they are ticked each time it leaves and comes back.',
      meter: 'What it counts, such as km or hours. Leave blank if it has none.',
      remark: 'What else the spreadsheet said.'
    },
    noCondition: 'Not specified',
    noKeeper: 'Nobody in particular',
    yes: 'yes',
    no: 'no',
    valueNature: (nature: ValueNature) =>
      ({ indicative: 'indicative, for the insurance', estimate: 'estimate, as the civil code means it' })[
        nature
      ],
    sheet: {
      title: 'The sheet',
      history: 'What happened',
      added: (who: string) => (who === '' ? 'Added' : `Added by ${who}`),
      imported: (who: string) =>
        who === '' ? 'Came from a spreadsheet' : `Imported from a spreadsheet by ${who}`,
      edited: 'Edited',
      deletedAt: 'Put in the bin',
      edit: 'Edit the sheet',
      remove: 'Delete',
      stillOut: {
        title: 'This is still out',
        text: 'The sheet will go to the bin, and what is out stays recorded there: the sheet still says who has it, and it can still be marked as returned.',
        keep: 'Keep the sheet',
        go: 'Delete anyway'
      }
    },
    form: {
      add: 'Add a thing',
      details: 'More details',
      isConsumable: 'Gets used up: what goes out does not come back',
      isRoom: 'It is a room or a place: people come to it, it does not leave',
      needs: 'To ask for before handing it over',
      edit: 'Edit the sheet',
      save: 'Save',
      saving: 'Saving…',
      cancel: 'Discard',
      restored: 'We found what you were writing.',
      startOver: 'Go back to what the sheet says',
      startEmpty: 'Start again from a blank sheet'
    },
    problem: (field: ItemField, problem: ItemFieldProblem) => {
      switch (problem.kind) {
        case 'missing':
          return 'Give the thing a name.';
        case 'too-long':
          return `That is a little long: ${problem.limit} characters at most.`;
        case 'not-a-quantity':
          return 'Enter a whole number, or leave blank to count later.';
        case 'not-an-amount':
          return 'Enter an amount such as 120 or 120.50, or leave blank.';
        case 'too-large':
          return field === 'value' ? 'This amount is too large.' : 'This number is too large.';
      }
    },
    unknown: {
      title: 'This thing is not here',
      text: 'It has not reached this device yet, or the address is wrong.'
    }
  }
});
