import { cpSync } from 'node:fs';
import { join as pathOf } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { alarms } from '../../src/lib/i18n/alarms';
import { comingBack } from '../../src/lib/i18n/coming-back';
import { compare } from '../../src/lib/i18n/compare';
import { custody } from '../../src/lib/i18n/custody';
import { join as joining } from '../../src/lib/i18n/join';
import { decisions } from '../../src/lib/i18n/decisions';
import { devices } from '../../src/lib/i18n/devices';
import { invitations } from '../../src/lib/i18n/invitations';
import { members } from '../../src/lib/i18n/members';
import { standing } from '../../src/lib/i18n/standing';
import { accessibilityFaults, sidewaysOverflow } from '../lab/axe';
import { launchBrowser, newProfile, type Browser } from '../lab/browser';
import { control, createCollective, invite, join, waitForDelivery } from '../lab/grange';
import { installedProfile } from '../lab/installed';
import { addItem, openItem } from '../lab/inventory';
import { lend } from '../lab/lending';
import { setStage } from '../lab/stage';

const stage = setStage();
const words = alarms.fr;
const comeBack = comingBack.fr;

test('a copied phone alarms every member on Accueil, and itself, until it is blocked', async () => {
  const home = await stage.browser.newPage();
  await home.emulateMedia({ reducedMotion: 'reduce' });
  const collective = await createCollective(home, stage.hub.origin);
  const link = await invite(home, collective);

  const profile = await installedProfile(stage.hub.origin);
  let bob = await launchBrowser({ profile });
  const opened: Browser[] = [];
  try {
    const first = await bob.newPage();
    await join(first, link);
    await first.goto(`${collective}/members`);
    await control(first, invitations.fr.invite).waitFor();
    await bob.close();
    // Nobody is there when both say something: they cannot know of each other.
    await home.goto('about:blank');
    const copied = pathOf(newProfile(), 'copy');
    cpSync(profile, copied, { recursive: true });
    for (const folder of [copied, profile]) {
      bob = await launchBrowser({ profile: folder });
      opened.push(bob);
      await invite(await bob.newPage(), collective);
      if (folder === copied) await bob.close();
    }

    await home.goto(collective);
    const copy = await launchBrowser({ profile: copied });
    opened.push(copy);
    const page = await copy.newPage();
    await page.goto(collective);
    await page.getByRole('heading', { level: 2, name: words.fork.mine }).waitFor();
    const alarm = home.getByRole('heading', { level: 2, name: words.fork.title('Bob') });
    await alarm.waitFor();
    for (const one of [home, page]) {
      expect(await sidewaysOverflow(one)).toEqual([]);
      // The bar at the bottom lies over no button of a tall screen.
      await one.setViewportSize({ width: 360, height: 1600 });
      expect(await accessibilityFaults(one)).toEqual([]);
    }

    await control(home, words.go).click();
    await home
      .getByRole('button', { name: /^Bloquer l’appareil Bob/ })
      .first()
      .click();
    await control(home.getByRole('dialog'), decisions.fr.block.go).click();
    await home.getByText(devices.fr.removed, { exact: true }).waitFor();
    await home.goto(collective);
    await home.getByRole('heading', { level: 1 }).waitFor();
    await expect.poll(() => alarm.count()).toBe(0);
  } finally {
    for (const one of opened) await one.close().catch(() => undefined);
  }
});

