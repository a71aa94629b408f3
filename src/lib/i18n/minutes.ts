import type { MajorityRule } from '../domain/decisions/majority';
import type { NoticeMeans, Presence, Task, Treatment, VoteWay } from '../domain/proceedings/acts';
import type { StructurePresence } from '../domain/proceedings/attendance';
import type { Decision, Minutes } from '../domain/proceedings/minutes';
import type { JudgedDecision, MinutesWords } from '../domain/proceedings/minutes-words';
import { catalogue, type Language } from './catalogue';
import { dayIn, timeIn } from './formats';
import { ofStructureFr } from './french';
import { listEn, listFr } from './lists';

const meansFr: Readonly<Record<NoticeMeans, string>> = {
  message: 'par message',
  mail: 'par courriel',
  post: 'par la poste',
  hand: 'de la main à la main',
  board: 'par affichage'
};
const meansEn: Readonly<Record<NoticeMeans, string>> = {
  message: 'by message',
  mail: 'by e-mail',
  post: 'by post',
  hand: 'by hand',
  board: 'on the notice board'
};
const taskFr: Readonly<Record<Task, string>> = {
  chair: 'présidence',
  secretary: 'secrétariat',
  facilitator: 'animation',
  timekeeper: 'temps'
};
const taskEn: Readonly<Record<Task, string>> = {
  chair: 'chair',
  secretary: 'secretary',
  facilitator: 'facilitator',
  timekeeper: 'timekeeper'
};
const wayFr: Readonly<Record<VoteWay, string>> = {
  phones: 'Vote sur les téléphones.',
  hands: 'Vote à main levée.',
  paper: 'Vote sur bulletins de papier.'
};
const wayEn: Readonly<Record<VoteWay, string>> = {
  phones: 'Vote on phones.',
  hands: 'Vote by show of hands.',
  paper: 'Vote on paper ballots.'
};
const treatedFr: Readonly<Record<Treatment, string>> = {
  integrated: 'La proposition a été changée pour en tenir compte.',
  withdrawn: 'Objection retirée par qui l’avait faite.',
  unfounded: 'Écartée : elle ne donnait pas de raison.'
};
const treatedEn: Readonly<Record<Treatment, string>> = {
  integrated: 'The proposal was changed to take it in.',
  withdrawn: 'Withdrawn by whoever made it.',
  unfounded: 'Set aside: it gave no reason.'
};
const personFr: Readonly<Record<Presence, string>> = {
  present: 'là',
  left: 'là, pas jusqu’à la fin',
  excused: 'absence excusée',
  absent: 'absence'
};
const personEn: Readonly<Record<Presence, string>> = {
  present: 'present',
  left: 'present, left early',
  excused: 'excused',
  absent: 'absent'
};
const structureFr: Readonly<Record<StructurePresence, string>> = {
  present: 'présente',
  represented: 'représentée',
  excused: 'excusée',
  absent: 'absente'
};
const structureEn: Readonly<Record<StructurePresence, string>> = {
  present: 'present',
  represented: 'represented',
  excused: 'excused',
  absent: 'absent'
};
const othersFr: Readonly<Record<Presence, string>> = {
  present: 'Là',
  left: 'Départ avant la fin',
  excused: 'Absences excusées',
  absent: 'Absences'
};
const othersEn: Readonly<Record<Presence, string>> = {
  present: 'Present',
  left: 'Left early',
  excused: 'Excused',
  absent: 'Absent'
};

