import { expect, test } from 'vitest';
import { pairing } from '../../src/lib/i18n/pairing';
import { parsePairing } from '../../src/lib/sync/pairing-code';
import { accessibilityFaults } from '../lab/axe';
import { Camera } from '../lab/camera';
import { appKept, control, createCollective, goInside, invite, join } from '../lab/grange';
import { startHub } from '../lab/hub';
import { launchInstalled } from '../lab/installed';
import { addItem, seeItem } from '../lab/inventory';
import { codeOn, goPairing, isPaired, pasteCode, showCode } from '../lab/pairing';

const words = pairing.fr;

test('two phones that show each other their codes are one collective, with nothing between them', async () => {
  const hub = await startHub();
  const [cameraOfAlice, cameraOfBob] = [new Camera(), new Camera()];
  const alice = await launchInstalled(hub.origin, { args: cameraOfAlice.args });
  const bob = await launchInstalled(hub.origin, { args: cameraOfBob.args });
  try {
    const [a, b] = [await alice.newPage(), await bob.newPage()];
    const collective = await createCollective(a, hub.origin);
    await addItem(a, collective, { Nom: 'Barnum' });
    const link = await invite(a, collective);
    await b.goto(hub.origin);
    await Promise.all([appKept(a), appKept(b)]);
    await hub.kill();
    await join(b, link);

    const code = await showCode(a);
    const read = await parsePairing(code);
    // Whoever may film is told where this device is, and not only a name for it.
    expect(read.ok && read.value.addresses.map(({ host }) => host)).toContainEqual(
      expect.stringMatching(/^\d+(\.\d+){3}$/)
    );
    expect(await accessibilityFaults(a)).toEqual([]);
    await cameraOfBob.lookAt(a, words.code);
    await goPairing(b);
    await control(b, words.read).click();
    await b.getByRole('heading', { name: words.answers.title }).waitFor();
    await cameraOfAlice.lookAt(b, words.code);
    await control(a, words.shows.read).click();
    await Promise.all([isPaired(a), isPaired(b)]);
    await a.getByText(words.connected.with('Bob')).waitFor();
    await b.getByText(words.connected.with('Alice')).waitFor();
    await goInside(b, 'Inventaire');
    await seeItem(b, 'Barnum', 30_000);
  } finally {
    await Promise.all([alice.close(), bob.close()]);
    await hub.kill();
    for (const camera of [cameraOfAlice, cameraOfBob]) camera.discard();
  }
});

test('a code that is none, or one’s own, is said so beside what is shown; leaving stops', async () => {
  const hub = await startHub();
  const alice = await launchInstalled(hub.origin);
  try {
    const page = await alice.newPage();
    await createCollective(page, hub.origin);
    const code = await showCode(page);
    await pasteCode(page, 'https://grange.example/join');
    await page.getByText(words.problem['not-a-code']).waitFor();
    await pasteCode(page, code);
    await page.getByText(words.problem.own).waitFor();
    await expect.poll(() => codeOn(page)).toBe(code);
    await control(page, words.stop).click();
    await control(page, words.show).waitFor();
  } finally {
    await alice.close();
    await hub.kill();
  }
});
