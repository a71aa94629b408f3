import { mount, unmount } from 'svelte';
import { expect, test } from 'vitest';
import { meet, phone, pictured, type Phone } from '../../../../tests/lab/members';
import type { DeviceId } from '../../domain/ids';
import { newDevices } from '../../domain/membership/alarms';
import { awaitedFrom } from '../../domain/membership/agreements';
import { alarms } from '../../i18n/alarms';
import AlarmNotes from './AlarmNotes.svelte';

const t = alarms.fr;

/** What somebody reads who knows what this phone knows. */
function read(
  by: Phone,
  compared: ReadonlyMap<DeviceId, number> = new Map()
): { readonly titles: readonly string[]; readonly links: readonly string[] } {
  const picture = pictured(by.knows);
  const place = document.createElement('div');
  const notes = mount(AlarmNotes, {
    target: place,
    props: {
      picture,
      returns: [],
      onseen: () => undefined,
      now: 0,
      mine: by.device,
      me: by.person,
      newDevices: newDevices(picture, compared, by.device),
      asked: awaitedFrom(picture, by.person).length,
      nameOf: (person) => (person === idOfBob ? 'Bob' : undefined),
      href: '/c/x/members'
    }
  });
  const titles = [...place.querySelectorAll('h2')].map(({ textContent }) => textContent);
  const links = [...place.querySelectorAll('a')].map((link) => link.getAttribute('href')!);
  void unmount(notes);
  return { titles, links };
}

const idOfBob = phone('bob').person;

test('a device that said two things at one place is named to the others, and to itself', () => {
  const [alice, bob] = [phone('alice'), phone('bob')];
  alice.found('alice');
  alice.bring(bob, 'bob');
  meet(alice, bob);
  expect(read(alice)).toEqual({ titles: [], links: [] });
  bob.say('membership.name', { text: 'a'.repeat(42) + 'A' });
  bob.cheat('membership.name', { text: 'b' });
  meet(alice, bob);
  expect(read(alice)).toEqual({ titles: [t.fork.title('Bob')], links: ['/c/x/members'] });
  expect(read(bob)).toEqual({ titles: [t.fork.mine], links: ['/c/x/members'] });
});

test('a request that waits for a second agreement is told to whoever may give it', () => {
  const [alice, bob, carol] = [phone('alice'), phone('bob'), phone('carol')];
  alice.found('alice');
  alice.bring(bob, 'bob', 'administration');
  alice.bring(carol, 'carol', 'administration');
  alice.remove(bob);
  meet(alice, bob, carol);
  expect(read(carol)).toEqual({ titles: [t.asked.title(1)], links: ['/c/x/members'] });
  expect(read(alice)).toEqual({ titles: [], links: [] });
  expect(read(bob)).toEqual({ titles: [], links: [] });
});

test('what a newer app said is counted, quietly', () => {
  const [alice, bob] = [phone('alice'), phone('bob')];
  alice.found('alice');
  alice.bring(bob, 'bob');
  meet(alice, bob);
  for (let i = 0; i < 3; i++) bob.sayAnything('orders.open', { supplier: i });
  meet(alice, bob);
  expect(read(alice)).toEqual({ titles: [t.unread.title(3)], links: [] });
});

test('a new device of somebody known is told with the way to compare it', () => {
  const [alice, bob, next] = [phone('alice'), phone('bob'), phone('bob/next')];
  alice.found('alice');
  alice.bring(bob, 'bob');
  meet(alice, bob);
  bob.add(next);
  meet(alice, bob, next);
  expect(read(alice)).toEqual({ titles: [], links: [] });
  expect(read(alice, new Map([[bob.device, 1]]))).toEqual({
    titles: [t.device.title('Bob')],
    links: [`/c/x/members/compare/${next.device}`]
  });
});
