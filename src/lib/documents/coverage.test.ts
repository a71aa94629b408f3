import * as Y from 'yjs';
import { expect, test } from 'vitest';
import {
  allDeletions,
  coverageOf,
  covers,
  decodeCoverage,
  digestOf,
  encodeCoverage,
  furthest,
  heldByAll,
  withDeletions
} from './coverage';

function twoPhones() {
  const alice = new Y.Doc();
  const bob = new Y.Doc();
  const updates: Uint8Array[] = [];
  alice.on('update', (update: Uint8Array) => updates.push(update));
  return { alice, bob, updates };
}

test('a document covers what it received, and not what it did not', () => {
  const { alice, bob } = twoPhones();
  alice.getText('notes').insert(0, 'le barnum');
  const written = coverageOf(alice);
  expect(covers(bob, written)).toBe(false);
  Y.applyUpdate(bob, Y.encodeStateAsUpdate(alice));
  expect(covers(bob, written)).toBe(true);
}); // DOC-7

test('a deletion alone must be received too, though it moves no state vector', () => {
  const { alice, bob, updates } = twoPhones();
  const notes = alice.getText('notes');
  notes.insert(0, 'le barnum est sorti');
  Y.applyUpdate(bob, Y.encodeStateAsUpdate(alice));
  notes.delete(3, 6);
  const gathered = withDeletions(null, updates.at(-1)!);
  expect(covers(bob, coverageOf(alice, gathered))).toBe(false);
  expect(covers(bob, coverageOf(alice))).toBe(false);
  Y.applyUpdate(bob, updates.at(-1)!);
  expect(covers(bob, coverageOf(alice, gathered))).toBe(true);
  expect(snapshotOf(bob)).toBe(snapshotOf(alice));
}); // DOC-7

test('deletions gathered edit after edit are all deletions, without the additions', () => {
  const { alice, updates } = twoPhones();
  const notes = alice.getText('notes');
  let gathered: Uint8Array | null = null;
  for (let i = 0; i < 50; i++) {
    alice.transact(() => {
      notes.insert(0, `mot ${i} `);
      if (i % 2 === 1) notes.delete(0, 3);
    });
    gathered = withDeletions(gathered, updates.at(-1)!);
  }
  expect(Y.decodeUpdate(gathered!).structs).toEqual([]);
  expect(covers(alice, coverageOf(alice, gathered!))).toBe(true);
  expect(Y.decodeUpdate(gathered!).ds).toEqual(Y.decodeUpdate(allDeletions(alice)).ds);
});

test('bytes of a coverage come back, and other bytes are refused', () => {
  const { alice } = twoPhones();
  alice.getText('notes').insert(0, 'abc');
  alice.getText('notes').delete(1, 1);
  const coverage = coverageOf(alice);
  expect(decodeCoverage(encodeCoverage(coverage))).toEqual(coverage);
  expect(decodeCoverage(new Uint8Array())).toBeNull();
  expect(decodeCoverage(new Uint8Array([255, 255, 255, 255, 1]))).toBeNull();
  expect(decodeCoverage(encodeCoverage({ ...coverage, deletions: Y.encodeStateAsUpdate(alice) }))).toBeNull();
});

test('digests are equal for equal documents, and differ by one deletion', async () => {
  const { alice, bob } = twoPhones();
  alice.getText('notes').insert(0, 'abc');
  Y.applyUpdate(bob, Y.encodeStateAsUpdate(alice));
  expect(await digestOf(bob)).toBe(await digestOf(alice));
  alice.getText('notes').delete(0, 1);
  expect(await digestOf(bob)).not.toBe(await digestOf(alice));
});

const snapshotOf = (doc: Y.Doc) => Y.encodeSnapshot(Y.snapshot(doc)).join();

test('of what several hold, all hold the least; two that are known one after the other reach the furthest', () => {
  const vector = (clocks: Record<number, number>) =>
    Y.encodeStateVector(new Map(Object.entries(clocks).map(([client, clock]) => [Number(client), clock])));
  const clocksOf = (bytes: Uint8Array) => Y.decodeStateVector(bytes);
  const [one, two] = [vector({ 1: 5, 2: 1 }), vector({ 1: 3, 3: 4 })];
  expect(clocksOf(furthest(one, two))).toEqual(
    new Map([
      [1, 5],
      [2, 1],
      [3, 4]
    ])
  );
  expect(clocksOf(heldByAll([one, two]))).toEqual(
    new Map([
      [1, 3],
      [2, 0]
    ])
  );
  expect(clocksOf(heldByAll([one]))).toEqual(clocksOf(one));
  expect(clocksOf(heldByAll([])).size).toBe(0);
});
