import { idFrom } from '../domain/ids';
import { fromBase64Url } from '../domain/base64url';
import type { Act } from '../domain/acts/act';
import type { Chains } from '../domain/acts/chains';
import { readMembership } from '../domain/membership/kinds';
import { deviceIdOf, verifyingKey } from '../identity/device-key';
import { isSeedProof, type Claim } from '../identity/seed';

/** The collective that an act founds: the first half of the act's own id, so that whoever has one can check the other. */
export const collectiveFoundedBy = (act: Pick<Act, 'id'>) => idFrom<'collective'>(fromBase64Url(act.id)!);

/**
 * Whether an act is one of a space at all, as anyone finds from the act alone: it names the space, a founding act gave
 * the collective its id, and the id of whoever comes in is that of their key.
 */
export async function isOfSpace(act: Act, space: string): Promise<boolean> {
  const read = readMembership(act);
  if (act.kind !== 'membership.found') {
    if (act.space !== space) return false;
    const comes = read?.kind === 'membership.enrol' || read?.kind === 'membership.recover';
    return !comes || isKeyOf(read.body);
  }
  if (read?.kind !== 'membership.found' || act.space !== '') return false;
  return collectiveFoundedBy(act) === collectiveOf(space) && isKeyOf(read.body);
}

/**
 * Whether a newcomer proved to hold the seed of their invitation, or the recovery key. The rules refuse an act whose
 * invitation its author had not seen, so that it does not matter what is answered while that is unknown.
 */
export async function isProved(act: Act, space: string, chains: Chains): Promise<boolean> {
  const read = readMembership(act);
  if (read?.kind === 'membership.enrol') {
    const { invitation, proof } = read.body;
    const invite = known(chains, invitation);
    if (invite?.kind !== 'membership.invite') return false;
    return isSeedProof(invite.body.seed, claimOf(space, 'invitation', read.body), proof);
  }
  if (read?.kind === 'membership.recover') {
    const founding = chains.acts.find(({ kind }) => kind === 'membership.found');
    const found = founding === undefined ? null : readMembership(founding);
    if (found?.kind !== 'membership.found' || found.body.recovery === null) return false;
    return isSeedProof(found.body.recovery, claimOf(space, 'recovery', read.body), read.body.proof);
  }
  return true;
}

const collectiveOf = (space: string): string => space.split('/')[0]!;

interface Comer {
  readonly device: Claim['device'];
  readonly keys: { readonly sign: Uint8Array; readonly seal: Uint8Array };
}

const isKeyOf = async ({ device, keys }: Comer): Promise<boolean> =>
  (await deviceIdOf(keys.sign)) === device && (await verifyingKey(keys.sign)) !== null;

const claimOf = (space: string, way: Claim['way'], { device, keys }: Comer): Claim => ({
  collective: collectiveOf(space),
  way,
  device,
  signKey: keys.sign
});

function known(chains: Chains, id: Act['id']) {
  const act = chains.get(id);
  return act === null ? null : readMembership(act);
}
