import type { NoticeMeans, Task } from '../domain/proceedings/acts';
import type { SendingProblem } from '../domain/proceedings/notices';
import { catalogue } from './catalogue';
import { quotedFr, toStructureFr } from './french';
import { listEn, listFr } from './lists';

/** The papers of a meeting that go before it: its notice, that it was sent, and the sheet that those who come sign. */
export const notice = catalogue({
  fr: {
    title: 'Convocation',
    second: 'Deuxième convocation',
    hint: 'Relisez ce que vos statuts demandent : délai, documents à joindre, qui convoque. Grange ne les connaît pas.',
    missing: {
      title: 'Il manque à cette convocation',
      fields: { date: 'le jour', time: 'l’heure', place: 'le lieu', agenda: 'l’ordre du jour' },
      list: (names: readonly string[]) => `${capital(listFr(names))}.`
    },
    share: 'Partager la convocation',
    isSecond: 'C’est une deuxième convocation, faute de quorum à la première',
    /** What was said of sendings. */
    sent: {
      title: 'Envois notés',
      none: 'Convocation pas encore notée.',
      noneLead: 'Une fois envoyée, notez-le : le compte rendu dira quand et comment.',
      see: 'Voir la convocation',
      prepare: 'Préparer la convocation',
      told: (isSecond: boolean, day: string, means: readonly NoticeMeans[], ahead: string) =>
        `${isSecond ? 'Deuxième convocation' : 'Convocation'} envoyée ${[`le ${day}`, listFr(means.map((one) => byFr[one])), ahead].filter(Boolean).join(', ')}.`,
      ahead: (days: number) =>
        days > 1
          ? `${days} jours avant`
          : days === 1
            ? 'la veille'
            : days === 0
              ? 'le jour même'
              : 'après la réunion',
      by: (who: string) => `Noté par ${who}.`,
      since: (titles: readonly string[]) =>
        titles.length === 1
          ? `Point ajouté depuis, que la convocation n’annonçait pas : ${quotedFr(titles[0]!)}.`
          : `Points ajoutés depuis, que la convocation n’annonçait pas : ${listFr(titles.map(quotedFr))}.`,
      sinceLead:
        'Vos statuts peuvent ne pas permettre d’en décider. Vous pouvez envoyer une convocation complétée, et la noter.'
    },
    convene: {
      open: 'Noter l’envoi',
      title: 'Noter l’envoi de la convocation',
      lead: (points: number) =>
        points === 0
          ? 'L’ordre du jour est vide : tout point ajouté ensuite sera dit non annoncé.'
          : points === 1
            ? 'Le point de l’ordre du jour comptera comme annoncé.'
            : `Les ${points} points de l’ordre du jour compteront comme annoncés.`,
      on: 'Envoyée le',
      means: 'Par quels moyens',
      mean: {
        message: 'Message',
        mail: 'Courriel',
        post: 'Courrier',
        hand: 'En main propre',
        board: 'Affichage'
      } satisfies Record<NoticeMeans, string> as Readonly<Record<NoticeMeans, string>>,
      problem: {
        'not-a-day': 'Donnez le jour de l’envoi.',
        ahead: 'Ce jour n’est pas encore venu : notez l’envoi une fois fait.',
        'no-means': 'Cochez au moins un moyen.'
      } satisfies Record<SendingProblem, string> as Readonly<Record<SendingProblem, string>>,
      save: 'Noter',
      done: 'L’envoi est noté.'
    },
    paper: {
      collective: 'Collectif',
      body: 'Instance',
      meeting: 'Réunion',
      day: 'Jour',
      hour: 'Heure',
      place: 'Lieu',
      unknown: 'à préciser',
      agenda: 'Ordre du jour',
      noAgenda: 'Il sera précisé.',
      documents: 'Documents joints',
      rules: 'Quorum et pouvoirs',
      waived: 'Faute de quorum à la première convocation, aucun n’est demandé cette fois.',
      before: 'Avant de venir',
      convener: 'Qui convoque : nom, qualité, signature'
    },
    proxy: {
      title: 'Pouvoir',
      cut: 'À découper',
      lead: 'À remplir par qui ne vient pas, et à remettre à qui votera à sa place.',
      from: 'Je soussigné ou soussignée',
      of: 'pour la structure',
      to: 'donne pouvoir à',
      vote: (meeting: string, day: string) =>
        day === ''
          ? `pour voter en mon nom à la réunion ${quotedFr(meeting)}.`
          : `pour voter en mon nom à la réunion ${quotedFr(meeting)} du ${day}.`,
      voteOf: (meeting: string, day: string) =>
        day === ''
          ? `pour voter en son nom à la réunion ${quotedFr(meeting)}.`
          : `pour voter en son nom à la réunion ${quotedFr(meeting)} du ${day}.`,
      at: 'Fait à',
      on: 'le',
      sign: 'Signature, avec la mention « Bon pour pouvoir »'
    },
    sheet: {
      title: 'Feuille de présence',
      hint: 'Chacun et chacune signe dans la dernière colonne. La feuille se garde avec le compte rendu.',
      scroll: 'Tableau des présences',
      columns: {
        name: 'Nom',
        structure: 'Structure',
        capacity: 'Qualité',
        presence: 'Présence',
        proxies: 'Pouvoirs portés',
        signature: 'Signature'
      },
      task: {
        chair: 'présidence',
        secretary: 'secrétariat',
        facilitator: 'animation',
        timekeeper: 'temps'
      } satisfies Record<Task, string> as Readonly<Record<Task, string>>,
      noVoice: 'sans voix',
      came: (hour: string) => `arrivée ${hour}`,
      left: (hour: string) => `départ ${hour}`,
      absent: 'absence',
      represented: (holder: string) => `pouvoir donné ${toStructureFr(holder)}`,
      toFill: (structure: string) => `${structure}, nom à écrire`,
      freeLine: 'ligne à remplir',
      excused: 'Personnes excusées',
      nobodyExcused: 'Aucune.',
      quorum: 'Quorum',
      chair: 'Présidence de séance, signature',
      secretary: 'Secrétariat de séance, signature',
      notOpened:
        'La réunion n’est pas encore ouverte : la feuille liste qui est attendu, et laisse des lignes à remplir à la main.'
    }
  },
  en: {
    title: 'Notice of meeting',
    second: 'Second notice of meeting',
    hint: 'Read again what your statutes ask for: how long before, what goes with it, who convenes. Grange does not know them.',
    missing: {
      title: 'This notice lacks',
      fields: { date: 'the day', time: 'the time', place: 'the place', agenda: 'the agenda' },
      list: (names) => `${capital(listEn(names))}.`
    },
    share: 'Share the notice',
    isSecond: 'This is a second convening, since the first had no quorum',
    sent: {
      title: 'Sendings noted',
      none: 'No notice noted yet.',
      noneLead: 'Once it is sent, note it: the minutes will say when and how.',
      see: 'See the notice',
      prepare: 'Prepare the notice',
      told: (isSecond, day, means, ahead) =>
        `${isSecond ? 'Second notice' : 'Notice'} sent ${[`on ${day}`, listEn(means.map((one) => byEn[one])), ahead].filter(Boolean).join(', ')}.`,
      ahead: (days) =>
        days > 1
          ? `${days} days before`
          : days === 1
            ? 'the day before'
            : days === 0
              ? 'on the day itself'
              : 'after the meeting',
      by: (who) => `Noted by ${who}.`,
      since: (titles) =>
        titles.length === 1
          ? `Item added since, which the notice did not announce: “${titles[0]!}”.`
          : `Items added since, which the notice did not announce: ${listEn(titles.map((one) => `“${one}”`))}.`,
      sinceLead: 'Your statutes may not allow a decision on it. You can send a completed notice, and note it.'
    },
    convene: {
      open: 'Note that it was sent',
      title: 'Note that the notice was sent',
      lead: (points) =>
        points === 0
          ? 'The agenda is empty: whatever is added later will be said not to be announced.'
          : points === 1
            ? 'The item of the agenda will count as announced.'
            : `The ${points} items of the agenda will count as announced.`,
      on: 'Sent on',
      means: 'By what means',
      mean: { message: 'Message', mail: 'E-mail', post: 'Post', hand: 'By hand', board: 'Notice board' },
      problem: {
        'not-a-day': 'Give the day on which it was sent.',
        ahead: 'That day has not come: note it once it is sent.',
        'no-means': 'Tick at least one.'
      },
      save: 'Note it',
      done: 'The sending is noted.'
    },
    paper: {
      collective: 'Collective',
      body: 'Body',
      meeting: 'Meeting',
      day: 'Day',
      hour: 'Time',
      place: 'Place',
      unknown: 'to be told',
      agenda: 'Agenda',
      noAgenda: 'It will be told.',
      documents: 'Documents joined',
      rules: 'Quorum and proxies',
      waived: 'Since the first convening had no quorum, none is asked for this time.',
      before: 'Before you come',
      convener: 'Who convenes: name, capacity, signature'
    },
    proxy: {
      title: 'Proxy',
      cut: 'Cut out',
      lead: 'To be filled in by whoever does not come, and given to whoever votes for them.',
      from: 'I, the undersigned',
      of: 'for the organisation',
      to: 'give my proxy to',
      vote: (meeting, day) =>
        day === ''
          ? `to vote for me in the meeting “${meeting}”.`
          : `to vote for me in the meeting “${meeting}” of ${day}.`,
      voteOf: (meeting, day) =>
        day === ''
          ? `to vote for it in the meeting “${meeting}”.`
          : `to vote for it in the meeting “${meeting}” of ${day}.`,
      at: 'Done at',
      on: 'on',
      sign: 'Signature'
    },
    sheet: {
      title: 'Attendance sheet',
      hint: 'Everybody signs in the last column. The sheet is kept with the minutes.',
      scroll: 'Table of attendance',
      columns: {
        name: 'Name',
        structure: 'Organisation',
        capacity: 'Capacity',
        presence: 'Attendance',
        proxies: 'Proxies held',
        signature: 'Signature'
      },
      task: { chair: 'chair', secretary: 'secretary', facilitator: 'facilitation', timekeeper: 'time' },
      noVoice: 'no vote',
      came: (hour) => `came ${hour}`,
      left: (hour) => `left ${hour}`,
      absent: 'absent',
      represented: (holder) => `proxy given to ${holder}`,
      toFill: (structure) => `${structure}, name to be written`,
      freeLine: 'line to fill in',
      excused: 'Excused',
      nobodyExcused: 'Nobody.',
      quorum: 'Quorum',
      chair: 'Chair, signature',
      secretary: 'Secretary, signature',
      notOpened:
        'The meeting is not opened yet: the sheet lists who is expected, and leaves lines to fill in by hand.'
    }
  }
});

const byFr: Readonly<Record<NoticeMeans, string>> = {
  message: 'par message',
  mail: 'par courriel',
  post: 'par courrier',
  hand: 'en main propre',
  board: 'par affichage'
};
const byEn: Readonly<Record<NoticeMeans, string>> = {
  message: 'by message',
  mail: 'by e-mail',
  post: 'by post',
  hand: 'by hand',
  board: 'on the notice board'
};

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
