import type {
  Choice,
  Presence,
  Signatory,
  Stage,
  Task,
  Treatment,
  VoteMode,
  VoteWay
} from '../domain/proceedings/acts';
import type { MajorityBase, MajorityOutcome, MajorityRule, Votes } from '../domain/decisions/majority';
import type { Share } from '../domain/decisions/share';
import type { QuorumState } from '../domain/decisions/quorum';
import type { StructurePresence } from '../domain/proceedings/attendance';
import { catalogue } from './catalogue';
import { ofFr, ofStructureFr, quotedFr, toStructureFr } from './french';
import { listEn, listFr } from './lists';

/** What of a share is needed, as it is said before the base. */
const sharesFr = (share: Share): string =>
  share.isExceeded
    ? share.parts * 2 === share.of
      ? 'plus de la moitié'
      : `plus de ${share.parts}/${share.of}`
    : share.parts === share.of
      ? 'la totalité'
      : share.parts * 2 === share.of
        ? 'au moins la moitié'
        : `au moins ${share.parts}/${share.of}`;
const sharesEn = (share: Share): string =>
  share.isExceeded
    ? share.parts * 2 === share.of
      ? 'more than half'
      : `more than ${share.parts}/${share.of}`
    : share.parts === share.of
      ? 'all'
      : share.parts * 2 === share.of
        ? 'at least half'
        : `at least ${share.parts}/${share.of}`;
const basesFr: Readonly<Record<MajorityBase, string>> = {
  cast: 'des voix exprimées',
  voters: 'des votants, blancs compris',
  present: 'des présents et représentés',
  members: 'de tous les membres'
};
const basesEn: Readonly<Record<MajorityBase, string>> = {
  cast: 'of the votes cast',
  voters: 'of those who vote, blank votes included',
  present: 'of those present and represented',
  members: 'of all members'
};

/** The first of many names, and how many others there are. */
const fewOf = (names: readonly string[], others: (n: number) => string): readonly string[] =>
  names.length > 8 ? [...names.slice(0, 6), others(names.length - 6)] : names;

