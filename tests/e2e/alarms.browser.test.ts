import { cpSync } from 'node:fs';
import { join as pathOf } from 'node:path';
import { expect, test } from 'vitest';
import { alarms } from '../../src/lib/i18n/alarms';
import { members } from '../../src/lib/i18n/members';
import { accessibilityFaults, sidewaysOverflow } from '../lab/axe';
import { launchBrowser, newProfile, type Browser } from '../lab/browser';
import { control, createCollective, invite, join } from '../lab/grange';
import { setStage } from '../lab/stage';

const stage = setStage();
const words = alarms.fr;

test('a copied phone alarms every member on Accueil, and itself, until it is blocked', async () => {
  const home = await stage.browser.newPage();
  await home.emulateMedia({ reducedMotion: 'reduce' });
  const collective = await createCollective(home, stage.hub.origin);
  const link = await invite(home, collective);

  const profile = newProfile();
  let bob = await launchBrowser({ profile });
  const opened: Browser[] = [];
  try {
    const joining = await bob.newPage();
    await join(joining, link);
    await joining.goto(`${collective}/members`);
    await control(joining, members.fr.invite).waitFor();
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
    await control(home.getByRole('dialog'), members.fr.confirm.block.go).click();
    await home.getByText(members.fr.removed, { exact: true }).waitFor();
    await home.goto(collective);
    await home.getByRole('heading', { level: 1 }).waitFor();
    await expect.poll(() => alarm.count()).toBe(0);
  } finally {
    for (const one of opened) await one.close().catch(() => undefined);
  }
});
