/** Why a text was not handed to another app. Nothing is lost: it still stands on the screen. */
export type ShareProblem =
  /** The person closed the list of apps. */
  | { readonly kind: 'cancelled' }
  /** Neither sharing nor copying is allowed here. */
  | { readonly kind: 'refused' };

/** How a text left: to another app, or to the clipboard where the device shares nothing. */
export type Shared = 'shared' | 'copied';
