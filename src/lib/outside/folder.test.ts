import { expect, test } from 'vitest';
import {
  canChooseFolder,
  chooseFolder,
  folderTrouble,
  freeNameIn,
  removeFromFolder,
  writeInFolder,
  writingTrouble
} from './folder';
import { MemoryFolder } from './folder-testing';

const rejecting = (name: string) => ({
  showDirectoryPicker: () => Promise.reject(new DOMException('no', name))
});

test('a folder is offered where one can be chosen, and none is chosen by whoever closes the question', async () => {
  expect(canChooseFolder({})).toBe(false);
  const folder = new MemoryFolder('Sauvegardes').handle;
  const means = { showDirectoryPicker: async () => folder };
  expect(canChooseFolder(means)).toBe(true);
  expect(await chooseFolder(means)).toBe(folder);
  expect(await chooseFolder(rejecting('AbortError'))).toBeNull();
  await expect(chooseFolder(rejecting('SecurityError'))).rejects.toThrow('no');
});

test('the person is asked only where that was wanted', async () => {
  const folder = new MemoryFolder('Sauvegardes');
  expect(await writingTrouble(folder.handle, false)).toBeNull();
  folder.permission = 'prompt';
  expect(await writingTrouble(folder.handle, false)).toBe('asks');
  expect(folder.asked).toEqual([]);
  folder.answer = 'denied';
  expect(await writingTrouble(folder.handle, true)).toBe('refused');
  expect(await writingTrouble(folder.handle, false)).toBe('refused');
  folder.answer = 'granted';
  expect(await writingTrouble(folder.handle, true)).toBeNull();
});

test('what is there keeps its name, and its content', async () => {
  const folder = new MemoryFolder('Sauvegardes');
  folder.files.set('a.txt', new Blob(['theirs']));
  expect(await freeNameIn(folder.handle, 'b.txt')).toBe('b.txt');
  expect(await freeNameIn(folder.handle, 'a.txt')).toBe('a-2.txt');
  folder.files.set('a-2.txt', new Blob(['theirs too']));
  expect(await freeNameIn(folder.handle, 'a.txt')).toBe('a-3.txt');
  folder.folders.add('c.folder');
  // A folder of that name is no free name either.
  expect(await freeNameIn(folder.handle, 'c.folder')).toBe('c-2.folder');
});

test('a file is there whole, and can be removed again and again', async () => {
  const folder = new MemoryFolder('Sauvegardes');
  await writeInFolder(folder.handle, 'a.txt', new Blob(['all ', 'of it']));
  expect(await folder.files.get('a.txt')!.text()).toBe('all of it');
  await removeFromFolder(folder.handle, 'a.txt');
  await removeFromFolder(folder.handle, 'a.txt');
  expect(folder.files.size).toBe(0);
  folder.refusal = { of: 'remove', name: 'NotAllowedError' };
  await expect(removeFromFolder(folder.handle, 'a.txt')).rejects.toThrow('refused');
});

test('what disks and browsers say is told apart', () => {
  const said = [
    ...['NotFoundError', 'QuotaExceededError', 'NotAllowedError', 'NoModificationAllowedError'],
    ...['InvalidStateError', 'DataError']
  ];
  expect(said.map((name) => folderTrouble(new DOMException('', name)))).toEqual([
    ...['gone', 'full', 'refused', 'refused'],
    ...['failed', 'failed']
  ]);
});