const wordsFr: MinutesWords = {
  language: 'fr',
  title: 'Compte rendu',
  shortTitle: 'Relevé de décisions',
  draft: 'Brouillon, pas encore approuvé',
  someone: 'quelqu’un',
  noWords: '(texte effacé, ou pas encore reçu)',
  sections: {
    presence: 'Présences',
    proxies: 'Pouvoirs',
    quorum: 'Quorum',
    agenda: 'Ordre du jour',
    debates: 'Débats',
    decisions: 'Décisions',
    actions: 'Ce qui est à faire',
    questions: 'Questions ouvertes',
    amendments: 'Amendements',
    late: 'Amendements proposés après l’approbation',
    signatures: 'Signatures'
  },
  whose: (body, collective) => (body === '' ? `${collective}, ` : `${body}, ${collective}, `),
  whenAndWhere: (meeting) => `${heldFr(meeting)}.`,
  noNotice: 'Aucune convocation n’est notée.',
  notice: ({ on, means, isSecond }) =>
    [
      isSecond ? 'Seconde convocation' : 'Convocation',
      means.length === 0 ? '' : ` ${listFr(means.map((one) => meansFr[one]))}`,
      ` le ${dayIn('fr', on, 'dated')}, avec l’ordre du jour.`
    ].join(''),
  task: (task, name) => `${capital(taskFr[task])} : ${name}.`,
  person: 'Personne',
  structure: 'Structure',
  by: 'Par',
  presence: 'Présence',
  personIs: (presence) => personFr[presence],
  structureIs: (presence) => structureFr[presence],
  aside: (name, aside) => `${name} (${aside})`,
  taskName: (task) => taskFr[task],
  nobody: 'Personne n’est noté présent.',
  others: (presence, names) => `${othersFr[presence]} : ${names}.`,
  proxy: (from, to) => `${from} donne pouvoir à ${to}.`,
  quorum: (quorum, votersAre) => quorumFr(quorum, votersAre),
  emptyAgenda: 'Aucun point n’était à l’ordre du jour.',
  kind: (kind) => ({ information: 'information', discussion: 'discussion', decision: 'décision' })[kind],
  broughtBy: (name) => `amené par ${name}`,
  unannounced: 'ajouté après la convocation',
  noNotes: 'Aucune note n’a été prise.',
  speaking: (times) =>
    `Temps de parole dans les tours : ${times
      .map(({ structure, seconds }) => `${structure || 'sans structure'} ${lasting(seconds)}`)
      .join(', ')}.`,

  entry: (of) => ({ action: 'Action :', question: 'Question :', decision: 'Décision :' })[of],
  noDecisions: 'Rien n’a été mis au vote.',
  decision: (number, one) => `Décision n° ${number}, ${modeFr(one)}`,
  mode: modeFr,
  result: resultFr,
  way: (way) => wayFr[way],
  needed: (needed, base) =>
    needed > 1
      ? `${needed} voix pour étaient nécessaires, sur ${base}.`
      : `Une voix pour était nécessaire, sur ${base}.`,
  noQuorum: 'Le quorum n’était pas atteint à ce moment.',
  overcounted: (voices) => `Plus de voix comptées que de voix notées présentes ou représentées (${voices}).`,
  unannouncedDecision: 'Ce point n’était pas dans la convocation.',
  recused: (names) => `Sans prendre part à cette question : ${names}.`,
  missing: (names) => `Sans réponse : ${names}.`,
  rounds: (rounds) =>
    rounds > 2 ? `Proposition reformulée ${rounds - 1} fois.` : 'Proposition reformulée une fois.',
  objection: (name, words) => `Objection ${ofStructureFr(name)} : « ${words} ».`,
  treated: (how) => (how === null ? 'Restée sans réponse.' : treatedFr[how]),
  heads: {
    number: 'N°',
    decision: 'Décision',
    mode: 'Mode',
    result: 'Résultat',
    what: 'Quoi',
    who: 'Qui',
    due: 'Avant'
  },
  day: (day) => dayIn('fr', day, 'dated'),
  amendment: (name, words) => `${name} : « ${words} »`,
  settled: (isTaken) => (isTaken ? 'retenu ensuite' : 'non retenu ensuite'),
  lateLead: 'Ils ne changent pas ce compte rendu : la prochaine réunion dit ce qu’elle en retient.',
  approved: (name, at, where) =>
    `Approuvé${where === '' ? '' : ` à la réunion « ${where} »`}, noté par ${name} le ${momentIn('fr', at)}.`,
  unsigned: 'pas encore signé',
  signed: (at) => `signé avec la clé de l’appareil, ${momentIn('fr', at)}`,
  paper: (name, at) => `signé sur papier, noté par ${name}, ${momentIn('fr', at)}`,
  ink: 'Signature à l’encre, facultative',
  hash: (hash) => `Empreinte du texte : ${hash}`,
  simple:
    'Une signature faite ici est une signature simple par la clé de l’appareil : elle dit qui a signé, quel texte et quand. Ce n’est pas l’image d’un paraphe.',
  model: 'Modèle à adapter. Vos statuts disent ce qu’un compte rendu doit contenir.'
};

