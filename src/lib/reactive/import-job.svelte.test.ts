import { expect, test } from 'vitest';
import { plainOptions, planOf, rowsOf } from '../domain/import/testing';
import type { ImportId, ItemId } from '../domain/ids';
import { err, ok } from '../domain/result';
import { ImportJob, type ImportCommands } from './import-job.svelte';

const id = 'import' as ImportId;
const file = { fileName: 'pret.csv', fingerprint: '60-abc' };
const rows = planOf(rowsOf('Nom;Lieu\nTente;Grange\nBarnum;Grange\nSono;Grange'), plainOptions).items.map(
  ({ facts }) => facts
);

/** Commands that add one row each time they are let go on. */
function commands() {
  const added: string[] = [];
  let step = () => {};
  const live: ImportCommands = {
    async importItems(items, { signal, onProgress }) {
      for (const { name } of items) {
        await new Promise<void>((resolve) => (step = resolve));
        if (signal.aborted) return err({ kind: 'cancelled' });
        added.push(name);
        onProgress(added.length, items.length);
      }
      return ok(id);
    },
    undoImport: async () => ({ removed: 2, kept: [{ id: 'sono' as ItemId, name: 'Sono', why: 'edited' }] }),
    restoreImport: async () => 2
  };
  const goOn = async () => {
    step();
    await new Promise((resolve) => setTimeout(resolve, 0));
  };
  return { live, added, goOn };
}

test('an import tells how far it is, then that it is done', async () => {
  const { live, goOn } = commands();
  const finished: number[] = [];
  const job = new ImportJob(
    async () => live,
    (added) => finished.push(added)
  );
  const running = job.start(file, 3, async () => rows);
  expect(job.state).toEqual({ kind: 'running', fileName: 'pret.csv', done: 0, total: 3 });
  await goOn();
  await new Promise((resolve) => setTimeout(resolve, 110));
  await goOn();
  expect(job.state).toMatchObject({ kind: 'running', total: 3 });
  await goOn();
  await goOn();
  await running;
  expect(job.state).toEqual({ kind: 'done', fileName: 'pret.csv', added: 3, id });
  expect(finished).toEqual([3]);
});

test('an import that is cancelled says what was already added', async () => {
  const { live, added, goOn } = commands();
  const job = new ImportJob(async () => live);
  const running = job.start(file, 3, async () => rows);
  await goOn();
  await goOn();
  job.cancel();
  await goOn();
  await running;
  expect(job.state).toEqual({ kind: 'stopped', fileName: 'pret.csv', added: added.length });
});

test('an import that is cancelled before its rows are there adds nothing', async () => {
  const { live, added } = commands();
  const job = new ImportJob(async () => live);
  let give = (_: typeof rows) => {};
  const running = job.start(file, 3, () => new Promise((resolve) => (give = resolve)));
  job.cancel();
  give(rows);
  await running;
  expect(job.state).toEqual({ kind: 'stopped', fileName: 'pret.csv', added: 0 });
  expect(added).toEqual([]);
});

test('a second import waits for nobody: it is not begun while one runs', async () => {
  const { live, goOn } = commands();
  const job = new ImportJob(async () => live);
  const running = job.start(file, 3, async () => rows);
  await job.start({ ...file, fileName: 'autre.csv' }, 3, async () => rows);
  expect(job.state).toMatchObject({ kind: 'running', fileName: 'pret.csv' });
  job.forget();
  expect(job.state.kind).toBe('running');
  for (let i = 0; i < 4; i++) await goOn();
  await running;
});

test('a refused write is said, and so is a storage that does not open', async () => {
  const refused = new ImportJob(async () => ({
    ...commands().live,
    importItems: async () => err({ kind: 'storage-refused' })
  }));
  await refused.start(file, 3, async () => rows);
  expect(refused.state).toEqual({ kind: 'failed', fileName: 'pret.csv' });
  const closed = new ImportJob(() => Promise.reject(new Error('closed')));
  await expect(closed.start(file, 3, async () => rows)).rejects.toThrow('closed');
  expect(closed.state).toEqual({ kind: 'failed', fileName: 'pret.csv' });
});

test('taking an import back names what was kept', async () => {
  const job = new ImportJob(async () => commands().live);
  await job.undo(id);
  expect(job.state).toEqual({
    kind: 'undone',
    result: { removed: 2, kept: [{ id: 'sono', name: 'Sono', why: 'edited' }] }
  });
  job.forget();
  expect(job.state).toEqual({ kind: 'none' });
});

test('an import that was taken back is brought back, and says nothing while another one runs', async () => {
  const { live, goOn } = commands();
  const job = new ImportJob(async () => live);
  await job.undo(id);
  await job.restore(id);
  expect(job.state).toEqual({ kind: 'restored', count: 2 });
  const running = job.start(file, 3, async () => rows);
  await job.restore(id);
  expect(job.state).toMatchObject({ kind: 'running', fileName: 'pret.csv' });
  for (let i = 0; i < 4; i++) await goOn();
  await running;
});
