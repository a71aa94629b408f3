import type { BodyKind, Rhythm, VoterKind } from '../domain/bodies/acts';
import { shareText, type BodyField, type BodyProblem } from '../domain/bodies/forms';
import type { BodyRefusal } from '../domain/bodies/refusals';
import type { MajorityBase, MajorityRule } from '../domain/decisions/majority';
import type { ProxyRule } from '../domain/decisions/proxies';
import type { QuorumRule } from '../domain/decisions/quorum';
import { neededOf, type Share } from '../domain/decisions/share';
import { catalogue } from './catalogue';
import { listEn, listFr } from './lists';

/** Who deliberates together, and by what rules: what the statutes say, in sentences. */
export const bodies = catalogue({
  fr: {
    title: 'Instances',
    lead: 'Qui délibère, et comment : ce qu’en disent vos statuts ou votre règlement intérieur.',
    add: 'Ajouter une instance',
    empty: {
      title: 'Aucune instance',
      text: 'Une assemblée générale, un conseil d’administration, un bureau, une commission : qui y a une voix, quel quorum, quelle majorité. Une administration recopie ici ce que disent vos statuts.'
    },
    over: 'Dissoutes',
    unnamed: 'Instance dont le nom n’est pas ici',
    unreadable: 'Les instances n’ont pas pu être lues. Rouvrez le collectif.',
    unknown: {
      title: 'Cette instance n’est pas ici',
      text: 'Elle n’est pas encore arrivée sur cet appareil, ou son adresse n’est pas la bonne.'
    },
    kind: (kind: BodyKind) =>
      ({
        assembly: 'Assemblée générale',
        board: 'Conseil d’administration',
        bureau: 'Bureau',
        committee: 'Comité',
        commission: 'Commission',
        other: 'Autre instance'
      })[kind],
    /** How many vote. */
    voices: (votersAre: VoterKind, count: number) => voicesFr(votersAre, count),
    /** What is said of it: each under its name. */
    term: {
      voters: 'Qui a une voix',
      quorum: 'Quorum',
      proxies: 'Pouvoirs',
      majority: 'Majorité',
      rhythm: 'Rythme'
    },
    voters: (votersAre: VoterKind, names: readonly string[] | null, count: number) => {
      const all = votersAre === 'structures' ? 'Toutes les structures' : 'Toutes les personnes';
      if (names === null) return `${all} du collectif : ${count} aujourd’hui.`;
      return names.length === 0 ? nobodyFr : `${listFr(names)}.`;
    },
    quorum: ({ share, countsProxies }: QuorumRule, votersAre: VoterKind, whole: number) => {
      if (share === null) return 'Aucun : on délibère quel que soit le nombre de présents.';
      if (whole === 0) return `Il faut ${shareFr(share)} des voix. ${nobodyFr}`;
      const needed = neededOf(share, whole);
      const s = needed > 1 ? 's' : '';
      const who = countsProxies ? `présente${s} ou représentée${s}` : `présente${s}`;
      return `Il faut ${shareFr(share)} ${wholeFr(votersAre, whole)}, soit ${needed}, ${who}.`;
    },
    /** What a second convening asks for where the first asks for a quorum. */
    second: (isWaived: boolean) =>
      isWaived
        ? 'À une deuxième convocation, aucun quorum n’est demandé.'
        : 'Une deuxième convocation demande le même quorum.',
    proxies: ({ isAllowed, most }: ProxyRule) => {
      if (!isAllowed) return 'Aucune : il faut être là pour voter.';
      return most === null
        ? 'Permises, autant qu’on en reçoit.'
        : `Permises, ${most > 1 ? `${most} au plus` : 'une seule'} pour qui en porte.`;
    },
    majority: ({ share, base, isChairDeciding }: MajorityRule) => {
      const tie = isChairDeciding ? 'à égalité, la présidence départage' : 'à égalité, c’est rejeté';
      if (share === null) return `Plus de pour que de contre ; ${tie}.`;
      return `${capital(isAll(share) ? 'l’unanimité' : shareFr(share))} ${baseFr[base]} ; ${countedFr[base]} ; ${tie}.`;
    },
    example: ({ share, base }: MajorityRule, whole: number) => {
      if (share === null || whole < 2) return '';
      const needed = neededOf(share, whole);
      return base === 'members'
        ? `Aujourd’hui, il faut ${needed} pour sur ${whole}.`
        : `Si les ${whole} votent, il faut ${needed} pour.`;
    },
    rhythm: (rhythm: Rhythm | null) =>
      rhythm === null
        ? 'Rien n’est dit.'
        : `Se réunit au moins ${rhythm.times === 1 ? 'une' : rhythm.times} fois par ${rhythm.per === 'year' ? 'an' : 'mois'}.`,
    /** By when it meets next. */
    due: (day: string, isLate: boolean) =>
      isLate ? `En retard depuis le ${day}.` : `Prochaine réunion à tenir au plus tard le ${day}.`,
    said: (by: string, day: string) =>
      by === '' ? `Ces règles ont été écrites le ${day}.` : `Ces règles ont été écrites par ${by} le ${day}.`,
    earlier: {
      title: 'Ce qui valait avant',
      one: (by: string, day: string) => (by === '' ? `Règles du ${day}` : `Règles du ${day}, par ${by}`)
    },
    change: 'Modifier',
    takeUp: 'Rétablir',
    end: {
      open: 'Dissoudre',
      ask: (name: string) => `Dissoudre ${name} ?`,
      told: 'Elle ne se réunira plus. Ses règles et ce qu’elle a décidé restent à lire, et une administration pourra la rétablir.',
      done: 'L’instance est dissoute.',
      by: (by: string, day: string) => (by === '' ? `Dissoute le ${day}` : `Dissoute par ${by} le ${day}`)
    },
    form: {
      lead: 'Grange ne connaît pas vos statuts : rien n’est choisi d’avance. Recopiez ce qu’ils disent, eux ou votre règlement intérieur.',
      found: 'Ce que vous aviez tapé est retrouvé.',
      startOver: 'Recommencer',
      choose: 'Choisir',
      save: 'Enregistrer',
      saving: 'Enregistrement…',
      saved: 'C’est enregistré.',
      cancel: 'Annuler'
    },
    field: (field: BodyField) =>
      ({
        name: 'Nom',
        kind: 'Sorte d’instance',
        votersAre: 'Qui a une voix',
        whoVotes: 'Lesquelles',
        members: 'Membres de l’instance',
        quorum: 'Combien doivent être là',
        isWaivedOnSecond: 'À une deuxième convocation',
        proxies: 'Se faire représenter',
        mostProxies: 'Combien une même voix en porte, au plus',
        countsProxies: 'Pour le quorum, les pouvoirs',
        majority: 'Ce qu’il faut pour adopter',
        base: 'Comptée sur',
        tie: 'À égalité',
        times: 'Réunions, au moins',
        per: 'Période'
      })[field],
    hint: {
      mostProxies: 'Laissez vide si rien ne le limite.',
      times: 'Laissez vide si rien ne le dit.'
    },
    votersAre: { structures: 'Les structures', people: 'Les personnes' },
    whoVotes: { all: 'Toutes celles du collectif', chosen: 'Certaines seulement' },
    isWaivedOnSecond: { no: 'Le même quorum', yes: 'Aucun quorum' },
    proxiesAre: { no: 'Ce n’est pas permis', yes: 'C’est permis' },
    countsProxies: { yes: 'Comptent', no: 'Ne comptent pas' },
    base: {
      cast: 'Les voix pour ou contre',
      voters: 'Ces voix et les votes blancs ou nuls',
      present: 'Les présents et représentés, même s’ils s’abstiennent',
      members: 'Tous les membres, même absents'
    },
    tie: { rejected: 'C’est rejeté', chair: 'La présidence départage' },
    per: { year: 'par an', month: 'par mois' },
    share: (share: Share | null, of: 'quorum' | 'majority') => {
      if (share === null) return of === 'quorum' ? 'Aucun quorum' : 'Plus de pour que de contre';
      return isAll(share) && of === 'majority' ? 'L’unanimité' : capital(shareFr(share));
    },
    problem: (problem: BodyProblem) => {
      switch (problem.kind) {
        case 'missing':
          return 'Donnez-lui un nom.';
        case 'too-long':
          return `${problem.limit} caractères au plus.`;
        case 'not-said':
          return 'Choisissez ce que disent vos statuts.';
        case 'nobody-chosen':
          return 'Cochez au moins un membre.';
        case 'too-many':
          return `${problem.limit} au plus.`;
        case 'not-a-share':
          return 'Ce n’est pas une part : choisissez-en une.';
        case 'not-a-count':
          return 'Un nombre entier, à partir de 1.';
      }
    },
    refusal: (refusal: BodyRefusal) =>
      ({
        'no-standing': 'Cet appareil peut lire, mais pas écrire ces règles.',
        'not-an-administration':
          'Vous lisez ces règles. Une administration du collectif les écrit, telles que les statuts les donnent.',
        unknown: 'Cette instance n’est pas encore arrivée sur cet appareil.',
        over: 'Cette instance est déjà dissoute.',
        forgotten: 'Vos textes sont effacés : le nom que vous donneriez le serait aussi.'
      })[refusal.kind]
  },
  en: {
    title: 'Bodies',
    lead: 'Who deliberates, and how: what your statutes or house rules say of it.',
    add: 'Add a body',
    empty: {
      title: 'No bodies yet',
      text: 'A general assembly, a board, a bureau, a commission: who has a vote there, what quorum, what majority. An administration copies here what your statutes say.'
    },
    over: 'Dissolved',
    unnamed: 'Body whose name is not here',
    unreadable: 'The bodies could not be read. Open the collective again.',
    unknown: {
      title: 'This body is not here',
      text: 'It has not reached this device yet, or the address is wrong.'
    },
    kind: (kind) =>
      ({
        assembly: 'General assembly',
        board: 'Board',
        bureau: 'Bureau',
        committee: 'Committee',
        commission: 'Commission',
        other: 'Another body'
      })[kind],
    voices: (votersAre, count) => voicesEn(votersAre, count),
    term: {
      voters: 'Who has a vote',
      quorum: 'Quorum',
      proxies: 'Proxies',
      majority: 'Majority',
      rhythm: 'Rhythm'
    },
    voters: (votersAre, names, count) => {
      const all = votersAre === 'structures' ? 'All organisations' : 'All people';
      if (names === null) return `${all} of the collective: ${count} today.`;
      return names.length === 0 ? nobodyEn : `${listEn(names)}.`;
    },
    quorum: ({ share, countsProxies }, votersAre, whole) => {
      if (share === null) return 'None: however many are there may deliberate.';
      if (whole === 0) return `It takes ${shareEn(share)} of the votes. ${nobodyEn}`;
      const who = countsProxies ? 'present or represented' : 'present';
      return `It takes ${shareEn(share)} of ${voicesEn(votersAre, whole)}, that is ${neededOf(share, whole)}, ${who}.`;
    },
    second: (isWaived) =>
      isWaived
        ? 'At a second convening, no quorum is asked for.'
        : 'A second convening asks for the same quorum.',
    proxies: ({ isAllowed, most }) => {
      if (!isAllowed) return 'None: one has to be there to vote.';
      return most === null
        ? 'Allowed, as many as one is given.'
        : `Allowed, ${most > 1 ? `${most} at most` : 'a single one'} for whoever holds any.`;
    },
    majority: ({ share, base, isChairDeciding }) => {
      const tie = isChairDeciding ? 'on a tie, the chair decides' : 'on a tie, it is rejected';
      if (share === null) return `More for than against; ${tie}.`;
      return `${capital(shareEn(share))} ${baseEn[base]}; ${countedEn[base]}; ${tie}.`;
    },
    example: ({ share, base }, whole) => {
      if (share === null || whole < 2) return '';
      const needed = neededOf(share, whole);
      return base === 'members'
        ? `Today it takes ${needed} for, out of ${whole}.`
        : `If all ${whole} vote, it takes ${needed} for.`;
    },
    rhythm: (rhythm) =>
      rhythm === null
        ? 'Nothing is said.'
        : `Meets at least ${rhythm.times === 1 ? 'once' : `${rhythm.times} times`} a ${rhythm.per}.`,
    due: (day, isLate) => (isLate ? `Late since ${day}.` : `Next meeting due by ${day}.`),
    said: (by, day) =>
      by === '' ? `These rules were written on ${day}.` : `These rules were written by ${by} on ${day}.`,
    earlier: {
      title: 'What held before',
      one: (by, day) => (by === '' ? `Rules of ${day}` : `Rules of ${day}, by ${by}`)
    },
    change: 'Edit',
    takeUp: 'Take up again',
    end: {
      open: 'Dissolve',
      ask: (name) => `Dissolve ${name}?`,
      told: 'It will meet no more. Its rules and what it decided stay to be read, and an administration can take it up again.',
      done: 'The body is dissolved.',
      by: (by, day) => (by === '' ? `Dissolved on ${day}` : `Dissolved by ${by} on ${day}`)
    },
    form: {
      lead: 'Grange does not know your statutes: nothing is chosen beforehand. Copy what they say, or your house rules.',
      found: 'What you had typed was found again.',
      startOver: 'Start over',
      choose: 'Choose',
      save: 'Save',
      saving: 'Saving…',
      saved: 'Saved.',
      cancel: 'Cancel'
    },
    field: (field) =>
      ({
        name: 'Name',
        kind: 'Kind of body',
        votersAre: 'Who has a vote',
        whoVotes: 'Which of them',
        members: 'Members of the body',
        quorum: 'How many must be there',
        isWaivedOnSecond: 'At a second convening',
        proxies: 'Being represented',
        mostProxies: 'How many one vote may hold, at most',
        countsProxies: 'For the quorum, proxies',
        majority: 'What it takes to adopt',
        base: 'Counted of',
        tie: 'On a tie',
        times: 'Meetings, at least',
        per: 'Period'
      })[field],
    hint: {
      mostProxies: 'Leave empty if nothing limits it.',
      times: 'Leave empty if nothing says so.'
    },
    votersAre: { structures: 'The organisations', people: 'The people' },
    whoVotes: { all: 'All of the collective', chosen: 'Some only' },
    isWaivedOnSecond: { no: 'The same quorum', yes: 'No quorum' },
    proxiesAre: { no: 'Not allowed', yes: 'Allowed' },
    countsProxies: { yes: 'Count', no: 'Do not count' },
    base: {
      cast: 'Votes for or against',
      voters: 'These votes and blank or void ones',
      present: 'All present or represented, even those who abstain',
      members: 'All members, even absent'
    },
    tie: { rejected: 'It is rejected', chair: 'The chair decides' },
    per: { year: 'a year', month: 'a month' },
    share: (share, of) => {
      if (share === null) return of === 'quorum' ? 'No quorum' : 'More for than against';
      return isAll(share) && of === 'majority' ? 'Unanimity' : capital(shareEn(share));
    },
    problem: (problem) => {
      switch (problem.kind) {
        case 'missing':
          return 'Give it a name.';
        case 'too-long':
          return `${problem.limit} characters at most.`;
        case 'not-said':
          return 'Choose what your statutes say.';
        case 'nobody-chosen':
          return 'Tick at least one member.';
        case 'too-many':
          return `${problem.limit} at most.`;
        case 'not-a-share':
          return 'This is no share: choose one.';
        case 'not-a-count':
          return 'A whole number, from 1 on.';
      }
    },
    refusal: (refusal) =>
      ({
        'no-standing': 'This device can read these rules, not write them.',
        'not-an-administration':
          'You can read these rules. An administration of the collective writes them, as the statutes give them.',
        unknown: 'This body has not reached this device yet.',
        over: 'This body is dissolved already.',
        forgotten: 'Your texts are erased: so would be the name that you give.'
      })[refusal.kind]
  }
});

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
const isAll = ({ parts, of }: Share): boolean => parts === of;

