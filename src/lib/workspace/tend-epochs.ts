import { needsEpoch } from '../domain/membership/epochs';
import type { Members } from '../domain/membership/members';
import type { DeviceKeys } from '../identity/device-key';
import { newEpochSecret } from '../identity/rendezvous';
import { sealFor } from '../identity/sealing';
import { randomBytes } from './chance';
import type { Journal } from './journal';
import { sayMembership } from './say-membership';

/** How long each administration waits for those let in before it, in milliseconds. */
const turn = 3000;

/**
 * Starts a new epoch, sealed for all who are in, whenever somebody who is out could still meet them or somebody who is
 * in could not. The administration that was let in first does it, the others if it does not. The function given back
 * stops it.
 */
export function tendEpochs(space: string, journal: Journal, keys: DeviceKeys): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;

  function plan(): void {
    const { members } = journal.membership;
    if (timer !== undefined || !members.isAdministration(keys.id) || !needsEpoch(members)) return;
    timer = setTimeout(
      () => {
        timer = undefined;
        // Refused by the storage, which says so itself: the next act, or the next start, plans it again.
        void startEpoch(space, journal, keys).catch(() => undefined);
      },
      rankOf(members, keys.id) * turn
    );
  }

  plan();
  const stop = journal.listen(plan);
  return () => {
    clearTimeout(timer);
    stop();
  };
}

/** Starts a new epoch if there has to be one; rejects when the storage refuses. */
export async function startEpoch(space: string, journal: Journal, keys: DeviceKeys): Promise<void> {
  const { members } = journal.membership;
  if (!members.isAdministration(keys.id) || !needsEpoch(members)) return;
  const secret = newEpochSecret(randomBytes);
  const staying = [...members.devices.values()].filter(({ device }) => members.belongs(device));
  const seals = staying.map(async (enrolment) => {
    const { device } = enrolment;
    // A device whose key is none cannot be told anything; it has its line, as the rule asks.
    const sealed = await sealFor({ space, device }, enrolment.keys.seal, secret);
    return { device, ...(sealed ?? { key: new Uint8Array(65), sealed: new Uint8Array() }) };
  });
  await sayMembership(journal, 'membership.epoch', { seals: await Promise.all(seals) });
}

const rankOf = (members: Members, device: string): number =>
  [...members.devices.values()]
    .filter((one) => members.isAdministration(one.device))
    .sort((a, b) => a.rank - b.rank)
    .findIndex((one) => one.device === device);
