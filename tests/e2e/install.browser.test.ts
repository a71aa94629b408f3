import { expect, test } from 'vitest';
import { devtoolsOf } from '../lab/browser';
import { setStage } from '../lab/stage';
import { appKept } from '../lab/grange';

const stage = setStage();

test('a browser finds nothing missing to install the app', async () => {
  const page = await stage.browser.newPage();
  await page.goto(stage.hub.origin);
  await appKept(page);
  const devtools = await devtoolsOf(page);
  expect((await devtools.send('Page.getInstallabilityErrors')).installabilityErrors).toEqual([]);

  const { errors, data } = await devtools.send('Page.getAppManifest');
  expect(errors).toEqual([]);
  const manifest = JSON.parse(data!);
  expect(manifest).toMatchObject({
    name: 'Grange',
    display: 'standalone',
    start_url: '/',
    scope: '/',
    lang: 'fr'
  });
  expect(manifest.background_color).toMatch(/^#/);
  expect(manifest.theme_color).toMatch(/^#/);
  expect(manifest.shortcuts.length).toBeGreaterThan(0);
  for (const { url } of manifest.shortcuts)
    expect((await fetch(new URL(url, stage.hub.origin))).ok).toBe(true);
});

test('every icon is the size it says, one of them to be masked, and the iPhone has its own', async () => {
  const page = await stage.browser.newPage();
  await page.goto(stage.hub.origin);
  const icons = await page.evaluate(async () => {
    const manifest = await (
      await fetch(document.querySelector<HTMLLinkElement>('link[rel=manifest]')!.href)
    ).json();
    const sizeOf = async (src: string) => {
      const picture = await createImageBitmap(await (await fetch(src)).blob());
      return `${picture.width}x${picture.height}`;
    };
    const touch = document.querySelector<HTMLLinkElement>('link[rel=apple-touch-icon]')!.href;
    const listed: { src: string; sizes: string; purpose?: string; measured: string }[] = [];
    for (const icon of manifest.icons) listed.push({ ...icon, measured: await sizeOf(icon.src) });
    return { listed, touch: await sizeOf(touch) };
  });
  for (const { sizes, measured } of icons.listed) expect(measured).toBe(sizes);
  expect(icons.listed.map(({ sizes }) => sizes)).toEqual(expect.arrayContaining(['192x192', '512x512']));
  expect(icons.listed.some(({ purpose }) => purpose === 'maskable')).toBe(true);
  expect(icons.touch).toBe('180x180');
});

test('nothing is asked of any other origin, and nothing is refused by the policy of the page', () => {
  expect(stage.browser.strayRequests).toEqual([]);
});
