import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { common } from '../../src/lib/i18n/common';
import { errorPage } from '../../src/lib/i18n/error-page';
import { home } from '../../src/lib/i18n/home';
import { join as joinWords } from '../../src/lib/i18n/join';
import { invitations } from '../../src/lib/i18n/invitations';
import { members } from '../../src/lib/i18n/members';
import { problems } from '../../src/lib/i18n/problems';
import { invitationLink, parseInvitation } from '../../src/lib/identity/invitation';
import { accessibilityFaults } from '../lab/axe';
import { launchBrowser } from '../lab/browser';
import { Camera } from '../lab/camera';
import { control, createCollective, invite, join, waitForDelivery } from '../lab/grange';
import { installedProfile } from '../lab/installed';
import { setStage } from '../lab/stage';

const stage = setStage();
const words = joinWords.fr;

const facebook =
  'Mozilla/5.0 (Linux; Android 13; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/140.0 Mobile Safari/537.36 [FB_IAB/FB4A;FBAV/480;]';
const iphone =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 Mobile/15E148 Safari/604.1';

let link = '';
const invited = async (): Promise<string> => {
  if (link !== '') return link;
  const alice = await stage.browser.newPage();
  link = await invite(alice, await createCollective(alice, stage.hub.origin));
  return link;
};

/** The link as an app of before made it. */
function withoutNames(link: string): string {
  const read = parseInvitation(link);
  if (!read.ok || read.value.names === undefined) throw new Error('not an invitation that carries names');
  const { origin, names: _, ...invitation } = read.value;
  return invitationLink(origin!, invitation);
}

/** Another phone, which calls itself what it is told to. */
async function phone(userAgent: string, story: (page: Page) => Promise<void>): Promise<void> {
  const browser = await stage.another({ args: [`--user-agent=${userAgent}`] });
  try {
    await story(await browser.newPage());
    expect(browser.complaints).toEqual([]);
  } finally {
    await browser.close();
  }
}

test('a link that opens nothing says why, in a sentence beside the field', async () => {
  const whole = await invited();
  const page = await stage.browser.newPage();
  await page.goto(`${stage.hub.origin}/join`);
  const field = page.getByLabel(words.link.field, { exact: true });
  for (const [pasted, kind] of [
    ['', 'empty'],
    ['bonjour', 'not-an-invitation'],
    [whole.slice(0, 100), 'truncated']
  ] as const) {
    await field.fill(pasted);
    await control(page, words.link.read).click();
    await page.getByText(problems.fr.describe({ kind })).waitFor();
    await expect.poll(() => field.getAttribute('aria-invalid')).toBe('true');
  }
});

test('an invitation leaves the address bar, and who is already in is shown the way', async () => {
  const whole = await invited();
  const page = await stage.browser.newPage();
  await page.goto(whole);
  await control(page, words.openCollective).waitFor();
  await expect.poll(() => page.url()).toBe(`${stage.hub.origin}/join`);
});

test('where no other phone can open the link, the screen says so and leads to the settings', async () => {
  await invited();
  const page = await stage.browser.newPage();
  const collective = await createCollective(page, stage.hub.origin, { collective: 'Le Pré commun' });
  await invite(page, collective);
  await page.getByText(invitations.fr.noAddress.title).waitFor();
  expect(await control(page, invitations.fr.noAddress.settings).getAttribute('href')).toBe('/settings');
  await page.getByRole('img', { name: 'QR code d’invitation' }).waitFor();
});

test('inside another app one is sent to a real browser, with the whole link still in the address', async () => {
  const whole = await invited();
  await phone(facebook, async (page) => {
    await page.goto(whole);
    await page.getByRole('heading', { name: words.inApp.title }).waitFor();
    await control(page, words.copyLink).waitFor();
    expect(page.url()).toBe(whole);
    expect(await page.getByLabel(words.myName, { exact: true }).count()).toBe(0);
  });
});

test('on an iPhone one installs first, and may still join in Safari', async () => {
  const whole = await invited();
  await phone(iphone, async (page) => {
    await page.goto(whole);
    await page.getByRole('heading', { name: words.iphone.title }).waitFor();
    await control(page, words.iphone.anyway).click();
    await page.getByLabel(words.myName, { exact: true }).waitFor();
  });
});

