import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { bodies } from '../../src/lib/i18n/bodies';
import { common } from '../../src/lib/i18n/common';
import { meetings } from '../../src/lib/i18n/meetings';
import { isSeemly } from '../lab/axe';
import type { Browser } from '../lab/browser';
import { control, createCollective, invite, join } from '../lab/grange';
import { reach } from '../lab/keyboard';
import { tellScreensOfFailures } from '../lab/screens';
import { setStage } from '../lab/stage';

/** By what rules bodies deliberate is said by an administration, and read by all. */

const t = bodies.fr;
const stage = setStage();
let other: Browser;
/** An administration, and a member on the phone that is started again. */
let alice: Page;
let bob: Page;
let collective: string;
let theirs: string;

beforeAll(async () => {
  other = await stage.another();
  alice = await other.newPage();
  await alice.setViewportSize({ width: 360, height: 640 });
  collective = await createCollective(alice, stage.hub.origin);
});
tellScreensOfFailures(() => [other]);
afterAll(() => other?.close());

const isOnScreen = (on: Page, text: string) => on.getByText(text, { exact: true }).first().waitFor();
const press = async (name: string) => {
  await reach(alice, name);
  await alice.keyboard.press('Enter');
};
async function fill(name: string, text: string): Promise<void> {
  await reach(alice, name);
  await alice.keyboard.type(text);
}
/** Goes down the choices of a field to the one that is wanted. */
async function choose(name: string, wanted: string): Promise<void> {
  await reach(alice, name);
  const field = alice.getByLabel(name, { exact: true });
  const chosen = () => field.evaluate((select: HTMLSelectElement) => select.selectedOptions[0]?.label);
  for (let presses = 0; presses < 12 && (await chosen()) !== wanted; presses++)
    await alice.keyboard.press('ArrowDown');
  expect(await chosen()).toBe(wanted);
}

const half = { parts: 1, of: 2, isExceeded: false };
const moreThanHalf = { parts: 1, of: 2, isExceeded: true };
const quorum = (members: number) => t.quorum({ share: half, countsProxies: true }, 'people', members);

test('an administration says the rules of a body by keyboard alone, and nothing is chosen for them', async () => {
  await alice.goto(`${collective}/meetings`);
  await press(t.title);
  await isOnScreen(alice, t.empty.title);
  await isSeemly(alice);
  await press(t.add);
  await press(t.form.save);
  await isOnScreen(alice, t.problem({ kind: 'missing' }));
  expect(await alice.getByText(t.problem({ kind: 'not-said' }), { exact: true }).count()).toBe(7);
  await isSeemly(alice);
  await fill(t.field('name'), 'Comité de pilotage');
  await choose(t.field('kind'), t.kind('committee'));
  await choose(t.field('votersAre'), t.votersAre.people);
  await choose(t.field('whoVotes'), t.whoVotes.all);
  await choose(t.field('quorum'), t.share(half, 'quorum'));
  await choose(t.field('isWaivedOnSecond'), t.isWaivedOnSecond.yes);
  await choose(t.field('proxies'), t.proxiesAre.yes);
  await fill(t.field('mostProxies'), '2');
  await choose(t.field('countsProxies'), t.countsProxies.yes);
  await isOnScreen(alice, quorum(1));
  await choose(t.field('majority'), t.share(moreThanHalf, 'majority'));
  await choose(t.field('base'), t.base.cast);
  await choose(t.field('tie'), t.tie.rejected);
  await fill(t.field('times'), '4');
  await isSeemly(alice);
  await alice.reload();
  await isOnScreen(alice, t.form.found);
  await press(t.form.save);
  await alice.getByRole('heading', { level: 1, name: 'Comité de pilotage' }).waitFor();
  await isOnScreen(alice, quorum(1));
  await isOnScreen(alice, t.second(true));
  await isOnScreen(alice, t.rhythm({ times: 4, per: 'year' }));
  await isSeemly(alice);
});

test('a member who comes is counted, and reads why they do not write it', async () => {
  const body = alice.url();
  const link = await invite(alice, collective, 'La Bifurk');
  await alice.goto(body);
  bob = await stage.browser.newPage();
  theirs = await join(bob, link, { structure: null });
  await isOnScreen(alice, quorum(2));
  await bob.goto(`${theirs}/meetings/bodies`);
  await bob.getByRole('link', { name: /^Comité de pilotage/ }).waitFor();
  expect(await control(bob, t.add).count()).toBe(0);
  await bob.goto(`${theirs}/meetings/bodies/new`);
  await isOnScreen(bob, t.refusal({ kind: 'not-an-administration' }));
  expect(await bob.getByRole('textbox').count()).toBe(0);
  await isSeemly(bob);
});

test('rules that are changed leave those before to be read', async () => {
  await press(t.change);
  await choose(t.field('tie'), t.tie.chair);
  await press(t.form.save);
  const rule = { share: moreThanHalf, base: 'cast', isChairDeciding: true } as const;
  await isOnScreen(alice, t.majority(rule));
  const before = alice.getByRole('region', { name: t.earlier.title });
  await before.locator('summary').click();
  await before.getByText(t.majority({ ...rule, isChairDeciding: false }), { exact: true }).waitFor();
  await isSeemly(alice);
});

test('another phone has it without a network, after a restart', async () => {
  await bob.goto(`${theirs}/meetings/bodies`);
  await bob.getByRole('link', { name: /^Comité de pilotage/ }).click();
  await bob.getByRole('heading', { name: t.earlier.title }).waitFor();
  const restarted = await stage.restart();
  await stage.hub.kill();
  bob = await restarted.newPage();
  await bob.goto(`${theirs}/meetings`);
  await control(bob, meetings.fr.prepare).waitFor();
  await control(bob, t.title).click();
  await bob.getByRole('link', { name: /^Comité de pilotage/ }).click();
  await isOnScreen(bob, quorum(2));
  await bob
    .getByText(/par Alice/)
    .first()
    .waitFor();
  expect(await control(bob, t.change).count()).toBe(0);
});

test('a body that is dissolved stays to be read, and is taken up again', async () => {
  await press(t.end.open);
  const dialog = alice.getByRole('dialog', { name: t.end.ask('Comité de pilotage') });
  const letBe = dialog.getByRole('button', { name: common.fr.cancel, exact: true });
  await expect.poll(() => letBe.evaluate((button) => button === document.activeElement)).toBe(true);
  await dialog.getByRole('button', { name: t.end.open, exact: true }).click();
  await alice.getByText(/^Dissoute par Alice le/).waitFor();
  await isSeemly(alice);
  await press(t.takeUp);
  await press(t.form.save);
  await control(alice, t.change).waitFor();
  expect(await alice.getByText(/^Dissoute par/).count()).toBe(0);
});
