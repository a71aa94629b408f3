import { expect, test } from 'vitest';
import type { Device, Person, Structure } from '$lib/domain/collective';
import type { DeviceId, PersonId, StructureId } from '$lib/domain/ids';
import { awaitedBy, otherDevices, wasMet } from './met-devices';

const [mine, bobs, carols, gone, lost] = ['mine', 'bobs', 'carols', 'gone', 'lost'] as DeviceId[] as [
  DeviceId,
  DeviceId,
  DeviceId,
  DeviceId,
  DeviceId
];
const shed: Structure = { id: 'shed' as StructureId, name: 'La Remise' };
const alice: Person = { id: 'alice' as PersonId, name: 'Alice', structure: shed.id };
const bob: Person = { id: 'bob' as PersonId, name: 'Bob', structure: shed.id };
const me = { person: alice.id, structure: shed.id };
const stranger = { ...me, structure: null };
const device = (id: DeviceId, person: PersonId, label: string, isIn = true): Device => ({
  id,
  person,
  label,
  isRelayPost: false,
  addedAt: 0,
  isIn
});
const known = {
  people: [alice, bob],
  structures: [shed],
  devices: [
    device(mine, alice.id, 'Linux'),
    device(carols, 'carol' as PersonId, ''),
    device(gone, 'carol' as PersonId, '', false),
    device(bobs, bob.id, 'Android')
  ],
  encounters: [{ device: bobs, at: 5 }]
};

test('who is here comes first, then who was met, then who is only known of, and never this device', () => {
  const others = otherDevices(known, [{ device: lost }], mine, String);
  expect(others.map((other) => other.device)).toEqual([lost, bobs, carols]);
});

test('a device is told with its person and their structure', () => {
  expect(otherDevices(known, [], mine, String)[0]).toEqual({
    device: bobs,
    label: 'Android',
    person: 'Bob',
    structure: shed,
    isConnected: false,
    at: 5
  });
});

test('a device that was never met is among the others, not among those met', () => {
  expect(
    otherDevices(known, [], mine, String)
      .filter(wasMet)
      .map((other) => other.device)
  ).toEqual([bobs]);
});

test('a device that was put out is no longer listed, though it was met', () => {
  const met = { ...known, encounters: [...known.encounters, { device: gone, at: 9 }] };
  expect(
    otherDevices(met, [], mine, String)
      .filter(wasMet)
      .map((other) => other.device)
  ).toEqual([bobs]);
});

test('what waits names a structure, and of one’s own the person', () => {
  const others = otherDevices(known, [], mine, String);
  expect(awaitedBy(others, known.devices, stranger)).toEqual({ names: ['La Remise'], own: 0 });
  expect(awaitedBy(others, known.devices, me)).toEqual({ names: ['Bob'], own: 0 });
});

test('a relay post is waited for before those who were met', () => {
  const devices = known.devices.map((one) => ({ ...one, isRelayPost: one.id === carols }));
  const people = [...known.people, { id: 'carol' as PersonId, name: 'Carol', structure: null }];
  const others = otherDevices({ ...known, devices, people }, [], mine, String);
  expect(awaitedBy(others, devices, stranger)).toEqual({ names: ['Carol'], own: 0 });
});

test('what waits for another device of one’s own names nobody, and says how many there are', () => {
  const devices = [...known.devices, device(lost, alice.id, 'Android')];
  const waiting = (encounters: (typeof known)['encounters'], own = devices) =>
    awaitedBy(otherDevices({ ...known, devices: own, encounters }, [], mine, String), own, me);
  expect(waiting([{ device: lost, at: 9 }])).toEqual({ names: [], own: 1 });
  // Whoever of a structure was met last is the one to wait for.
  expect(
    waiting([
      { device: lost, at: 5 },
      { device: bobs, at: 9 }
    ])
  ).toEqual({ names: ['Bob'], own: 0 });
  const third = device('third' as DeviceId, alice.id, 'iPad');
  expect(waiting([{ device: lost, at: 9 }], [...devices, third])).toEqual({ names: [], own: 2 });
});
