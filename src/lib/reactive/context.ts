import { createContext } from 'svelte';
import type { Collective } from '../workspace/collective';
import type { Workspace } from '../workspace/workspace';

export type { Collective, Workspace };

/** The workspace of this device, given once by the root layout. */
export const [getWorkspace, provideWorkspace] = createContext<Workspace>();

/** The collective that is open, given by the layout of its pages. */
export const [getCollective, provideCollective] = createContext<Collective>();
