import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { compare } from '../../src/lib/i18n/compare';
import { join as joining } from '../../src/lib/i18n/join';
import { devices } from '../../src/lib/i18n/devices';
import { invitations } from '../../src/lib/i18n/invitations';
import { members } from '../../src/lib/i18n/members';
import { ownLinks } from '../../src/lib/i18n/own-links';
import { accessibilityFaults, sidewaysOverflow } from '../lab/axe';
import { control, createCollective, join, waitForDelivery } from '../lab/grange';
import { addItem, seeItem } from '../lab/inventory';
import { setStage } from '../lab/stage';

const stage = setStage();
let alice: Page;
let collective: string;

beforeAll(async () => {
  alice = await stage.browser.newPage();
  collective = await createCollective(alice, stage.hub.origin, { person: 'Alice', structure: 'La Bifurk' });
  await addItem(alice, collective, { Nom: 'Barnum' });
});

afterAll(async () => {
  await alice?.close();
});

/** The link that the open page shows under this name. */
async function linkCalled(label: string): Promise<string> {
  const link = alice.getByLabel(label, { exact: true });
  await link.waitFor();
  return link.inputValue();
}

test('another device of mine is added by a code, asks for no name, and is me', async () => {
  const words = ownLinks.fr.device;
  await alice.goto(`${collective}/members/device`);
  await control(alice, words.make).waitFor();
  await alice.goto(`${collective}/members`);
  const open = alice.getByRole('list', { name: invitations.fr.list.title }).getByRole('listitem');
  // Looking at the page made nothing: there is the recovery sheet alone.
  await expect.poll(() => open.count()).toBe(1);
  await alice.goto(`${collective}/members/device`);
  await control(alice, words.make).click();
  const link = await linkCalled(words.link);
  await alice.reload();
  await expect.poll(() => linkCalled(words.link)).toBe(link);
  await alice.getByLabel(words.link, { exact: true }).focus();
  const second = await stage.another();
  try {
    const page = await second.newPage();
    await page.goto(link);
    await page.getByText(joining.fr.ownDevice).waitFor();
    expect(await page.getByLabel(joining.fr.myName, { exact: true }).count()).toBe(0);
    await page.getByRole('button', { name: joining.fr.submitDevice }).click();
    await page.waitForURL(/\/c\//);
    await alice.getByRole('heading', { name: words.came }).waitFor();
    expect(await alice.getByLabel(words.link, { exact: true }).count()).toBe(0);
    await expect.poll(() => alice.locator('div:focus').innerText()).toContain(words.came);
    await control(alice, words.another).waitFor();
    await page.goto(`${collective}/inventory`);
    await seeItem(page, 'Barnum');
    await addItem(page, collective, { Nom: 'Sono' });
    await waitForDelivery(page, 'reçu par 1');
    await alice.goto(`${collective}/inventory`);
    await seeItem(alice, 'Sono');
    await alice.goto(`${collective}/members`);
    await alice.getByText(members.fr.counts(1, 1, 2)).waitFor();

    const third = await second.newPage();
    await third.goto(`${collective}/members`);
    await third.getByText(members.fr.counts(1, 1, 2)).waitFor();

    const numbers: string[] = [];
    for (const one of [alice, third]) {
      await one.getByRole('link', { name: /^Comparer les numéros avec/ }).click();
      const number = one.getByRole('img', { name: new RegExp(compare.fr.number) });
      numbers.push(await number.innerText());
    }
    expect(numbers[0]).toMatch(/^(\d{5} ){5}\d{5}$/);
    expect(numbers[1]).toBe(numbers[0]);
    await control(alice, compare.fr.same).click();
    await alice.getByRole('heading', { name: compare.fr.isSame }).waitFor();
    await alice.goto(`${collective}/members`);
    await alice.getByText(devices.fr.compared).waitFor();

    // Two of one kind are told apart until they have names.
    await alice.getByText('Alice, Linux, appareil 2', { exact: true }).waitFor();
    await control(alice, devices.fr.rename.editOf('Alice, Linux, appareil 1')).click();
    await alice.getByLabel(devices.fr.rename.field, { exact: true }).fill('Ordinateur du bureau');
    await alice.keyboard.press('Enter');
    await third.goto(`${collective}/members`);
    await third.getByText('Alice, Ordinateur du bureau', { exact: true }).waitFor();
    await third.getByText('Alice, Linux', { exact: true }).waitFor();
    expect(await sidewaysOverflow(third)).toEqual([]);
    expect(await accessibilityFaults(third)).toEqual([]);
  } finally {
    await second.close();
  }
  await addItem(alice, collective, { Nom: 'Tente' });
  await waitForDelivery(alice, 'en attente');
  await alice.getByRole('navigation', { name: 'Principale' }).getByRole('link', { name: 'Accueil' }).click();
  await alice.getByText(/Partira dès que vous l’ouvrirez sur votre autre appareil/).waitFor();
  expect(await sidewaysOverflow(alice)).toEqual([]);
});

test('the recovery sheet lets a new administration in, and once printed is kept on paper only', async () => {
  await alice.goto(`${collective}/members/recovery`);
  const sheet = await linkCalled(ownLinks.fr.recovery.link);
  const other = await stage.another();
  try {
    const page = await other.newPage();
    const home = await join(page, sheet, { person: 'Ada', structure: null });
    await page.goto(`${home}/members`);
    await control(page, 'Inviter').click();
    // Only an administration invites a new structure.
    await page
      .getByLabel(invitations.fr.into, { exact: true })
      .getByRole('option', { name: invitations.fr.newStructure })
      .waitFor({ state: 'attached' });
  } finally {
    await other.close();
  }
  await control(alice, ownLinks.fr.recovery.away).click();
  await control(alice, ownLinks.fr.recovery.awayYes).click();
  await alice.getByRole('heading', { name: ownLinks.fr.recovery.gone }).waitFor();
  await alice.reload();
  await alice.getByRole('heading', { name: ownLinks.fr.recovery.gone }).waitFor();
});
