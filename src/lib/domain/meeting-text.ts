import type { AgendaItem, Meeting, MeetingFacts } from './meeting';
import { plainText } from './rich-text';
import { lengthOf, startTimes } from './schedule';

/** The words around a meeting in a language; what is given is written as that language writes it. */
export interface MeetingWords {
  readonly agenda: string;
  readonly notes: string;
  /** When and where, on one line: `ven. 20 nov. 2026, 18 h 30, La Remise`; empty when nothing is known. */
  readonly whenAndWhere: (meeting: MeetingFacts) => string;
  readonly hour: (time: string) => string;
  readonly minutes: (minutes: number) => string;
  /** The whole length, and the hour at which it ends when that is known. */
  readonly length: (minutes: number, end: string | null) => string;
}

/** The agenda as one sends it in a message: what, when, where, then each point with its hour and its length. */
export function formatMeetingAgenda(
  meeting: MeetingFacts,
  points: readonly AgendaItem[],
  words: MeetingWords
): string {
  const starts = startTimes(meeting.time, points);
  const lines = points.map((point, i) => {
    const start = starts[i] ?? null;
    const said = [
      start === null ? '' : words.hour(start),
      point.minutes === null ? '' : words.minutes(point.minutes)
    ].filter(isSaid);
    return `${i + 1}. ${point.title}${said.length > 0 ? ` (${said.join(', ')})` : ''}`;
  });
  const { minutes, isWhole } = lengthOf(points);
  if (isWhole && minutes > 0) lines.push('', words.length(minutes, starts.at(-1) ?? null));
  return [...headOf(meeting, words), words.agenda.toUpperCase(), ...lines].join('\n');
}

/** The notes as one sends them in a message. */
export function formatMeetingNotes(meeting: Meeting, words: MeetingWords): string {
  return [...headOf(meeting, words), words.notes.toUpperCase(), '', plainText(meeting.notes)].join('\n');
}

const headOf = (meeting: MeetingFacts, words: MeetingWords): string[] => [
  ...[meeting.title, words.whenAndWhere(meeting)].filter(isSaid),
  ''
];

const isSaid = (words: string): boolean => words !== '';
