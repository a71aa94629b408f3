import * as Y from 'yjs';
import { isSameBytes } from '../domain/bytes';
import { err, ok, type Result } from '../domain/result';
import type { DeviceKeys } from '../identity/device-key';
import { headOf, type ActId, type Head } from '../domain/acts/act';
import type { DeviceId, StructureId } from '../domain/ids';
import { furthest, heldByAll } from '../documents/coverage';
import { actIdOf } from '../journal/act-codec';
import { hashOfText } from '../journal/salted-text';
import { openFile, sealFile, type FileContent, type FileProblem } from '../sync/exchange-file';
import { encodeJournalMessage, parseJournalMessage } from '../sync/journal-message';
import { encodeTextMessage, mostTexts, parseTextMessage } from '../sync/text-message';
import type { Held } from '../storage/registry-rows';
import type { Gatekeeper } from './gatekeeper';
import type { Journal } from './journal';
import type { Texts } from './texts';

/** What a file is made of, and taken into. */
export interface FileFacts {
  /** `<collective>/<space>`. */
  readonly space: string;
  readonly keys: DeviceKeys;
  readonly journal: Journal;
  readonly texts: Texts;
  readonly doc: Y.Doc;
  readonly gatekeeper: Gatekeeper;
  /** Resolves once everything written here is committed. */
  durable(): Promise<void>;
  /** Another device was found to hold at least this. */
  holds(device: DeviceId, found: FoundHeld): void;
}

/** What a device was found to hold just now; where its chains end is not always told. */
export interface FoundHeld {
  readonly stateVector: Uint8Array;
  readonly heads: readonly Head[] | null;
}

/** A structure for which a file is made, and what the devices are known to hold. */
export interface FileFor {
  readonly structure: StructureId;
  readonly held: ReadonlyMap<DeviceId, Held>;
}

export interface MadeFile {
  readonly text: string;
  /** Whether it holds everything: it was asked to, or too little is known of who will read it. */
  readonly isWhole: boolean;
}

/** What a device is known to hold once more was found; the same as before when nothing was. */
export function nowHeld(known: Held | null, found: FoundHeld): Held {
  if (known === null) return { stateVector: found.stateVector, heads: lastOfEach(found.heads ?? []) };
  const stateVector = furthest(known.stateVector, found.stateVector);
  const heads = lastOfEach([...known.heads, ...(found.heads ?? [])]);
  const ids = new Set(known.heads.map(({ id }) => id));
  const isSame = isSameBytes(stateVector, known.stateVector) && heads.every(({ id }) => ids.has(id));
  return isSame ? known : { stateVector, heads };
}

/** Marks what a file brought among the updates of a document: no peer told it, nor another tab. */
export const fromFile = Symbol('exchange file');

/** What came of a file that was taken. */
export interface FileTaken {
  /** When it was written, by the clock of whoever did, in milliseconds since 1970. */
  readonly at: number;
  /** How many acts were new here, and whether anything of the document was. */
  readonly acts: number;
  readonly hasChanged: boolean;
  /** Whether it follows something that this device lacks: it shows once that has come. */
  readonly isGapped: boolean;
}

export type TakeProblem =
  | FileProblem
  /** Whoever wrote it does not belong, as far as this device and the file itself tell. */
  | 'stranger'
  | 'removed';

/**
 * A file for those who are in: of all that this device has, or of what one structure lacks. Where too little is known of
 * a device of that structure, everything goes. Rejects when the storage refuses, and with {@link FileTooLarge}.
 */
export async function makeFile(facts: FileFacts, at: number, to: FileFor | null = null): Promise<MadeFile> {
  const { space, keys, journal, texts, doc, gatekeeper } = facts;
  await facts.durable();
  const { members } = journal.membership;
  const readers = [...members.devices.values()].filter(
    ({ device, person }) =>
      members.belongs(device) &&
      (to === null || (device !== keys.id && members.roleIn(person, to.structure) !== null))
  );
  const known = readers.map(({ device }) => to?.held.get(device) ?? null);
  const held = known.length > 0 && known.every((one) => one !== null) ? known : null;
  const heads = knownToAll(
    held?.map(({ heads }, i) => [...heads, ...journal.knownTo(readers[i]!.device)]) ?? []
  );
  const since = held === null ? undefined : heldByAll(held.map(({ stateVector }) => stateVector));
  const document = gatekeeper.withholds ? null : Y.encodeStateAsUpdate(doc, since);
  const sealed = readers.map(({ device, keys: { seal } }) => ({ device, sealKey: seal }));
  const content = { ...(await saidSince({ journal, texts }, heads)), document };
  return { text: await sealFile(keys, { space, at, readers: sealed }, content), isWhole: held === null };
}

