import type { DeviceId, StructureId } from './ids';

/** Another device, as far as it may be waited for. */
export interface Awaited {
  readonly device: DeviceId;
  readonly structure: { readonly id: StructureId } | null;
  /** When it was last met, in milliseconds since 1970; null when it never was. */
  readonly at: number | null;
}

/**
 * Whom what is written here waits for: the devices that are set as relay posts, else those that were met last, one for
 * each structure. The one that is most likely to open next comes first; `most` of them are told.
 */
export function waitedFor<Other extends Awaited>(
  others: readonly Other[],
  relays: ReadonlySet<DeviceId> = new Set(),
  most = 2
): readonly Other[] {
  const posts = others.filter(({ device }) => relays.has(device));
  const met = others.filter(({ at }) => at !== null);
  const told: Other[] = [];
  for (const other of (posts.length > 0 ? posts : met).toSorted((a, b) => (b.at ?? 0) - (a.at ?? 0))) {
    const isTold = told.some(({ structure }) => structure !== null && structure.id === other.structure?.id);
    if (!isTold && told.length < most) told.push(other);
  }
  return told;
}
