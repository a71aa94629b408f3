import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { makeBackupKey, openBackupKey, sealForBackup, type BackupKey } from '../identity/backup-key';
import { isBackup, openBackup, writeBackup, type BackupRecord } from './backup-file';

const passphrase = 'quatre granges sous la pluie';
/** As weak as Argon2 allows: these tests open dozens. */
const quick = { memory: 8, passes: 1 } as const;

const keyOf = async (words = passphrase): Promise<BackupKey> => {
  const key = await makeBackupKey(words, quick);
  if (!key.ok) throw new Error(key.problem);
  return key.value;
};

async function* these(records: readonly BackupRecord[]): AsyncGenerator<BackupRecord> {
  yield* records;
}

async function recordsIn(file: Blob, words = passphrase): Promise<unknown> {
  const opened = await openBackup(file, words);
  if (!opened.ok) return opened.problem;
  const all: unknown[] = [];
  for await (const record of opened.value.records()) all.push(inShort(record));
  return all;
}

/** Bytes as their hash: millions of them would be compared one by one. */
const inShort = (record: unknown): unknown =>
  JSON.parse(
    JSON.stringify(record, (_, value: unknown) =>
      value instanceof Uint8Array ? createHash('sha256').update(value).digest('hex') : value
    )
  );

const random = (length: number): Uint8Array => {
  const bytes = new Uint8Array(length);
  for (let at = 0; at < length; at += 65_536) crypto.getRandomValues(bytes.subarray(at, at + 65_536));
  return bytes;
};

describe('a backup', () => {
  test('gives back with its passphrase what was put in, whatever its size', async () => {
    const records = [
      { kind: 'head', at: 12, name: 'Été à la grange' },
      { kind: 'file', bytes: random(2_500_000) },
      ...Array.from({ length: 300 }, (_, i) => ({ kind: 'file', hash: String(i), bytes: random(i * 7) })),
      { kind: 'none', bytes: new Uint8Array() }
    ];
    expect(await recordsIn(await writeBackup(await keyOf(), these(records)))).toEqual(records.map(inShort));
  });

  test('may hold nothing', async () => {
    expect(await recordsIn(await writeBackup(await keyOf(), these([])))).toEqual([]);
  });

  test('opens with no other passphrase, and however the accents of its own were typed', async () => {
    const file = await writeBackup(await keyOf('été à la grange'), these([1]));
    expect(await recordsIn(file, 'ete a la grange')).toBe('wrong-passphrase');
    expect(await recordsIn(file, 'été à la grange'.normalize('NFD'))).toEqual([1]);
  });

  test('tells nothing of what is in it', async () => {
    const file = await writeBackup(await keyOf(), these([{ name: 'canari'.repeat(40) }]));
    const text = await file.text();
    const decoded = text.split('\n').map((line) => Buffer.from(line, 'base64url').toString('latin1'));
    for (const seen of [text, ...decoded]) expect(seen).not.toContain('canari');
  });

  test('that was carried by an app which ends lines otherwise opens all the same', async () => {
    const text = await (await writeBackup(await keyOf(), these(['a', 'b']))).text();
    expect(await recordsIn(new Blob([text.replaceAll('\n', '\r\n')]))).toEqual(['a', 'b']);
  });
});

describe('refused whole', () => {
  const file = keyOf().then((key) => writeBackup(key, these([random(2_000_000), { kind: 'last' }])));

  test('what is cut short, wherever', async () => {
    const whole = await file;
    const text = await whole.text();
    const ends = [...text.matchAll(/\n/g)].map(({ index }) => index + 1);
    for (const end of [...ends.slice(0, -1), ...ends.slice(1).map((end) => end - 40), 17])
      expect(await recordsIn(whole.slice(0, end)), `at ${end} of ${whole.size}`).toBe('damaged');
  });

  test('what was changed, wherever', async () => {
    const text = await (await file).text();
    const lines = text.split('\n');
    for (const [i, line] of lines.slice(1, -1).entries()) {
      const at = Math.floor(line.length / 2);
      const other = line[at] === 'A' ? 'B' : 'A';
      const changed = lines.with(i + 1, line.slice(0, at) + other + line.slice(at + 1)).join('\n');
      expect(await recordsIn(new Blob([changed])), `line ${i + 2}`).toBe('damaged');
    }
  });

  test('what has its pieces in another order, twice, or with another backup’s among them', async () => {
    const lines = (await (await file).text()).trimEnd().split('\n');
    const [mark, head, secret, ...pieces] = lines as [string, string, string, ...string[]];
    expect(pieces.length).toBe(3);
    const [first, second, last] = pieces as [string, string, string];
    for (const mixed of [
      [second, first, last],
      [first, second, last, last],
      [first, last],
      [first, first, last],
      [first, second]
    ])
      expect(await recordsIn(new Blob([[mark, head, secret, ...mixed].join('\n')]))).toBe('damaged');
  });

  test('what is newer, and what is something else', async () => {
    const text = await (await file).text();
    expect(await recordsIn(new Blob([text.replace('BACKUP-1', 'BACKUP-2')]))).toBe('newer');
    expect(await recordsIn(new Blob([text.replace('BACKUP-1', 'EXCHANGE-1')]))).toBe('not-a-backup');
    for (const other of ['', '\n\n', 'Nom;Nombre\nTable;4\n', random(3000)])
      expect(await recordsIn(new Blob([other as BlobPart]))).toBe('not-a-backup');
  });

  test('is known from what is none before anybody is asked for a passphrase', async () => {
    const text = await (await file).text();
    expect(await isBackup(await file)).toBe(true);
    expect(await isBackup(new Blob([text.replace('BACKUP-1', 'BACKUP-12')]))).toBe(true);
    for (const other of ['', 'Nom;Nombre', text.replace('BACKUP-1', 'EXCHANGE-1')])
      expect(await isBackup(new Blob([other]))).toBe(false);
  });

  test('what asks for more memory than anybody has', async () => {
    const key = await keyOf();
    const lock = key.lock.slice();
    new DataView(lock.buffer).setUint32(0, 64 * 1024 * 1024);
    expect(await recordsIn(await writeBackup({ ...key, lock }, these([1])))).toBe('damaged');
  });
});

test('a device seals for the key of its backups what it cannot open itself', async () => {
  const key = await keyOf();
  const sealed = (await sealForBackup(key, new Uint8Array([1, 2, 3])))!;
  const opened = await openBackupKey(key, passphrase);
  expect(opened.ok && (await opened.value.open(sealed))).toEqual(new Uint8Array([1, 2, 3]));
  expect(await openBackupKey(key, 'autre')).toEqual({ ok: false, problem: 'wrong-passphrase' });
  const other = await keyOf();
  const otherwise = await openBackupKey(other, passphrase);
  expect(otherwise.ok && (await otherwise.value.open(sealed))).toBeNull();
});
