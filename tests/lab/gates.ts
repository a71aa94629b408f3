import type { DeviceId } from '../../src/lib/domain/ids';
import { Cell } from '../../src/lib/domain/observable';
import { makeDeviceKeys, type DeviceKeys } from '../../src/lib/identity/device-key';
import { rendezvousOfEpoch } from '../../src/lib/identity/rendezvous';
import type { DeviceStanding, Gate } from '../../src/lib/sync/gate';
import type { FilesPort } from '../../src/lib/sync/keep-files';
import type { LedgerPort } from '../../src/lib/sync/receipts';
import type { JournalPort } from '../../src/lib/sync/keep-journal';
import type { TextsPort } from '../../src/lib/sync/keep-texts';
import type { MeetingPlace } from '../../src/lib/sync/session';

/** What a session needs of a collective where only the sync is looked at: nobody has anything to say in it. */

/** A gate that knows how each device stands; everybody is in unless told otherwise. */
export async function gateOf(
  standingOf: (device: DeviceId) => DeviceStanding = () => 'in',
  keys?: DeviceKeys
): Promise<Gate> {
  const own = keys ?? (await makeDeviceKeys());
  return {
    keys: own,
    standingOf,
    get withholds() {
      return standingOf(own.id) === 'observes';
    },
    claim: null,
    letIn: () => Promise.resolve('unknown'),
    evidenceAgainst: () => null,
    refused: () => undefined,
    subscribe: () => () => undefined
  };
}

/** The one place where those meet who share a secret, named by a number from 0 to 255. */
export async function placesOf(secret: number | Uint8Array = 1): Promise<Cell<readonly MeetingPlace[]>> {
  const bytes = typeof secret === 'number' ? new Uint8Array(32).fill(secret) : secret;
  return new Cell([{ at: await rendezvousOfEpoch(bytes, 'garage/collectif'), announces: true }]);
}

/** A journal in which nothing was ever said. */
export const emptyJournal: JournalPort = {
  heads: [],
  since: async function* () {},
  runsOf: () => Promise.resolve([]),
  take: () => Promise.resolve(true),
  lacksSome: false,
  knownTo: () => [],
  listen: () => () => undefined
};

/** Texts of a journal that names none. */
export const noTexts: TextsPort = {
  lacking: () => Promise.resolve(new Set()),
  of: () => Promise.resolve(new Map()),
  take: () => Promise.resolve(),
  listen: () => () => undefined
};

/** The ledger of a device that wrote nothing. */
export const noLedger: LedgerPort = {
  current: () => null,
  subscribe: () => () => undefined,
  received: () => Promise.resolve(),
  erased: () => Promise.resolve(),
  holds: () => false,
  holdsMore: () => () => undefined
};

/** Files of a document that names none. */
export const noFiles: FilesPort = {
  wanted: () => Promise.resolve([]),
  piece: () => Promise.resolve(null),
  take: () => Promise.resolve('unwanted'),
  listen: () => () => undefined
};
