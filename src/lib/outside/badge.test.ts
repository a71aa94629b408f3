import { expect, test } from 'vitest';
import { showBadge, type BadgeMeans } from './badge';

/** A browser that notes what it is asked. */
function noting(): { readonly means: BadgeMeans; readonly asked: readonly (number | 'clear')[] } {
  const asked: (number | 'clear')[] = [];
  const means = {
    setAppBadge: async (count: number) => void asked.push(count),
    clearAppBadge: async () => void asked.push('clear')
  };
  return { means, asked };
}

test('a number marks the icon, and none clears it', async () => {
  const { means, asked } = noting();
  for (const count of [3, 1, 0]) await showBadge(count, means);
  expect(asked).toEqual([3, 1, 'clear']);
});

test('a browser without marks, or that refuses them, troubles nobody', async () => {
  const refuse = () => Promise.reject(new DOMException('no', 'NotAllowedError'));
  for (const means of [{}, { setAppBadge: refuse, clearAppBadge: refuse }])
    for (const count of [2, 0]) await expect(showBadge(count, means)).resolves.toBeUndefined();
});
