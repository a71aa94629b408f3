import * as Y from 'yjs';
import { attachmentLimits, photoTypes, type Attachment, type NamedBytes } from '../domain/attachments';
import type { Article } from '../domain/charter';
import { articleTitleLimit } from '../domain/charter';
import type { DescribedDevice, Structure } from '../domain/collective';
import { nameLimit } from '../domain/collective';
import { mostApart } from '../domain/duplicates';
import { isJoinedTo, type Apart } from '../domain/merging';
import {
  isId,
  type AgendaItemId,
  type ArticleId,
  type AttachmentId,
  type BodyId,
  type DeviceId,
  type FollowUpId,
  type Id,
  type ImportId,
  type ItemId,
  type MeetingId,
  type PersonId,
  type StructureId
} from '../domain/ids';
import type { ImportRecord } from '../domain/import/record';
import { itemLimits, type Item } from '../domain/item';
import { followUpLimit, type FollowUp } from '../domain/meetings/follow-up';
import { meetingLimits, type AgendaItem, type Meeting } from '../domain/meetings/meeting';
import {
  condition,
  count,
  day,
  flag,
  followUpKind,
  followUpState,
  hash,
  hour,
  moment,
  pointKind,
  rank,
  reference,
  text,
  valueNature
} from './fields';
import type { RecordKind } from './records';
import { readRichText } from './rich-text';

export const structures: RecordKind<Structure> = {
  part: 'structures',
  read: (id, fields) => {
    const name = text(nameLimit)(fields.get('name'));
    return name === '' ? null : { id: id as StructureId, name };
  }
};

export const devices: RecordKind<DescribedDevice> = {
  part: 'devices',
  read: (id, fields) => ({
    id: id as DeviceId,
    label: text(nameLimit)(fields.get('label')),
    isRelayPost: fields.get('isRelayPost') === true
  })
};

export const items: RecordKind<Item> = {
  part: 'items',
  read: (id, fields) => {
    const name = text(itemLimits.name)(fields.get('name'));
    if (name === '') return null;
    return {
      id: id as ItemId,
      name,
      model: text(itemLimits.model)(fields.get('model')),
      number: text(itemLimits.number)(fields.get('number')),
      category: text(itemLimits.category)(fields.get('category')),
      quantity: count(itemLimits.quantity)(fields.get('quantity')),
      place: text(itemLimits.place)(fields.get('place')),
      room: text(itemLimits.room)(fields.get('room')),
      shelf: text(itemLimits.shelf)(fields.get('shelf')),
      condition: condition(fields.get('condition')),
      value: count(itemLimits.value)(fields.get('value')),
      valueNature: valueNature(fields.get('valueNature')),
      description: text(itemLimits.description)(fields.get('description')),
      accessories: text(itemLimits.accessories)(fields.get('accessories')),
      meter: text(itemLimits.meter)(fields.get('meter')),
      remark: text(itemLimits.remark)(fields.get('remark')),
      structure: reference<StructureId>()(fields.get('structure')),
      keeper: reference<PersonId>()(fields.get('keeper')),
      isConsumable: flag(fields.get('isConsumable')),
      isRoom: flag(fields.get('isRoom')),
      needsInsurance: flag(fields.get('needsInsurance')),
      needsLicence: flag(fields.get('needsLicence')),
      needsTraining: flag(fields.get('needsTraining')),
      addedAt: moment(fields.get('addedAt')) ?? 0,
      addedBy: reference<PersonId>()(fields.get('addedBy')),
      editedAt: moment(fields.get('editedAt')),
      ...readBin(id, fields),
      importId: reference<ImportId>()(fields.get('importId'))
    };
  }
};

/** Whether a sheet lies in the bin: deleted, or joined to another, which is one fact that nothing else contradicts (DOC-16). */
function readBin(id: string, fields: Y.Map<unknown>): Pick<Item, 'deletedAt' | 'deletedBy' | 'sameAs'> {
  const named = reference<ItemId>()(fields.get('sameAs'));
  const sameAs = isJoinedTo(id, named) ? named : null;
  const deletedAt = moment(fields.get('deletedAt'));
  const [at, by] =
    deletedAt === null && sameAs !== null
      ? (['joinedAt', 'joinedBy'] as const)
      : (['deletedAt', 'deletedBy'] as const);
  return {
    deletedAt: moment(fields.get(at)) ?? (sameAs === null ? null : 0),
    deletedBy: reference<PersonId>()(fields.get(by)),
    sameAs
  };
}

export const imports: RecordKind<ImportRecord> = {
  part: 'imports',
  read: (id, fields) => ({
    id: id as ImportId,
    fileName: text(200)(fields.get('fileName')),
    fingerprint: text(40)(fields.get('fingerprint')),
    at: moment(fields.get('at')) ?? 0,
    by: reference<PersonId>()(fields.get('by')),
    undoneAt: moment(fields.get('undoneAt'))
  })
};

export const articles: RecordKind<Article> = {
  part: 'articles',
  read: (id, fields) => ({
    id: id as ArticleId,
    title: text(articleTitleLimit)(fields.get('title')),
    text: richText(fields.get('text')),
    rank: rank(fields.get('rank')),
    addedAt: moment(fields.get('addedAt')) ?? 0,
    deletedAt: moment(fields.get('deletedAt')),
    deletedBy: reference<PersonId>()(fields.get('deletedBy'))
  })
};

