import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { bookingMessage } from '../../src/lib/i18n/booking-message';
import { meetings } from '../../src/lib/i18n/meetings';
import { isSeemly } from '../lab/axe';
import { appKept, control, createCollective, waitForDelivery } from '../lab/grange';
import { prepareMeeting } from '../lab/meetings';
import { setStage } from '../lab/stage';

/** A meeting is prepared, without a network and after a restart. */

const stage = setStage();
const t = meetings.fr;
let page: Page;
let collective: string;

beforeAll(async () => {
  page = await stage.browser.newPage();
  await page.setViewportSize({ width: 360, height: 640 });
  collective = await createCollective(page, stage.hub.origin);
  await appKept(page);
});

const field = (label: string) => page.getByLabel(label, { exact: true });
const agenda = () => page.getByRole('region', { name: t.agenda.title });
async function add(title: string, kind: string, minutes: string): Promise<void> {
  await field(t.agenda.point).fill(title);
  await field(t.agenda.field.kind).selectOption({ label: kind });
  await field(t.agenda.field.minutes).fill(minutes);
  await control(page, t.agenda.add).click();
  await agenda().getByRole('listitem').getByText(title).waitFor();
}

test('points say what they are for, and come back at the next meeting where somebody ticks them', async () => {
  await prepareMeeting(page, collective, 'Comité de mai', '2026-05-07');
  await page.context().setOffline(true);
  await add('Le vélo cargo', t.agenda.kinds.decision, '20');
  await add('Les clés', t.agenda.kinds.discussion, '10');
  await agenda().getByText('décision, 20 min').waitFor();
  await isSeemly(page);
  await waitForDelivery(page, 'enregistré ici');
  await page.context().setOffline(false);

  await prepareMeeting(page, collective, 'Comité de juin', '2099-06-04');
  await page.reload();
  await page.context().setOffline(true);
  await control(page, t.agenda.carry.open).click();
  const dialog = page.getByRole('dialog', { name: t.agenda.carry.title('Comité de mai') });
  await dialog.getByRole('button', { name: t.agenda.carry.save }).click();
  await dialog.getByText(t.agenda.carry.none).waitFor();
  await dialog.getByRole('checkbox', { name: 'Le vélo cargo' }).check();
  await isSeemly(page);
  await dialog.getByRole('button', { name: t.agenda.carry.save }).click();
  await agenda().getByText('décision, 20 min').waitFor();
  expect(await agenda().getByText('Les clés').count()).toBe(0);
  await waitForDelivery(page, 'enregistré ici');
  await page.reload();
  await agenda().getByText('Le vélo cargo').waitFor();
  await control(page, t.agenda.carry.open).click();
  await dialog.getByRole('checkbox').first().waitFor();
  expect(await dialog.getByRole('checkbox').count()).toBe(1);
  await page.keyboard.press('Escape');

  const [download] = await Promise.all([
    page.waitForEvent('download'),
    control(page, bookingMessage.fr.addToAgenda).click()
  ]);
  expect(download.suggestedFilename()).toBe(`${t.fileName('2099-06-04')}.ics`);
  const file = readFileSync(await download.path(), 'utf8').replaceAll('\r\n ', '');
  for (const line of ['SUMMARY:Comité de juin', 'DTSTART:20990604T183000', 'DTEND:20990604T185000'])
    expect(file).toContain(line);
  await page.context().setOffline(false);
});