/** The acts that whoever told these heads may lack, and the texts that they name, as channels carry them. */
export async function saidSince(
  { journal, texts }: Pick<FileFacts, 'journal' | 'texts'>,
  heads: readonly Head[]
): Promise<Pick<FileContent, 'journal' | 'texts'>> {
  const acts: Uint8Array[] = [];
  for await (const { runs, rest } of journal.since(heads))
    acts.push(encodeJournalMessage({ kind: 'acts', runs, rest }));
  const hashes = new Set(journal.chains.since(heads).flatMap((act) => texts.named(act)));
  const all = [...(await texts.of([...hashes])).values()];
  const told: Uint8Array[] = [];
  for (let i = 0; i < all.length; i += mostTexts)
    told.push(encodeTextMessage({ kind: 'texts', texts: all.slice(i, i + mostTexts), rest: 0 }));
  return { journal: acts, texts: told };
}

/**
 * Takes a file in by the same gate as a connection: its acts first, which may tell who wrote it; then, if they belong,
 * the texts that acts name and the document. Rejects when the storage refuses; the file can then be opened again.
 */
export async function takeFile(facts: FileFacts, text: string): Promise<Result<FileTaken, TakeProblem>> {
  const { space, keys, journal, texts, doc, gatekeeper } = facts;
  const opened = await openFile(keys, space, text);
  if (!opened.ok) return opened;
  const { from, at, content } = opened.value;
  if (gatekeeper.standingOf(from) === 'removed') return err('removed');
  if (content.document !== null && !isUpdate(content.document)) return err('not-a-file');
  const before = journal.chains.acts.length;
  const ends: ActId[] = [];
  for (const bytes of content.journal) {
    const message = parseJournalMessage(bytes);
    if (message === null) return err('newer');
    if (message?.kind !== 'acts' || (await journal.take(message.runs)) !== null) return err('not-a-file');
    for (const { acts } of message.runs) ends.push(await actIdOf(acts.at(-1)!.bytes));
  }
  const standing = gatekeeper.standingOf(from);
  if (standing === 'removed') return err('removed');
  if (standing === 'unknown') return err('stranger');
  for (const bytes of content.texts) {
    const message = parseTextMessage(bytes);
    if (message === null) return err('newer');
    if (message?.kind !== 'texts') return err('not-a-file');
    const lacking = await texts.lacking();
    const found = await Promise.all(message.texts.map(async (one) => [await hashOfText(one), one] as const));
    await texts.take(new Map(found.filter(([hash]) => lacking.has(hash))));
  }
  let hasChanged = false;
  const note = () => (hasChanged = true);
  doc.on('update', note);
  if (content.document !== null && standing === 'in') Y.applyUpdate(doc, content.document, fromFile);
  doc.off('update', note);
  await facts.durable();
  // Whoever wrote it holds at least what is in it.
  if (content.document !== null && standing === 'in') {
    const heads = ends.flatMap((id) => journal.chains.get(id) ?? []).map(headOf);
    facts.holds(from, { stateVector: reachOf(content.document), heads });
  }
  const isGapped = doc.store.pendingStructs !== null || journal.lacksSome;
  return ok({ at, acts: journal.chains.acts.length - before, hasChanged, isGapped });
}

/** Of each author the last head of these: whoever has it has what came before. */
function lastOfEach(heads: readonly Head[]): readonly Head[] {
  const last = new Map<DeviceId, Head>();
  for (const head of heads) if (head.seq >= (last.get(head.author)?.seq ?? 0)) last.set(head.author, head);
  return [...last.values()];
}

/** How far the chains go that each of these has; nothing of an author whom they know otherwise, or not all. */
function knownToAll(each: readonly (readonly Head[])[]): readonly Head[] {
  const [first = [], ...others] = each.map(lastOfEach);
  return first.flatMap((head) => {
    let least = head;
    for (const heads of others) {
      const theirs = heads.find(({ author }) => author === head.author);
      if (theirs === undefined || (theirs.seq === least.seq && theirs.id !== least.id)) return [];
      if (theirs.seq < least.seq) least = theirs;
    }
    return [least];
  });
}

/** How far an update reaches: whoever wrote it holds all that comes before, too. */
const reachOf = (update: Uint8Array): Uint8Array => Y.encodeStateVector(Y.parseUpdateMeta(update).to);

function isUpdate(bytes: Uint8Array): boolean {
  try {
    Y.decodeUpdate(bytes);
    return true;
  } catch {
    // Yjs throws whatever it stumbled on.
    return false;
  }
}
