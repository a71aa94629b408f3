/** Why a text opens no collective. */
export type InvitationProblem =
  | { readonly kind: 'empty' }
  | { readonly kind: 'not-an-invitation' }
  | { readonly kind: 'truncated' }
  | { readonly kind: 'newer-version' }
  | { readonly kind: 'older-version' };
