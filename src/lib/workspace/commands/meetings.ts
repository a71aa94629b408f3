import { carried, carriedId, type AgendaPoint } from '../../domain/meetings/agenda-point';
import type { MeetingFacts } from '../../domain/meetings/meeting';
import type { AgendaItemId, MeetingId } from '../../domain/ids';
import { addAgendaItem, addMeeting, moveRecord, setDeleted, siblings } from '../../documents/edits';
import { agenda, meetings } from '../../documents/kinds';
import { readRecord, setFields } from '../../documents/records';
import { stampOf, write, type Writing } from './writing';

/** What a member does to the meetings and their agendas. Notes are written in the live editor. */
export const meetingCommands = (writing: Writing) => ({
  addMeeting(facts: Pick<MeetingFacts, 'title'> & Partial<MeetingFacts>): MeetingId {
    const id = writing.newId<'meeting'>();
    write(writing, (doc) => addMeeting(doc, id, facts, [], stampOf(writing)));
    return id;
  },

  editMeeting(id: MeetingId, changes: Partial<MeetingFacts>): void {
    write(writing, (doc) => setFields(doc, meetings, id, changes));
  },

  /** Adds a point at the end of the agenda. */
  addAgendaItem(meeting: MeetingId, point: AgendaPoint): AgendaItemId {
    const id = writing.newId<'agenda-item'>();
    write(writing, (doc) => addAgendaItem(doc, id, { meeting, ...point }));
    return id;
  },

  /** Takes up points of an earlier meeting again, at the end of the agenda, in their order. */
  carryAgendaItems(meeting: MeetingId, from: readonly AgendaItemId[]): void {
    write(writing, (doc) => {
      const taken = new Set(siblings(doc, { meeting }).map(({ carriedFrom }) => carriedFrom));
      for (const id of from) {
        const point = readRecord(doc, agenda, id);
        if (point !== null && !taken.has(id))
          addAgendaItem(doc, carriedId(id, meeting), carried(point, meeting));
      }
    });
  },

  editAgendaItem(id: AgendaItemId, changes: Partial<AgendaPoint>): void {
    write(writing, (doc) => setFields(doc, agenda, id, changes));
  },

  moveAgendaItem(id: AgendaItemId, way: 'up' | 'down'): void {
    write(writing, (doc) => {
      const point = readRecord(doc, agenda, id);
      if (point !== null) moveRecord(doc, agenda, siblings(doc, point), id, way);
    });
  },

  /** Takes a point away; the function given back brings it back as the others left it meanwhile. */
  deleteAgendaItem(id: AgendaItemId): () => void {
    write(writing, (doc) => setDeleted(doc, agenda, id, writing.now()));
    return () => write(writing, (doc) => setDeleted(doc, agenda, id, null));
  }
});