const wordsEn: MinutesWords = {
  language: 'en',
  title: 'Minutes',
  shortTitle: 'Decisions',
  draft: 'Draft, not approved yet',
  someone: 'someone',
  noWords: '(text erased, or not received yet)',
  sections: {
    presence: 'Attendance',
    proxies: 'Proxies',
    quorum: 'Quorum',
    agenda: 'Agenda',
    debates: 'Debates',
    decisions: 'Decisions',
    actions: 'What is to be done',
    questions: 'Open questions',
    amendments: 'Amendments',
    late: 'Amendments proposed after the approval',
    signatures: 'Signatures'
  },
  whose: (body, collective) => (body === '' ? `${collective}, ` : `${body}, ${collective}, `),
  whenAndWhere: (meeting) => `${heldEn(meeting)}.`,
  noNotice: 'No notice is noted.',
  notice: ({ on, means, isSecond }) =>
    [
      isSecond ? 'Second notice' : 'Notice',
      means.length === 0 ? '' : ` ${listEn(means.map((one) => meansEn[one]))}`,
      ` on ${dayIn('en', on, 'dated')}, with the agenda.`
    ].join(''),
  task: (task, name) => `${capital(taskEn[task])}: ${name}.`,
  person: 'Person',
  structure: 'Organisation',
  by: 'By',
  presence: 'Attendance',
  personIs: (presence) => personEn[presence],
  structureIs: (presence) => structureEn[presence],
  aside: (name, aside) => `${name} (${aside})`,
  taskName: (task) => taskEn[task],
  nobody: 'Nobody is noted as present.',
  others: (presence, names) => `${othersEn[presence]}: ${names}.`,
  proxy: (from, to) => `${from} gives a proxy to ${to}.`,
  quorum: (quorum, votersAre) => quorumEn(quorum, votersAre),
  emptyAgenda: 'Nothing was on the agenda.',
  kind: (kind) => kind,
  broughtBy: (name) => `brought by ${name}`,
  unannounced: 'added after the notice',
  noNotes: 'No notes were taken.',
  speaking: (times) =>
    `Speaking time in rounds: ${times
      .map(({ structure, seconds }) => `${structure || 'no organisation'} ${lasting(seconds)}`)
      .join(', ')}.`,

  entry: (of) => ({ action: 'Action:', question: 'Question:', decision: 'Decision:' })[of],
  noDecisions: 'Nothing was put to the vote.',
  decision: (number, one) => `Decision no. ${number}, ${modeEn(one)}`,
  mode: modeEn,
  result: resultEn,
  way: (way) => wayEn[way],
  needed: (needed, base) =>
    needed === 1 ? `One vote for was needed, of ${base}.` : `${needed} votes for were needed, of ${base}.`,
  noQuorum: 'The quorum was not reached at that moment.',
  overcounted: (voices) => `More votes counted than voices noted as present or represented (${voices}).`,
  unannouncedDecision: 'This item was not in the notice.',
  recused: (names) => `Took no part in this question: ${names}.`,
  missing: (names) => `No answer: ${names}.`,
  rounds: (rounds) =>
    rounds > 2 ? `Proposal put otherwise ${rounds - 1} times.` : 'Proposal put otherwise once.',
  objection: (name, words) => `Objection of ${name}: “${words}”.`,
  treated: (how) => (how === null ? 'Left without an answer.' : treatedEn[how]),
  heads: {
    number: 'No.',
    decision: 'Decision',
    mode: 'How',
    result: 'Result',
    what: 'What',
    who: 'Who',
    due: 'By'
  },
  day: (day) => dayIn('en', day, 'dated'),
  amendment: (name, words) => `${name}: “${words}”`,
  settled: (isTaken) => (isTaken ? 'taken since' : 'not taken since'),
  lateLead: 'They do not change these minutes: the next meeting says what it takes of them.',
  approved: (name, at, where) =>
    `Approved${where === '' ? '' : ` at the meeting “${where}”`}, noted by ${name} on ${momentIn('en', at)}.`,
  unsigned: 'not signed yet',
  signed: (at) => `signed with the key of the device, ${momentIn('en', at)}`,
  paper: (name, at) => `signed on paper, noted by ${name}, ${momentIn('en', at)}`,
  ink: 'Signature in ink, optional',
  hash: (hash) => `Fingerprint of the text: ${hash}`,
  simple:
    'A signature made here is a simple signature by the key of the device: it says who signed, which text, and when. It is not a picture of a signature.',
  model: 'Template to adapt. Your statutes say what minutes must contain.'
};