const nobodyFr = 'Personne n’y a de voix pour l’instant.';
const nobodyEn = 'Nobody has a vote in it for now.';

const voicesFr = (votersAre: VoterKind, count: number): string =>
  `${count} ${votersAre === 'structures' ? 'structure' : 'personne'}${count > 1 ? 's' : ''}`;
const voicesEn = (votersAre: VoterKind, count: number): string => {
  if (votersAre === 'people') return count === 1 ? '1 person' : `${count} people`;
  return count === 1 ? '1 organisation' : `${count} organisations`;
};
const wholeFr = (votersAre: VoterKind, count: number): string =>
  count > 1
    ? `des ${voicesFr(votersAre, count)}`
    : `de la seule ${votersAre === 'structures' ? 'structure' : 'personne'}`;

const sharesFr: Readonly<Record<string, string>> = {
  '1/2+': 'plus de la moitié',
  '1/2': 'au moins la moitié',
  '1/3': 'au moins un tiers',
  '1/4': 'au moins un quart',
  '2/3': 'au moins les deux tiers',
  '3/4': 'au moins les trois quarts',
  '1/1': 'la totalité'
};
const shareFr = (share: Share): string =>
  sharesFr[shareText(share)] ?? `${share.isExceeded ? 'plus de' : 'au moins'} ${share.parts}/${share.of}`;

