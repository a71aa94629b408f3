import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { idFrom } from '../domain/ids';
import type { InstanceId } from './control';
import { stepOne } from './document-message';
import { isNewsTo, type Neighbour } from './relay';

const someone = (number: number, ...neighbours: Neighbour[]): Neighbour => ({
  instance: idFrom<'instance'>(new Uint8Array(16).fill(number)),
  neighbours: new Set(neighbours.map(({ instance }) => instance as InstanceId))
});

const carol = someone(3);
const dave = someone(4);
const bob = someone(2, carol);
const update = new Uint8Array([0, 2, 0]);
const presence = new Uint8Array([1, 0]);

test('what Bob told goes on to whom he does not reach, not to whom he reaches, nor back', () => {
  const relay = { source: bob, isFromPeer: true };
  for (const message of [update, presence]) {
    expect(isNewsTo(dave, message, relay)).toBe(true);
    expect(isNewsTo(carol, message, relay)).toBe(false);
    expect(isNewsTo(bob, message, relay)).toBe(false);
  }
}); // SYN-40

test('what is written here goes to all, also while Bob is telling something', () => {
  for (const peer of [bob, carol, dave]) {
    expect(isNewsTo(peer, update, { source: null, isFromPeer: false })).toBe(true);
    expect(isNewsTo(peer, update, { source: bob, isFromPeer: false })).toBe(true);
  }
}); // SYN-40

test('an answer to Bob goes back to him', () => {
  const relay = { source: bob, isFromPeer: true };
  expect(isNewsTo(bob, new Uint8Array([0, 1, 0]), relay)).toBe(true);
  expect(isNewsTo(bob, stepOne(new Y.Doc()), relay)).toBe(true);
}); // SYN-40