/** Minutes: their screen, and the words that write them. */
export const minutes = catalogue({
  fr: {
    title: 'Compte rendu',
    words: wordsFr,
    draft: {
      lead: 'Voici le compte rendu tel qu’il serait maintenant. Il change tant que la réunion, ses notes et ses votes changent.',
      notOpened: {
        title: 'Pas encore de compte rendu',
        text: 'Il s’écrit de lui-même dès que la réunion est ouverte : qui est là, les décisions, les notes.'
      },
      notClosed: 'La réunion n’est pas close : elle le sera avant l’approbation.',
      notYours: 'Les personnes qui ont mené la réunion et les administrations peuvent l’approuver.'
    },
    toMeeting: 'La réunion',
    form: { legend: 'Forme', whole: 'Compte rendu', short: 'Relevé de décisions' },
    print: 'Imprimer ou enregistrer en PDF',
    html: 'Enregistrer en HTML',
    markdown: 'Enregistrer en Markdown',
    saved: (name: string) => `Enregistré : ${name}`,
    failed: 'Ce n’est pas enregistré. Rien n’a changé : réessayez.',
    /** Of a file, without what it ends with. */
    fileName: (day: string, isShort: boolean) =>
      `${isShort ? 'relevé-de-décisions' : 'compte-rendu'}${day === '' ? '' : `-${day}`}`,
    tools: 'Emporter ce document',
    amendments: {
      title: 'Amendements',
      none: 'Personne n’a proposé de changement.',
      propose: 'Proposer un amendement',
      lead: 'Dites ce qui manque ou ce qui est inexact, avec la phrase que vous proposez.',
      field: 'Amendement',
      save: 'Proposer',
      saved: 'Amendement proposé.',
      missing: 'Écrivez ce que vous proposez de changer.',
      tooLong: (limit: number) => `C’est un peu long : ${limit} caractères au plus.`,
      by: (name: string, when: string) => `${name}, ${when}`,
      pending: 'en attente',
      taken: 'retenu',
      left: 'non retenu',
      settledBy: (name: string, isTaken: boolean) =>
        isTaken ? `Retenu par ${name}.` : `Non retenu par ${name}.`,
      take: 'Retenir',
      leave: 'Ne pas retenir',
      takeTitle: 'Retenir cet amendement',
      leaveTitle: 'Ne pas retenir cet amendement',
      why: 'Pourquoi',
      settled: 'C’est noté.',
      noWords: '(texte effacé, ou pas encore reçu)'
    },
    approve: {
      open: 'Approuver le compte rendu',
      what: 'Le texte est figé tel qu’il est maintenant. Chaque téléphone du collectif en garde une copie, et vérifie que pas une lettre n’y change.',
      after:
        'Il ne se corrige plus : une erreur se dit par un amendement, que la prochaine réunion approuve.',
      pending: (n: number) =>
        n > 1
          ? `${n} amendements attendent une réponse : ils n’y seront pas.`
          : 'Un amendement attend une réponse : il n’y sera pas.',
      coming: (n: number) =>
        n > 1
          ? `${n} textes cités ici ne sont pas encore arrivés sur ce téléphone : attendez qu’il échange avec les autres, ou ils manqueront pour toujours.`
          : 'Un texte cité ici n’est pas encore arrivé sur ce téléphone : attendez qu’il échange avec les autres, ou il manquera pour toujours.',
      at: 'Approuvé à quelle réunion',
      none: 'Aucune en particulier',
      save: 'Approuver et figer',
      saved: 'Compte rendu approuvé.'
    },
    seal: {
      region: 'Intégrité',
      word: {
        intact: 'intact',
        altered: 'altéré',
        coming: 'pas encore reçu',
        newer: 'à lire avec une version plus récente'
      },
      intact: (when: string) => `Approuvé et figé, ${when}.`,
      proof:
        'Vérifié à l’instant : pas une lettre n’a changé depuis l’approbation, car l’empreinte du texte gardé ici est celle que l’approbation nomme.',
      altered:
        'La copie de ce téléphone n’est plus ce qui a été approuvé. Elle est mise de côté, et redemandée aux autres téléphones : rien n’est perdu chez eux. Ce message reste jusqu’à ce qu’elle soit revenue entière.',
      coming:
        'Ce compte rendu est approuvé, et sa copie n’est pas encore sur ce téléphone. Elle est demandée aux autres.',
      newer:
        'Ce compte rendu a été écrit par une version plus récente de Grange. Mettez Grange à jour pour le lire.',
      hash: 'Empreinte',
      others: (names: string) =>
        `Un autre texte a été approuvé à part, par ${names}. Celui-ci compte pour tout le monde.`,
      sign: { chair: 'Signer comme présidence', secretary: 'Signer comme secrétaire' },
      paper: 'Noter une signature sur papier',
      paperTitle: 'Qui a signé sur papier',
      paperLead: 'Gardez la feuille signée : Grange note seulement que vous l’avez vue.',
      paperWho: 'Signature',
      paperSave: 'Noter',
      signed: 'Signature notée.',
      of: (role: string, name: string) => `${role}, ${name}`
    },
    late: {
      title: 'Écrit après l’approbation',
      lead: 'Ceci est dans les notes maintenant, et pas dans le compte rendu approuvé. Rien n’est perdu : cela reste dans les notes, et peut devenir un amendement que la prochaine réunion approuve.',
      removed: 'Des passages ont été retirés des notes depuis. Le compte rendu approuvé les garde.',
      make: 'En faire un amendement',
      isMade: 'C’est déjà un amendement.',
      listed: 'à approuver à la prochaine réunion',
      votes:
        'Ces décisions ont été closes sur un téléphone à part : le compte rendu approuvé ne les dit pas, ou les dit autrement.',
      inRegister: 'Elles sont dans le registre des décisions.'
    },
    due: {
      title: 'À approuver à cette réunion',
      minutes: (title: string) => `Le compte rendu de « ${title} »`,
      amendments: (n: number, title: string) =>
        n > 1
          ? `${n} amendements au compte rendu de « ${title} »`
          : `Un amendement au compte rendu de « ${title} »`
    }
  },
  en: {
    title: 'Minutes',
    words: wordsEn,
    draft: {
      lead: 'These are the minutes as they would be now. They change as long as the meeting, its notes and its votes do.',
      notOpened: {
        title: 'No minutes yet',
        text: 'They write themselves once the meeting is opened: who is there, decisions, notes.'
      },
      notClosed: 'The meeting is not closed: it will be before they are approved.',
      notYours: 'Whoever led the meeting, and administrations, may approve them.'
    },
    toMeeting: 'The meeting',
    form: { legend: 'Form', whole: 'Minutes', short: 'Decisions only' },
    print: 'Print or save as PDF',
    html: 'Save as HTML',
    markdown: 'Save as Markdown',
    saved: (name: string) => `Saved: ${name}`,
    failed: 'It is not saved. Nothing has changed: try again.',
    fileName: (day: string, isShort: boolean) =>
      `${isShort ? 'decisions' : 'minutes'}${day === '' ? '' : `-${day}`}`,
    tools: 'Take this document away',
    amendments: {
      title: 'Amendments',
      none: 'Nobody proposed a change.',
      propose: 'Propose an amendment',
      lead: 'Say what is missing or wrong, with the sentence that you propose.',
      field: 'Amendment',
      save: 'Propose',
      saved: 'Amendment proposed.',
      missing: 'Write what you propose to change.',
      tooLong: (limit: number) => `That is a little long: ${limit} characters at most.`,
      by: (name: string, when: string) => `${name}, ${when}`,
      pending: 'waiting',
      taken: 'taken',
      left: 'not taken',
      settledBy: (name: string, isTaken: boolean) =>
        isTaken ? `Taken by ${name}.` : `Not taken by ${name}.`,
      take: 'Take it',
      leave: 'Do not take it',
      takeTitle: 'Take this amendment',
      leaveTitle: 'Do not take this amendment',
      why: 'Why',
      settled: 'Noted.',
      noWords: '(text erased, or not received yet)'
    },
    approve: {
      open: 'Approve the minutes',
      what: 'The text is frozen as it is now. Every phone of the collective keeps a copy, and checks that not a letter of it changes.',
      after:
        'It is not corrected any more: a mistake is told by an amendment, which the next meeting approves.',
      pending: (n: number) =>
        n === 1
          ? 'One amendment waits for an answer: it will not be in it.'
          : `${n} amendments wait for an answer: they will not be in it.`,
      coming: (n: number) =>
        n === 1
          ? 'One text named here has not reached this phone yet: wait until it exchanges with the others, or it will be missing for good.'
          : `${n} texts named here have not reached this phone yet: wait until it exchanges with the others, or they will be missing for good.`,
      at: 'Approved at which meeting',
      none: 'None in particular',
      save: 'Approve and freeze',
      saved: 'Minutes approved.'
    },
    seal: {
      region: 'Integrity',
      word: {
        intact: 'intact',
        altered: 'altered',
        coming: 'not received yet',
        newer: 'to be read with a newer version'
      },
      intact: (when: string) => `Approved and frozen, ${when}.`,
      proof:
        'Checked just now: not a letter has changed since the approval, as the fingerprint of the text kept here is the one that the approval names.',
      altered:
        'The copy on this phone is not what was approved any more. It is set aside, and asked of the other phones: nothing is lost there. This message stays until it has come back whole.',
      coming:
        'These minutes are approved, and their copy is not on this phone yet. It is asked of the others.',
      newer: 'These minutes were written by a newer version of Grange. Update Grange to read them.',
      hash: 'Fingerprint',
      others: (names: string) => `Another text was approved apart, by ${names}. These count for everybody.`,
      sign: { chair: 'Sign as chair', secretary: 'Sign as secretary' },
      paper: 'Note a signature on paper',
      paperTitle: 'Who signed on paper',
      paperLead: 'Keep the sheet that was signed: Grange only notes that you saw it.',
      paperWho: 'Signature',
      paperSave: 'Note',
      signed: 'Signature noted.',
      of: (role: string, name: string) => `${role}, ${name}`
    },
    late: {
      title: 'Written after the approval',
      lead: 'This is in the notes now, and not in the approved minutes. Nothing is lost: it stays in the notes, and can become an amendment which the next meeting approves.',
      removed: 'Some parts were taken out of the notes since. The approved minutes keep them.',
      make: 'Make it an amendment',
      isMade: 'It is an amendment already.',
      listed: 'to be approved at the next meeting',
      votes:
        'These decisions were closed on a phone apart: the approved minutes do not tell them, or tell them otherwise.',
      inRegister: 'They are in the register of decisions.'
    },
    due: {
      title: 'To be approved at this meeting',
      minutes: (title: string) => `The minutes of “${title}”`,
      amendments: (n: number, title: string) =>
        n === 1
          ? `One amendment to the minutes of “${title}”`
          : `${n} amendments to the minutes of “${title}”`
    }
  }
});

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
const momentIn = (language: Language, at: number): string =>
  language === 'fr'
    ? `${dayIn('fr', at, 'dated')} à ${timeIn('fr', at)}`
    : `${dayIn('en', at, 'dated')} at ${timeIn('en', at)}`;
