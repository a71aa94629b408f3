import { beforeEach, describe, expect, test } from 'vitest';
import { MemoryFolder } from '../../outside/folder-testing';
import type { KeptFolder, Settings } from '../../storage/registry-rows';
import { saveInFolder, type FolderFacts } from './folder';

const day = 86_400_000;
const start = 20_000 * day;

/** A device that makes backups, each saying its number, and a folder into which they go. */
function device(kept: Partial<KeptFolder> = {}) {
  const folder = new MemoryFolder('Sauvegardes');
  const settings = new Map<string, unknown>();
  const chosen: KeptFolder = {
    ...{ folder: folder.handle, rhythm: 'day', chosenAt: start, last: null },
    ...{ files: [], unfinished: null, trouble: null, ...kept }
  };
  settings.set('backupFolder', chosen);
  const noted: number[] = [];
  let made = 0;
  const clock = { now: start };
  const facts: FolderFacts = {
    registry: {
      setting: async <Key extends keyof Settings>(key: Key) =>
        (settings.get(key) ?? null) as Settings[Key] | null,
      changeSetting: async <Key extends keyof Settings>(
        key: Key,
        change: (value: Settings[Key]) => Settings[Key] | null
      ) => {
        const value = settings.has(key) ? change(settings.get(key) as Settings[Key]) : null;
        if (value !== null) settings.set(key, value);
        return value !== null;
      }
    },
    save: async () => ({
      ok: true,
      value: {
        content: new Blob([`backup ${++made}`]),
        at: clock.now,
        withFiles: true,
        collectives: ['x' as never],
        ways: []
      }
    }),
    note: async ({ at }) => void noted.push(at),
    nameOf: async (at) => `Grange-${at / day}.txt`,
    now: () => clock.now
  };
  return {
    folder,
    facts,
    noted,
    settings,
    clock,
    get kept() {
      return settings.get('backupFolder') as KeptFolder;
    },
    get made() {
      return made;
    },
    get names() {
      return [...folder.files.keys()].sort();
    },
    save: (asks = false) => saveInFolder(facts, asks),
    later: (days: number) => void (clock.now += days * day)
  };
}

let phone: ReturnType<typeof device>;
beforeEach(() => {
  phone = device();
});

describe('a backup comes into the folder', () => {
  test('when it is due, and is the last one that is known', async () => {
    await phone.save();
    await phone.save();
    expect(phone.names).toEqual(['Grange-20000.txt']);
    expect(phone.made).toBe(1);
    expect(phone.noted).toEqual([start]);
    expect(phone.kept).toMatchObject({ last: start, files: ['Grange-20000.txt'], trouble: null });
    phone.later(1);
    await phone.save();
    expect(await phone.folder.files.get('Grange-20001.txt')!.text()).toBe('backup 2');
  });

  test('beside the two of before: the older ones of its own go, and never what others put there', async () => {
    phone.folder.files.set('Grange-20001.txt', new Blob(['of another device']));
    phone.folder.files.set('Vacances.txt', new Blob(['a letter']));
    for (let i = 0; i < 6; i++) {
      await phone.save();
      phone.later(1);
    }
    expect(phone.names).toEqual([
      'Grange-20001.txt',
      'Grange-20003.txt',
      'Grange-20004.txt',
      'Grange-20005.txt',
      'Vacances.txt'
    ]);
    expect(await phone.folder.files.get('Grange-20001.txt')!.text()).toBe('of another device');
  });

  test('under another name than one that is taken', async () => {
    phone.folder.files.set('Grange-20000.txt', new Blob(['theirs']));
    await phone.save();
    expect(await phone.folder.files.get('Grange-20000.txt')!.text()).toBe('theirs');
    expect(phone.kept.files).toEqual(['Grange-20000-2.txt']);
  });

  test('at once when the person asks, due or not', async () => {
    await phone.save();
    await phone.save(true);
    expect(phone.kept.files).toEqual(['Grange-20000.txt', 'Grange-20000-2.txt']);
  });
});

