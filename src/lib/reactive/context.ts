import { createContext } from 'svelte';
import type { Collective } from '../workspace/collective';
import type { Workspace } from '../workspace/workspace';

export type { Collective, Workspace };
export type { LastBackup } from '../workspace/workspace';
export type { Restored, RestoringProblem } from '../workspace/backup/restore';
export type { ReturnSheet, SheetMakingProblem } from '../workspace/backup/sheets';
export type { SavedBackup, SavingProblem, SavingTerms } from '../workspace/backup/save';

/** How two devices are brought together by codes. */
export type Pairing = Awaited<ReturnType<Collective['pairing']>>;
/** What came of a file that somebody carried here. */
export type FileOutcome = Awaited<ReturnType<Collective['openExchangeFile']>>;
/** Why nothing comes of a code that was read. */
export type PairingProblem = NonNullable<Awaited<ReturnType<Pairing['read']>>>;

/** The workspace of this device, given once by the root layout. */
export const [getWorkspace, provideWorkspace] = createContext<Workspace>();

/** The collective that is open, given by the layout of its pages. */
export const [getCollective, provideCollective] = createContext<Collective>();
