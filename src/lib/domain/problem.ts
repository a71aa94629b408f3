import type { InvitationProblem } from './invitation-problem';

/** Everything an expected refusal of the workspace can be, with the facts a sentence needs. */
export type Problem =
  | InvitationProblem
  | { readonly kind: 'unknown-collective' }
  | { readonly kind: 'already-member'; readonly collective: string }
  | { readonly kind: 'no-public-address' }
  | { readonly kind: 'storage-refused'; readonly detail: string }
  | { readonly kind: 'cancelled' };