test('who lost their phone comes back with two agreements, and whoever had compared it is warned', async () => {
  const alice = await stage.browser.newPage();
  await alice.emulateMedia({ reducedMotion: 'reduce' });
  const collective = await createCollective(alice, stage.hub.origin);
  const link = await invite(alice, collective);
  const phones: Browser[] = [];
  const phoneOf = async () => {
    const browser = await stage.another();
    phones.push(browser);
    const page = await browser.newPage();
    await page.emulateMedia({ reducedMotion: 'reduce' });
    return { browser, page };
  };
  const names = members.fr;
  const confirm = async (page: Page, go: string) => {
    await control(page.getByRole('dialog'), go).click();
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
  };
  try {
    const { page: bob } = await phoneOf();
    await join(bob, link);
    const lost = await phoneOf();
    await join(lost.page, link, { person: 'Carol', structure: 'Le Hangar' });
    await alice.goto(`${collective}/members`);
    await control(alice, names.managePerson('Carol')).waitFor();
    await alice.getByRole('link', { name: devices.fr.compareWith('Carol'), exact: false }).click();
    await control(alice, compare.fr.same).click();
    await alice.getByRole('heading', { name: compare.fr.isSame }).waitFor();
    await lost.browser.close();

    await alice.goto(`${collective}/members`);
    const mayDecide = control(alice, names.managePerson('Bob'));
    await mayDecide.click();
    const dialog = alice.getByRole('dialog');
    await dialog.getByLabel(names.person.roleIn('Pot Kommon')).selectOption('administration');
    await control(dialog, names.person.give).click();
    await confirm(alice, decisions.fr.grant.go);
    await control(alice, names.managePerson('Carol')).click();
    await control(dialog, comeBack.open).click();
    await alice.getByRole('heading', { level: 1, name: comeBack.title('Carol') }).waitFor();
    await control(alice, comeBack.ask).click();
    await alice.getByRole('heading', { level: 2, name: comeBack.waits.title }).waitFor();
    expect(await alice.locator('div:focus').innerText()).toContain(comeBack.waits.title);
    expect(await accessibilityFaults(alice)).toEqual([]);

    await bob.goto(`${collective}/members`);
    await bob.getByRole('button', { name: /^Approuver/ }).click();
    await confirm(bob, decisions.fr.second.go);
    const way = alice.getByLabel(comeBack.link, { exact: true });
    await way.waitFor();
    expect([...(await accessibilityFaults(alice)), ...(await sidewaysOverflow(alice))]).toEqual([]);

    const { page: back } = await phoneOf();
    await back.goto(await way.inputValue());
    await back.getByRole('button', { name: joining.fr.submitDevice }).click();
    await back.getByRole('heading', { level: 1, name: 'Bonjour Carol' }).waitFor();
    await alice.getByRole('heading', { level: 2, name: comeBack.came.title('Carol') }).waitFor();
    expect(await control(alice, comeBack.ask).count()).toBe(0);
    expect([...(await accessibilityFaults(alice)), ...(await sidewaysOverflow(alice))]).toEqual([]);

    await alice.goto(collective);
    const warning = alice.getByRole('heading', { level: 2, name: words.device.title('Carol') });
    await warning.waitFor();
    expect(await sidewaysOverflow(alice)).toEqual([]);
    await alice.goto(`${collective}/members`);
    await alice.getByText(words.device.tag).waitFor();
    expect(await sidewaysOverflow(alice)).toEqual([]);
    await alice.goto(collective);
    await control(alice, /^Comparer les numéros avec le nouvel appareil de Carol, ajouté le/).click();
    await control(alice, compare.fr.same).click();
    await alice.getByRole('heading', { name: compare.fr.isSame }).waitFor();
    await alice.goto(collective);
    await alice.getByRole('heading', { level: 1 }).waitFor();
    await expect.poll(() => warning.count()).toBe(0);
  } finally {
    for (const one of phones) await one.close().catch(() => undefined);
  }
});

test('a removed phone is told what it noted after its departure, which does not count', async () => {
  const alice = await stage.browser.newPage();
  await alice.emulateMedia({ reducedMotion: 'reduce' });
  const collective = await createCollective(alice, stage.hub.origin);
  const link = await invite(alice, collective);
  const profile = await installedProfile(stage.hub.origin);
  let phone = await launchBrowser({ profile });
  try {
    const joined = await phone.newPage();
    await join(joined, link);
    await joined.goto(`${collective}/members`);
    await control(joined, invitations.fr.invite).waitFor();
    await addItem(joined, collective, { Nom: 'Barnum' });
    await waitForDelivery(joined, 'reçu par 1');
    await phone.close();
    await alice.goto(`${collective}/members`);
    await alice.getByRole('button', { name: /^Bloquer l’appareil Bob/ }).click();
    await control(alice.getByRole('dialog'), decisions.fr.block.go).click();
    await alice.getByText(devices.fr.removed, { exact: true }).waitFor();
    await alice.goto('about:blank');

    phone = await launchBrowser({ profile });
    const bob = await phone.newPage();
    await bob.emulateMedia({ reducedMotion: 'reduce' });
    await openItem(bob, collective, 'Barnum');
    await lend(bob, { Emprunteur: 'Mairie' });
    await bob.getByText(custody.fr.history.out(null, 'Mairie')).waitFor();
    await alice.goto(collective);
    await bob.getByText(standing.fr.removed.title).waitFor();
    await bob.getByText(custody.fr.history.late).waitFor();
    await bob.getByText(standing.fr.late.title(2)).click();
    await bob
      .getByRole('list', { name: standing.fr.late.title(2) })
      .getByText(standing.fr.late.act('custody.out', 'Barnum'))
      .waitFor();
    expect(await sidewaysOverflow(bob)).toEqual([]);
    await bob.setViewportSize({ width: 360, height: 2000 });
    expect(await accessibilityFaults(bob)).toEqual([]);
  } finally {
    await phone.close();
  }
});
