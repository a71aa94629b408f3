import { expect, test } from 'vitest';
import type { Device } from './collective';
import type { DeviceId, PersonId } from './ids';
import { relayPosts } from './relay-post';

const [me, barn, office, phone, old] = ['me', 'barn', 'office', 'phone', 'old'] as DeviceId[];

const device = (id: DeviceId | undefined, facts: Partial<Device> = {}): Device => ({
  id: id!,
  person: 'alice' as PersonId,
  label: '',
  isRelayPost: true,
  addedAt: 0,
  isIn: true,
  ...facts
});

test('relay posts are those of the others that are in: the open ones first, then those met last', () => {
  const devices = [
    device(me),
    device(office),
    device(barn),
    device(old, { isIn: false }),
    device(phone, { isRelayPost: false })
  ];
  const met = [
    { device: office!, at: 5 },
    { device: barn!, at: 3 },
    { device: phone!, at: 9 }
  ];
  expect(relayPosts(devices, [{ device: barn! }, { device: phone! }], met, me!)).toEqual([
    { device: barn, isOpen: true, metAt: 3 },
    { device: office, isOpen: false, metAt: 5 }
  ]);
  expect(relayPosts(devices, [], [], me!)).toEqual([
    { device: office, isOpen: false, metAt: null },
    { device: barn, isOpen: false, metAt: null }
  ]);
});
