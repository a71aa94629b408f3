import { expect, test } from 'vitest';
import type { Device } from '../../domain/collective';
import type { DeviceId, PersonId } from '../../domain/ids';
import { deviceName } from './device-name';

const device = (id: string, person: string, label: string): Device => ({
  id: id as DeviceId,
  person: person as PersonId,
  label,
  isRelayPost: false,
  addedAt: 0,
  isIn: true
});

test('devices of one person are told apart by their labels, or by which came first', () => {
  // The last first, as they are read.
  const devices = [
    device('4', 'zoe', ''),
    device('3', 'zoe', 'Ordinateur du bureau'),
    device('2', 'bob', 'Android'),
    device('1', 'zoe', 'android'),
    device('0', 'zoe', 'Android')
  ];
  expect(devices.map((one) => deviceName(one, devices, (place) => `appareil ${place}`))).toEqual([
    'appareil 4',
    'Ordinateur du bureau',
    'Android',
    'android, appareil 2',
    'Android, appareil 1'
  ]);
});
