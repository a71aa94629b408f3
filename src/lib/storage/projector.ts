import type * as Y from 'yjs';
import { followRecords } from './changed-records';
import { followInOneTab, type Projector } from './follow-in-one-tab';
import type { Projection } from './projection';
import { rowWriter, SpaceErased } from './row-writer';

export type { Projector } from './follow-in-one-tab';

export interface ProjectorOptions {
  /** How long a text that is being typed waits for its row, in milliseconds. */
  readonly textDelay?: number;
  readonly locks?: LockManager;
  /** Milliseconds since 1970; only to tell one making of the tables from the next. */
  readonly now?: () => number;
  /** Whether the document was erased on purpose: then no row is made of it any more. */
  readonly isErased?: () => boolean;
}

/**
 * Starts projecting a document that is loaded. Whichever tab holds the lock of the space writes; the others wait for
 * it. Whoever begins compares all rows with the document, unless the cursor says that they are those of it.
 */
export function startProjector(
  projection: Projection,
  space: string,
  doc: Y.Doc,
  options: ProjectorOptions = {}
): Projector {
  const { textDelay = 400, locks = projection.locks, now = Date.now, isErased = () => false } = options;
  return followInOneTab(
    `grange/projector/${space}`,
    (wake) => {
      const following = followRecords(doc, textDelay, wake);
      const writer = rowWriter(projection.tables, space, doc, following, now, isErased);
      const recheck = projection.losses.subscribe(() => {
        writer.distrust();
        wake();
      });
      return {
        catchUp: () => writer.catchUp(),
        isBehind: () => writer.isBehind(),
        hurry: () => following.releaseTexts(),
        stop() {
          recheck();
          following.stop();
        }
      };
    },
    { locks, isOver: (cause) => cause instanceof SpaceErased || projection.outdated.value }
  );
}
