/** What lies in the stores of this device, of each kind, in bytes. */
export interface Kept {
  /** The documents and the acts: what people wrote and signed. */
  readonly texts: number;
  readonly files: number;
  /** What the documents were on earlier days. */
  readonly history: number;
  /** What screens read, which can be made again from the rest. */
  readonly view: number;
}

/** What the browser says of the room here, in bytes; null for what it does not tell. */
export interface Room {
  readonly used: number | null;
  /** How much may be used in all. */
  readonly quota: number | null;
  /** What the app itself takes, to open without a network. */
  readonly app: number;
}

/** How the space that is taken here is shared out, and what is left, in bytes; null for what nobody tells. */
export interface SpaceTaken extends Kept {
  readonly app: number;
  /** What the browser counts, and cannot be told apart. */
  readonly other: number | null;
  readonly total: number;
  readonly free: number | null;
}

/** Shares out what the browser says is used. It deflates some of what was counted, and its own figure may be less. */
export function spaceTaken(kept: Kept, { used, quota, app }: Room): SpaceTaken {
  const counted = kept.texts + kept.files + kept.history + kept.view + app;
  const total = Math.max(used ?? 0, counted);
  return {
    ...kept,
    app,
    other: used === null ? null : total - counted,
    total,
    free: used === null || quota === null ? null : Math.max(0, quota - used)
  };
}
