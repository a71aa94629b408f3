import type { Device } from '../../domain/collective';
import { foldText } from '../../domain/text';

/**
 * What a device is called beside its person: its label, and which of theirs it is where the label does not tell them
 * apart. `devices` are those of the collective, the last first; `which` says a place among them.
 */
export function deviceName(
  { id, person, label }: Pick<Device, 'id' | 'person' | 'label'>,
  devices: readonly Device[],
  which: (place: number) => string
): string {
  const theirs = devices.filter((one) => one.person === person);
  const place = which(theirs.length - theirs.findIndex((one) => one.id === id));
  if (label === '') return place;
  const called = foldText(label);
  return theirs.some((one) => one.id !== id && foldText(one.label) === called) ? `${label}, ${place}` : label;
}
