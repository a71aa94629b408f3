import { mount, unmount } from 'svelte';
import { expect, test } from 'vitest';
import { meet, phone, pictured } from '../../../../tests/lab/members';
import { isStillIn, mandatesOf } from '../../domain/membership/picture';
import { members } from '../../i18n/members';
import PersonDialog from './PersonDialog.svelte';

test('somebody whose last device was blocked can be removed, until they were', () => {
  const [alice, bob] = [phone('alice'), phone('bob')];
  alice.found('alice');
  alice.bring(bob, 'bob');
  meet(alice, bob);
  const isOffered = () => {
    const picture = pictured(alice.knows);
    const place = document.createElement('div');
    const { devices } = picture.people.find(({ person }) => person === bob.person)!;
    const dialog = mount(PersonDialog, {
      target: place,
      props: {
        name: 'Bob',
        mandates: mandatesOf(picture, bob.person),
        nameOf: () => 'Pot Kommon',
        others: [],
        isIn: devices.some(isStillIn),
        dataHref: '/data',
        ongrant: () => undefined,
        onend: () => undefined,
        onremove: () => undefined
      }
    });
    const isThere = place.textContent.includes(members.fr.person.remove('Bob'));
    void unmount(dialog);
    return isThere;
  };
  expect(isOffered()).toBe(true);
  alice.block(bob);
  expect(isOffered()).toBe(true);
  alice.remove(bob);
  expect(isOffered()).toBe(false);
});
