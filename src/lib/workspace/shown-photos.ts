import type { Family } from '../domain/acts/fold';
import type { ShownPhoto } from '../domain/attachments';
import type { Journal } from './journal';

/** The photos that the acts of a journal name, as they come. */
export interface ShownPhotos {
  /** Those that are known of now. */
  all(): Iterable<ShownPhoto>;
  /** Tells when there are others; gives back what stops it. */
  listen(changed: () => void): () => void;
}

/** Follows the photos that the acts of these families name. */
export function shownPhotos(
  journal: Pick<Journal, 'fold' | 'listen'>,
  families: readonly Family<unknown, unknown>[]
): ShownPhotos {
  const showing = new Map(
    families.flatMap((family) => (family.photos ? [[family.name, family] as const] : []))
  );
  const photosOf = (key: string): readonly ShownPhoto[] => {
    const folded = journal.fold.folded(key);
    return (folded === null ? null : showing.get(folded.family)?.photos?.(folded.state)) ?? [];
  };
  return {
    *all() {
      for (const key of journal.fold.subjects) yield* photosOf(key);
    },
    listen: (changed) =>
      journal.listen((subjects) => {
        if ([...subjects].some((key) => photosOf(key).length > 0)) changed();
      })
  };
}
