import type { DeviceId } from '../domain/ids';
import type { Journal } from './journal';
import { sayName } from './say-membership';
import type { Texts } from './texts';

/**
 * Says what this device's person asked to be called, as soon as they are in, and unless they ever said what they are
 * called, or are forgotten. Resolves when that is done, or has to wait until they are let in; the function given back stops it.
 */
export async function introduce(
  journal: Journal,
  texts: Pick<Texts, 'write'>,
  device: DeviceId,
  called: string
): Promise<() => void> {
  let isSaying = false;
  const isDue = () => {
    const { members } = journal.membership;
    const person = members.personOf(device);
    if (person === null || !members.has(device)) return false;
    return !members.names.has(person) && !members.forgotten.has(person);
  };
  async function introduceNow(): Promise<void> {
    if (called === '' || isSaying || !isDue()) return;
    isSaying = true;
    // Refused by the storage, which says so itself: the next act, or the next start, tries again.
    await sayName(journal, texts, called).catch(() => undefined);
    isSaying = false;
  }
  await introduceNow();
  return journal.listen(() => void introduceNow());
}
