import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { idOf } from '../../../tests/lab/members';
import type { CustodyBody } from '../domain/custody/acts';
import { custody } from '../domain/custody/family';
import { spaceOf } from '../domain/ids';
import { hashOfText } from '../journal/salted-text';
import { openJournalStore, type JournalStore } from '../storage/journal-store';
import { foundCollective } from './founding';
import { Journal } from './journal';
import { sayMembership } from './say-membership';
import { Texts } from './texts';

const families = [custody];
const elsewhere = { salt: new Uint8Array(16), text: 'Zoé, la voisine' };

let store: JournalStore;
let space: string;
let journal: Journal;
let texts: Texts;
beforeEach(async () => {
  store = openJournalStore();
  const { collective, keys, founding } = await foundCollective(
    idOf('person', 'a'),
    idOf('structure', 'a'),
    0
  );
  space = spaceOf(collective);
  journal = await Journal.open({ space, store, keys, families, now: () => 0 });
  await journal.take([founding]);
  texts = new Texts({ space, store: store.texts, journal, families });
});
afterEach(async () => {
  journal.close();
  store.close();
  await Dexie.delete('grange-journal');
});

const lendTo = (borrower: string, remark: string | null = null) =>
  journal.say<CustodyBody>(
    'custody.out',
    { thing: idOf('item', 'barnum'), quantity: 1, structure: null, borrower, until: null, remark },
    custody.kinds['custody.out']!
  );

test('what is written here is here, and lacking nowhere', async () => {
  const hash = await texts.write('Zoé, la voisine');
  await lendTo(hash);
  expect(await texts.lacking()).toEqual(new Set());
  expect((await texts.of([hash])).get(hash)?.text).toBe('Zoé, la voisine');
}); // JRN-21

test('what acts name and nobody brought yet is lacking, whether they came before or after one asks', async () => {
  const [before, after, name] = await Promise.all(
    ['a', 'b', 'c'].map((text) => hashOfText({ ...elsewhere, text }))
  );
  await lendTo(before!, after!);
  expect(await texts.lacking()).toEqual(new Set([before, after]));
  let told = 0;
  texts.listen(() => told++);
  await sayMembership(journal, 'membership.name', { text: name! });
  expect(told).toBe(1);
  expect(await texts.lacking()).toEqual(new Set([before, after, name]));
}); // SYN-92

test('what arrived is lacking no more, and what was erased is not asked for again', async () => {
  const hash = await hashOfText(elsewhere);
  await lendTo(hash);
  expect(await texts.lacking()).toEqual(new Set([hash]));
  await texts.take(new Map([[hash, elsewhere]]));
  expect(await texts.lacking()).toEqual(new Set());
  await texts.eraseOnly([hash]);
  expect(await texts.of([hash])).toEqual(new Map());
  await lendTo(hash);
  expect(await texts.lacking()).toEqual(new Set());
  expect(await new Texts({ space, store: store.texts, journal, families }).lacking()).toEqual(new Set());
}); // JRN-21
