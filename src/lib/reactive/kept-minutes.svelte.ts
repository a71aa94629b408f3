import type { Collective } from '../workspace/collective';
import type { KeptMinutes } from '../workspace/proceedings-reads';
import { keep, readKept } from './kept';
import { query } from './query.svelte';

export type { KeptMinutes };

/**
 * Approved minutes as this device keeps them, looked at anew whenever their bytes come or go; null before. Once they were found
 * altered they stay so until they are whole again: the damaged copy is dropped as it is read, and what was told must not pass for
 * a copy that never came. Made while a component is.
 */
export function keptMinutes(
  collective: Pick<Collective, 'proceedings' | 'fetchFile'>,
  hash: () => string | null
): { readonly current: KeptMinutes | null } {
  let kept = $state.raw<KeptMinutes | null>(null);
  let ofHash: string | null = null;
  const here = query(async () => {
    const wanted = hash();
    return wanted === null ? false : collective.proceedings.isHere(wanted);
  });

  // A read that drops what is damaged writes, which one that is watched may not: it is done beside it.
  $effect(() => {
    const wanted = hash();
    if (wanted !== ofHash) [ofHash, kept] = [wanted, null];
    if (wanted === null || here.state.kind !== 'ready') return;
    let isOver = false;
    void collective.proceedings.minutes(wanted).then(
      (found) => {
        if (isOver) return;
        if (found.kind === 'altered' || found.kind === 'coming') void collective.fetchFile(wanted);
        const name = `altered.${wanted}`;
        const wasAltered = kept?.kind === 'altered' || readKept(name) === 'yes';
        if (found.kind === 'altered') keep(name, 'yes');
        else if (found.kind !== 'coming' && wasAltered) keep(name, 'no');
        kept = found.kind === 'coming' && wasAltered ? { kind: 'altered' } : found;
      },
      // The storage that would not be read is told of elsewhere.
      () => undefined
    );
    return () => (isOver = true);
  });

  return {
    get current() {
      return kept;
    }
  };
}
