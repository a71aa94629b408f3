import type { Act } from '../domain/acts/act';
import type { CollectiveId, PersonId, StructureId } from '../domain/ids';
import { bodies } from '../domain/membership/kinds';
import { makeDeviceKeys, type DeviceKeys } from '../identity/device-key';
import { collectiveFoundedBy } from '../journal/attest';
import { signAct, type Run } from '../journal/signing';
import { makeSeed, publicPartOf } from '../identity/seed';
import type { KeptInvitation } from '../storage/registry-rows';
import { randomBytes } from './chance';

/** What a collective begins with: who founds it, and the act that gives it its id. */
export interface FoundingFacts {
  readonly collective: CollectiveId;
  readonly keys: DeviceKeys;
  readonly founding: Run;
  /**
   * To be printed, and then kept nowhere else: it lets in an administration when all phones are lost. Null for the
   * example, which is on one phone and goes with it.
   */
  readonly recovery: KeptInvitation | null;
  /** The act that founds it. */
  readonly act: Act;
}

/**
 * Founds a collective: the key of a new device signs its first act, and its id is the hash of that act. `made` are keys that
 * were made to be kept somewhere.
 */
export async function foundCollective(
  person: PersonId,
  structure: StructureId,
  at: number,
  { hasSheet = true, made }: { readonly hasSheet?: boolean; readonly made?: DeviceKeys } = {}
): Promise<FoundingFacts> {
  const [keys, seed] = await Promise.all([made ?? makeDeviceKeys(), hasSheet ? makeSeed() : null]);
  const kind = 'membership.found';
  const body = bodies[kind].write({
    device: keys.id,
    keys: keys.public,
    person,
    structure,
    recovery: seed === null ? null : publicPartOf(seed),
    chance: randomBytes(16)
  });
  const { act, signed } = await signAct(keys, { space: '', at, kind, body }, { last: null, news: [] });
  return {
    collective: collectiveFoundedBy(act),
    keys,
    founding: { signKey: keys.public.sign, acts: [signed] },
    act,
    recovery: seed === null ? null : { act: act.id, seed }
  };
}
