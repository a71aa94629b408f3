import type { StorageFailure } from './delivery';
import type { CollectiveId } from './ids';
import type { InvitationProblem } from './invitation-problem';

/** Everything that the workspace may refuse, with the facts a sentence needs. */
export type Problem =
  | InvitationProblem
  | { readonly kind: 'unknown-collective' }
  | { readonly kind: 'already-member'; readonly collective: CollectiveId }
  | { readonly kind: 'storage-refused'; readonly failure: StorageFailure }
  | { readonly kind: 'cancelled' };
