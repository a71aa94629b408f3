import { createContext, type Snippet } from 'svelte';

/** The way back from a page, shown in the lintel instead of the collective's name. */
export interface WayBack {
  readonly href: string;
  readonly label: string;
}

/** The frame around a page, as the page sees it: what it may hang there while it is on screen. */
export interface Shell {
  /** Hangs the page's main action in the frame; the function given back takes it down. */
  hangDock(dock: Snippet, task: boolean): () => void;
  /** Shows the way back in the lintel; the function given back takes it down. */
  showBack(back: WayBack): () => void;
}

/** The frame of the page, given by AppShell or PlainShell. */
export const [getShell, provideShell] = createContext<Shell>();
