import type { ThingMention } from '../domain/agreements/mentions';
import type { Clause, PartyFact, PartyName, Question } from '../domain/agreements/terms';
import { catalogue } from './catalogue';

type Texts<Name extends string> = Readonly<Record<Name, string>>;

/** What an agreement says, each mention by its name, with the words that are offered for it: a model to adapt. */
export const agreementTerms = catalogue({
  fr: {
    party: { lender: 'Prêteur', borrower: 'Emprunteur' } satisfies Texts<PartyName>,
    fact: {
      name: 'Nom',
      legalForm: 'Forme juridique',
      registration: 'Numéro RNA ou SIRET',
      seat: 'Siège',
      representative: 'Représentée par',
      capacity: 'En qualité de',
      decision: 'Décision qui l’y autorise'
    } satisfies Texts<'name' | PartyFact>,
    factHint: {
      name: '',
      legalForm: 'par exemple : association loi 1901, SCIC, commune',
      registration: 'W suivi de 9 chiffres, ou 14 chiffres',
      seat: 'l’adresse des statuts',
      representative: '',
      capacity: 'par exemple : présidence, coordination',
      decision: 'par exemple : conseil d’administration du 3 mars 2026, ou délégation des statuts'
    } satisfies Texts<'name' | PartyFact>,
    thing: {
      things: 'les objets',
      numbers: 'le numéro de chaque objet',
      accessories: 'les accessoires de chaque objet',
      photos: 'une photo de chaque objet',
      conditions: 'l’état de chaque objet',
      values: 'la valeur de chaque objet',
      natures: 'ce que vaut cette valeur, indicative ou estimation'
    } satisfies Texts<ThingMention>,
    absence: {
      numbers: 'Des objets n’ont pas de numéro',
      accessories: 'Des objets n’ont pas d’accessoire',
      photos: 'Aucune photo n’est jointe'
    },
    clause: {
      purpose: 'Usage prévu',
      place: 'Lieu d’usage',
      slots: 'Retrait et retour',
      price: 'Gratuité ou participation',
      deposit: 'Caution',
      condition: 'État des lieux',
      defects: 'Défauts connus',
      transport: 'Transport et manutention',
      care: 'Soin, nettoyage, formation',
      sublending: 'Sous-prêt',
      commitments: 'Ce que chacune s’engage à faire',
      insurance: 'Assurance',
      damage: 'Casse, perte, retard',
      breakdown: 'En cas de panne',
      termination: 'Fin avant terme',
      dispute: 'En cas de désaccord',
      data: 'Données personnelles',
      annexes: 'Annexes',
      made: 'Fait à'
    } satisfies Texts<Clause>,
    clauseHint: {
      purpose:
        'Un autre usage, ou un prêt qui dure plus que dit, met même l’accident à la charge de l’emprunteur (article 1881 du Code civil).',
      place: 'L’assurance ne couvre parfois que des lieux déclarés.',
      slots: 'Où, quels jours, à quelles heures, avec qui.',
      price: 'Demander un prix en ferait une location.',
      deposit: 'Nature, montant, quand elle est encaissée, quand elle est rendue.',
      condition: '',
      defects:
        'Le prêteur répond des défauts qu’il connaît et ne dit pas (article 1891). Dites lesquels, ou qu’il n’en connaît aucun.',
      transport: 'Qui transporte, avec quel véhicule, qui charge.',
      care: '',
      sublending: '',
      commitments: 'Surtout quand cela dure : entretien, renouvellement, ce que l’autre fait en retour.',
      insurance: 'Qui couvre quoi, le numéro du contrat, jusqu’à quand vaut l’attestation.',
      damage: '',
      breakdown: '',
      termination: '',
      dispute: '',
      data: '',
      annexes: '',
      made: 'La ville ; les dates sont celles des signatures.'
    } satisfies Texts<Clause>,
    offered: {
      purpose: '',
      place: '',
      slots: '',
      price: 'Le prêt est gratuit. Rien n’est dû pour l’usage des biens.',
      deposit: 'Aucune caution n’est demandée.',
      condition:
        'Un état des lieux est fait à deux au départ et au retour : état, accessoires, compteur, remarques. Il est joint au bon de prêt et signé des deux côtés.',
      // Nobody is made to say that they know of none.
      defects: '',
      transport: '',
      care: 'L’emprunteur veille sur les biens comme sur les siens, suit leur mode d’emploi et les rend propres. Qui doit être formé l’est avant le départ.',
      sublending: 'L’emprunteur ne prête ni ne loue les biens à personne d’autre.',
      commitments: 'Le prêteur entretient les biens ; l’emprunteur dit ce qui s’use.',
      insurance: '',
      damage:
        'L’emprunteur prévient dès qu’un bien est abîmé, perdu ou en retard. La réparation est facturée à son coût réel ; ce qui ne se répare pas, à sa valeur de remplacement, vétusté déduite. L’usure normale reste au prêteur (article 1884).',
      breakdown:
        'L’emprunteur cesse d’utiliser le bien et prévient le prêteur, qui dit qui répare. Une dépense urgente et nécessaire pour conserver le bien lui est remboursée (article 1890).',
      termination:
        'Chacune peut y mettre fin par écrit, un mois à l’avance. Si le prêteur a un besoin pressant et imprévu de son bien, les deux en parlent ; faute d’accord, le juge peut en ordonner le retour (article 1889).',
      dispute:
        'Les deux parties se voient d’abord et cherchent un accord, avec le collectif si elles le veulent. À défaut, le tribunal compétent est saisi.',
      data: 'Les noms écrits ici servent à cette convention et à celles qui la suivent. Ils sont sur les appareils des membres du collectif. Une personne peut demander l’effacement de ce qu’elle a elle-même écrit.',
      annexes: 'Bon de prêt avec l’état des lieux, attestation d’assurance.',
      made: ''
    } satisfies Texts<Clause>,
    question: {
      damage: 'Et si un bien est détruit, ou coûte plus à réparer qu’il ne vaut ?',
      works: 'Et s’il faut des travaux ou une mise aux normes pour continuer à s’en servir ?',
      default: 'Et si l’une des deux ne tient pas ses engagements ?',
      departure: 'Et si l’une des deux quitte le collectif ?',
      dissolution: 'Et si l’une des deux est dissoute, ou mise en liquidation ?',
      disagreement: 'Et si elles ne sont plus d’accord sur l’usage ?',
      funding: 'Et si une subvention ou une recette qui payait l’entretien disparaît ?'
    } satisfies Texts<Question>,
    use: { exclusive: 'L’emprunteur est seul à s’en servir', shared: 'D’autres s’en servent en même temps' },
    other: {
      form: 'la forme',
      use: 'qui se sert des biens',
      from: 'le premier jour',
      until: 'le dernier jour'
    },
    between: ' ; ',
    ofParty: (party: string, facts: string) => `${party} : ${facts}`
  },
  en: {
    party: { lender: 'Lender', borrower: 'Borrower' },
    fact: {
      name: 'Name',
      legalForm: 'Legal form',
      registration: 'RNA or SIRET number',
      seat: 'Registered office',
      representative: 'Represented by',
      capacity: 'Acting as',
      decision: 'Decision that allows it'
    },
    factHint: {
      name: '',
      legalForm: 'for example: association under the law of 1901, cooperative, municipality',
      registration: 'W followed by 9 digits, or 14 digits',
      seat: 'the address in its statutes',
      representative: '',
      capacity: 'for example: chair, coordinator',
      decision: 'for example: board meeting of 3 March 2026, or delegation in the statutes'
    },
    thing: {
      things: 'the things',
      numbers: 'the number of each thing',
      accessories: 'the accessories of each thing',
      photos: 'a photo of each thing',
      conditions: 'the condition of each thing',
      values: 'the value of each thing',
      natures: 'what that value is, indicative or an estimate'
    },
    absence: {
      numbers: 'Some things have no number',
      accessories: 'Some things have no accessories',
      photos: 'No photo is attached'
    },
    clause: {
      purpose: 'Intended use',
      place: 'Place of use',
      slots: 'Picking up and bringing back',
      price: 'Free of charge, or a contribution',
      deposit: 'Deposit',
      condition: 'Condition check',
      defects: 'Known defects',
      transport: 'Transport and handling',
      care: 'Care, cleaning, training',
      sublending: 'Lending on',
      commitments: 'What each commits to',
      insurance: 'Insurance',
      damage: 'Damage, loss, delay',
      breakdown: 'If it breaks down',
      termination: 'Ending early',
      dispute: 'If there is a disagreement',
      data: 'Personal data',
      annexes: 'Annexes',
      made: 'Done at'
    },
    clauseHint: {
      purpose:
        'Another use, or keeping it longer than agreed, makes the borrower answer even for accidents (French civil code, article 1881).',
      place: 'Insurance sometimes covers declared places only.',
      slots: 'Where, on which days, at what times, with whom.',
      price: 'Asking a price would make it a rental.',
      deposit: 'What it is, how much, when it is cashed, when it is returned.',
      condition: '',
      defects:
        'The lender answers for defects it knows of and does not tell (article 1891). Say which, or that it knows of none.',
      transport: 'Who transports it, in which vehicle, who loads it.',
      care: '',
      sublending: '',
      commitments: 'Above all when it lasts: upkeep, replacement, what the other does in return.',
      insurance: 'Who covers what, the policy number, until when the certificate is valid.',
      damage: '',
      breakdown: '',
      termination: '',
      dispute: '',
      data: '',
      annexes: '',
      made: 'The town; the dates are those of the signatures.'
    },
    offered: {
      purpose: '',
      place: '',
      slots: '',
      price: 'The loan is free of charge. Nothing is owed for using the things.',
      deposit: 'No deposit is asked for.',
      condition:
        'Both parties check the condition when the things leave and when they come back: condition, accessories, meter, remarks. The check is attached to the loan slip and signed by both.',
      defects: '',
      transport: '',
      care: 'The borrower looks after the things as if they were its own, follows their instructions and returns them clean. Whoever needs training is trained before they leave.',
      sublending: 'The borrower neither lends nor rents the things to anyone else.',
      commitments: 'The lender keeps the things up; the borrower says what wears out.',
      insurance: '',
      damage:
        'The borrower says so as soon as a thing is damaged, lost or late. Repairs are charged at what they really cost; what cannot be repaired, at its replacement value less wear. Normal wear is the lender’s (article 1884).',
      breakdown:
        'The borrower stops using the thing and tells the lender, who says who repairs it. An urgent expense needed to save the thing is refunded (article 1890).',
      termination:
        'Either party may end it in writing, one month ahead. If the lender has a pressing and unforeseen need of its thing, the two talk; failing agreement, the judge may order its return (article 1889).',
      dispute:
        'The two parties first meet and look for an agreement, with the collective if they wish. Failing that, the competent court decides.',
      data: 'The names written here serve this agreement and those that follow it. They are on the devices of the members of the collective. A person may ask for what they wrote themselves to be erased.',
      annexes: 'Loan slip with the condition check, certificate of insurance.',
      made: ''
    },
    question: {
      damage: 'What if a thing is destroyed, or costs more to repair than it is worth?',
      works: 'What if works or bringing it up to standard are needed to go on using it?',
      default: 'What if one of the two does not keep its commitments?',
      departure: 'What if one of the two leaves the collective?',
      dissolution: 'What if one of the two is dissolved or wound up?',
      disagreement: 'What if they no longer agree on its use?',
      funding: 'What if a grant or an income that paid for its upkeep disappears?'
    },
    use: { exclusive: 'Only the borrower uses it', shared: 'Others use it at the same time' },
    other: { form: 'the form', use: 'who uses the things', from: 'the first day', until: 'the last day' },
    between: '; ',
    ofParty: (party: string, facts: string) => `${party}: ${facts}`
  }
});
