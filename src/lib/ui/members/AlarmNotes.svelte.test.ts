import { mount, unmount } from 'svelte';
import { expect, test } from 'vitest';
import { meet, phone, pictured, type Phone } from '../../../../tests/lab/members';
import type { DeviceId } from '../../domain/ids';
import { newDevices, returnedDevices } from '../../domain/membership/alarms';
import { awaitedFrom } from '../../domain/membership/agreements';
import { alarms } from '../../i18n/alarms';
import AlarmNotes from './AlarmNotes.svelte';

const t = alarms.fr;

/** What somebody reads who knows what this phone knows. */
function read(
  by: Phone,
  compared: ReadonlyMap<DeviceId, number> = new Map()
): Readonly<Record<'titles' | 'links' | 'texts' | 'buttons', readonly string[]>> {
  const picture = pictured(by.knows);
  const place = document.createElement('div');
  const notes = mount(AlarmNotes, {
    target: place,
    props: {
      picture,
      returns: returnedDevices(picture, by.device),
      onseen: () => undefined,
      now: 0,
      mine: by.device,
      me: by.person,
      newDevices: newDevices(picture, compared, by.device),
      asked: awaitedFrom(picture, by.person).length,
      nameOf: (person) => (person === idOfBob ? 'Bob' : undefined),
      labelOf: (device) => (device === phone('bob/2').device ? 'Téléphone' : ''),
      href: '/c/x/members'
    }
  });
  const all = (what: string) => [...place.querySelectorAll(what)];
  const told = {
    titles: all('h2').map(({ textContent }) => textContent),
    links: all('a').map((link) => link.getAttribute('href')!),
    texts: all('p').map(({ textContent }) => textContent),
    buttons: all('button').map((button) => button.getAttribute('aria-label')!)
  };
  void unmount(notes);
  return told;
}

const idOfBob = phone('bob').person;

test('a device that said two things at one place is named to the others, and to itself', () => {
  const [alice, bob] = [phone('alice'), phone('bob')];
  alice.found('alice');
  alice.bring(bob, 'bob');
  meet(alice, bob);
  expect(read(alice)).toMatchObject({ titles: [], links: [] });
  bob.say('membership.name', { text: 'a'.repeat(42) + 'A' });
  bob.cheat('membership.name', { text: 'b' });
  meet(alice, bob);
  expect(read(alice)).toMatchObject({ titles: [t.fork.title('Bob')], links: ['/c/x/members'] });
  expect(read(bob)).toMatchObject({ titles: [t.fork.mine], links: ['/c/x/members'] });
});

test('a request that waits for a second agreement is told to whoever may give it', () => {
  const [alice, bob, carol] = [phone('alice'), phone('bob'), phone('carol')];
  alice.found('alice');
  alice.bring(bob, 'bob', 'administration');
  alice.bring(carol, 'carol', 'administration');
  alice.remove(bob);
  meet(alice, bob, carol);
  expect(read(carol)).toMatchObject({ titles: [t.asked.title(1)], links: ['/c/x/members'] });
  expect(read(alice)).toMatchObject({ titles: [], links: [] });
  expect(read(bob)).toMatchObject({ titles: [], links: [] });
});

test('what a newer app said is counted, quietly', () => {
  const [alice, bob] = [phone('alice'), phone('bob')];
  alice.found('alice');
  alice.bring(bob, 'bob');
  meet(alice, bob);
  for (let i = 0; i < 3; i++) bob.sayAnything('orders.open', { supplier: i });
  meet(alice, bob);
  expect(read(alice)).toMatchObject({ titles: [t.unread.title(3)], links: [] });
});

test('a new device of somebody known is told with the way to compare it', () => {
  const [alice, bob, next] = [phone('alice'), phone('bob'), phone('bob/next')];
  alice.found('alice');
  alice.bring(bob, 'bob');
  meet(alice, bob);
  bob.add(next);
  meet(alice, bob, next);
  expect(read(alice)).toMatchObject({ titles: [], links: [] });
  expect(read(alice, new Map([[bob.device, 1]]))).toMatchObject({
    titles: [t.device.title('Bob')],
    links: [`/c/x/members/compare/${next.device}`]
  });
});

test('two devices that came back by the same backup are told apart by their name and their hour', () => {
  const [alice, bob] = [phone('alice'), phone('bob')];
  alice.found('alice');
  alice.bring(bob, 'bob');
  meet(alice, bob);
  const backup = bob.backUp();
  for (const [back, hour] of [
    [phone('bob/2'), 9],
    [phone('bob/3'), 18]
  ] as const) {
    back.learn(bob.knows);
    back.clock = new Date(2026, 10, 22, hour, 5).getTime();
    back.comeBack(backup);
    meet(alice, bob, back);
  }
  const ninth = t.which('Téléphone', '22 nov. 2026', '9\u00a0h\u00a005');
  const eighteenth = t.which('', '22 nov. 2026', '18\u00a0h\u00a005');
  expect(read(bob)).toMatchObject({
    titles: [t.back.mine, t.back.mine],
    texts: [t.back.mineText(ninth), t.back.mineText(eighteenth)],
    buttons: [t.back.seenOf('Bob', ninth), t.back.seenOf('Bob', eighteenth)]
  });
  expect(read(alice)).toMatchObject({
    titles: [t.back.title('Bob'), t.back.title('Bob')],
    texts: [t.back.text(ninth, 'Bob'), t.back.text(eighteenth, 'Bob')]
  });
});
