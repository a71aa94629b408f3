import { beforeEach, expect, test, vi } from 'vitest';

/** What a tab keeps of its own, as the browser gives it. */
class TabStorage {
  [key: string]: unknown;
  getItem = (key: string): string | null => (this[key] as string | undefined) ?? null;
  setItem = (key: string, text: string): void => void (this[key] = text);
  removeItem = (key: string): void => void delete this[key];
}

beforeEach(() => {
  vi.resetModules();
  vi.stubGlobal('sessionStorage', new TabStorage());
});

test('what somebody was writing when the device was opened is still there, and in the memory of the page alone', async () => {
  sessionStorage.setItem('autre', 'chose');
  const { keepAsideInMemory, setAside, takeBack, forgetAside } = await import('./set-aside');
  setAside('objet', 'Perceuse');
  keepAsideInMemory();
  setAside('réunion', 'Assemblée');
  expect([takeBack('objet'), takeBack('réunion')]).toEqual(['Perceuse', 'Assemblée']);
  expect(Object.values(sessionStorage).filter((value) => typeof value === 'string')).toEqual(['chose']);
  forgetAside('objet');
  expect(takeBack('objet')).toBeNull();
});