test('a code shown to the camera is an invitation like any other', async () => {
  const whole = await invited();
  const alice = await stage.browser.newPage();
  await alice.goto(`${stage.hub.origin}/`);
  await alice.getByRole('link', { name: 'Les Granges de la vallée' }).click();
  await alice.waitForURL(/\/c\//);
  expect(await invite(alice, alice.url())).toBe(whole);
  const camera = new Camera();
  await camera.lookAt(alice, 'QR code d’invitation');
  const bob = await stage.another({ args: camera.args });
  try {
    const page = await bob.newPage();
    await page.goto(`${stage.hub.origin}/join`);
    await control(page, words.link.scan).click();
    await page.getByLabel(words.myName, { exact: true }).waitFor();
    expect(await page.getByRole('dialog').count()).toBe(0);
  } finally {
    await bob.close();
    camera.discard();
  }
});

test('whoever is invited into a structure names themselves only, and is in it', async () => {
  const alice = await stage.browser.newPage();
  const home = await createCollective(alice, stage.hub.origin, { structure: 'L’Atelier du Coin' });
  const link = await invite(alice, home, 'L’Atelier du Coin');
  const bob = await stage.another();
  try {
    const page = await bob.newPage();
    await page.goto(withoutNames(link));
    await page.getByText(words.notWritten).waitFor();
    await page.goto('about:blank');
    await page.goto(link);
    await page.getByText(words.invitedTo('Les Granges de la vallée', 'L’Atelier du Coin')).waitFor();
    const collective = await join(page, link, { person: 'Bob', structure: null });
    await page.goto(`${collective}/members`);
    await page.getByText(members.fr.counts(1, 2, 2)).waitFor();
    await alice
      .getByRole('listitem')
      .filter({ has: alice.getByRole('heading', { name: 'L’Atelier du Coin' }) })
      .getByText('Bob')
      .waitFor();
  } finally {
    await bob.close();
  }
});

test('whoever brings a structure renames it for everyone, and invites into it alone', async () => {
  const alice = await stage.browser.newPage();
  const link = await invite(alice, await createCollective(alice, stage.hub.origin));
  const bob = await stage.another();
  try {
    const page = await bob.newPage();
    const collective = await join(page, link, { person: 'Bob', structure: 'Atelier du coin' });
    await page.goto(`${collective}/members`);
    await page.getByText(members.fr.counts(2, 2, 2)).waitFor();
    await control(page, members.fr.structure.edit).click();
    await page.getByLabel(members.fr.structure.field, { exact: true }).fill('Le Hangar');
    await page.keyboard.press('Enter');
    await alice.getByRole('heading', { name: 'Le Hangar' }).waitFor();
    await invite(page, collective);
    expect(await page.getByLabel(invitations.fr.into, { exact: true }).count()).toBe(0);
  } finally {
    await bob.close();
  }
});

test('until it is received, a collective has a name on every page, and its pages invite to begin nothing', async () => {
  const alice = await stage.browser.newPage();
  const whole = await invite(alice, await createCollective(alice, stage.hub.origin));
  await alice.close();
  const bob = await stage.another();
  try {
    const page = await bob.newPage();
    const collective = await join(page, whole);
    for (const place of ['inventory', 'charter', 'meetings', 'calendar']) {
      await page.goto(`${collective}/${place}`);
      await page.getByRole('heading', { name: common.fr.arriving.title }).waitFor();
    }
    for (const address of [collective, `${collective}/more/collective`, `${stage.hub.origin}/`]) {
      await page.goto(address);
      await page
        .getByText(common.fr.arriving.collective)
        .or(page.getByText(common.fr.arriving.text))
        .waitFor();
      expect(await accessibilityFaults(page)).toEqual([]);
    }
    await control(page, common.fr.arriving.collective).waitFor();
  } finally {
    await bob.close();
  }
});

test('who removes a collective from their phone has it no more, and takes nothing from the others', async () => {
  const alice = await stage.browser.newPage();
  const whole = await invite(
    alice,
    await createCollective(alice, stage.hub.origin, { collective: 'Le Pré commun' })
  );
  const words = home.fr.about.remove;
  const profile = await installedProfile(stage.hub.origin);
  let bob = await launchBrowser({ profile });
  try {
    const page = await bob.newPage();
    const collective = await join(page, whole);
    await waitForDelivery(page, 'reçu par 1');
    await page.goto(`${collective}/more/collective`);
    // Until that is read again, what was written last might be here only.
    await waitForDelivery(page, 'reçu par 1');
    await control(page, words.open).click();
    await page.getByText(words.others).waitFor();
    expect(await page.getByText(words.latest).count()).toBe(0);
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.textContent?.trim()))
      .toBe(words.cancel);
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });

    await control(page, words.open).click();
    await control(page, words.confirm).click();
    await page.waitForURL(`${stage.hub.origin}/`);
    await page.getByText(words.removed).waitFor();
    await bob.close();

    bob = await launchBrowser({ profile });
    const again = await bob.newPage();
    await again.goto(`${stage.hub.origin}/`);
    await control(again, 'Essayer avec un exemple').waitFor();
    expect(await again.getByRole('link', { name: 'Le Pré commun' }).count()).toBe(0);
    await again.goto(collective);
    await again.getByRole('heading', { name: errorPage.fr.unknownCollective }).waitFor();
  } finally {
    await bob.close();
  }
  await alice.getByText(members.fr.counts(2, 2, 2)).waitFor();
});
