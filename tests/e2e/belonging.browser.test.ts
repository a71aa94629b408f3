import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { decisions } from '../../src/lib/i18n/decisions';
import { invitations } from '../../src/lib/i18n/invitations';
import { join as joining } from '../../src/lib/i18n/join';
import { life } from '../../src/lib/i18n/life';
import { members } from '../../src/lib/i18n/members';
import { ownLinks } from '../../src/lib/i18n/own-links';
import { standing } from '../../src/lib/i18n/standing';
import { accessibilityFaults, sidewaysOverflow } from '../lab/axe';
import { control, createCollective, invite, inviteToRead, join, waitForDelivery } from '../lab/grange';
import { addItem, seeItem } from '../lab/inventory';
import { longTest } from '../lab/lived';
import { setStage } from '../lab/stage';

const stage = setStage();
const words = members.fr;

/** What is wrong with the page as it is, at 360 and at 320 pixels. */
async function faultsOf(page: Page): Promise<readonly string[]> {
  const found = [...(await accessibilityFaults(page))];
  for (const width of [320, 360]) {
    await page.setViewportSize({ width, height: 640 });
    found.push(...(await sidewaysOverflow(page)));
  }
  return found;
}

test('who decides alone cannot stop, is told why, and is back where they were', async () => {
  const page = await stage.browser.newPage();
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const long = 'Intergouvernementalisations'.repeat(2);
  const collective = await createCollective(page, stage.hub.origin, { structure: long, person: 'Alice' });
  await page.goto(`${collective}/members`);
  const change = control(page, words.managePerson('Alice'));
  await change.waitFor();
  expect(await faultsOf(page)).toEqual([]);

  await change.click();
  await page.getByLabel(words.person.roleIn(long), { exact: true }).selectOption('membre');
  expect(await faultsOf(page)).toEqual([]);
  await control(page.getByRole('dialog'), words.person.give).click();
  await page.getByRole('dialog', { name: decisions.fr.grant.title('Alice') }).waitFor();
  await control(page.getByRole('dialog'), decisions.fr.grant.go).click();
  await page
    .getByRole('alert')
    .filter({ hasText: life.fr.refusal('last-administration') })
    .waitFor();
  expect(await faultsOf(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-label')))
    .toBe(words.managePerson('Alice'));
});

test('an invitation says to whom, to do what, how long and how many, and is revoked by a button', async () => {
  const page = await stage.browser.newPage();
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const collective = await createCollective(page, stage.hub.origin);
  const usual = await invite(page, collective);
  const only = await inviteToRead(page);
  expect(only).not.toBe(usual);
  expect(await faultsOf(page)).toEqual([]);
  const open = page.getByRole('list', { name: invitations.fr.list.title }).getByRole('listitem');
  await expect.poll(() => open.count()).toBe(3);
  await open.last().getByText(invitations.fr.list.sheet).waitFor();
  await open.first().getByText(words.role('observation')).waitFor();
  await open.first().getByRole('button').click();
  await control(page.getByRole('dialog'), decisions.fr.revoke.go).click();
  await expect.poll(() => open.count()).toBe(2);
  await page.getByText(invitations.fr.list.old(1)).click();
  await page.getByText(invitations.fr.list.state('revoked')).waitFor();
  expect(await faultsOf(page)).toEqual([]);
});

test('whoever is invited to read is told so, reads everything and is offered nothing to write', async () => {
  const alice = await stage.browser.newPage();
  const collective = await createCollective(alice, stage.hub.origin);
  await addItem(alice, collective, { Nom: 'Barnum' });
  await invite(alice, collective);
  const link = await inviteToRead(alice);
  const bob = await stage.another();
  try {
    const page = await bob.newPage();
    await page.emulateMedia({ reducedMotion: 'reduce' });
    const home = await join(page, link);
    await page.getByText(standing.fr.observes.title).waitFor();
    await waitForDelivery(page, 'enregistré ici');
    for (const place of ['', '/inventory', '/charter', '/meetings', '/members', '/more/collective']) {
      await page.goto(home + place);
      await page.getByText(standing.fr.observes.title).waitFor();
      await page.getByRole('heading', { level: 1 }).waitFor();
      expect(await faultsOf(page)).toEqual([]);
      for (const name of ['Ajouter un objet', 'Préparer une réunion', 'Ajouter un article', 'Inviter'])
        expect(await control(page, name).count()).toBe(0);
    }
    await page.goto(`${home}/inventory`);
    await seeItem(page, 'Barnum');
    await page.getByRole('link', { name: /Barnum/ }).click();
    await page.getByRole('heading', { level: 1, name: 'Barnum' }).waitFor();
    expect(await control(page, 'Modifier').count()).toBe(0);
    await page.goto(`${home}/inventory/new`);
    await page.getByLabel('Nom', { exact: true }).fill('Fantôme');
    await page.keyboard.press('Enter');
    await page.waitForTimeout(1000);
    await page.goto(`${home}/inventory`);
    await seeItem(page, 'Barnum');
    expect(await page.getByText('Fantôme').count()).toBe(0);
    expect(bob.complaints).toEqual([]);
  } finally {
    await bob.close();
  }
});

longTest(
  'a lost phone is told that it was blocked, also whoever came in by it, and both come back by a new invitation',
  async () => {
    const others = await Promise.all([stage.another(), stage.another(), stage.another()]);
    const [bob, dora, victor] = others;
    try {
      const lost = await stage.browser.newPage();
      const collective = await createCollective(lost, stage.hub.origin, { person: 'Alice' });
      await addItem(lost, collective, { Nom: 'Barnum' });
      const bobs = await bob.newPage();
      await join(bobs, await invite(lost, collective));
      await waitForDelivery(bobs, 'reçu par 1');
      await lost.goto(`${collective}/members/recovery`);
      const sheet = lost.getByLabel(ownLinks.fr.recovery.link, { exact: true });
      await sheet.waitFor();
      const doras = await dora.newPage();
      const link = await sheet.inputValue();
      await lost.close();

      // Alice comes back by the sheet, and blocks the phone that she lost.
      await join(doras, link, { person: 'Alice', structure: null });
      await waitForDelivery(doras, 'reçu par 1');
      await doras.goto(`${collective}/members`);
      await doras
        .getByRole('button', { name: /^Bloquer l’appareil Alice/ })
        .first()
        .click();
      await control(doras.getByRole('dialog'), decisions.fr.block.go).click();
      await doras.getByRole('dialog').waitFor({ state: 'hidden' });
      await bobs.goto(`${collective}/members`);
      await bobs.getByText('Alice a bloqué un appareil').first().waitFor();
      await Promise.all([bobs.close(), doras.close()]);

      // Victor meets the lost phone alone.
      const found = await stage.browser.newPage();
      const victors = await victor.newPage();
      await victors.emulateMedia({ reducedMotion: 'reduce' });
      await join(victors, await invite(found, collective), { person: 'Victor', structure: 'La Source' });
      await waitForDelivery(victors, 'reçu par 1');
      await victors.goto('about:blank');

      const again = await bob.newPage();
      await again.goto(`${collective}/members`);
      // It says every half minute that it is there; the others say so where it cannot hear them.
      await found.getByText(standing.fr.removed.title).waitFor({ timeout: 60_000 });
      expect(await faultsOf(found)).toEqual([]);
      const fresh = await invite(again, collective);
      await found.goto(fresh);
      await found.getByText(joining.fr.again.text).waitFor();
      expect(await faultsOf(found)).toEqual([]);

      // Nobody told Victor yet: the page finds it out while he looks at it.
      await victors.goto(fresh);
      await victors.getByText(joining.fr.again.ifUnseen).waitFor();
      expect(await faultsOf(victors)).toEqual([]);
      await victors.getByText(joining.fr.again.text).waitFor({ timeout: 60_000 });
      await victors.goto(`${collective}/inventory`);
      await victors.getByText(standing.fr.unseen.title).waitFor();
      expect(await faultsOf(victors)).toEqual([]);
      await join(victors, fresh, { person: 'Victor', structure: null });
      await victors.goto(`${collective}/inventory`);
      await seeItem(victors, 'Barnum');
      await waitForDelivery(victors, 'reçu par');
      await join(found, fresh, { person: 'Alice', structure: null });
      await found.goto(`${collective}/inventory`);
      await seeItem(found, 'Barnum');
      await waitForDelivery(found, 'reçu par');
      expect(await found.getByText(standing.fr.removed.title).count()).toBe(0);
      expect(others.flatMap(({ complaints }) => complaints)).toEqual([]);
    } finally {
      await Promise.all(others.map((browser) => browser.close()));
    }
  },
  240_000
);
