import type { ActId, Head } from '../domain/acts/act';
import type { FolderSaving, FolderTrouble } from '../domain/folder-saving';
import type { AskedToKeep } from '../domain/keeping';
import type { CollectiveId, DeviceId, PersonId, StructureId } from '../domain/ids';
import type { OutsideServer } from '../domain/outside-server';
import type { OwnStanding } from '../domain/membership/own-standing';
import type { BackupKey } from '../identity/backup-key';
import type { DeviceKeys } from '../identity/device-key';
import type { Sealed } from '../identity/sealing';
import type { Seed } from '../identity/seed';

/** What the rows of the registry hold. A field that is added may be missing from those that are there. */

/** A collective that is kept on this device, and who this device is in it. */
export interface CollectiveEntry {
  readonly id: CollectiveId;
  /** The name as it was last known; the document's profile has the true one. */
  readonly name: string;
  /** What this device signs with in this collective, and what others seal for it with: it has no other name there. */
  readonly keys: DeviceKeys;
  /** What lets a newcomer in, or whoever came back by a backup and has not met the others; null for whoever is in. */
  readonly seed: Seed | null;
  readonly hubs: readonly string[];
  readonly person: PersonId;
  /** What they asked to be called when they came: they say so in the journal once they are in. */
  readonly called: string;
  /** The one that its person founded or brought; null until a newcomer is told theirs. */
  readonly structure: StructureId | null;
  /** Whether it is a newcomer's, who has not received the collective yet. */
  readonly isArriving: boolean;
  /** How this device stood when that was last found out; left out while it was simply in. */
  readonly standing?: OwnStanding;
  /** The least version of the shapes that may be written there, as its document last said; left out while none is asked. */
  readonly minWriter?: number;
  /** Whether its document is dropped when it is next opened, and received anew. */
  readonly isRenewing?: boolean;
  readonly device: DeviceId;
  /**
   * The device whose backup this one came from, and since when: that one is put out once the others are met, or at once
   * where it was here and is no more.
   */
  readonly replaces?: { readonly device: DeviceId; readonly since: number; readonly wasHere?: boolean };
  readonly isExample: boolean;
  /** Whether this device is a relay post there: it opens it by itself. */
  readonly isRelayPost?: boolean;
  /** Whether it is being removed from this device; what was begun is finished at the next start. */
  readonly isLeaving?: boolean;
  readonly joinedAt: number;
  readonly lastOpenedAt: number;
}

/** What was set on this device, for all collectives. */
export interface Settings {
  /** The https address that invitations carry. */
  readonly publicAddress: string;
  /** What photos and files may take on this device, in bytes. */
  readonly filesRoom: number;
  /** The servers outside of the collectives that help devices through networks which keep them apart. */
  readonly outsideServers: readonly OutsideServer[];
  /** What makes backups of this device. */
  readonly backup: KeptBackup;
  /** Whether photos and files go with backups, as was last chosen; usually they do. */
  readonly backupWithFiles: boolean;
  /** The folder into which backups are saved by themselves. */
  readonly backupFolder: KeptFolder;
  /** How the browser was asked to promise that it erases nothing, the last time. */
  readonly askedToKeep: AskedToKeep;
  /** When a notice of what may be erased was last put off, in milliseconds since 1970. */
  readonly keepingPutOff: number;
  /** Collectives of an earlier version, which could not be taken over. */
  readonly discarded: readonly DiscardedCollective[];
}

/** What this device keeps to make backups: it can open none of what it seals. */
export interface KeptBackup {
  readonly key: BackupKey;
  /** For each collective the act that published what lets its person come back, whose seed is sealed for the key. */
  readonly seeds: readonly ({ readonly collective: CollectiveId; readonly act: ActId } & Sealed)[];
  /** When the last one was made, in milliseconds since 1970, with how many bytes; null before the first. */
  readonly last: {
    readonly at: number;
    readonly size: number;
    readonly withFiles: boolean;
    /** By which act it brings its person back into each collective; left out by earlier versions. */
    readonly ways?: readonly { readonly collective: CollectiveId; readonly act: ActId }[];
  } | null;
}

/** A folder into which backups are saved, and what became of that. */
export interface KeptFolder extends FolderSaving {
  readonly folder: FileSystemDirectoryHandle;
  /** When it was chosen, in milliseconds since 1970. */
  readonly chosenAt: number;
  /** The names of the backups that were saved there and not removed since, the oldest first. */
  readonly files: readonly string[];
  /** The one that is being written, or that something interrupted. */
  readonly unfinished: string | null;
  /** Why the last time came to nothing; null when it did not. */
  readonly trouble: FolderTrouble | null;
}

export interface DiscardedCollective {
  readonly id: CollectiveId;
  readonly name: string;
}

/** An invitation that was made on this device, which alone knows its seed. */
export interface KeptInvitation {
  /** The inviting act. */
  readonly act: ActId;
  readonly seed: Seed;
}

/** How many writes this device made in a space, in its document or journal, and what a peer must hold to have them all. */
export interface LedgerRow {
  readonly space: string;
  readonly count: number;
  readonly stateVector: Uint8Array;
  readonly deletions: Uint8Array;
  /** The last act of this device that is counted; left out while none is. */
  readonly act?: Head;
  /** The digest of the document when nothing in it was left to count. */
  readonly digest: string;
}

/** What a device was last known to hold of a space: it may hold more. */
export interface Held {
  /** Of the document. */
  readonly stateVector: Uint8Array;
  /** Where its chains of acts ended. */
  readonly heads: readonly Head[];
}

/** When the state of a space was last compared with a device. */
export interface Encounter {
  readonly device: DeviceId;
  readonly at: number;
}

/** How this device comes back to another that holds a door open for it (SYN-140), as it is handed over to be kept. */
export interface KeptWayBack {
  readonly device: DeviceId;
  readonly at: number;
  readonly code: string;
  readonly end: {
    readonly ufrag: string;
    readonly password: string;
    readonly certificate: { readonly fingerprint: string; readonly until: number; readonly kept: unknown };
  };
}

/** What is noted of a device, which may owe something before its state and ours were ever the same. */
export interface EncounterRow {
  readonly device: DeviceId;
  readonly at?: number;
  readonly isOwing?: boolean;
  readonly held?: Held;
}
