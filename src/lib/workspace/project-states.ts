import type { Family, Folded } from '../domain/acts/fold';
import { toBase64Url } from '../domain/base64url';
import { followInOneTab, type Projector } from '../storage/follow-in-one-tab';
import { replaceStates, statesDigest, writeStates } from '../storage/folded-states';
import type { Projection } from '../storage/projection';
import type { Journal } from './journal';

/** The families of a journal, as far as their states are projected. */
type Families = readonly Pick<Family<unknown, unknown>, 'name' | 'kinds'>[];

/**
 * Starts keeping the rows of a space's states as its journal says, in one tab at a time. Whoever begins writes all of
 * them again, unless those that are there were made from the same acts.
 */
export function projectStates(
  projection: Projection,
  space: string,
  journal: Journal,
  families: Families,
  locks: LockManager | undefined = projection.locks
): Projector {
  return followInOneTab(
    `grange/states/${space}`,
    (wake) => {
      const changed = new Set<string>();
      let isTrusted = false;
      let isChecked = false;
      const stops = [
        journal.listen((subjects) => {
          for (const subject of subjects) changed.add(subject);
          isChecked = false;
          wake();
        }),
        projection.losses.subscribe(() => {
          isTrusted = isChecked = false;
          wake();
        })
      ];
      const { tables } = projection;

      /** What is to be written, and the acts that it was folded from, read in one turn. */
      const takeStock = async (): Promise<{ states: readonly Folded[]; digest: string }> => {
        const keys = isTrusted ? [...changed] : [...journal.fold.subjects];
        changed.clear();
        isChecked = true;
        const states = keys.flatMap((key) => journal.fold.folded(key) ?? []);
        return { states, digest: await digestOf(journal, families) };
      };

      return {
        isBehind: () => !isTrusted || !isChecked,
        hurry: () => undefined,
        stop: () => stops.forEach((stop) => stop()),
        async catchUp() {
          while (!isTrusted || !isChecked) {
            try {
              if (!isTrusted && (await statesDigest(tables, space)) === (await digestOf(journal, families))) {
                isTrusted = isChecked = changed.size === 0;
                if (isTrusted) continue;
              }
              const wasTrusted = isTrusted;
              const { states, digest } = await takeStock();
              isTrusted = true;
              await (wasTrusted ? writeStates : replaceStates)(tables, space, states, digest);
            } catch (cause) {
              isTrusted = false;
              throw cause;
            }
          }
        }
      };
    },
    { locks, isOver: () => projection.outdated.value }
  );
}

/** Tells one set of acts from another, and one way of reading them from another. */
async function digestOf(journal: Journal, families: Families): Promise<string> {
  const heads = journal.heads.map(({ id }) => id).sort();
  const kinds = families.flatMap(({ kinds }) => Object.keys(kinds)).sort();
  const text = new TextEncoder().encode([...kinds, '', ...heads].join('\n'));
  return toBase64Url(new Uint8Array(await crypto.subtle.digest('SHA-256', text)));
}
