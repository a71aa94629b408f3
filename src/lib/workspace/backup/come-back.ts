import type { ActId } from '../../domain/acts/act';
import type { CollectiveId, PersonId } from '../../domain/ids';
import type { DeviceKeys } from '../../identity/device-key';
import { sealFor } from '../../identity/sealing';
import { proveSeed, type Seed } from '../../identity/seed';
import type { Journal } from '../journal';
import { sayMembership } from '../say-membership';

/** What a backup holds that lets its person come back. */
export interface WayBackIn {
  /** The act that published it. */
  readonly act: ActId;
  readonly seed: Seed;
  readonly person: PersonId;
  /** The secrets of the epochs that are in the backup. */
  readonly epochs: readonly { readonly epoch: ActId; readonly secret: Uint8Array }[];
}

/** So many secrets go with whoever comes in, the newest first. */
const mostSeals = 8;

/**
 * Says that this device comes in by a backup; tells whether that counts, as far as is known here. Rejects when the
 * storage refuses.
 */
export async function comeBack(
  journal: Journal,
  device: { readonly collective: CollectiveId; readonly space: string; readonly keys: DeviceKeys },
  { act, seed, person, epochs }: WayBackIn
): Promise<boolean> {
  const { collective, space, keys } = device;
  const proof = await proveSeed(seed, { collective, device: keys.id, signKey: keys.public.sign });
  if (proof === null) return false;
  const seals = epochs.slice(0, mostSeals).map(async ({ epoch, secret }) => {
    const sealed = await sealFor({ space, device: keys.id }, keys.public.seal, secret);
    return sealed === null ? [] : [{ epoch, ...sealed }];
  });
  const { id } = await sayMembership(journal, 'membership.enrol', {
    device: keys.id,
    keys: keys.public,
    person,
    structure: null,
    invitation: act,
    proof,
    seals: (await Promise.all(seals)).flat()
  });
  return journal.membership.verdicts.get(id) === 'counts';
}
