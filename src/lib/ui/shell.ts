import { createContext, getContext, setContext, type Snippet } from 'svelte';

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

const arrival = Symbol('arrival');
const readsOnly = Symbol('reads only');

/** Says to the pages of a collective whether it is still to be received. */
export const provideArrival = (isArriving: () => boolean): void => void setContext(arrival, isArriving);

/** Whether the collective of the page is still to be received; never where a page belongs to none. */
export const getArrival = (): (() => boolean) =>
  getContext<(() => boolean) | undefined>(arrival) ?? (() => false);

/** Says to the pages of a collective whether this device only reads in it. */
export const provideReadsOnly = (isReader: () => boolean): void => void setContext(readsOnly, isReader);

/** Whether this device only reads in the collective of the page, which then offers no way to write. */
export const getReadsOnly = (): (() => boolean) =>
  getContext<(() => boolean) | undefined>(readsOnly) ?? (() => false);
