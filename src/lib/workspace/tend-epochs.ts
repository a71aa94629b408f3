import type { ActId } from '../domain/acts/act';
import type { DeviceId } from '../domain/ids';
import { currentEpoch, epochsOf, lackingEpoch, needsEpoch, sealsAtOnce } from '../domain/membership/epochs';
import type { Members } from '../domain/membership/members';
import type { DeviceKeys } from '../identity/device-key';
import { epochSecretLength, newEpochSecret } from '../identity/rendezvous';
import { openSealed, sealFor } from '../identity/sealing';
import { randomBytes } from './chance';
import type { Journal } from './journal';
import { sayMembership } from './say-membership';

/** How long each administration waits for those let in before it, in milliseconds. */
const turn = 3000;

/**
 * Gives everybody who is in a secret that nobody has who is out: the current one where some lack it, a new one where
 * there is none. The administration that was let in first does it, the others if it does not. The function given back
 * stops it.
 */
export function tendEpochs(space: string, journal: Journal, keys: DeviceKeys): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isTending = false;
  /** Whether something was said since the last look. */
  let isNews = false;
  let isStopped = false;

  function plan(): void {
    const { members } = journal.membership;
    isNews = true;
    if (isStopped || isTending || timer !== undefined) return;
    if (!members.isAdministration(keys.id) || !needsEpoch(members)) return;
    timer = setTimeout(() => void tend(), rankOf(members, keys.id) * turn);
  }

  async function tend(): Promise<void> {
    timer = undefined;
    isTending = true;
    isNews = false;
    try {
      await startEpoch(space, journal, keys);
    } catch (cause) {
      // Refused by the storage, which says so itself: the next act, or the next start, plans it again.
      if (cause instanceof RangeError || cause instanceof TypeError) throw cause;
    } finally {
      isTending = false;
      // Somebody may have come or gone while secrets were sealed.
      if (isNews) plan();
    }
  }

  plan();
  const stop = journal.listen(plan);
  return () => {
    isStopped = true;
    clearTimeout(timer);
    stop();
  };
}

/** Has everybody who is in share a secret, in as many acts as that takes; rejects when the storage refuses. */
export async function startEpoch(space: string, journal: Journal, keys: DeviceKeys): Promise<void> {
  const { members } = journal.membership;
  if (!members.isAdministration(keys.id) || !needsEpoch(members)) return;
  const current = currentEpoch(members);
  const known = current === null ? null : await secretOf(current, { space, members, keys });
  const secret = known ?? newEpochSecret(randomBytes);
  let epoch = known === null ? null : current;
  const lacking = epoch === null ? staying(members) : lackingEpoch(members, epoch);
  for (let at = 0; at < lacking.length; at += sealsAtOnce) {
    const seals = await sealAll(lacking.slice(at, at + sealsAtOnce), { space, members, secret });
    if (epoch === null) epoch = (await sayMembership(journal, 'membership.epoch', { seals })).id;
    else await sayMembership(journal, 'membership.seal', { epoch, seals });
  }
}

/** The secret of an epoch, where this device was given one that is one. */
async function secretOf(
  epoch: ActId,
  { space, members, keys }: { readonly space: string; readonly members: Members; readonly keys: DeviceKeys }
): Promise<Uint8Array | null> {
  const seal = epochsOf(members, keys.id).find((one) => one.epoch === epoch);
  const secret = seal === undefined ? null : await openSealed(keys, space, seal);
  return secret?.length === epochSecretLength ? secret : null;
}

const sealAll = (
  devices: readonly DeviceId[],
  {
    space,
    members,
    secret
  }: { readonly space: string; readonly members: Members; readonly secret: Uint8Array }
) =>
  Promise.all(
    devices.map(async (device) => {
      const sealed = await sealFor({ space, device }, members.devices.get(device)!.keys.seal, secret);
      // A device whose key is none cannot be told anything; it has its line, as the rule asks.
      return { device, ...(sealed ?? { key: new Uint8Array(65), sealed: new Uint8Array() }) };
    })
  );

const staying = (members: Members): readonly DeviceId[] =>
  [...members.devices.keys()].filter((device) => members.belongs(device));

const rankOf = (members: Members, device: string): number =>
  [...members.devices.values()]
    .filter((one) => members.isAdministration(one.device))
    .sort((a, b) => a.rank - b.rank)
    .findIndex((one) => one.device === device);
