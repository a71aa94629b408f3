import * as Y from 'yjs';
import { err, ok, type Result } from '../domain/result';
import type { DeviceKeys } from '../identity/device-key';
import { hashOfText } from '../journal/salted-text';
import { openFile, sealFile, type FileProblem } from '../sync/exchange-file';
import { encodeJournalMessage, parseJournalMessage } from '../sync/journal-message';
import { encodeTextMessage, mostTexts, parseTextMessage } from '../sync/text-message';
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
}

export type TakeProblem =
  | FileProblem
  /** Whoever wrote it does not belong, as far as this device and the file itself tell. */
  | 'stranger'
  | 'removed';

/** A file of all that this device has, for those who are in; rejects when the storage refuses. */
export async function makeFile(facts: FileFacts, at: number): Promise<string> {
  const { space, keys, journal, texts, doc, gatekeeper } = facts;
  await facts.durable();
  const acts: Uint8Array[] = [];
  for await (const { runs, rest } of journal.since([]))
    acts.push(encodeJournalMessage({ kind: 'acts', runs, rest }));
  const { members } = journal.membership;
  const named = await texts.of(texts.writtenBy([...members.devices.keys()]));
  const all = [...named.values()];
  const told: Uint8Array[] = [];
  for (let i = 0; i < all.length; i += mostTexts)
    told.push(encodeTextMessage({ kind: 'texts', texts: all.slice(i, i + mostTexts), rest: 0 }));
  const readers = [...members.devices.values()]
    .filter(({ device }) => members.belongs(device))
    .map(({ device, keys: { seal } }) => ({ device, sealKey: seal }));
  const document = gatekeeper.withholds ? null : Y.encodeStateAsUpdate(doc);
  return sealFile(keys, { space, at, readers }, { journal: acts, texts: told, document });
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
  for (const bytes of content.journal) {
    const message = parseJournalMessage(bytes);
    if (message === null) return err('newer');
    if (message?.kind !== 'acts' || (await journal.take(message.runs)) !== null) return err('not-a-file');
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
  return ok({ at, acts: journal.chains.acts.length - before, hasChanged });
}

function isUpdate(bytes: Uint8Array): boolean {
  try {
    Y.decodeUpdate(bytes);
    return true;
  } catch {
    // Yjs throws whatever it stumbled on.
    return false;
  }
}
