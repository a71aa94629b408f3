import { afterAll, beforeAll } from 'vitest';
import type { CollectiveId } from '../../src/lib/domain/ids';
import type { Collective } from '../../src/lib/workspace/collective';
import { openStores, type Stores } from '../../src/lib/workspace/stores';
import { Workspace } from '../../src/lib/workspace/workspace';

/** Nobody answers there: a workspace must work all the same. */
export const nowhere = 'http://localhost:9';

/** What one device keeps, for all the tests of a file. */
export interface Device {
  stores: Stores;
  workspace: Workspace;
  /** Opens a collective that was just made, as it would be after a restart of the page. */
  opened(made: ReturnType<Workspace['createCollective']>): Promise<Collective>;
  open(id: CollectiveId): Promise<Collective>;
}

/** Opens the stores of a device before the first test of a file, and closes them after the last. */
export function setDevice(): Device {
  const device: Device = {
    stores: undefined!,
    workspace: undefined!,
    async opened(made) {
      const id = await made;
      if (!id.ok) throw new Error(JSON.stringify(id.problem));
      return device.open(id.value);
    },
    async open(id) {
      const collective = await device.workspace.open(id);
      if (!collective.ok) throw new Error(collective.problem.kind);
      return collective.value;
    }
  };
  beforeAll(async () => {
    device.stores = await openStores();
    device.workspace = new Workspace(device.stores, nowhere);
  });
  afterAll(() => {
    const { registry, journal, files, projection } = device.stores;
    for (const store of [registry, journal, files, projection]) store.close();
  });
  return device;
}

export const founding = { collective: 'Le Pré commun', purpose: '', structure: 'La Remise', person: 'Alice' };
