import * as Y from 'yjs';
import type { DeviceId } from '../domain/ids';
import { devices } from './kinds';
import { readRecord, setFields } from './records';

/** The devices among these that a document names: the one thing of a person that it holds besides what they wrote. */
export const namedDevices = (doc: Y.Doc, some: readonly DeviceId[]): readonly DeviceId[] =>
  some.filter((device) => (readRecord(doc, devices, device)?.label ?? '') !== '');

/** Takes the names of devices away. */
export function forgetDevices(doc: Y.Doc, some: readonly DeviceId[]): void {
  for (const device of namedDevices(doc, some)) setFields(doc, devices, device, { label: '' });
}

/**
 * A state without the names of these devices, not even among what was deleted: a document that is loaded keeps nothing of
 * what is written over. The bytes are the same where it names none of them.
 */
export function stateWithoutDevices(state: Uint8Array, some: readonly DeviceId[]): Uint8Array {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, state);
  if (namedDevices(doc, some).length === 0) return state;
  doc.transact(() => forgetDevices(doc, some));
  return Y.encodeStateAsUpdate(doc);
}
