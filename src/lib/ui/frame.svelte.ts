import type { Snippet } from 'svelte';
import type { Shell, WayBack } from './shell';

/** What hangs in the frame now. */
export interface Hung extends Shell {
  readonly dock: Snippet | null;
  /** The page is a task to finish: on a phone the navigation gives way to it. */
  readonly task: boolean;
  readonly back: WayBack | null;
}

/** An empty frame. When a page opens before the one it replaces is gone, what was hung last is what shows. */
export function emptyFrame(): Hung {
  let docks = $state.raw<readonly { dock: Snippet; task: boolean }[]>([]);
  let backs = $state.raw<readonly WayBack[]>([]);
  return {
    get dock() {
      return docks.at(-1)?.dock ?? null;
    },
    get task() {
      return docks.at(-1)?.task ?? false;
    },
    get back() {
      return backs.at(-1) ?? null;
    },
    hangDock(dock, task) {
      const hung = { dock, task };
      docks = [...docks, hung];
      return () => (docks = docks.filter((other) => other !== hung));
    },
    showBack(back) {
      backs = [...backs, back];
      return () => (backs = backs.filter((other) => other !== back));
    }
  };
}
