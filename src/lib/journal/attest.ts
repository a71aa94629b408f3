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
    return read?.kind !== 'membership.enrol' || isKeyOf(read.body);
  }
  if (read?.kind !== 'membership.found' || act.space !== '') return false;
  return collectiveFoundedBy(act) === collectiveOf(space) && isKeyOf(read.body);
}

/**
 * Whether a newcomer proved to hold the seed of their invitation, of a backup, or that printed at the founding. The rules refuse an
 * act whose invitation its author had not seen, so that it does not matter what is answered while that is unknown.
 */
export async function isProved(act: Act, space: string, chains: ActsById): Promise<boolean> {
  const read = readMembership(act);
  if (read?.kind !== 'membership.enrol') return true;
  const { invitation, proof } = read.body;
  const by = known(chains, invitation);
  const seed =
    by?.kind === 'membership.invite' || by?.kind === 'membership.backup'
      ? by.body.seed
      : by?.kind === 'membership.found'
        ? by.body.recovery
        : null;
  return seed !== null && isSeedProof(seed, claimOf(space, read.body), proof);
}

/** Where an act is found by its id. */
type ActsById = Pick<Chains, 'get'>;

const collectiveOf = (space: string): string => space.split('/')[0]!;

interface Comer {
  readonly device: Claim['device'];
  readonly keys: { readonly sign: Uint8Array; readonly seal: Uint8Array };
}

const isKeyOf = async ({ device, keys }: Comer): Promise<boolean> =>
  (await deviceIdOf(keys.sign)) === device && (await verifyingKey(keys.sign)) !== null;

const claimOf = (space: string, { device, keys }: Comer): Claim => ({
  collective: collectiveOf(space),
  device,
  signKey: keys.sign
});

function known(chains: ActsById, id: Act['id']) {
  const act = chains.get(id);
  return act === null ? null : readMembership(act);
}
