import { describe, expect, test } from 'vitest';
import { shareFile, shareText, type ShareMeans } from './share';

const agenda = { title: 'Ordre du jour', text: 'Ordre du jour\n1. Accueil' };
const failing = (name: string) => () => Promise.reject(Object.assign(new Error(name), { name }));

/** A clipboard that keeps what it was given. */
function clipboard() {
  const copied: string[] = [];
  return { copied, writeText: async (text: string) => void copied.push(text) };
}

describe('sharing a text', () => {
  test('hands it to the other apps where there are any', async () => {
    const shared: unknown[] = [];
    const means: ShareMeans = { share: async (data) => void shared.push(data), clipboard: clipboard() };
    expect(await shareText(agenda, means)).toEqual({ ok: true, value: 'shared' });
    expect(shared).toEqual([agenda]);
  });

  test('copies it where the device shares nothing, or refuses to', async () => {
    for (const means of [
      {},
      { share: failing('NotAllowedError') },
      { share: failing('x'), canShare: () => false }
    ]) {
      const board = clipboard();
      expect(await shareText(agenda, { ...means, clipboard: board })).toEqual({ ok: true, value: 'copied' });
      expect(board.copied).toEqual([agenda.text]);
    }
  });

  test('does nothing more when the person closes the list of apps', async () => {
    const board = clipboard();
    const shared = await shareText(agenda, { share: failing('AbortError'), clipboard: board });
    expect(shared).toEqual({ ok: false, problem: { kind: 'cancelled' } });
    expect(board.copied).toEqual([]);
  });

  test('says so when neither is allowed', async () => {
    const refused = { ok: false, problem: { kind: 'refused' } };
    expect(await shareText(agenda, {})).toEqual(refused);
    expect(await shareText(agenda, { clipboard: { writeText: failing('NotAllowedError') } })).toEqual(
      refused
    );
  });
});

describe('a file', () => {
  const file = new File(['x'], 'grange.txt', { type: 'text/plain' });
  const downloads: string[] = [];
  const download = (name: string) => void downloads.push(name);

  test('goes to another app where the device takes it, and is downloaded elsewhere or when that fails', async () => {
    const shared: ShareData[] = [];
    const share = async (data: ShareData) => void shared.push(data);
    expect(await shareFile(file, download, { share, canShare: () => true })).toBe('shared');
    expect(shared).toEqual([{ files: [file] }]);
    expect(downloads).toEqual([]);
    expect(await shareFile(file, download, { share, canShare: () => false })).toBe('downloaded');
    const refused = () => Promise.reject(new DOMException('too late', 'NotAllowedError'));
    expect(await shareFile(file, download, { share: refused, canShare: () => true })).toBe('downloaded');
    expect(await shareFile(file, download, {})).toBe('downloaded');
    expect(downloads).toEqual(Array(3).fill('grange.txt'));
  });

  test('is not downloaded when the person closes the list of apps', async () => {
    const share = () => Promise.reject(new DOMException('closed', 'AbortError'));
    expect(await shareFile(file, download, { share, canShare: () => true })).toBe('cancelled');
    expect(downloads).toHaveLength(3);
  });
});
