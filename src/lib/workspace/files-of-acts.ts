import type { Family } from '../domain/acts/fold';
import type { FileOfActs } from '../domain/attachments';
import type { Journal } from './journal';

/** The photos and other bytes that the acts of a journal name, as they come. */
export interface FilesOfActs {
  /** Those that are known of now. */
  all(): Iterable<FileOfActs>;
  /** Tells when there are others; gives back what stops it. */
  listen(changed: () => void): () => void;
}

/** Follows what the acts of these families name. */
export function filesOfActs(
  journal: Pick<Journal, 'fold' | 'listen'>,
  families: readonly Family<unknown, unknown>[]
): FilesOfActs {
  const naming = new Map(
    families.flatMap((family) => (family.files ? [[family.name, family] as const] : []))
  );
  const filesIn = (key: string): readonly FileOfActs[] => {
    const folded = journal.fold.folded(key);
    return (folded === null ? null : naming.get(folded.family)?.files?.(folded.state)) ?? [];
  };
  return {
    *all() {
      for (const key of journal.fold.subjects) yield* filesIn(key);
    },
    listen: (changed) =>
      journal.listen((subjects) => {
        if ([...subjects].some((key) => filesIn(key).length > 0)) changed();
      })
  };
}
