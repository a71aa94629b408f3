import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { alarms } from '../../src/lib/i18n/alarms';
import { backup } from '../../src/lib/i18n/backup';
import { decisions } from '../../src/lib/i18n/decisions';
import { firstRun } from '../../src/lib/i18n/first-run';
import { home } from '../../src/lib/i18n/home';
import { invitations } from '../../src/lib/i18n/invitations';
import { returnSheet } from '../../src/lib/i18n/return-sheet';
import { accessibilityFaults, sidewaysOverflow } from '../lab/axe';
import { takeBackup } from '../lab/backups';
import type { Browser } from '../lab/browser';
import { control, createCollective, goInside, invite, join, waitForDelivery } from '../lab/grange';
import { startHub } from '../lab/hub';
import { launchInstalled } from '../lab/installed';
import { addItem, seeItem } from '../lab/inventory';
import type { Server } from '../lab/server';

/** Somebody prints a sheet, loses their phone, and comes back by what they type from paper. */

const t = returnSheet.fr;
const passphrase = 'quatre granges sous la pluie';
let hub: Server;
let phones: Browser[];
let alice: Page;
let collective: string;
let lines: readonly string[];

const phone = async (): Promise<Page> => {
  const browser = await launchInstalled(hub.origin);
  phones.push(browser);
  return browser.newPage();
};

beforeAll(async () => {
  phones = [];
  hub = await startHub();
  alice = await phone();
  collective = await createCollective(alice, hub.origin);
  await addItem(alice, collective, { Nom: 'Barnum' });
  await waitForDelivery(alice, 'enregistré ici');
});
afterAll(async () => {
  await Promise.all(phones.map((browser) => browser.close()));
  await hub?.kill();
});

test('a sheet is made once there is a passphrase, which is asked for again', async () => {
  await alice.goto(`${hub.origin}/settings/sheet`);
  await alice.getByText(t.first).waitFor();
  await control(alice, t.toBackup).click();
  await takeBackup(alice, passphrase);
  await control(alice, t.print).click();
  await alice.getByLabel(t.passphrase).fill('une autre phrase');
  await control(alice, t.make).click();
  await alice.getByText(t.trouble('wrong-passphrase')).waitFor();
  await alice.getByLabel(t.passphrase).fill(passphrase);
  await alice.keyboard.press('Enter');
  await alice.getByRole('img', { name: t.qr('Les Granges de la vallée') }).waitFor();
  await alice.getByRole('heading', { level: 1, name: t.of('Alice') }).waitFor();
  lines = await alice.getByRole('list', { name: t.lines }).getByRole('listitem').allTextContents();
  expect(lines).toHaveLength(7);
  // Nobody else is there yet whom to wait for.
  await alice.getByText(t.steps(hub.origin, 'nobody')[2]!).waitFor();
  expect(await accessibilityFaults(alice)).toEqual([]);
  expect(await sidewaysOverflow(alice)).toEqual([]);
});

test('with a member there, a phone that had nothing has everything again, as the same person', async () => {
  const bob = await phone();
  await join(bob, await invite(alice, collective));
  await goInside(bob, 'Inventaire');
  await seeItem(bob, 'Barnum');
  await phones.shift()!.close();

  const anew = await phone();
  await anew.goto(hub.origin);
  await control(anew, firstRun.fr.returnBySheet).click();
  // The door leads to where it says, and reading begins there.
  await anew.getByLabel(t.back.field).waitFor();
  const focused = () => anew.evaluate(() => document.activeElement?.textContent);
  await expect.poll(focused).toBe(t.back.title);
  const last = lines.at(-1)!;
  await anew
    .getByLabel(t.back.field)
    .fill([...lines.slice(0, -1), last.replace(/^./, (was) => (was === 'A' ? 'C' : 'A'))].join('\n'));
  await anew.getByLabel(t.back.passphrase).fill(passphrase);
  await control(anew, t.back.go).click();
  await anew.getByText(t.back.problem({ kind: 'line-wrong', line: 7 })).waitFor();
  expect(await accessibilityFaults(anew)).toEqual([]);
  expect(await sidewaysOverflow(anew)).toEqual([]);
  await anew.getByLabel(t.back.field).fill(lines.join(' ').toLowerCase());
  await control(anew, t.back.go).click();
  await anew.waitForURL(/\/c\//);
  expect(anew.url()).toBe(collective);
  await anew.getByRole('heading', { level: 1, name: home.fr.hello('Alice') }).waitFor();
  await goInside(anew, 'Inventaire');
  await seeItem(anew, 'Barnum');
  await anew.goto(`${collective}/members`);
  await anew
    .getByText(/^Alice est de retour .* par sa feuille de retour$/)
    .first()
    .waitFor();
  // The others are told where they look first, until they have seen it.
  await bob.getByRole('navigation', { name: 'Principale' }).getByRole('link', { name: 'Accueil' }).click();
  const told = bob.getByRole('heading', { level: 2, name: alarms.fr.back.title('Alice') });
  await told.waitFor();
  expect(await accessibilityFaults(bob)).toEqual([]);
  await control(bob, /^J’ai vu le retour d’Alice, le .* à /).click();
  await told.waitFor({ state: 'detached' });
  // What brought her back is no invitation, and can be taken back where it stands.
  const { list } = invitations.fr;
  const backups = anew.getByRole('list', { name: list.backups.title }).getByRole('listitem');
  await expect.poll(() => backups.count()).toBe(1);
  expect(await anew.getByRole('list', { name: list.title }).getByText(list.backup('Alice')).count()).toBe(0);
  await backups.getByRole('button', { name: /^Révoquer.*Sauvegarde d’Alice/ }).click();
  await control(anew, decisions.fr.revoke.backup.go).click();
  await anew.getByText(list.backups.none).waitFor();
  await anew.getByRole('navigation', { name: 'Principale' }).getByRole('link', { name: 'Accueil' }).click();
  await anew.getByText(backup.fr.due.text('revoked')).waitFor();
  for (const { complaints, strayRequests } of phones)
    expect({ complaints, strayRequests }).toEqual({ complaints: [], strayRequests: [] });
});
