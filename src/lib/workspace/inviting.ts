import { invitationLink } from '../identity/invitation';
import { hubAt } from '../domain/hub';
import type { CollectiveEntry, Registry } from '../storage/registry';
import { invitationOrigin } from './invitation-origin';

/** What lets somebody else in. */
export interface ShownInvitation {
  readonly link: string;
  /** The modules of a QR code of the link, row by row; true is dark. */
  readonly qr: readonly (readonly boolean[])[];
  /** False when the link leads to this very machine: no other phone can open it. */
  readonly isReachable: boolean;
}

/** Makes the invitation of a collective, leading to the origin that phones can open. */
export async function invite(
  registry: Registry,
  entry: CollectiveEntry,
  here: string,
  hubs: readonly string[]
): Promise<ShownInvitation> {
  const { origin, isReachable } = await invitationOrigin(registry, here);
  // The hub at the link's own origin goes without saying, and one on this very machine serves nobody else.
  const told = hubs.filter((hub) => hub !== hubAt(origin) && hub !== hubAt(here));
  const link = invitationLink(origin, { collective: entry.id, secret: entry.secret, hubs: told });
  const { qrMatrix } = await import('../exchange/qr-code');
  const qr = qrMatrix(link);
  if (!qr.ok) throw new Error('an invitation fits a QR code');
  return { link, qr: qr.value.modules, isReachable };
}