const lasting = (seconds: number): string =>
  seconds < 60 ? `${seconds} s` : `${Math.round(seconds / 60)} min`;

type Held = Pick<Minutes, 'date' | 'place' | 'openedAt' | 'closedAt'>;
/** `jeu. 15 oct. 2026, de 18 h 30 à 20 h 05, L’Établi`; by the day on which it was opened where none was fixed. */
function heldFr({ date, place, openedAt, closedAt }: Held): string {
  const day = dayIn('fr', date === '' ? openedAt : date, 'whole');
  const hours =
    closedAt === null
      ? `ouverte à ${timeIn('fr', openedAt)}`
      : `de ${timeIn('fr', openedAt)} à ${timeIn('fr', closedAt)}`;
  return [day, hours, place].filter((one) => one !== '').join(', ');
}
function heldEn({ date, place, openedAt, closedAt }: Held): string {
  const day = dayIn('en', date === '' ? openedAt : date, 'whole');
  const hours =
    closedAt === null
      ? `opened at ${timeIn('en', openedAt)}`
      : `${timeIn('en', openedAt)} to ${timeIn('en', closedAt)}`;
  return [day, hours, place].filter((one) => one !== '').join(', ');
}

function quorumFr({ rule, voters, there, needed, isReached }: Minutes['quorum'], are: string): string {
  const s = there > 1 ? 's' : '';
  const who = `${are === 'people' ? 'personne' : 'structure'}${voters > 1 ? 's qui ont' : ' qui a'} une voix`;
  const here = `${there} présente${s}${rule.countsProxies ? ` ou représentée${s}` : ''}, sur ${voters} ${who}`;
  if (rule.share === null)
    return there === 0
      ? 'Aucun quorum n’est demandé, mais personne qui ait une voix n’était là.'
      : `Aucun quorum n’est demandé. ${here}.`;
  return `${isReached ? 'Atteint' : 'Non atteint'} : ${here} ; il en fallait ${needed}.`;
}
function quorumEn({ rule, voters, there, needed, isReached }: Minutes['quorum'], are: string): string {
  const [one, many] =
    are === 'people'
      ? ['person that has a voice', 'people that have a voice']
      : ['organisation that has a voice', 'organisations that have a voice'];
  const here = `${there} present${rule.countsProxies ? ' or represented' : ''}, of ${voters} ${voters === 1 ? one : many}`;
  if (rule.share === null)
    return there === 0
      ? 'No quorum is asked for, but nobody who has a voice was there.'
      : `No quorum is asked for. ${here}.`;
  return `${isReached ? 'Reached' : 'Not reached'}: ${here}; ${needed} needed.`;
}

