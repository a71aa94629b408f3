import * as Y from 'yjs';
import { expect, test } from 'vitest';
import { idFrom } from '../domain/ids';
import { differencesSince } from './differences';
import { addDevice } from './edits';
import { stateWithoutDevices } from './forgetting';
import { devices } from './kinds';
import { editProfile } from './profile';
import { readRecord, setFields } from './records';

const [hers, his] = [1, 2].map((number) => idFrom<'device'>(new Uint8Array(16).fill(number)));

const holds = (bytes: Uint8Array, word: string): boolean => Buffer.from(bytes).includes(Buffer.from(word));

test('a state that is made to forget somebody has not a byte of how their devices were ever named', () => {
  const doc = new Y.Doc();
  editProfile(doc, { name: 'Le Pré commun' });
  addDevice(doc, hers!, 'Ancien portable de Zoé');
  addDevice(doc, his!, 'Tablette de Bob');
  setFields(doc, devices, hers!, { label: 'Téléphone de Zoé' });
  const state = Y.encodeStateAsUpdate(doc);
  expect(holds(state, 'Zoé')).toBe(true);

  const forgetful = stateWithoutDevices(state, [hers!]);
  expect(holds(forgetful, 'Zoé')).toBe(false);
  const read = new Y.Doc();
  Y.applyUpdate(read, forgetful);
  expect(readRecord(read, devices, his!)?.label).toBe('Tablette de Bob');
  expect(differencesSince(read, doc)).toEqual([]);
  expect(stateWithoutDevices(forgetful, [hers!])).toBe(forgetful);
});
