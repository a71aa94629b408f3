import { publicOrigin } from '../domain/hub';
import type { Registry } from '../storage/registry';

/** How long the hub may take to say its public address before the last one known is used, in milliseconds. */
const patience = 1500;

/** Where invitations lead: an origin, and whether another phone can open it. */
export interface InvitationOrigin {
  readonly origin: string;
  readonly isReachable: boolean;
}

/** The origin that invitations carry: what was set here, else what the hub announces, else where this page stands. */
export async function invitationOrigin(registry: Registry, here: string): Promise<InvitationOrigin> {
  const chosen = (await registry.setting('publicAddress')) ?? '';
  const reached = publicOrigin(chosen, chosen === '' ? await announcedAddress(here) : null, here);
  return { origin: reached ?? here, isReachable: reached !== null };
}

/** The address that the hub at this page's origin says phones can open, or null: a static host says nothing. */
async function announcedAddress(here: string): Promise<string | null> {
  try {
    const answer = await fetch(`${here}/hub.json`, {
      cache: 'no-store',
      signal: AbortSignal.timeout(patience)
    });
    const said: unknown = await answer.json();
    const address = typeof said === 'object' && said !== null && 'public' in said ? said.public : null;
    return typeof address === 'string' ? address : null;
  } catch {
    // Offline, or a host without a hub: both mean that nothing is announced.
    return null;
  }
}
