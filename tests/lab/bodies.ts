import type { Page } from 'playwright-core';
import { bodies } from '../../src/lib/i18n/bodies';
import { control } from './grange';

/** The gestures of an administration that says by what rules a body deliberates. */

const t = bodies.fr;
const half = { parts: 1, of: 2, isExceeded: false };

/** Fills in and saves the form of a committee that is open: a quorum of half, so many proxies each, a simple majority. */
export async function sayRules(
  page: Page,
  { name, votersAre, mostProxies }: { name: string; votersAre: 'people' | 'structures'; mostProxies: number }
): Promise<void> {
  const field = (label: Parameters<typeof t.field>[0]) => page.getByLabel(t.field(label), { exact: true });
  await field('name').fill(name);
  for (const [label, wanted] of [
    ['kind', t.kind('committee')],
    ['votersAre', t.votersAre[votersAre]],
    ['whoVotes', t.whoVotes.all],
    ['quorum', t.share(half, 'quorum')],
    ['isWaivedOnSecond', t.isWaivedOnSecond.yes],
    ['proxies', t.proxiesAre.yes],
    ['countsProxies', t.countsProxies.yes],
    ['majority', t.share(null, 'majority')],
    ['tie', t.tie.rejected]
  ] as const)
    await field(label).selectOption({ label: wanted });
  await field('mostProxies').fill(String(mostProxies));
  await control(page, t.form.save).click();
  await page.getByRole('heading', { level: 1, name }).waitFor();
}
