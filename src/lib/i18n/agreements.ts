import type { AgreementProblem } from '../domain/agreements/forms';
import type { Beyond } from '../domain/agreements/frame';
import type { Status } from '../domain/agreements/agreement';
import type { AgreementRefusal } from '../domain/agreements/refusals';
import type { AgreementForm } from '../domain/agreements/terms';
import { catalogue } from './catalogue';
import { toStructureFr } from './french';
import { custody } from './custody';

/** Agreements between two structures about what one lends the other: their list, their form, their sheet and their paper. */
export const agreements = catalogue({
  fr: {
    title: 'Conventions',
    lead: 'Une convention dit ce que deux structures se promettent pour un bien prêté : à quoi il sert, qui l’assure, ce qui se passe s’il casse. Elle vaut quand les deux l’ont signée.',
    form: {
      'loan-for-use': 'Convention de prêt à usage',
      provision: 'Convention de mise à disposition'
    } satisfies Record<AgreementForm, string>,
    formHint: {
      'loan-for-use': 'Des biens précis, prêtés pour un usage et rendus à une date.',
      provision: 'Des biens qui restent à portée de l’autre structure tant que la convention dure.'
    } satisfies Record<AgreementForm, string>,
    between: (lender: string, borrower: string) => `${lender} prête ${toStructureFr(borrower)}`,
    status: {
      proposed: 'à signer',
      signed: 'signée, pas encore commencée',
      active: 'en cours',
      expired: 'échue',
      ended: 'résiliée',
      declined: 'refusée ou retirée'
    } satisfies Record<Status, string>,
    until: (day: string) => `jusqu’au ${day}`,
    noEnd: 'sans date de fin',
    endsSoon: (day: string) => `finit ${day}`,
    change: 'modification à signer',
    empty: {
      title: 'Aucune convention pour l’instant',
      text: 'Pour un dépannage, le bon de prêt suffit. Au-delà de ce que votre collectif décide, préparez une convention.'
    },
    propose: 'Préparer une convention',
    fromLoan: 'Préparer une convention pour ce prêt',
    frame: {
      title: 'Dépannage ou convention',
      undecided: 'Votre collectif n’a pas encore dit jusqu’où un prêt se fait sans convention.',
      decide: 'Le dire',
      light: 'C’est un dépannage : le bon de prêt suffit.',
      agreement: (why: string) =>
        `Au-delà du dépannage, une convention est conseillée : ${why}. À vous de voir.`,
      beyond: {
        value: 'la valeur dépasse ce que le collectif a fixé',
        'value-unknown': 'la valeur de tout n’est pas connue',
        days: 'le prêt dure plus que ce que le collectif a fixé',
        'no-end': 'aucune date de retour n’est dite'
      } satisfies Record<Beyond, string>,
      covered: 'Ce prêt est couvert par une convention en cours.',
      see: 'Voir la convention',
      limits: 'Jusqu’où un prêt se fait sans convention',
      limitsLead:
        'En deçà, le bon de prêt suffit. C’est un conseil que Grange rappelle : personne n’est empêché de prêter.',
      value: 'Valeur au plus, en euros',
      days: 'Durée au plus, en jours',
      none: 'vide : pas de limite',
      save: 'Enregistrer',
      saved: 'Limites enregistrées.'
    },
    make: {
      title: 'Préparer une convention',
      amend: 'Modifier la convention',
      amendLead: 'La version déjà signée ne change pas tant que les deux n’ont pas signé celle-ci.',
      model:
        'Les textes proposés sont un modèle à adapter, pas un conseil juridique. Faites relire la première.',
      from: 'Premier jour',
      until: 'Dernier jour',
      use: 'Qui se sert des biens',
      useHint:
        'Si d’autres s’en servent, personne ne présume que la casse vient de l’emprunteur (article 1880).',
      unsaid: 'non précisé',
      whichForm: 'Forme',
      parties: 'Les deux structures',
      things: 'Les biens',
      thingsHint: 'Leur description est copiée de leur fiche quand vous les ajoutez.',
      nature: (name: string) => `Ce que vaut cette valeur : ${name}`,
      clauses: 'Ce qui est convenu',
      questions: 'Et si…',
      questionsLead:
        'Répondez à chaque question, ou dites ensemble que vous la laissez ouverte. C’est ce qui manque quand un prêt tourne mal.',
      lacking: 'Ce que disent les fiches',
      lackingOf: (name: string, what: string) => `Il manque à « ${name} » : ${what}.`,
      lackingWrite: 'L’écrire dans les défauts connus',
      open: 'Laissée ouverte, d’un commun accord',
      answer: 'Ce que nous ferons',
      owed: 'À dire avant de proposer',
      lacks: 'Ce qui y manque encore',
      lacksHint:
        'Vous pouvez proposer sans cela : la convention s’imprime alors avec « incomplet » en travers.',
      complete: 'Rien ne manque de ce qu’une convention dit d’habitude.',
      save: 'Proposer',
      saved: 'Convention proposée. Chacune des deux structures peut la signer.',
      wrong: 'Pas encore proposée : dites d’abord ce qui est demandé ci-dessus.',
      failed: 'La convention n’a pas pu être enregistrée. Elle est encore dans cette page, réessayez.',
      cancel: 'Abandonner'
    },
    sheet: {
      proposedBy: (who: string, when: string) => `Proposée par ${who}, ${when}`,
      signatures: 'Signatures',
      standing: {
        device: (who: string, when: string) => `signée par ${who}, avec la clé de son appareil, ${when}`,
        paper: (who: string, when: string) => `signée sur papier, constatée par ${who}, ${when}`,
        awaited: 'pas encore signée'
      },
      sign: (who: string) => `Signer pour ${who}`,
      signHint: 'Ce que vous signez est le texte ci-dessous, à la lettre : son empreinte est dans l’acte.',
      signTitle: (who: string) => `Signer pour ${who}`,
      signLead: (version: string) =>
        `Vous signez pour elle, avec la clé de cet appareil, le texte dont l’empreinte commence par ${version}. Cela ne se reprend pas : ensuite, la convention se modifie ou se résilie.`,
      paperLead: 'Notez ici une signature à l’encre, avec le papier sous les yeux. Gardez-le.',
      confirm: 'Signer',
      confirmPaper: 'Noter la signature',
      notAllHere:
        'Tout le texte n’est pas sur cet appareil, ou une partie a été effacée : il ne peut pas être signé ici.',
      paper: (who: string) => `Noter que ${who} a signé sur papier`,
      signed: 'Signature notée.',
      noted: 'Signature sur papier notée.',
      pending: 'Une modification attend des signatures',
      pendingLead: (what: string, isPast: boolean) =>
        `Elle change : ${what}. ${isPast ? 'La version signée est échue.' : 'La version signée reste valable d’ici là.'}`,
      next: (day: string) => `Une nouvelle version, signée, commence ${day}`,
      nextLead: (what: string) => `Elle change : ${what}.`,
      see: 'Lire la modification',
      seeSigned: (isPast: boolean) =>
        isPast ? 'Revenir à la version échue' : 'Revenir à la version en vigueur',
      amend: 'Proposer une modification',
      renew: 'Renouveler ou modifier',
      end: 'Mettre fin à la convention',
      endTitle: 'Mettre fin à la convention',
      endLead:
        'Elle reste lisible, avec son motif. Les prêts en cours ne changent pas. Regardez d’abord le délai que dit la convention.',
      endOn: 'À partir du',
      decline: 'Refuser ou retirer cette version',
      declineLead: 'Personne ne pourra plus la signer. Elle reste lisible, avec son motif.',
      declined: 'Version refusée ou retirée.',
      declinedBy: (who: string, when: string) => `Refusée ou retirée par ${who}, ${when}`,
      why: 'Pourquoi',
      ended: 'Convention résiliée.',
      endedBy: (who: string, when: string, on: string) => `Résiliée par ${who}, ${when}, à partir du ${on}`,
      versions: (n: number, shown: string) =>
        n > 1 ? `${shown} versions ont été proposées` : 'Une version a été proposée',
      print: 'Imprimer la convention',
      unknown: {
        title: 'Cette convention n’est pas ici',
        text: 'Elle n’est pas encore arrivée sur cet appareil, ou son adresse n’est pas la bonne.'
      }
    },
    paper: {
      hint: 'La mise en page suit le papier. Signez à l’encre si l’une des deux n’a pas de téléphone, puis notez-le ici.',
      incompleteTitle: 'Cette convention est incomplète',
      missing: (mentions: string) =>
        `Il y manque : ${mentions}. Elle s’imprime avec « incomplet » en travers.`,
      between: 'Entre',
      and: 'et',
      article: (n: number, title: string) => `Article ${n}. ${title}`,
      subject: 'Objet et durée',
      things: 'Biens prêtés',
      thing: {
        name: 'Bien',
        condition: 'État',
        value: 'Valeur, la pièce',
        number: (said: string) => `numéro : ${said}`,
        accessories: (said: string) => `accessoires : ${said}`,
        photos: (n: number) => (n > 1 ? `${n} photos sur sa fiche` : 'une photo sur sa fiche')
      },
      none: 'aucun',
      open: 'Laissée ouverte, d’un commun accord.',
      unsaid: 'non précisé',
      law: 'Code civil, articles 1875 à 1891.',
      hash: (id: string) => `Empreinte de cette version : ${id}`,
      simple:
        'Une signature par la clé d’un appareil est une signature électronique simple (Code civil, article 1367) : la clé est celle d’un appareil, que le collectif a reconnu.',
      notInForce: 'proposition, pas encore signée par les deux'
    },
    home: {
      title: 'Conventions',
      sign: (who: string) => `À signer, avec ${who}`,
      ends: (who: string) => `Avec ${who}`
    },
    problem: (problem: AgreementProblem): string => {
      switch (problem.kind) {
        case 'missing':
          return 'Dites laquelle.';
        case 'not-a-structure':
          return 'Choisissez une structure du collectif.';
        case 'not-a-registration':
          return 'Ce numéro a une faute : un RNA est W et 9 signes, un SIREN 9 chiffres, un SIRET 14.';
        case 'ends-before':
          return 'Le dernier jour vient avant le premier.';
        case 'unanswered':
          return 'Répondez, ou dites que vous la laissez ouverte.';
        case 'too-many-things':
          return `C’est trop : ${problem.most} biens au plus.`;
        case 'unknown-thing':
          return 'Un des biens n’est plus dans l’inventaire : enlevez-le.';
        default:
          return custody.fr.problem(problem);
      }
    },
    refusal: (refusal: AgreementRefusal): string =>
      ({
        'no-standing': 'Cet appareil ne peut rien noter ici.',
        'not-a-party': 'Cette convention est entre deux structures dont vous n’êtes pas.',
        'same-party': 'Une structure ne passe pas de convention avec elle-même.',
        ended: 'Cette convention est résiliée.',
        declined: 'Cette version a été refusée ou retirée.',
        already: 'C’est déjà signé, ou vous avez déjà signé pour l’autre structure.',
        forgotten: 'Votre nom et vos textes ont été effacés de ce collectif : ces mots le seraient aussi.'
      })[refusal.kind]
  },
  en: {
    title: 'Agreements',
    lead: 'An agreement says what two organisations promise each other about something lent: what it is for, who insures it, what happens if it breaks. It holds once both have signed it.',
    form: { 'loan-for-use': 'Loan for use agreement', provision: 'Agreement to make things available' },
    formHint: {
      'loan-for-use': 'Specific things, lent for a use and returned on a date.',
      provision: 'Things that stay within reach of the other organisation for as long as the agreement lasts.'
    },
    between: (lender: string, borrower: string) => `${lender} lends to ${borrower}`,
    status: {
      proposed: 'to be signed',
      signed: 'signed, not begun yet',
      active: 'in force',
      expired: 'expired',
      ended: 'ended',
      declined: 'declined or taken back'
    },
    until: (day: string) => `until ${day}`,
    noEnd: 'no end date',
    endsSoon: (day: string) => `ends ${day}`,
    change: 'change to be signed',
    empty: {
      title: 'No agreement yet',
      text: 'For a simple loan the slip is enough. Beyond what your collective decides, prepare an agreement.'
    },
    propose: 'Prepare an agreement',
    fromLoan: 'Prepare an agreement for this loan',
    frame: {
      title: 'Simple loan or agreement',
      undecided: 'Your collective has not yet said up to where it lends without an agreement.',
      decide: 'Say so',
      light: 'This is a simple loan: the slip is enough.',
      agreement: (why: string) => `Beyond a simple loan, an agreement is advised: ${why}. It is up to you.`,
      beyond: {
        value: 'the value is above what the collective set',
        'value-unknown': 'the value of some of it is not known',
        days: 'it lasts longer than the collective set',
        'no-end': 'no return date is said'
      },
      covered: 'This loan is covered by an agreement in force.',
      see: 'See the agreement',
      limits: 'Up to where a loan needs no agreement',
      limitsLead:
        'Below that, the slip is enough. It is advice that Grange recalls: nobody is kept from lending.',
      value: 'Value at most, in euros',
      days: 'Length at most, in days',
      none: 'blank: no limit',
      save: 'Save',
      saved: 'Limits saved.'
    },
    make: {
      title: 'Prepare an agreement',
      amend: 'Change the agreement',
      amendLead: 'What is signed already does not change until both have signed this one.',
      model: 'The wording offered is a template to adapt, not legal advice. Have the first one read over.',
      from: 'First day',
      until: 'Last day',
      use: 'Who uses the things',
      useHint: 'If others use them, nobody presumes that damage is the borrower’s (article 1880).',
      unsaid: 'not specified',
      whichForm: 'Form',
      parties: 'The two organisations',
      things: 'The things',
      thingsHint: 'Their description is copied from their sheets when you add them.',
      nature: (name: string) => `What this value counts for: ${name}`,
      clauses: 'What is agreed',
      questions: 'What if…',
      questionsLead:
        'Answer each question, or say together that you leave it open. This is what is missing when a loan goes wrong.',
      lacking: 'What the sheets say',
      lackingOf: (name: string, what: string) => `Missing from “${name}”: ${what}.`,
      lackingWrite: 'Write it in the known defects',
      open: 'Left open, by mutual agreement',
      answer: 'What we will do',
      owed: 'To be said before proposing',
      lacks: 'What it still lacks',
      lacksHint: 'You can propose it without that: it then prints with “incomplete” across it.',
      complete: 'It lacks nothing of what an agreement usually says.',
      save: 'Propose',
      saved: 'Agreement proposed. Either organisation can sign it.',
      wrong: 'Not proposed yet: first say what is asked for above.',
      failed: 'The agreement could not be saved. It is still on this page, try again.',
      cancel: 'Give up'
    },
    sheet: {
      proposedBy: (who: string, when: string) => `Proposed by ${who}, ${when}`,
      signatures: 'Signatures',
      standing: {
        device: (who: string, when: string) => `signed by ${who}, with the key of their device, ${when}`,
        paper: (who: string, when: string) => `signed on paper, as seen by ${who}, ${when}`,
        awaited: 'not signed yet'
      },
      sign: (who: string) => `Sign for ${who}`,
      signHint: 'What you sign is the text below, to the letter: its fingerprint is in the act.',
      signTitle: (who: string) => `Sign for ${who}`,
      signLead: (version: string) =>
        `You sign for it, with the key of this device, the text whose fingerprint begins with ${version}. It cannot be taken back: after that, the agreement is changed or ended.`,
      paperLead: 'Record a signature in ink here, with the paper before you. Keep it.',
      confirm: 'Sign',
      confirmPaper: 'Record the signature',
      notAllHere:
        'Not all of the text is on this device, or part of it was erased: it cannot be signed here.',
      paper: (who: string) => `Record that ${who} signed on paper`,
      signed: 'Signature recorded.',
      noted: 'Signature on paper recorded.',
      pending: 'A change is waiting for signatures',
      pendingLead: (what: string, isPast: boolean) =>
        `It changes: ${what}. ${isPast ? 'The signed version has expired.' : 'The signed version holds until then.'}`,
      next: (day: string) => `A new version, signed, begins ${day}`,
      nextLead: (what: string) => `It changes: ${what}.`,
      see: 'Read the change',
      seeSigned: (isPast: boolean) =>
        isPast ? 'Back to the expired version' : 'Back to the version in force',
      amend: 'Propose a change',
      renew: 'Renew or change',
      end: 'End the agreement',
      endTitle: 'End the agreement',
      endLead:
        'It can still be read, with the reason. Loans that are going on do not change. First look at the notice that the agreement sets.',
      endOn: 'From',
      decline: 'Decline or take back this version',
      declineLead: 'Nobody can sign it any more. It can still be read, with the reason.',
      declined: 'Version declined or taken back.',
      declinedBy: (who: string, when: string) => `Declined or taken back by ${who}, ${when}`,
      why: 'Why',
      ended: 'Agreement ended.',
      endedBy: (who: string, when: string, on: string) => `Ended by ${who}, ${when}, from ${on}`,
      versions: (n: number, shown: string) =>
        n > 1 ? `${shown} versions were proposed` : 'One version was proposed',
      print: 'Print the agreement',
      unknown: {
        title: 'This agreement is not here',
        text: 'It has not reached this device yet, or its address is not the right one.'
      }
    },
    paper: {
      hint: 'The layout follows the paper. Sign in ink if one of the two has no phone, then record it here.',
      incompleteTitle: 'This agreement is incomplete',
      missing: (mentions: string) => `It lacks: ${mentions}. It prints with “incomplete” across it.`,
      between: 'Between',
      and: 'and',
      article: (n: number, title: string) => `Article ${n}. ${title}`,
      subject: 'Subject and length',
      things: 'Things lent',
      thing: {
        name: 'Thing',
        condition: 'Condition',
        value: 'Value, each',
        number: (said: string) => `number: ${said}`,
        accessories: (said: string) => `accessories: ${said}`,
        photos: (n: number) => (n > 1 ? `${n} photos on its sheet` : 'a photo on its sheet')
      },
      none: 'none',
      open: 'Left open, by mutual agreement.',
      unsaid: 'not specified',
      law: 'French civil code, articles 1875 to 1891.',
      hash: (id: string) => `Fingerprint of this version: ${id}`,
      simple:
        'A signature by the key of a device is a simple electronic signature (French civil code, article 1367): the key is that of a device which the collective recognised.',
      notInForce: 'a proposal, not signed by both yet'
    },
    home: {
      title: 'Agreements',
      sign: (who: string) => `To be signed, with ${who}`,
      ends: (who: string) => `With ${who}`
    },
    problem: (problem: AgreementProblem): string => {
      switch (problem.kind) {
        case 'missing':
          return 'Say which one.';
        case 'not-a-structure':
          return 'Choose an organisation of the collective.';
        case 'not-a-registration':
          return 'This number has a mistake: an RNA is W and 9 characters, a SIREN 9 digits, a SIRET 14.';
        case 'ends-before':
          return 'The last day comes before the first.';
        case 'unanswered':
          return 'Answer it, or say that you leave it open.';
        case 'too-many-things':
          return `That is too many: ${problem.most} things at most.`;
        case 'unknown-thing':
          return 'One of the things is no longer in the inventory: remove it.';
        default:
          return custody.en.problem(problem);
      }
    },
    refusal: (refusal: AgreementRefusal): string =>
      ({
        'no-standing': 'This device cannot record anything here.',
        'not-a-party': 'This agreement is between two organisations that are not yours.',
        'same-party': 'An organisation makes no agreement with itself.',
        ended: 'This agreement has been ended.',
        declined: 'This version was declined or taken back.',
        already: 'It is signed already, or you have signed for the other organisation.',
        forgotten: 'Your name and texts were erased from this collective: so would these words be.'
      })[refusal.kind]
  }
});
