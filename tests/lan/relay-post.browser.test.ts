import { expect, test } from 'vitest';
import { relayPost } from '../../src/lib/i18n/relay-post';
import { control, goInside, invite, waitForDelivery } from '../lab/grange';
import { addItem, addItemInside, seeItem } from '../lab/inventory';
import { startRelayPost, type RelayPost } from '../lab/relay-post';
import { inVillage, type Person } from '../lab/village';

/** Two who are never there at the same hour, and a computer without a screen that always is. */
inVillage('a relay post', 3, (village) => {
  let post: RelayPost;
  let alice: Person;
  let links: readonly [string, string];
  let bob: Person;

  test('it joins by an invitation like anybody, and says whom it serves', async () => {
    alice = await village.founder();
    await addItem(alice.page, alice.collective, { Nom: 'Barnum' });
    links = [
      await invite(alice.page, alice.collective, 'La Bifurk'),
      await invite(alice.page, alice.collective)
    ];
    post = await startRelayPost(village.machine(), links[0], '--name', 'Poste du Hangar');
    await post.says(/This device is a relay post/);
    await post.says(/Les Granges de la vallée: one device connected/);
    await goInside(alice.page, 'Plus');
    await control(alice.page, /^Échanger les données/).click();
    await control(alice.page, relayPost.fr.title).click();
    await alice.page.getByText(relayPost.fr.posts.open, { exact: true }).waitFor();
  });

  test('what Alice wrote before she closed the app reaches Bob, whom it lets in, from it alone', async () => {
    await addItemInside(alice.page, { Nom: 'Sono' });
    await waitForDelivery(alice.page, /reçu par/);
    await alice.page.goto('about:blank');
    await post.says(/no other device is open now/);
    bob = await village.joining(links[1]);
    await goInside(bob.page, 'Inventaire');
    for (const name of ['Barnum', 'Sono']) await seeItem(bob.page, name, 90_000);
  });

  test('it starts again by itself when its browser dies, with all that it had', async () => {
    await bob.page.goto('about:blank');
    post.killBrowser();
    await post.says(/Starting again in 1 s/);
    await alice.page.goto(alice.collective);
    await post.says(/Les Granges de la vallée: one device connected/);
    await addItemInside(alice.page, { Nom: 'Gradin' });
    await waitForDelivery(alice.page, /reçu par/);
    await alice.page.goto('about:blank');
    await bob.page.goto(`${bob.collective}/inventory`);
    await seeItem(bob.page, 'Gradin', 30_000);
  });

  test('it ends when it is asked to', async () => {
    expect(await post.stop()).toBe(0);
  });
});
