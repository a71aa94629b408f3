import { imports as sentences } from '../i18n/import';
import { inventory } from '../i18n/inventory';
import type { Collective, Workspace } from './context';
import { ImportDraft } from './import-draft.svelte';
import { ImportJob } from './import-job.svelte';
import { formatNumber, text } from './locale.svelte';
import { showToast } from './toasts.svelte';

/** The spreadsheet that is being prepared for a collective, and the import that runs or ran. */
export interface Imports {
  readonly draft: ImportDraft;
  readonly job: ImportJob;
  /** Says that a screen shows the import, which then needs no word in passing; the function given back unsays it. */
  watch(): () => void;
}

const known = new WeakMap<Collective, Imports>();

/** The imports of an open collective, the same ones for as long as it is open, whatever screen is shown. */
export function importsOf(collective: Collective, { outside }: Workspace): Imports {
  const found = known.get(collective);
  if (found !== undefined) return found;
  let watchers = 0;
  const made: Imports = {
    draft: new ImportDraft(
      {
        openSpreadsheet: outside.openSpreadsheet,
        settings: async () => ({
          structures: await collective.structures(),
          fieldNames: text(inventory).field
        })
      },
      collective.me.structure
    ),
    job: new ImportJob(
      () => collective.live(),
      (added) => {
        if (watchers === 0) showToast({ message: text(sentences).toast(added, formatNumber(added)) });
      }
    ),
    watch() {
      watchers++;
      return () => watchers--;
    }
  };
  known.set(collective, made);
  return made;
}
