import type * as Y from 'yjs';
import { attachments, followUps, imports, items, meetings } from '../documents/kinds';
import { readRecords } from '../documents/records';
import type { Plain } from '../domain/acts/fields';
import { bodies } from '../domain/bodies/family';
import type { Body } from '../domain/bodies/state';
import { toBase64Url } from '../domain/base64url';
import { guides } from '../domain/guides/family';
import type { Guide } from '../domain/guides/state';
import type { PersonId } from '../domain/ids';
import { concerns } from '../domain/membership/life';
import { devicesDescribed, mandatesOf, pictureOf } from '../domain/membership/picture';
import { devices } from '../documents/kinds';
import { proceedings } from '../domain/proceedings/family';
import type { Proceedings } from '../domain/proceedings/state';
import type { Journal } from './journal';
import type { Texts } from './texts';

/**
 * What this device holds that somebody said or added, and what was said of their belonging, as a file for them: ids
 * stand for what has no name of its own. Words about them, in notes or beside what others said, are not looked for.
 */
export interface PersonData {
  readonly format: 'grange-person';
  readonly version: 1;
  readonly person: PersonId;
  /** What they said they are called; empty when it is not here, or was erased. */
  readonly name: string;
  readonly mandates: readonly object[];
  readonly devices: readonly object[];
  /** What was said of their belonging, by them or by others. */
  readonly membership: readonly object[];
  /** All that they said, with what they wrote beside it. Instants in milliseconds since 1970. */
  readonly said: readonly object[];
  /** The texts among it. */
  readonly texts: readonly string[];
  /** What was noted of what they were shown how to use. */
  readonly trainings: readonly object[];
  /** The bodies that somebody named them a member of, and when. */
  readonly seats: readonly object[];
  /** What was noted of them in meetings by others: that they were there, what they do, how they voted. */
  readonly meetings: readonly object[];
  /** What the document holds that is theirs by name. */
  readonly added: {
    readonly items: readonly object[];
    readonly meetings: readonly object[];
    /** What they wrote down in meetings to be done or answered, and what is theirs to do. */
    readonly followUps: readonly object[];
    readonly imports: readonly object[];
    /** Photos and files: what is said of them, not their bytes. */
    readonly attachments: readonly object[];
  };
}

/** Gathers what this device holds of somebody; rejects when the storage refuses. */
export async function personDataOf(
  { doc, journal, texts }: { doc: Y.Doc; journal: Journal; texts: Pick<Texts, 'of' | 'named'> },
  person: PersonId
): Promise<PersonData> {
  const { chains, membership } = journal;
  const picture = pictureOf(chains, membership);
  const acts = chains.acts.filter(({ author }) => membership.members.personOf(author) === person);
  const named = new Map(acts.map((act) => [act.id, texts.named(act)]));
  const written = await texts.of([...named.values()].flat());
  const name = membership.members.names.get(person);
  const isTheirs = ({ addedBy }: { addedBy: PersonId | null }) => addedBy === person;
  return {
    format: 'grange-person',
    version: 1,
    person,
    name: written.get(name ?? '')?.text ?? '',
    mandates: mandatesOf(picture, person),
    devices: devicesDescribed(picture, readRecords(doc, devices)).filter((one) => one.person === person),
    membership: picture.life.filter((event) => concerns(event, person)),
    said: acts.map(({ id, seq, at, kind, body }) => ({
      id,
      seq,
      at,
      kind,
      body: readable(body as Plain),
      texts: named.get(id)!.map((hash) => written.get(hash)?.text ?? null)
    })),
    texts: [...written.values()].map(({ text }) => text),
    trainings: trainingsOf(journal, person),
    seats: seatsOf(journal, person),
    meetings: notedInMeetings(journal, person),
    added: {
      items: readRecords(doc, items).filter(isTheirs),
      meetings: readRecords(doc, meetings).filter(isTheirs),
      followUps: readRecords(doc, followUps).filter((one) => isTheirs(one) || one.person === person),
      imports: readRecords(doc, imports).filter(({ by }) => by === person),
      attachments: readRecords(doc, attachments).filter(isTheirs)
    }
  };
}

/** Whoever notes it speaks of somebody else: it is not among what they said. */
const trainingsOf = ({ fold }: Journal, person: PersonId): readonly object[] =>
  [...fold.subjects].flatMap((key) => {
    const known = fold.folded(key);
    if (known?.family !== guides.name) return [];
    const { trainings } = known.state as Guide;
    return trainings.filter((one) => one.person === person).map((one) => ({ thing: known.subject, ...one }));
  });

const seatsOf = ({ fold }: Journal, person: PersonId): readonly object[] =>
  [...fold.subjects].flatMap((key) => {
    const known = fold.folded(key);
    if (known?.family !== bodies.name) return [];
    return (known.state as Body).rules
      .filter(({ rules }) => rules.members?.includes(person))
      .map(({ act, by, at, rules: { kind } }) => ({ body: known.subject, kind, act, by, at }));
  });

const notedInMeetings = ({ fold }: Journal, person: PersonId): readonly object[] =>
  [...fold.subjects].flatMap((key) => {
    const known = fold.folded(key);
    if (known?.family !== proceedings.name) return [];
    const { attendance, entrusted, proxies, votes } = known.state as Proceedings;
    const noted = [
      ...attendance.filter(({ seat }) => seat === person),
      ...entrusted.filter((one) => one.person === person),
      ...proxies.filter(({ from, to }) => from === person || to === person),
      ...votes.flatMap(({ ballots }) => ballots.filter(({ voter }) => voter === person))
    ];
    return noted.filter(({ by }) => by !== person).map((one) => ({ meeting: known.subject, ...one }));
  });

/** The body of an act as JSON: bytes in base64url. */
function readable(value: Plain): unknown {
  if (value instanceof Uint8Array) return toBase64Url(value);
  if (Array.isArray(value)) return value.map(readable);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, readable(one as Plain)]));
}