const sharesEn: Readonly<Record<string, string>> = {
  '1/2+': 'more than half',
  '1/2': 'at least half',
  '1/3': 'at least a third',
  '1/4': 'at least a quarter',
  '2/3': 'at least two thirds',
  '3/4': 'at least three quarters',
  '1/1': 'all'
};
const shareEn = (share: Share): string =>
  sharesEn[shareText(share)] ?? `${share.isExceeded ? 'more than' : 'at least'} ${share.parts}/${share.of}`;

type OfBase = Readonly<Record<MajorityBase, string>>;

const baseFr: OfBase = {
  cast: 'des voix exprimées',
  voters: 'des votants',
  present: 'des présents et représentés',
  members: 'de tous les membres'
};
const countedFr: OfBase = {
  cast: 'les abstentions et les votes blancs ne comptent pas',
  voters: 'les votes blancs comptent, pas les abstentions',
  present: 'qui s’abstient compte parmi eux',
  members: 'les absents comptent parmi eux'
};
const baseEn: OfBase = {
  cast: 'of the votes cast',
  voters: 'of those who vote',
  present: 'of those present or represented',
  members: 'of all members'
};
const countedEn: OfBase = {
  cast: 'abstentions and blank votes do not count',
  voters: 'blank votes count, abstentions do not',
  present: 'those who abstain count among them',
  members: 'those absent count among them'
};