/** A meeting as it is held: who is there, who speaks, what is decided. */
export const proceedings = catalogue({
  fr: {
    open: {
      start: 'Ouvrir la réunion',
      title: 'Ouvrir la réunion',
      lead: 'Dites qui a une voix, et selon quelles règles : ce sont vos statuts ou votre règlement qui le disent. Elles valent pour toute la réunion.',
      body: 'Instance',
      unnamed: 'Instance sans nom ici',
      noBody: 'Aucune instance : une voix par structure, sans quorum',
      rules: (quorum: string, proxies: string) => `${quorum} ${proxies}`,
      voters: (n: number, are: 'structures' | 'people') =>
        `${n} ${are === 'structures' ? (n > 1 ? 'structures' : 'structure') : n > 1 ? 'personnes' : 'personne'} ${n > 1 ? 'ont une voix chacune' : 'a une voix'}.`,
      quorum: (share: Share | null, needed: number) =>
        share === null ? 'Aucun quorum n’est demandé.' : `Quorum : ${sharesFr(share)}, soit ${needed}.`,
      proxies: (isAllowed: boolean, most: number | null) =>
        !isAllowed
          ? 'Pas de pouvoirs.'
          : most === null
            ? 'Les pouvoirs sont permis.'
            : most > 1
              ? `Pouvoirs permis, ${most} au plus par porteur.`
              : 'Pouvoirs permis, un seul par porteur.',
      chair: 'Présidence de séance',
      nobody: 'Personne',
      save: 'Ouvrir',
      done: 'La réunion est ouverte.',
      openedAt: (hour: string) => `ouverte à ${hour}`,
      twice:
        'La réunion a aussi été ouverte sur un téléphone à part : ce sont les règles notées ici qui valent.',
      change: 'Corriger l’instance ou les règles',
      changeLead:
        'Avant la première décision, vous pouvez dire autrement qui a une voix, et selon quelles règles. Ce qui est déjà noté reste ; si ce ne sont plus les mêmes voix, chacun redit qu’il est là.',
      changeSave: 'Corriger',
      changed: 'Règles corrigées.'
    },
    close: {
      start: 'Clore la réunion',
      title: 'Clore la réunion ?',
      text: 'Les présences et les décisions s’arrêtent là ; les notes restent ouvertes jusqu’à l’approbation du compte rendu.',
      save: 'Clore',
      votes: (n: number) =>
        n > 1
          ? `${n} votes sont encore ouverts : closez-les d’abord.`
          : 'Un vote est encore ouvert : closez-le d’abord.',
      done: 'La réunion est close. Son compte rendu est prêt à relire.',
      closedAt: (hour: string) => `La réunion est close depuis ${hour}.`,
      reopen: 'Rouvrir la réunion',
      reopened: 'La réunion est rouverte.',
      minutes: 'Compte rendu'
    },
    failed: 'Ce n’est pas enregistré. Libérez de la place, puis réessayez.',
    cancel: 'Annuler',
    tasks: {
      title: 'Qui fait quoi',
      name: {
        chair: 'Présidence',
        facilitator: 'Animation',
        secretary: 'Secrétariat',
        timekeeper: 'Temps'
      } satisfies Record<Task, string> as Readonly<Record<Task, string>>,
      doing: {
        chair: 'préside',
        facilitator: 'anime',
        secretary: 'écrit',
        timekeeper: 'garde le temps'
      } satisfies Record<Task, string> as Readonly<Record<Task, string>>,
      change: 'Répartir les rôles',
      proposed: (who: string) => `à ${who}, par roulement`,
      hint: 'Par roulement : l’animation, le secrétariat et le temps vont à qui ne l’a pas fait depuis le plus longtemps.',
      take: 'Reprendre la proposition',
      save: 'Enregistrer'
    },
    clock: {
      point: (place: number, of: number, kind: string) =>
        `Point ${place} sur ${of}${kind === '' ? '' : `, ${kind}`}`,
      left: (minutes: number, seconds: number) => `Reste ${minutes} min ${seconds} s`,
      over: (minutes: number, seconds: number) => `Dépassé de ${minutes} min ${seconds} s`,
      begin: 'Commencer l’ordre du jour',
      next: 'Point suivant',
      noMore: 'Ordre du jour terminé',
      finish: 'Terminer l’ordre du jour',
      none: 'L’ordre du jour n’est pas commencé.',
      goTo: (title: string) => `Passer à ${quotedFr(title)}`,
      late: (minutes: number, end: string) =>
        `${minutes > 1 ? `${minutes} minutes` : 'Une minute'} de retard, la fin passe à ${end}.`,
      early: (minutes: number, end: string) =>
        `${minutes > 1 ? `${minutes} minutes` : 'Une minute'} d’avance, la fin passe à ${end}.`,
      onTime: (end: string) => `À l’heure, fin prévue à ${end}.`,
      end: (end: string) => `Fin vers ${end}.`,
      soon: 'Il reste une minute sur ce point.',
      isOver: 'Le temps prévu pour ce point est passé.'
    },
    there: {
      title: 'Qui est là',
      people: (n: number) => (n > 1 ? `${n} personnes` : n === 1 ? 'Une personne' : 'Personne'),
      structures: (there: number, of: number) =>
        `${there} ${there > 1 ? 'structures' : 'structure'} sur ${of}`,
      none: 'Personne n’est encore noté.',
      quorum: 'Quorum',
      reached: ({ there, needed }: QuorumState) =>
        needed === 0 ? 'Aucun quorum demandé.' : `Quorum atteint : ${there}, il en fallait ${needed}.`,
      short: ({ there, needed }: QuorumState) =>
        `Quorum non atteint : ${there} sur ${needed}, il en manque ${needed - there}.`,
      me: 'Je suis là',
      change: 'Changer',
      changeOf: (who: string) => `Changer la présence ${ofFr(who)}`,
      mistaken: 'noté par erreur : à retirer',
      excuse: 'Je serai excusé ou excusée',
      leave: 'Je m’en vais',
      letIn: 'Faire entrer quelqu’un',
      code: 'Afficher le code de la réunion',
      proxy: 'Donner ou noter un pouvoir',
      sheet: 'Feuille de présence',
      presence: {
        present: 'présent',
        left: 'parti',
        excused: 'excusé',
        absent: 'absent'
      } satisfies Record<Presence, string> as Readonly<Record<Presence, string>>,
      structure: {
        present: 'présente',
        represented: 'représentée',
        excused: 'excusée',
        absent: 'absente'
      } satisfies Record<StructurePresence, string> as Readonly<Record<StructurePresence, string>>,
      byHand: (who: string) => `noté par ${who}`,
      list: 'Personnes',
      structureList: 'Structures'
    },
    letIn: {
      title: 'Faire entrer quelqu’un',
      lead: 'Pour qui n’a pas son téléphone, ou vient sans être membre.',
      member: 'Membre',
      presence: 'Présence',
      other: 'Quelqu’un d’autre',
      name: 'Nom',
      structure: 'Pour quelle structure',
      noStructure: 'aucune',
      missing: 'Choisissez un membre, ou écrivez un nom.',
      save: 'Noter',
      done: (who: string) => `${who} : c’est noté.`
    },
    code: {
      title: 'Le code de la réunion',
      text: 'Les membres le scannent avec leur téléphone, puis touchent « Je suis là ».',
      label: 'QR code de la réunion',
      arrived: 'Vous arrivez dans cette réunion.'
    },
    proxy: {
      title: 'Donner ou noter un pouvoir',
      lead: (most: number | null) =>
        most === null
          ? 'Qui ne vient pas donne sa voix à quelqu’un de présent.'
          : `Qui ne vient pas donne sa voix à quelqu’un de présent, qui en porte ${most} au plus.`,
      from: 'De',
      to: 'À',
      paper: 'C’est un pouvoir écrit sur papier, que je note',
      save: 'Noter le pouvoir',
      missing: 'Choisissez qui donne sa voix, et à qui.',
      given: (from: string, to: string) => `${from} a donné sa voix ${toStructureFr(to)}`,
      noted: (from: string, to: string) => `${from} a donné sa voix ${toStructureFr(to)}, sur papier`,
      takeBack: 'Reprendre',
      refused: (why: string) => `Ce pouvoir ne compte pas : ${why}`,
      why: {
        'not-allowed': 'les pouvoirs ne sont pas permis dans cette réunion.',
        'no-vote': 'qui le donne ou le porte n’a pas de voix ici.',
        'to-oneself': 'personne ne se représente soi-même.',
        'is-present': 'qui l’a donné est là.',
        'holder-absent': 'qui le porte n’est pas là.',
        'too-many': 'qui le porte en a déjà autant que permis.'
      } as Readonly<Record<string, string>>,
      done: 'Le pouvoir est noté.'
    },
    round: {
      title: 'Tour de parole',
      order: 'Tour de parole, dans l’ordre des places',
      begin: 'Faire un tour de parole',
      seconds: 'Temps pour chacun, en secondes',
      first: 'Qui commence',
      start: 'Commencer',
      yourTurn: (name: string) => `À vous, ${name}`,
      turnOf: (name: string) => `La parole est à ${name}`,
      minutes: (minutes: number, seconds: number) =>
        minutes === 0 ? `${seconds} s` : seconds === 0 ? `${minutes} min` : `${minutes} min ${seconds} s`,
      next: 'ensuite',
      speaks: 'parle',
      youSpeak: 'vous parlez',
      spoke: 'a parlé',
      passed: 'a passé',
      done: 'J’ai fini',
      pass: 'Je passe',
      hasDone: (name: string) => `${name} a fini`,
      passes: (name: string) => `${name} passe`,
      secondPass: 'Deuxième passage : la parole revient à qui avait passé.',
      end: 'Terminer le tour',
      over: 'Tout le monde a eu la parole.',
      speaking: 'Temps de parole',
      none: 'sans structure'
    },
    vote: {
      title: 'Décisions',
      put: 'Mettre au vote',
      putTitle: 'Mettre une proposition au vote',
      words: 'Proposition',
      wordsHint: 'Une phrase qui dit ce qui sera fait : « Nous réparons le vélo cargo pour 180 € au plus. »',
      point: 'Point de l’ordre du jour',
      noPoint: 'aucun',
      how: 'Façon de décider',
      ways: {
        consent: 'Par consentement',
        phones: 'À la majorité, chacun sur son téléphone',
        hands: 'À main levée, comptée par le secrétariat',
        paper: 'À bulletin secret, sur papier'
      } as Readonly<Record<'consent' | VoteWay, string>>,
      rule: 'Majorité',
      bodyRule: 'celle de l’instance',
      rules: (rule: MajorityRule) =>
        `${rule.share === null ? 'plus de pour que de contre' : `${sharesFr(rule.share)} ${basesFr[rule.base]}`}${rule.isChairDeciding ? ', la présidence départage' : ''}`,
      unannounced:
        'Ce point n’était pas dans la convocation. Vos statuts peuvent interdire d’en décider aujourd’hui.',
      leadCloses: 'Qui mène la réunion clôt le vote.',
      closedTwice: 'Ce vote a aussi été clos sur un téléphone à part : c’est ce résultat-ci qui vaut.',
      wasTooMany: (voices: number) =>
        `Plus de voix ont été comptées que de voix notées présentes ou représentées (${voices}) : la décision pourrait être contestée.`,
      wasNoQuorum: 'Le quorum n’était pas atteint à ce moment : la décision pourrait être contestée.',
      noQuorum: 'Le quorum n’est pas atteint : la décision pourrait être contestée.',
      secrecy:
        'Sur les téléphones, un vote n’est pas secret : chacun peut voir qui a répondu quoi. Pour élire quelqu’un, ou si une personne le demande, prenez des bulletins papier.',
      save: 'Ouvrir le vote',
      mode: { consent: 'par consentement', majority: 'à la majorité' } as Readonly<Record<VoteMode, string>>,
      way: { phones: '', hands: 'à main levée', paper: 'sur papier' } as Readonly<Record<VoteWay, string>>,
      by: (who: string) => `proposé par ${who}`,
      choices: {
        for: 'Pour',
        against: 'Contre',
        abstained: 'Abstention',
        blank: 'Blanc',
        recused: 'Je ne prends pas part',
        consents: 'Pas d’objection',
        objects: 'J’ai une objection'
      } satisfies Record<Choice, string> as Readonly<Record<Choice, string>>,
      hints: {
        for: '',
        against: '',
        abstained: '',
        blank: '',
        recused: 'Je suis trop concerné ou concernée par la question.',
        consents: 'Je peux vivre avec cette décision.',
        objects: 'Je vois un risque pour le collectif et je peux l’expliquer.'
      } satisfies Record<Choice, string> as Readonly<Record<Choice, string>>,
      you: (name: string) => `Et vous, ${name} ?`,
      voiceOf: (name: string) => `La voix ${ofStructureFr(name)}`,
      forVoter: 'Répondre pour',
      mine: 'vous',
      byProxy: (name: string) => `${name}, par pouvoir`,
      entered: (name: string) => `${name}, noté par vous`,
      why: 'Votre objection',
      whyHint: 'Quel risque, pour qui, et pourquoi.',
      needsWhy: 'Dites en quoi c’est un risque : sans raison, une objection ne peut pas être traitée.',
      needsChoice: 'Choisissez une réponse.',
      answer: 'Donner ma réponse',
      answered: (choice: string) => `Votre réponse : ${choice}. Vous pouvez en changer jusqu’à la clôture.`,
      answeredBy: (who: string, choice: string) =>
        `Réponse donnée par ${who} : ${choice}. Vous pouvez en changer jusqu’à la clôture.`,
      /** What somebody entered for a voice: no name where that was oneself, no voice where it is one’s own. */
      noted: (who: string, choice: string, voice: string) =>
        `Saisi par ${who || 'vous'} : ${choice}. ${
          voice === ''
            ? 'Votre propre réponse comptera à la place.'
            : `Si ${voice} répond de son côté, sa réponse comptera à la place.`
        }`,
      notThere: 'Touchez d’abord « Je suis là » : seules les voix présentes ou représentées comptent.',
      noVoice: 'Vous n’avez pas de voix dans cette réunion : vous suivez le vote sans répondre.',
      answers: (n: number, of: number) => `${n} sur ${of} ${n > 1 ? 'ont' : 'a'} répondu`,
      missing: (names: readonly string[]) => `Manquent encore : ${listFr(names)}.`,
      late: (n: number) =>
        n > 1
          ? `${n} réponses sont arrivées trop tard pour la clôture et ne comptent pas.`
          : 'Une réponse est arrivée trop tard pour la clôture et ne compte pas.',
      close: 'Clore le vote',
      closeConsent: 'Clore la décision',
      early: {
        title: 'Clore sans attendre ?',
        missing: (names: readonly string[]) =>
          names.length > 1
            ? `${names.length} voix n’ont pas encore répondu : ${listFr(fewOf(names, (n) => `${n} autres`))}.`
            : `Une voix n’a pas encore répondu : ${names[0] ?? ''}.`,
        after: 'Une réponse qui arrive après la clôture ne compte pas.',
        allThere: 'Tout le monde a répondu.',
        close: 'Clore sans attendre',
        wait: 'Attendre'
      },
      withdraw: 'Retirer la proposition',
      counting: {
        title: 'Compter les voix',
        save: 'Enregistrer le compte',
        void: 'Nuls',
        chair: 'La présidence a voté',
        chairNone: 'sans objet',
        notNumber: 'Écrivez un nombre entier.',
        needed: 'Comptez d’abord les voix.',
        tooMany: (voices: number) =>
          `C’est plus que les voix notées présentes ou représentées (${voices}) : vérifiez le compte, ou qui est là.`,
        ask: 'Le secrétariat compte les voix et les note ici.'
      },
      stage: {
        read: 'Proposition',
        questions: 'Questions pour comprendre',
        reactions: 'Ressentis',
        objections: 'Objections'
      } satisfies Record<Stage | 'read', string> as Readonly<Record<Stage | 'read', string>>,
      stages: 'Étapes',
      stageNow: 'en cours',
      stageDone: 'fait',
      withdrawAsk: 'Retirer la proposition ?',
      withdrawText:
        'Elle ne sera pas décidée, et les réponses déjà données ne comptent plus. Vous pourrez en mettre une autre au vote.',
      unsent:
        'La décision a été close pendant que vous écriviez : votre objection n’est pas partie. Vos mots sont gardés ici, vous pouvez les recopier.',
      unsentWords: 'Ce que vous écriviez',
      forget: 'Effacer ces mots',
      nextStage: (stage: string) => `Passer aux ${stage.toLowerCase()}`,
      stageBack: (stage: string) => `Revenir aux ${stage.toLowerCase()}`,
      round: (n: number) => `Tour ${n}`,
      objections: 'Objections',
      objection: (who: string) => `Objection ${ofStructureFr(who)}`,
      objected: (who: string, words: string) => `Objection ${ofStructureFr(who)} : ${quotedFr(words)}`,
      noWords: 'Ces mots ne sont pas sur cet appareil.',
      treat: 'Traiter',
      treatments: {
        integrated: 'intégrée à la proposition',
        withdrawn: 'levée par qui l’avait faite',
        unfounded: 'jugée sans fondement'
      } satisfies Record<Treatment, string> as Readonly<Record<Treatment, string>>,
      integrate: 'Reformuler la proposition',
      integrateHint: 'La nouvelle proposition est posée à tout le monde : un nouveau tour commence.',
      liftMine: 'Lever mon objection',
      unfound: 'Juger sans fondement',
      unfoundWhy: 'Pourquoi',
      result: {
        carried: 'Adoptée',
        rejected: 'Rejetée',
        withdrawn: 'Retirée'
      },
      closedAt: (hour: string) => `close à ${hour}`,
      outcome: (rule: MajorityRule, { base, needed, by }: MajorityOutcome, votes: Votes) => {
        if (by === 'nobody') return 'Personne ne s’est prononcé : il n’y a rien à compter.';
        if (by === 'tie')
          return `À égalité, ${votes.for} contre ${votes.against} : la proposition est rejetée.`;
        if (by === 'chair') return 'À égalité : la voix de la présidence a départagé.';
        return rule.share === null
          ? `Il fallait plus de pour que de contre : ${votes.for} contre ${votes.against}.`
          : `Il fallait ${sharesFr(rule.share)} ${basesFr[rule.base]}, soit ${needed} sur ${base} : il y en a ${votes.for}.`;
      },
      consentReached: 'Aucune objection ne reste : la proposition est adoptée.',
      consentNot: (n: number) =>
        n > 1
          ? `${n} objections restent : la proposition n’est pas adoptée.`
          : 'Une objection reste : la proposition n’est pas adoptée.',
      consentNobody: 'Personne n’a donné son accord : le silence n’est pas un accord.',
      recounted: 'Le même compte est refait sur cet appareil : identique.',
      otherCount:
        'Le compte annoncé à la clôture n’est pas celui que donnent les réponses. C’est le compte refait ici qui vaut.',
      recused: (names: readonly string[]) => `N’ont pas pris part : ${listFr(names)}.`,
      proxied: (from: string, to: string) => `${to} a aussi répondu pour ${from}, par pouvoir.`,
      who: 'Qui a répondu quoi',
      sides: {
        for: 'Pour',
        against: 'Contre',
        abstained: 'Abstention',
        blank: 'Blanc',
        void: 'Nul'
      } as Readonly<Record<keyof Votes, string>>,
      toNotes: 'Mettre dans les notes',
      inNotes: {
        open: 'décision en cours',
        carried: 'décision adoptée',
        rejected: 'décision rejetée',
        withdrawn: 'proposition retirée'
      }
    },
    signatory: { chair: 'présidence', secretary: 'secrétariat' } satisfies Record<
      Signatory,
      string
    > as Readonly<Record<Signatory, string>>
  },
  en: {
    open: {
      start: 'Open the meeting',
      title: 'Open the meeting',
      lead: 'Say who has a voice, and by what rules: your statutes say so. They hold for the whole meeting.',
      body: 'Body',
      unnamed: 'Body without a name here',
      noBody: 'No body: one voice for each structure, no quorum',
      rules: (quorum: string, proxies: string) => `${quorum} ${proxies}`,
      voters: (n: number, are: 'structures' | 'people') =>
        `${n} ${are === 'structures' ? (n > 1 ? 'structures' : 'structure') : n > 1 ? 'people' : 'person'} ${n > 1 ? 'have a voice each' : 'has a voice'}.`,
      quorum: (share: Share | null, needed: number) =>
        share === null ? 'No quorum is asked for.' : `Quorum: ${sharesEn(share)}, that is ${needed}.`,
      proxies: (isAllowed: boolean, most: number | null) =>
        !isAllowed
          ? 'No proxies.'
          : most === null
            ? 'Proxies are allowed.'
            : most > 1
              ? `Proxies are allowed, ${most} each at most.`
              : 'Proxies are allowed, one each.',
      chair: 'Chair',
      nobody: 'Nobody',
      save: 'Open',
      done: 'The meeting is open.',
      openedAt: (hour: string) => `opened at ${hour}`,
      twice: 'The meeting was opened on a phone apart too: the rules that are noted here hold.',
      change: 'Mend the body or the rules',
      changeLead:
        'Before the first decision you may say otherwise who has a voice, and by what rules. What is noted stays; where the voices are others, everybody says anew that they are there.',
      changeSave: 'Mend',
      changed: 'Rules mended.'
    },
    close: {
      start: 'Close the meeting',
      title: 'Close the meeting?',
      text: 'Attendance and decisions end here; the notes stay open until the minutes are approved.',
      save: 'Close',
      votes: (n: number) =>
        n > 1 ? `${n} votes are still open: close them first.` : 'A vote is still open: close it first.',
      done: 'The meeting is closed. Its minutes are ready to be read.',
      closedAt: (hour: string) => `The meeting was closed at ${hour}.`,
      reopen: 'Open the meeting again',
      reopened: 'The meeting is open again.',
      minutes: 'Minutes'
    },
    failed: 'It is not saved. Make some room, then try again.',
    cancel: 'Cancel',
    tasks: {
      title: 'Who does what',
      name: { chair: 'Chair', facilitator: 'Facilitator', secretary: 'Secretary', timekeeper: 'Timekeeper' },
      doing: {
        chair: 'chairs',
        facilitator: 'facilitates',
        secretary: 'writes',
        timekeeper: 'keeps the time'
      },
      change: 'Share the tasks',
      proposed: (who: string) => `${who}, by turn`,
      hint: 'By turn: facilitating, writing and keeping the time go to whoever did it longest ago.',
      take: 'Take what is proposed',
      save: 'Save'
    },
    clock: {
      point: (place: number, of: number, kind: string) =>
        `Point ${place} of ${of}${kind === '' ? '' : `, ${kind}`}`,
      left: (minutes: number, seconds: number) => `${minutes} min ${seconds} s left`,
      over: (minutes: number, seconds: number) => `${minutes} min ${seconds} s over`,
      begin: 'Begin the agenda',
      next: 'Next point',
      noMore: 'The agenda is done',
      finish: 'End the agenda',
      none: 'The agenda is not begun.',
      goTo: (title: string) => `Go to “${title}”`,
      late: (minutes: number, end: string) =>
        `${minutes > 1 ? `${minutes} minutes` : 'One minute'} late, it now ends at ${end}.`,
      early: (minutes: number, end: string) =>
        `${minutes > 1 ? `${minutes} minutes` : 'One minute'} early, it now ends at ${end}.`,
      onTime: (end: string) => `On time, it ends at ${end}.`,
      end: (end: string) => `Ends around ${end}.`,
      soon: 'One minute is left on this point.',
      isOver: 'The time for this point is over.'
    },
    there: {
      title: 'Who is there',
      people: (n: number) => (n > 1 ? `${n} people` : n === 1 ? 'One person' : 'Nobody'),
      structures: (there: number, of: number) =>
        `${there} ${there === 1 ? 'structure' : 'structures'} of ${of}`,
      none: 'Nobody is noted yet.',
      quorum: 'Quorum',
      reached: ({ there, needed }: QuorumState) =>
        needed === 0 ? 'No quorum is asked for.' : `Quorum reached: ${there}, where ${needed} were needed.`,
      short: ({ there, needed }: QuorumState) =>
        `Quorum not reached: ${there} of ${needed}, ${needed - there} more are needed.`,
      me: 'I am here',
      change: 'Change',
      changeOf: (who: string) => `Change the attendance of ${who}`,
      mistaken: 'noted by mistake: remove',
      excuse: 'I cannot come',
      leave: 'I am leaving',
      letIn: 'Let somebody in',
      code: 'Show the code of the meeting',
      proxy: 'Give or note a proxy',
      sheet: 'Attendance sheet',
      presence: { present: 'present', left: 'left', excused: 'excused', absent: 'absent' },
      structure: { present: 'present', represented: 'represented', excused: 'excused', absent: 'absent' },
      byHand: (who: string) => `noted by ${who}`,
      list: 'People',
      structureList: 'Structures'
    },
    letIn: {
      title: 'Let somebody in',
      lead: 'For whoever has no phone with them, or comes without being a member.',
      member: 'Member',
      presence: 'Presence',
      other: 'Somebody else',
      name: 'Name',
      structure: 'For which structure',
      noStructure: 'none',
      missing: 'Choose a member, or write a name.',
      save: 'Note it',
      done: (who: string) => `${who}: noted.`
    },
    code: {
      title: 'The code of the meeting',
      text: 'Members scan it with their phone, then touch “I am here”.',
      label: 'QR code of the meeting',
      arrived: 'You are coming into this meeting.'
    },
    proxy: {
      title: 'Give or note a proxy',
      lead: (most: number | null) =>
        most === null
          ? 'Whoever does not come gives their voice to somebody who is there.'
          : `Whoever does not come gives their voice to somebody who is there, who holds ${most} at most.`,
      from: 'From',
      to: 'To',
      paper: 'It was written on paper, and I note it',
      save: 'Note the proxy',
      missing: 'Choose who gives their voice, and to whom.',
      given: (from: string, to: string) => `${from} gave their voice to ${to}`,
      noted: (from: string, to: string) => `${from} gave their voice to ${to}, on paper`,
      takeBack: 'Take back',
      refused: (why: string) => `This proxy does not count: ${why}`,
      why: {
        'not-allowed': 'proxies are not allowed in this meeting.',
        'no-vote': 'whoever gives or holds it has no voice here.',
        'to-oneself': 'nobody represents themselves.',
        'is-present': 'whoever gave it is there.',
        'holder-absent': 'whoever holds it is not there.',
        'too-many': 'whoever holds it has as many as are allowed.'
      },
      done: 'The proxy is noted.'
    },
    round: {
      title: 'Speaking round',
      order: 'Speaking round, in the order of the seats',
      begin: 'Hold a speaking round',
      seconds: 'Time for each, in seconds',
      first: 'Who begins',
      start: 'Begin',
      yourTurn: (name: string) => `Your turn, ${name}`,
      turnOf: (name: string) => `${name} has the floor`,
      minutes: (minutes: number, seconds: number) =>
        minutes === 0 ? `${seconds} s` : seconds === 0 ? `${minutes} min` : `${minutes} min ${seconds} s`,
      next: 'next',
      speaks: 'speaks',
      youSpeak: 'you speak',
      spoke: 'has spoken',
      passed: 'passed',
      done: 'I am done',
      pass: 'I pass',
      hasDone: (name: string) => `${name} is done`,
      passes: (name: string) => `${name} passes`,
      secondPass: 'Second pass: whoever passed is asked again.',
      end: 'End the round',
      over: 'Everybody had the floor.',
      speaking: 'Speaking time',
      none: 'no structure'
    },
    vote: {
      title: 'Decisions',
      put: 'Put to the vote',
      putTitle: 'Put a proposal to the vote',
      words: 'Proposal',
      wordsHint: 'One sentence that says what will be done: “We repair the cargo bike for 180 € at most.”',
      point: 'Point of the agenda',
      noPoint: 'none',
      how: 'Way to decide',
      ways: {
        consent: 'By consent',
        phones: 'By majority, each on their phone',
        hands: 'By show of hands, counted by the secretary',
        paper: 'By secret ballot, on paper'
      },
      rule: 'Majority',
      bodyRule: 'that of the body',
      rules: (rule: MajorityRule) =>
        `${rule.share === null ? 'more for than against' : `${sharesEn(rule.share)} ${basesEn[rule.base]}`}${rule.isChairDeciding ? ', the chair decides a tie' : ''}`,
      unannounced: 'The notice did not tell of this point. Your statutes may not let it be decided today.',
      leadCloses: 'Whoever leads the meeting closes the vote.',
      closedTwice: 'This vote was closed on a phone apart too: this result holds.',
      wasTooMany: (voices: number) =>
        `More votes were counted than voices noted as present or represented (${voices}): the decision could be contested.`,
      wasNoQuorum: 'The quorum was not reached at that moment: the decision could be contested.',
      noQuorum: 'The quorum is not reached: the decision could be contested.',
      secrecy:
        'On phones a vote is not secret: everybody can see who answered what. To elect somebody, or if anybody asks for it, use paper ballots.',
      save: 'Open the vote',
      mode: { consent: 'by consent', majority: 'by majority' },
      way: { phones: '', hands: 'by show of hands', paper: 'on paper' },
      by: (who: string) => `proposed by ${who}`,
      choices: {
        for: 'For',
        against: 'Against',
        abstained: 'Abstention',
        blank: 'Blank',
        recused: 'I take no part',
        consents: 'No objection',
        objects: 'I object'
      },
      hints: {
        for: '',
        against: '',
        abstained: '',
        blank: '',
        recused: 'The question concerns me too much.',
        consents: 'I can live with this decision.',
        objects: 'I see a risk for the collective and can explain it.'
      },
      you: (name: string) => `And you, ${name}?`,
      voiceOf: (name: string) => `The voice of ${name}`,
      forVoter: 'Answer for',
      mine: 'you',
      byProxy: (name: string) => `${name}, by proxy`,
      entered: (name: string) => `${name}, noted by you`,
      why: 'Your objection',
      whyHint: 'What risk, for whom, and why.',
      needsWhy: 'Say what the risk is: without a reason an objection cannot be treated.',
      needsChoice: 'Choose an answer.',
      answer: 'Give my answer',
      answered: (choice: string) => `Your answer: ${choice}. You can change it until the vote is closed.`,
      answeredBy: (who: string, choice: string) =>
        `Answer given by ${who}: ${choice}. You can change it until the vote is closed.`,
      noted: (who: string, choice: string, voice: string) =>
        `Entered by ${who || 'you'}: ${choice}. ${
          voice === ''
            ? 'Your own answer will count instead.'
            : `If ${voice} answers too, that answer will count instead.`
        }`,
      notThere: 'First touch “I am here”: only voices that are present or represented count.',
      noVoice: 'You have no voice in this meeting: you follow the vote without answering.',
      answers: (n: number, of: number) => `${n} of ${of} answered`,
      missing: (names: readonly string[]) => `Still missing: ${listEn(names)}.`,
      late: (n: number) =>
        n > 1
          ? `${n} answers came too late for the close and do not count.`
          : 'An answer came too late for the close and does not count.',
      close: 'Close the vote',
      closeConsent: 'Close the decision',
      early: {
        title: 'Close without waiting?',
        missing: (names: readonly string[]) =>
          names.length > 1
            ? `${names.length} voices have not answered yet: ${listEn(fewOf(names, (n) => `${n} others`))}.`
            : `One voice has not answered yet: ${names[0] ?? ''}.`,
        after: 'An answer that comes after the close does not count.',
        allThere: 'Everybody has answered.',
        close: 'Close without waiting',
        wait: 'Wait'
      },
      withdraw: 'Withdraw the proposal',
      counting: {
        title: 'Count the voices',
        save: 'Save the count',
        void: 'Void',
        chair: 'The chair voted',
        chairNone: 'does not matter',
        notNumber: 'Write a whole number.',
        needed: 'Count the voices first.',
        tooMany: (voices: number) =>
          `This is more than the voices noted as present or represented (${voices}): check the count, or who is there.`,
        ask: 'The secretary counts the voices and notes them here.'
      },
      stage: {
        read: 'Proposal',
        questions: 'Questions to understand',
        reactions: 'Reactions',
        objections: 'Objections'
      },
      stages: 'Stages',
      stageNow: 'now',
      stageDone: 'done',
      withdrawAsk: 'Withdraw the proposal?',
      withdrawText:
        'It will not be decided, and the answers given so far no longer count. You can put another one.',
      unsent:
        'This was closed while you were writing: your objection was not sent. Your words are kept here, so that you can copy them.',
      unsentWords: 'What you were writing',
      forget: 'Erase these words',
      nextStage: (stage: string) => `Go on to ${stage.toLowerCase()}`,
      stageBack: (stage: string) => `Go back to ${stage.toLowerCase()}`,
      round: (n: number) => `Round ${n}`,
      objections: 'Objections',
      objection: (who: string) => `Objection of ${who}`,
      objected: (who: string, words: string) => `Objection of ${who}: “${words}”`,
      noWords: 'These words are not on this device.',
      treat: 'Treat',
      treatments: {
        integrated: 'taken into the proposal',
        withdrawn: 'withdrawn by whoever made it',
        unfounded: 'found without reason'
      },
      integrate: 'Put the proposal otherwise',
      integrateHint: 'The new proposal is put to everybody: a new round begins.',
      liftMine: 'Withdraw my objection',
      unfound: 'Find it without reason',
      unfoundWhy: 'Why',
      result: { carried: 'Carried', rejected: 'Rejected', withdrawn: 'Withdrawn' },
      closedAt: (hour: string) => `closed at ${hour}`,
      outcome: (rule: MajorityRule, { base, needed, by }: MajorityOutcome, votes: Votes) => {
        if (by === 'nobody') return 'Nobody said anything: there is nothing to count.';
        if (by === 'tie') return `A tie, ${votes.for} to ${votes.against}: the proposal is rejected.`;
        if (by === 'chair') return 'A tie: the voice of the chair decided.';
        return rule.share === null
          ? `More for than against were needed: ${votes.for} to ${votes.against}.`
          : `It took ${sharesEn(rule.share)} ${basesEn[rule.base]}, that is ${needed} of ${base}: there are ${votes.for}.`;
      },
      consentReached: 'No objection is left: the proposal is carried.',
      consentNot: (n: number) =>
        n > 1
          ? `${n} objections are left: the proposal is not carried.`
          : 'One objection is left: the proposal is not carried.',
      consentNobody: 'Nobody gave their consent: silence is no consent.',
      recounted: 'The same count was made again on this device: identical.',
      otherCount: 'The count told at the close is not what the answers give. The count made here holds.',
      recused: (names: readonly string[]) => `Took no part: ${listEn(names)}.`,
      proxied: (from: string, to: string) => `${to} also answered for ${from}, by proxy.`,
      who: 'Who answered what',
      sides: { for: 'For', against: 'Against', abstained: 'Abstention', blank: 'Blank', void: 'Void' },
      toNotes: 'Put it in the notes',
      inNotes: {
        open: 'decision under way',
        carried: 'decision carried',
        rejected: 'decision rejected',
        withdrawn: 'proposal withdrawn'
      }
    },
    signatory: { chair: 'chair', secretary: 'secretary' }
  }
});
