/** How what is kept on this device lies on its disk: as it is, or sealed by a key that is on no disk. */
export interface AtRest {
  readonly isSealed: boolean;
  /** Under which name a database lies: what is sealed lies beside what is not. */
  nameOf(database: string): string;
  /** The bytes as they are written at a place, such as the key of a row. */
  seal(bytes: Uint8Array, place: string): Uint8Array;
  /** What was sealed at that place; null when this is not it. */
  open(sealed: Uint8Array, place: string): Uint8Array | null;
}

export const inTheClear: AtRest = {
  isSealed: false,
  nameOf: (database) => database,
  seal: (bytes) => bytes,
  open: (bytes) => bytes
};
