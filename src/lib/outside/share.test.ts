import { describe, expect, test } from 'vitest';
import { shareText, type ShareMeans } from './share';

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
