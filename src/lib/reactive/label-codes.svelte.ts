import { untrack } from 'svelte';
import { SvelteMap } from 'svelte/reactivity';

/** Codes drawn between two moments in which the page answers: some fifty milliseconds on a slow phone. */
const atOnce = 4;

/** The codes of labels, by what they are of. */
export interface LabelCodes<Code> {
  readonly drawn: ReadonlyMap<string, Code>;
  /** How many of those that are wanted are drawn. */
  readonly done: number;
  /** Why the rest cannot be drawn; null while all goes well. */
  readonly failure: unknown;
}

/** Draws a code for each of what is wanted, a few at a time, and keeps what was drawn for as long as the page lives. */
export function labelCodes<Code>(
  wanted: () => readonly string[],
  draw: (what: string) => Promise<Code>
): LabelCodes<Code> {
  const drawn = new SvelteMap<string, Code>();
  let failure = $state.raw<unknown>(null);
  const done = $derived(wanted().filter((what) => drawn.has(what)).length);

  // Drawing takes time, and ends when nobody waits for it any more: no value of now can tell that.
  $effect(() => {
    const missing = wanted().filter((what) => untrack(() => !drawn.has(what)));
    let isLeft = false;
    void drawAll(missing, () => isLeft);
    return () => (isLeft = true);
  });

  async function drawAll(missing: readonly string[], isLeft: () => boolean): Promise<void> {
    try {
      for (let i = 0; i < missing.length && !isLeft(); i += atOnce) {
        for (const what of missing.slice(i, i + atOnce)) drawn.set(what, await draw(what));
        await new Promise((resolve) => setTimeout(resolve));
      }
    } catch (cause) {
      failure = cause;
    }
  }

  return {
    drawn,
    get done() {
      return done;
    },
    get failure() {
      return failure;
    }
  };
}
