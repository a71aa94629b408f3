import { crc32 } from '../domain/crc32';
import type { ActId } from '../domain/acts/act';
import type { DeviceId } from '../domain/ids';
import { actIdOf } from '../journal/act-codec';
import { Authors, readSigned, type SignedAct } from '../journal/signing';

/** An act as it lies on the disk, checked before it came there. */
export interface KeptAct extends SignedAct {
  readonly id: ActId;
  readonly author: DeviceId;
  /** False where the signature of a later act answered for it. */
  readonly isChecked: boolean;
}

/** Where a page lies. */
export interface PagePlace {
  readonly space: string;
  readonly author: DeviceId;
  /** From 0 on, in each author's own order. */
  readonly page: number;
}

/** Some acts of one author, in one row: a row each takes twenty times as long to read. */
export interface Page extends PagePlace {
  readonly acts: readonly Omit<KeptAct, 'author'>[];
  /** Of all that the acts are made of; earlier versions wrote none. */
  readonly sum?: number;
}

/** A page that holds so many bytes is full: adding an act to one writes it again. */
const fullPage = 16 * 1024;

export type StoredAct = Page['acts'][number];

/** A page whose sum is not that of its acts, or that has none yet, and what can be believed of it. */
export interface Mended {
  readonly before: Page;
  readonly after: Page;
  readonly lost: readonly ActId[];
}

/**
 * Reads a page as if a stranger had brought it. What an earlier version wrote without a sum is nearly always whole: the
 * hashes alone are looked at there, as checking a signature for each act would hold up the opening for long.
 */
export async function mend(page: Page, signKey: Uint8Array | undefined): Promise<Mended> {
  const authors = new Authors();
  if (signKey !== undefined) await authors.take(signKey);
  const ids = await Promise.all(page.acts.map(({ bytes }) => actIdOf(bytes)));
  const isWhole = page.sum === undefined && page.acts.every(({ id }, i) => id === ids[i]);
  const acts: StoredAct[] = [];
  for (const act of page.acts.filter(({ id }, i) => id === ids[i])) {
    const isChecked = act.isChecked && (isWhole || (await readSigned(act, authors)).ok);
    acts.push({ ...act, isChecked });
  }
  const lost = page.acts.flatMap(({ id }, i) => (id === ids[i] ? [] : [id]));
  return { before: page, after: { ...placeOf(page), acts, sum: sumOf(acts) }, lost };
}

export const placeOf = ({ space, author, page }: PagePlace): PagePlace => ({
  space,
  author,
  page
});

/** Whether a row has the shape of a page still, whatever its acts say. */
export const isPage = (row: Page | null | undefined): row is Page =>
  Array.isArray(row?.acts) &&
  row.acts.every(
    (act: Partial<StoredAct> | null) =>
      act?.bytes instanceof Uint8Array && act.signature instanceof Uint8Array && typeof act.id === 'string'
  );

export function sumOf(acts: readonly StoredAct[]): number {
  const facts = acts.map(({ id, isChecked, bytes }) => `${id} ${isChecked} ${bytes.length}`);
  let sum = crc32(new TextEncoder().encode(facts.join()));
  for (const { bytes, signature } of acts) sum = crc32(signature, crc32(bytes, sum));
  return sum;
}

export function byAuthor(acts: readonly KeptAct[]): ReadonlyMap<DeviceId, readonly StoredAct[]> {
  const all = new Map<DeviceId, StoredAct[]>();
  for (const { author, ...act } of acts) {
    const theirs = all.get(author);
    if (theirs === undefined) all.set(author, [act]);
    else theirs.push(act);
  }
  return all;
}

/** Whether acts may be added to a page: it is not full, and not damaged, or it would be given a new sum. */
export const hasRoom = (page: Page | null): page is Page =>
  isPage(page) && page.sum === sumOf(page.acts) && sizeOf(page.acts) < fullPage;

/** Shares acts out to pages, each with its sum, the first of them under the number `first`. */
export const pagesOf = (
  { space, author, page: first }: PagePlace,
  acts: readonly StoredAct[]
): readonly Page[] =>
  inPages(acts).map((some, i) => ({ space, author, page: first + i, acts: some, sum: sumOf(some) }));

function inPages(acts: readonly StoredAct[]): readonly (readonly StoredAct[])[] {
  const all: StoredAct[][] = [];
  let size = Infinity;
  for (const act of acts) {
    if (size >= fullPage) {
      all.push([]);
      size = 0;
    }
    all.at(-1)!.push(act);
    size += act.bytes.length;
  }
  return all;
}

const sizeOf = (acts: readonly StoredAct[]): number => acts.reduce((sum, { bytes }) => sum + bytes.length, 0);
