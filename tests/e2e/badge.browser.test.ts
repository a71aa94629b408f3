import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { common } from '../../src/lib/i18n/common';
import { confirmations } from '../../src/lib/i18n/confirmations';
import { home as homeWords } from '../../src/lib/i18n/home';
import { appKept, control, createCollective, goInside, invite, join } from '../lab/grange';
import { addItem, openItem } from '../lab/inventory';
import { lend } from '../lab/lending';
import { setStage } from '../lab/stage';

const stage = setStage();

/** Notes what the page asks the icon to show, and asks it all the same. */
function noteMarks(): void {
  const asked: (number | 'clear')[] = [];
  const { setAppBadge, clearAppBadge } = Navigator.prototype;
  Object.assign(window, { marks: asked });
  Navigator.prototype.setAppBadge = function (count) {
    asked.push(count!);
    return setAppBadge.call(this, count);
  };
  Navigator.prototype.clearAppBadge = function () {
    asked.push('clear');
    return clearAppBadge.call(this);
  };
}
const mark = (page: Page) =>
  page.evaluate(() => (window as unknown as { marks: (number | 'clear')[] }).marks.at(-1));

test('the icon shows how much waits while the collective is open, after a restart too, and nothing once it is done', async () => {
  const alice = await stage.browser.newPage();
  const collective = await createCollective(alice, stage.hub.origin);
  await addItem(alice, collective, { Nom: 'Barnum', Quantité: '1' });
  const link = await invite(alice, collective);
  const phone = await stage.another();
  try {
    await phone.context.addInitScript(noteMarks);
    const bob = await phone.newPage();
    await join(bob, link);
    const home = bob.getByRole('heading', { level: 2, name: confirmations.fr.home.title(1, '1') });
    await expect.poll(() => mark(bob)).toBe('clear');

    await openItem(alice, collective, 'Barnum');
    await lend(alice, { Emprunteur: 'Pot Kommon' });
    await expect.poll(() => mark(bob)).toBe(1);
    await bob.goto(bob.url().replace(/(\/c\/[^/]+).*/, '$1'));
    await home.waitFor();
    await expect.poll(() => mark(bob)).toBe(1);

    await goInside(bob, common.fr.more);
    await bob.getByRole('link', { name: new RegExp(`^${homeWords.fr.more.others}`) }).click();
    await expect.poll(() => mark(bob)).toBe('clear');
    await bob.goBack();
    await expect.poll(() => mark(bob)).toBe(1);
    await control(bob, common.fr.home).click();
    await home.waitFor();

    await appKept(bob);
    await phone.context.setOffline(true);
    await bob.reload();
    await expect.poll(() => mark(bob)).toBe(1);
    await bob.getByRole('link', { name: /^Barnum/ }).click();
    await control(bob, confirmations.fr.confirm).click();
    await expect.poll(() => mark(bob)).toBe('clear');
    await control(bob, common.fr.home).click();
    await expect.poll(() => home.count()).toBe(0);
  } finally {
    await phone.context.setOffline(false);
    await phone.close();
  }
});
