import { expect, test } from 'vitest';
import { judge, meet, phone, type Phone } from '../../../../tests/lab/members';
import { Chains } from '../acts/chains';
import type { Act } from '../acts/act';
import { newDevices, openForks, newReturns, returnedDevices } from './alarms';
import { pictureOf, type Picture } from './picture';

function pictured(acts: readonly Act[]): Picture {
  const chains = new Chains();
  for (const act of acts) chains.take(act);
  return pictureOf(chains, judge(acts));
}

function twoPeople(): [Phone, Phone] {
  const [alice, bob] = [phone('alice'), phone('bob')];
  alice.found('alice');
  alice.bring(bob, 'bob');
  meet(alice, bob);
  return [alice, bob];
}

test('a device that said two things at one place alarms until it is blocked', () => {
  const [alice, bob] = twoPeople();
  bob.sayAnything('custody.out', { thing: 1 });
  bob.cheat('custody.out', { thing: 2 });
  expect(openForks(pictured(alice.knows))).toEqual([]);
  meet(alice, bob);
  expect(openForks(pictured(alice.knows))).toMatchObject([{ device: bob.device, person: bob.person }]);
  alice.block(bob);
  const { forks, life } = pictured(alice.knows);
  expect(life.at(-1)?.verdict).toBe('counts');
  expect(forks).toHaveLength(1);
  expect(openForks(pictured(alice.knows))).toEqual([]);
});

test('what somebody says twice who never was in alarms nobody', () => {
  const [alice] = twoPeople();
  const mallory = phone('mallory');
  mallory.sayAnything('custody.out', { thing: 1 });
  mallory.cheat('custody.out', { thing: 2 });
  alice.learn(mallory.knows);
  expect(openForks(pictured(alice.knows))).toEqual([]);
});

test('a new device of whom another one was compared alarms until it is compared too, or blocked', () => {
  const [alice, bob] = twoPeople();
  const [lost, next] = [phone('bob/lost'), phone('bob/next')];
  bob.add(lost);
  meet(alice, bob);
  const isNew = (compared: readonly Phone[], by = alice) =>
    newDevices(pictured(by.knows), new Map(compared.map(({ device }) => [device, 1])), by.device).map(
      ({ device }) => device
    );
  expect(isNew([])).toEqual([]);
  expect(isNew([lost])).toEqual([]);
  bob.add(next);
  meet(alice, bob, next);
  expect(isNew([])).toEqual([]);
  expect(isNew([lost])).toEqual([next.device]);
  expect(isNew([lost], next)).toEqual([]);
  expect(isNew([lost, next])).toEqual([]);
  alice.block(lost);
  expect(isNew([lost])).toEqual([next.device]);
  alice.block(next);
  expect(isNew([lost])).toEqual([]);
});

test('a device that a lost phone adds later alarms, though that phone saw nothing since', () => {
  const [alice, bob] = twoPeople();
  const [carol, next, thief] = [phone('carol'), phone('bob/next'), phone('bob/thief')];
  alice.bring(carol, 'carol', 'administration');
  meet(alice, carol);
  for (let i = 0; i < 5; i++) alice.sayAnything('custody.out', { thing: i });
  const back = alice.inviteBack(next);
  meet(alice, carol);
  carol.second(back);
  meet(alice, carol);
  alice.admitBack(next, back);
  const alarming = () =>
    newDevices(pictured(alice.knows), new Map([[next.device, 1]]), alice.device).map(({ device }) => device);
  expect(alarming()).toEqual([]);
  bob.add(thief);
  meet(alice, bob);
  const { rank } = alice.membership.members.devices.get(thief.device)!;
  expect(rank).toBeLessThan(alice.membership.members.devices.get(next.device)!.rank);
  expect(alarming()).toEqual([thief.device]);
});

test('whoever came back by a backup is named to the others, until they are put out', () => {
  const [alice, bob] = twoPeople();
  const backup = alice.backUp();
  const anew = phone('alice/2');
  anew.learn(alice.knows);
  anew.comeBack(backup);
  alice.add(phone('alice/3'));
  meet(alice, bob, anew);
  const returned = { device: anew.device, person: alice.person };
  expect(returnedDevices(pictured(bob.knows), bob.device)).toMatchObject([returned]);
  expect(returnedDevices(pictured(bob.knows), anew.device)).toEqual([]);
  alice.block(anew);
  expect(returnedDevices(pictured(alice.knows), bob.device)).toEqual([]);
});

test('what came back is told of until it is known, whatever date it gives itself; the first time, what is recent', () => {
  const [old, recent] = [1, 5].map((at) => ({
    device: phone(`${at}`).device,
    person: phone('bob').person,
    at
  }));
  const both = [old!, recent!];
  expect(newReturns(both, null, 3)).toEqual([recent]);
  expect(newReturns(both, [recent!.device], 3)).toEqual([old]);
  expect(newReturns(both, [], 3)).toEqual(both);
});
