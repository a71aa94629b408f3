import { documentsOf, type AgendaItem, type Meeting, type MeetingFacts, type PointKind } from './meeting';
import { plainText, type Entry } from '../rich-text';
import { lengthOf, startTimes } from './schedule';

/** The words around a meeting in a language; what is given is written as that language writes it. */
export interface MeetingWords {
  readonly agenda: string;
  readonly notes: string;
  readonly documents: string;
  /** That one meets again, after a meeting without a quorum. */
  readonly second: string;
  /** When and where, on one line: `ven. 20 nov. 2026, 18 h 30, La Remise`; empty when nothing is known. */
  readonly whenAndWhere: (meeting: MeetingFacts) => string;
  readonly hour: (time: string) => string;
  readonly minutes: (minutes: number) => string;
  readonly kind: (kind: PointKind) => string;
  /** The whole length, and the hour at which it ends when that is known. */
  readonly length: (minutes: number, end: string | null) => string;
  /** Asks to install the app before coming, from this address; null when none is known that others can open. */
  readonly install: (address: string | null) => string;
}

/** The agenda as one sends it in a message: what, when, where, then each point with its hour and its length. */
export function formatMeetingAgenda(
  meeting: MeetingFacts,
  points: readonly AgendaItem[],
  words: MeetingWords
): string {
  return [...headOf(meeting, words), ...agendaOf(meeting, points, words)].join('\n');
}

/**
 * The notice of a meeting: what, as which body where it has one, when, where, the agenda and what is joined where there is any, and
 * the app to install before coming.
 */
export function formatMeetingNotice(
  meeting: MeetingFacts,
  points: readonly AgendaItem[],
  words: MeetingWords,
  address: string | null,
  { body = '', isSecond = false }: { readonly body?: string; readonly isSecond?: boolean } = {}
): string {
  const agenda = points.length === 0 ? [] : [...agendaOf(meeting, points, words), ''];
  const joined = documentsOf(meeting).map((one) => `- ${one}`);
  const documents = joined.length === 0 ? [] : [words.documents.toUpperCase(), ...joined, ''];
  return [
    ...headOf(meeting, words, { body, isSecond }),
    ...agenda,
    ...documents,
    words.install(address)
  ].join('\n');
}

function agendaOf(
  meeting: MeetingFacts,
  points: readonly AgendaItem[],
  words: MeetingWords
): readonly string[] {
  const starts = startTimes(meeting.time, points);
  const lines = points.map((point, i) => {
    const start = starts[i] ?? null;
    const said = [
      start === null ? '' : words.hour(start),
      point.kind === null ? '' : words.kind(point.kind),
      point.minutes === null ? '' : words.minutes(point.minutes)
    ].filter(isSaid);
    return `${i + 1}. ${point.title}${said.length > 0 ? ` (${said.join(', ')})` : ''}`;
  });
  const { minutes, isWhole } = lengthOf(points);
  if (isWhole && minutes > 0) lines.push('', words.length(minutes, starts.at(-1) ?? null));
  return [words.agenda.toUpperCase(), ...lines];
}

/** The notes as one sends them in a message; the words of their entries are given by who knows them. */
export function formatMeetingNotes(
  meeting: Meeting,
  words: MeetingWords,
  wordsOf?: (entry: Entry) => string
): string {
  const notes = plainText(meeting.notes, wordsOf);
  return [...headOf(meeting, words), words.notes.toUpperCase(), '', notes].join('\n');
}

const headOf = (
  meeting: MeetingFacts,
  words: MeetingWords,
  { body, isSecond } = { body: '', isSecond: false }
): string[] => [
  ...[
    meeting.title,
    body === meeting.title ? '' : body,
    isSecond ? words.second : '',
    words.whenAndWhere(meeting)
  ].filter(isSaid),
  ''
];

const isSaid = (words: string): boolean => words !== '';
