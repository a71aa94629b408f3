import { expect, test } from 'vitest';
import { meet, phone, type Phone } from '../../../tests/lab/members';
import { Chains } from '../domain/acts/chains';
import { Fold } from '../domain/acts/fold';
import type { LifeEvent } from '../domain/membership/life';
import { pictureOf } from '../domain/membership/picture';
import { life } from './life';

const names = {
  by: 'Alice',
  person: 'Bob',
  inviter: '',
  structure: 'La Bifurk',
  out: ['Bob'],
  until: ''
};

function lastSaid({ knows }: Phone): LifeEvent {
  const chains = new Chains();
  for (const act of knows) chains.take(act);
  const fold = new Fold(chains, []);
  return pictureOf(chains, fold.membership, fold).life.at(-1)!;
}

function threeAdministrations() {
  const [alice, bob, carol] = [phone('alice'), phone('bob'), phone('carol')];
  alice.found('alice');
  alice.bring(bob, 'bob', 'administration');
  alice.bring(carol, 'carol', 'administration');
  meet(alice, bob, carol);
  return { alice, bob };
}

test('what waits for a second agreement is said as a request, not as done', () => {
  const said = (say: (alice: Phone, bob: Phone) => void) => {
    const { alice, bob } = threeAdministrations();
    say(alice, bob);
    const event = lastSaid(alice);
    expect(event.verdict).toBe('waits-for-second');
    return [life.fr.sentence(event, names), life.en.sentence(event, names)];
  };
  expect(said((alice, bob) => alice.remove(bob))).toEqual([
    'Alice demande de retirer Bob',
    'Alice asks to remove Bob'
  ]);
  expect(said((alice, bob) => alice.block(bob))).toEqual([
    'Alice demande de bloquer un appareil de Bob',
    'Alice asks to block one of Bob’s devices'
  ]);
  expect(said((alice, bob) => alice.grant(bob, 'bob', null))).toEqual([
    'Alice demande de mettre fin au rôle de Bob dans «\u00a0La Bifurk\u00a0»',
    'Alice asks to end Bob’s role in “La Bifurk”'
  ]);
  expect(said((alice) => alice.inviteBack(phone('bob/2')))).toEqual([
    'Alice demande de faire revenir Bob sur un nouvel appareil',
    'Alice asks to bring Bob back on a new device'
  ]);
});

test('a return says in one sentence whether it was by a backup or by a sheet', () => {
  const said = (comeBack: (bob: Phone, back: Phone) => Phone) => {
    const { alice, bob } = threeAdministrations();
    const back = phone('bob/2');
    const by = comeBack(bob, back);
    meet(alice, by);
    const event = lastSaid(alice);
    return [life.fr.sentence(event, names), life.en.sentence(event, names)];
  };
  const byBackup = (bob: Phone, back: Phone): Phone => {
    const backup = bob.backUp();
    back.learn(bob.knows);
    back.comeBack(backup);
    return back;
  };
  const bySheet = (bob: Phone, back: Phone): Phone => {
    bob.admitBack(back, bob.backUp());
    return bob;
  };
  expect(said(byBackup)).toEqual([
    'Bob est de retour sur un nouvel appareil, par sa sauvegarde',
    'Bob came back on a new device, by their backup'
  ]);
  expect(said(bySheet)).toEqual([
    'Bob est de retour sur un nouvel appareil, par sa feuille de retour',
    'Bob came back on a new device, by their return sheet'
  ]);
});