describe('what goes wrong is noted, changes nothing of what is there, and is tried again', () => {
  test.each([
    ['gone', { of: 'open', name: 'NotFoundError' }],
    ['full', { of: 'write', name: 'QuotaExceededError' }],
    ['refused', { of: 'write', name: 'NotAllowedError' }]
  ] as const)('%s', async (trouble, refusal) => {
    await phone.save();
    phone.later(1);
    phone.folder.refusal = refusal;
    await phone.save();
    expect(phone.kept.trouble).toBe(trouble);
    expect(phone.kept.last).toBe(start);
    expect(phone.names).toEqual(['Grange-20000.txt']);
    expect(phone.noted).toEqual([start]);
    await phone.save();
    expect(phone.made).toBe(2);
    phone.folder.refusal = null;
    phone.later(1);
    await phone.save();
    expect(phone.kept).toMatchObject({ trouble: null, failedAt: null, last: start + 2 * day });
    expect(phone.names).toEqual(['Grange-20000.txt', 'Grange-20002.txt']);
  });

  test('and at once when the person asks', async () => {
    phone.folder.refusal = { of: 'open', name: 'NotFoundError' };
    await phone.save();
    phone.folder.refusal = null;
    await phone.save(true);
    expect(phone.kept).toMatchObject({ trouble: null, last: start });
  });

  test('the browser wants the person to be asked: nothing is made until they are', async () => {
    phone.folder.permission = 'prompt';
    await phone.save();
    expect(phone.kept.trouble).toBe('asks');
    expect([phone.made, phone.folder.asked]).toEqual([0, []]);
    phone.folder.answer = 'denied';
    await phone.save(true);
    expect(phone.kept.trouble).toBe('refused');
    phone.folder.answer = 'granted';
    await phone.save(true);
    expect(phone.kept).toMatchObject({ trouble: null, last: start });
  });

  test('the device could not make it', async () => {
    await saveInFolder({ ...phone.facts, save: () => Promise.reject(new Error('no')) }, false);
    expect(phone.kept).toMatchObject({ trouble: 'failed', last: null });
  });

  test('old ones that cannot go stay until they can', async () => {
    for (let i = 0; i < 3; i++) {
      await phone.save();
      phone.later(1);
    }
    phone.folder.refusal = { of: 'remove', name: 'NoModificationAllowedError' };
    await phone.save();
    expect(phone.kept).toMatchObject({ trouble: null, last: start + 3 * day });
    expect(phone.names).toHaveLength(4);
    phone.folder.refusal = null;
    phone.later(1);
    await phone.save();
    expect(phone.names).toEqual(['Grange-20002.txt', 'Grange-20003.txt', 'Grange-20004.txt']);
  });

  test('what an end of the app cut off is removed the next time', async () => {
    phone = device({ unfinished: 'Grange-19999.txt' });
    phone.folder.files.set('Grange-19999.txt', new Blob());
    await phone.save();
    expect(phone.names).toEqual(['Grange-20000.txt']);
    expect(phone.kept.unfinished).toBeNull();
  });
});

test('nothing more comes into a folder that is forgotten while a backup is made', async () => {
  const { save } = phone.facts;
  const forgetting: FolderFacts = {
    ...phone.facts,
    save: async () => {
      phone.settings.delete('backupFolder');
      return save();
    }
  };
  await saveInFolder(forgetting, false);
  expect(phone.settings.has('backupFolder')).toBe(false);
  expect([phone.names, phone.noted]).toEqual([[], []]);
});

test('without a passphrase, or anything to save, nothing is written', async () => {
  await saveInFolder({ ...phone.facts, save: async () => ({ ok: false, problem: 'no-passphrase' }) }, false);
  expect([phone.names, phone.kept.trouble, phone.kept.last]).toEqual([[], null, null]);
});
