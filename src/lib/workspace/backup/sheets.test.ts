import 'fake-indexeddb/auto';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type * as Passphrase from '../../identity/passphrase';
import { openStores, type Stores } from '../stores';
import { Workspace } from '../workspace';

/** What a passphrase costs is looked at where it is made. */
vi.mock('../../identity/passphrase', async (original) => ({
  ...(await original<typeof Passphrase>()),
  usualStretching: { memory: 8, passes: 1 }
}));

const origin = 'http://localhost:9';
const passphrase = 'quatre granges sous la pluie';
let stores: Stores;
let workspace: Workspace;

beforeAll(async () => {
  stores = await openStores();
  workspace = new Workspace(stores, origin);
});
afterAll(() => {
  for (const store of [stores.registry, stores.journal, stores.files, stores.projection]) store.close();
});

async function founded(collective: string) {
  const made = await workspace.createCollective({
    ...{ collective, purpose: '', structure: 'La Remise', person: 'Alice' }
  });
  if (!made.ok) throw new Error(made.problem.kind);
  return made.value;
}

test('no sheet is made before there is a passphrase, nor behind another one', async () => {
  const id = await founded('Le Pré commun');
  expect(await workspace.makeSheets(passphrase)).toEqual({ ok: false, problem: 'no-passphrase' });
  await workspace.saveBackup({ passphrase, withFiles: false });
  expect(await workspace.makeSheets('une autre phrase')).toEqual({ ok: false, problem: 'wrong-passphrase' });
  await workspace.removeCollective(id);
});

test('each collective has its own, those joined since the last backup too, and lets in by what its backups do', async () => {
  const one = await founded('Un');
  await workspace.saveBackup({ passphrase, withFiles: false });
  const other = await founded('Deux');
  const sheets = await workspace.makeSheets(passphrase);
  if (!sheets.ok) throw new Error(sheets.problem);
  expect(
    sheets.value.map(({ collective, name, person, comesFrom }) => [collective, name, person, comesFrom])
  ).toEqual(
    expect.arrayContaining([
      [one, 'Un', 'Alice', 'nobody'],
      [other, 'Deux', 'Alice', 'nobody']
    ])
  );
  const backups = async () => {
    const opened = await workspace.open(one);
    if (!opened.ok) throw new Error(opened.problem.kind);
    const { members } = (await opened.value.backupSource()).space.journal.membership;
    return [...members.invites.values()].filter(({ isBackup }) => isBackup).length;
  };
  expect(await backups()).toBe(1);
  for (const { link, qr, lines } of sheets.value) {
    expect(link).toMatch(/^http:\/\/localhost:9\/settings#sheet=/);
    // Small enough for an old camera: version 10 is 57 squares wide.
    expect(qr.length).toBeLessThanOrEqual(57);
    expect(lines).toHaveLength(7);
  }

  // Who is there already stays; elsewhere the collective is awaited, by what the sheet held.
  const [sheet] = sheets.value;
  const there = sheets.value[0]!.collective;
  expect(await workspace.returnBySheet(sheet!.link, passphrase)).toEqual({
    ok: false,
    problem: { kind: 'already-member', collective: there }
  });
  await workspace.removeCollective(there);
  expect(await workspace.returnBySheet(sheet!.lines.join('\n'), 'une autre phrase')).toEqual({
    ok: false,
    problem: { kind: 'wrong-passphrase' }
  });
  expect(await workspace.collectives()).toHaveLength(1);
  expect(await workspace.returnBySheet(sheet!.lines.join('\n'), passphrase)).toEqual({
    ok: true,
    value: there
  });
  const entry = (await workspace.collectives()).find(({ id }) => id === there);
  expect(entry).toMatchObject({ isArriving: true, structure: null });
  for (const id of [one, other]) await workspace.removeCollective(id);
});