export const meetings: RecordKind<Meeting> = {
  part: 'meetings',
  read: (id, fields) => {
    const title = text(meetingLimits.title)(fields.get('title'));
    if (title === '') return null;
    return {
      id: id as MeetingId,
      title,
      date: day(fields.get('date')),
      time: hour(fields.get('time')),
      place: text(meetingLimits.place)(fields.get('place')),
      body: reference<BodyId>()(fields.get('body')),
      documents: text(meetingLimits.documents)(fields.get('documents')),
      addedAt: moment(fields.get('addedAt')) ?? 0,
      addedBy: reference<PersonId>()(fields.get('addedBy')),
      deletedAt: moment(fields.get('deletedAt')),
      deletedBy: reference<PersonId>()(fields.get('deletedBy')),
      notes: richText(fields.get('notes'))
    };
  }
};

export const agenda: RecordKind<AgendaItem> = {
  part: 'agenda',
  read: (id, fields) => {
    const meeting = reference<MeetingId>()(fields.get('meeting'));
    const title = text(meetingLimits.agendaTitle)(fields.get('title'));
    if (meeting === null || title === '') return null;
    return {
      id: id as AgendaItemId,
      meeting,
      title,
      minutes: count(meetingLimits.minutes)(fields.get('minutes')),
      kind: pointKind(fields.get('kind')),
      broughtBy: reference<PersonId>()(fields.get('broughtBy')),
      carriedFrom: reference<AgendaItemId>()(fields.get('carriedFrom')),
      rank: rank(fields.get('rank')),
      deletedAt: moment(fields.get('deletedAt'))
    };
  }
};

export const followUps: RecordKind<FollowUp> = {
  part: 'followUps',
  read: (id, fields) => {
    const meeting = reference<MeetingId>()(fields.get('meeting'));
    const kind = followUpKind(fields.get('kind'));
    const said = text(followUpLimit)(fields.get('text'));
    if (meeting === null || kind === null || said === '') return null;
    const state = followUpState(fields.get('state'));
    // Somebody may have opened again, while apart, what somebody else closed: the state alone says which it is.
    const isClosed = state !== 'open';
    return {
      id: id as FollowUpId,
      meeting,
      kind,
      text: said,
      person: kind === 'action' ? reference<PersonId>()(fields.get('person')) : null,
      due: day(fields.get('due')),
      state,
      closedAt: isClosed ? moment(fields.get('closedAt')) : null,
      closedIn: isClosed ? reference<MeetingId>()(fields.get('closedIn')) : null,
      addedAt: moment(fields.get('addedAt')) ?? 0,
      addedBy: reference<PersonId>()(fields.get('addedBy')),
      deletedAt: moment(fields.get('deletedAt'))
    };
  }
};

export const attachments: RecordKind<Attachment> = {
  part: 'attachments',
  read: (id, fields) => {
    const item = reference<ItemId>()(fields.get('item'));
    const type = text(100)(fields.get('type'));
    const isPhoto = photoTypes.includes(type);
    const { photo: photoLimit, file: fileLimit } = attachmentLimits;
    const whole = namedBytes(fields.get('hash'), fields.get('size'), isPhoto ? photoLimit : fileLimit);
    const photo = isPhoto ? readPhoto(fields) : null;
    if (item === null || whole === null || (isPhoto && photo === null)) return null;
    return {
      id: id as AttachmentId,
      item,
      ...whole,
      type,
      name: text(attachmentLimits.name)(fields.get('name')),
      description: text(attachmentLimits.description)(fields.get('description')),
      photo,
      addedAt: moment(fields.get('addedAt')) ?? 0,
      addedBy: reference<PersonId>()(fields.get('addedBy')),
      deletedAt: moment(fields.get('deletedAt'))
    };
  }
};

export const apart: RecordKind<Apart> = {
  part: 'apart',
  read: (id, fields) => {
    const named = fields.get('things');
    const things = Array.isArray(named) ? [...new Set(named.filter(isId))].slice(0, mostApart) : [];
    return things.length < 2
      ? null
      : {
          id: id as Id<'apart'>,
          things,
          at: moment(fields.get('at')) ?? 0,
          by: reference<PersonId>()(fields.get('by')),
          deletedAt: moment(fields.get('deletedAt'))
        };
  }
};

/** Every kind of record that a collective's document holds. */
export const kinds = {
  structures,
  devices,
  items,
  imports,
  articles,
  meetings,
  agenda,
  followUps,
  attachments,
  apart
} as const;

const richText = (value: unknown) => (value instanceof Y.XmlFragment ? readRichText(value) : []);

function readPhoto(fields: Y.Map<unknown>): Attachment['photo'] {
  const [width, height] = ['width', 'height'].map((side) => count(attachmentLimits.side)(fields.get(side)));
  const thumbnail = namedBytes(
    fields.get('thumbnailHash'),
    fields.get('thumbnailSize'),
    attachmentLimits.thumbnail
  );
  return !width || !height || thumbnail === null ? null : { width, height, thumbnail };
}

function namedBytes(named: unknown, counted: unknown, limit: number): NamedBytes | null {
  const [known, size] = [hash(named), count(limit)(counted)];
  return known === null || !size ? null : { hash: known, size };
}