const baseFr: Readonly<Record<MajorityRule['base'], string>> = {
  cast: 'des voix exprimées',
  voters: 'des votants, blancs et nuls compris',
  present: 'des voix présentes ou représentées',
  members: 'de toutes les voix'
};
const baseEn: Readonly<Record<MajorityRule['base'], string>> = {
  cast: 'of the votes cast',
  voters: 'of those who voted, blank and void included',
  present: 'of the voices present or represented',
  members: 'of all voices'
};
function modeFr({ mode, rule }: Pick<Decision, 'mode' | 'rule'>): string {
  if (mode === 'consent' || rule === null) return 'par consentement';
  const { share, base } = rule;
  if (share === null) return 'à la majorité simple';
  const { parts, of, isExceeded } = share;
  if (parts === of) return `à l’unanimité ${baseFr[base]}`;
  if (parts * 2 === of && isExceeded) return `à la majorité absolue ${baseFr[base]}`;
  const part =
    parts === 2 && of === 3 ? 'deux tiers' : parts === 3 && of === 4 ? 'trois quarts' : `${parts}/${of}`;
  return `à la majorité des ${part} ${baseFr[base]}`;
}
function modeEn({ mode, rule }: Pick<Decision, 'mode' | 'rule'>): string {
  if (mode === 'consent' || rule === null) return 'by consent';
  const { share, base } = rule;
  if (share === null) return 'by simple majority';
  const { parts, of, isExceeded } = share;
  if (parts === of) return `unanimously, ${baseEn[base]}`;
  if (parts * 2 === of && isExceeded) return `by an absolute majority ${baseEn[base]}`;
  const part =
    parts === 2 && of === 3 ? 'two thirds' : parts === 3 && of === 4 ? 'three quarters' : `${parts}/${of}`;
  return `by ${part} ${baseEn[base]}`;
}

