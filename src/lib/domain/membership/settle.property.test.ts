import fc from 'fast-check';
import { expect, test } from 'vitest';
import { randomFrom, shuffled } from '../../../../tests/lab/acts';
import { lived } from '../../../../tests/lab/lived';
import { idOf, judge, meet, phone, told, type Phone } from '../../../../tests/lab/members';
import type { Act, ActId } from '../acts/act';
import { Chains } from '../acts/chains';
import { roles } from './kinds';
import { Belonging } from './membership-of';

const names = ['alice', 'bob', 'carol', 'dora', 'eric', 'fanny'] as const;

const years = 365 * 86_400_000;

/** A life of a collective, by clocks that are wrong by years: people come, go, are promoted and removed, now and then out of each other's reach. */
function life(seed: number, gestures: number): { readonly acts: readonly Act[]; readonly quiet: Phone } {
  const random = randomFrom(seed);
  const phones = names.map(phone);
  const quiet = phone('alice/quiet');
  const [alice] = phones as [Phone];
  for (const one of [...phones, quiet]) one.clock = 50 * years + (random(21) - 10) * years;
  alice.found('alice');
  alice.add(quiet);
  meet(alice, quiet);
  quiet.say('membership.name', { text: 'q'.repeat(42) + 'A' } as never);
  for (let i = 0; i < 3; i++) alice.bring(phones[i + 1]!, names[i + 1]!, roles[random(2) + 1]!);
  meet(...phones);
  const made: ActId[] = [];
  for (let i = 0; i < gestures; i++) {
    const [one, other] = [phones[random(phones.length)]!, phones[random(phones.length)]!];
    if (random(3) === 0) meet(one, other);
    if (one.knows.length === 0) continue;
    const structure = names[random(names.length)]!;
    const role = roles[random(roles.length)]!;
    const { members } = one.membership;
    switch (random(14)) {
      case 0:
        made.push(one.invite(random(2) === 0 ? null : structure, role, 1 + random(2)));
        break;
      case 1:
      case 2: {
        const invites = [...members.invites.keys()];
        const invitation = invites[random(Math.max(1, invites.length))];
        if (invitation !== undefined) one.admit(other, invitation, structure);
        break;
      }
      case 3:
        one.add(other);
        break;
      case 4:
        made.push(one.grant(other, structure, random(4) === 0 ? null : role));
        break;
      case 5:
        made.push(one.block(other));
        break;
      case 6:
        made.push(random(2) === 0 ? one.remove(other) : one.removeStructure(structure));
        break;
      case 7: {
        const waiting = [...members.pending.keys()];
        if (waiting.length === 0) break;
        const act = waiting[random(waiting.length)]!;
        if (random(3) === 0) one.withdraw(act);
        else one.second(act);
        break;
      }
      case 8:
        one.say('membership.name', { text: 'n'.repeat(42) + 'A' } as never);
        break;
      case 9:
        one.say('membership.forget', { person: other.person });
        break;
      case 10: {
        const invites = [...members.invites.keys()];
        const invitation = invites[random(Math.max(1, invites.length))];
        if (invitation !== undefined) one.say('membership.revoke', { invitation });
        break;
      }
      case 11:
        one.backUp();
        break;
      case 12: {
        const backups = [...members.invites.values()].filter(({ isBackup }) => isBackup);
        const backup = backups[random(Math.max(1, backups.length))];
        const person = phones.find((phone) => phone.person === backup?.facts.person);
        if (backup === undefined || person === undefined) break;
        const anew = phone(`${person.name.split('/')[0]}/${i}`);
        anew.clock = one.clock;
        anew.learn(one.knows);
        anew.comeBack(backup.act);
        phones.push(anew);
        break;
      }
      default:
        one.sayAnything('custody.out', { thing: random(9) });
        if (random(6) === 0) one.cheat('custody.out', { thing: 10 + i });
    }
  }
  meet(...phones);
  return { acts: alice.knows, quiet };
}

const lives = fc.record({ seed: fc.integer(), gestures: fc.integer({ min: 5, max: 60 }) });

test('the same acts in any order, with repetitions, are the same collective', () => {
  fc.assert(
    fc.property(lives, fc.integer(), ({ seed, gestures }, order) => {
      const { acts } = life(seed, gestures);
      const mixed = shuffled([...acts, ...acts.slice(0, 10)], order);
      expect(told(judge(mixed), acts)).toEqual(told(judge(acts), acts));
    }),
    lived(40)
  );
});

test('the same acts found one by one, in any order, are the same collective at each step as all at once', () => {
  fc.assert(
    fc.property(lives, fc.integer(), ({ seed, gestures }, order) => {
      const { acts } = life(seed, gestures);
      const chains = new Chains();
      const belonging = new Belonging(chains);
      for (const act of shuffled(acts, order)) {
        if (chains.take(act).kind !== 'kept') continue;
        expect(told(belonging.find(), chains.acts)).toEqual(told(judge(chains.acts), chains.acts));
      }
    }),
    lived(20)
  );
}); // JRN-9, JRN-14

test('one who says their name, unseen by all until the end, changes nothing else', () => {
  fc.assert(
    fc.property(lives, ({ seed, gestures }) => {
      const { acts, quiet } = life(seed, gestures);
      const late = [...acts, ...quiet.knows];
      const { names: _, verdicts: before, ...rest } = told(judge(acts), acts) as Record<string, unknown>;
      const { names: __, verdicts: after, ...same } = told(judge(late), acts) as Record<string, unknown>;
      expect(same).toEqual(rest);
      expect((after as [ActId, string][]).filter(([id]) => acts.some((act) => act.id === id))).toEqual(
        before
      );
    }),
    lived(25)
  );
});

test('somebody is always left to decide, and nobody is in whom nobody let in', () => {
  fc.assert(
    fc.property(lives, ({ seed, gestures }) => {
      const { acts } = life(seed, gestures);
      const { members, verdicts, standing } = judge(acts);
      const forked = acts.filter(({ id }) => verdicts.get(id) === 'forked');
      if (forked.length === 0)
        expect([...members.devices.keys()].some((device) => members.isAdministration(device))).toBe(true);
      for (const { device, by, removedBy } of members.devices.values()) {
        expect(verdicts.get(by)).toBe('counts');
        if (removedBy !== null) {
          expect(verdicts.get(removedBy)).toBe('counts');
          expect(standing(device, 1_000_000)).toBeNull();
        }
      }
      for (const { facts, enrolled } of members.invites.values())
        expect(enrolled.length).toBeLessThanOrEqual(facts.uses);
      expect(members.founding?.act).toBe(acts[0]!.id);
      expect(members.mandates.has(`${idOf('structure', 'nobody')}/x`)).toBe(false);
    }),
    lived(40)
  );
});
