import 'fake-indexeddb/auto';
import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { spaceOf } from '../../src/lib/domain/ids';
import { openStores } from '../../src/lib/workspace/stores';
import { Workspace } from '../../src/lib/workspace/workspace';

/** A backup that any version has made is restored for ever. These files are never changed: a new shape gets a new one. */

test.each(['backup-1.txt'])('%s is restored whole', async (name) => {
  const path = new URL(`../fixtures/stored/${name}`, import.meta.url);
  const stores = await openStores();
  const workspace = new Workspace(stores, 'http://localhost:9');
  const file = new Blob([await readFile(path)]);
  const restored = await workspace.restoreBackup(file, 'quatre granges sous la pluie');
  if (!restored.ok) throw new Error(restored.problem.kind);
  const [one] = restored.value.collectives;
  expect(one?.name).toBe('Les Granges de la vallée');
  const opened = await workspace.open(one!.id);
  if (!opened.ok) throw new Error(opened.problem.kind);
  const collective = opened.value;
  await collective.projected();
  const [item] = await collective.firstItems(10);
  expect(item).toMatchObject({ name: 'Barnum', category: 'Fête', place: 'Grange' });
  const { attachments } = await collective.attached(item!.id);
  expect(attachments.map((file) => 'name' in file && file.name)).toEqual(['Notice.pdf']);
  expect(await stores.files.read(spaceOf(collective.id), attachments[0]!.hash)).toHaveLength(4);
  const [alice] = (await collective.belonging())!.people;
  expect(alice?.role).toBe('administration');
  await collective.close();
});