function resultFr({ result, by, mode, votes, objections }: JudgedDecision): string {
  if (result === 'withdrawn') return 'Retirée';
  const word = result === 'carried' ? 'Adoptée' : 'Rejetée';
  if (mode === 'consent') {
    if (result === 'carried')
      return `${word}, ${objections.length === 0 ? 'sans objection' : 'objections levées'}`;
    return `${word}, ${by === 'nobody' ? 'personne n’y a consenti' : 'il reste une objection'}`;
  }
  const why = {
    votes: '',
    consent: '',
    chair: ', la voix de la présidence départage',
    tie: ', autant de pour que de contre',
    nobody: ', aucune voix pour ni contre'
  }[by];
  return `${word}${why} : ${countsFr(votes)}`;
}
function resultEn({ result, by, mode, votes, objections }: JudgedDecision): string {
  if (result === 'withdrawn') return 'Withdrawn';
  const word = result === 'carried' ? 'Carried' : 'Rejected';
  if (mode === 'consent') {
    if (result === 'carried')
      return `${word}, ${objections.length === 0 ? 'no objection' : 'objections settled'}`;
    return `${word}, ${by === 'nobody' ? 'nobody consented' : 'an objection stands'}`;
  }
  const why = {
    votes: '',
    consent: '',
    chair: ', by the voice of the chair',
    tie: ', as many for as against',
    nobody: ', no vote for or against'
  }[by];
  return `${word}${why}: ${countsEn(votes)}`;
}

function countsFr(votes: Decision['votes']): string {
  const some = (n: number, one: string, many = `${one}s`) => (n === 0 ? [] : [`${n} ${n > 1 ? many : one}`]);
  return [
    `${votes.for} pour`,
    `${votes.against} contre`,
    ...some(votes.abstained, 'abstention'),
    ...some(votes.blank, 'blanc'),
    ...some(votes.void, 'nul')
  ].join(', ');
}
function countsEn(votes: Decision['votes']): string {
  const some = (n: number, word: string) => (n === 0 ? [] : [`${n} ${word}`]);
  return [
    `${votes.for} for`,
    `${votes.against} against`,
    ...some(votes.abstained, 'abstained'),
    ...some(votes.blank, 'blank'),
    ...some(votes.void, 'void')
  ].join(', ');
}
