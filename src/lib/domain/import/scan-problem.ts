/** Why no code was read. */
export type ScanProblem =
  /** The device has no camera, or the page may not know of it. */
  | { readonly kind: 'no-camera' }
  /** The person, or the browser for them, said no to the camera. */
  | { readonly kind: 'camera-refused' }
  /** Another app holds the camera. */
  | { readonly kind: 'camera-busy' }
  /** The picture was read and shows no code. */
  | { readonly kind: 'no-code' }
  | { readonly kind: 'not-a-picture' }
  /** The reader itself could not be loaded. */
  | { readonly kind: 'no-reader'; readonly detail: string }
  | { readonly kind: 'cancelled' };
