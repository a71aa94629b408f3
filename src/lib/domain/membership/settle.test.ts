import { describe, expect, test } from 'vitest';
import { shuffled } from '../../../../tests/lab/acts';
import { idOf, judge, meet, phone, type Phone } from '../../../../tests/lab/members';
import type { ActId } from '../acts/act';
import { toBase64Url } from '../base64url';
import { currentEpoch, epochsOf, needsEpoch, sealsAtOnce } from './epochs';

/** A collective of as many structures as names, each with one administration; everyone knows all. */
function collective(...names: readonly string[]): Phone[] {
  const phones = names.map(phone);
  const [founder, ...others] = phones;
  founder!.found(founder!.name);
  for (const other of others) founder!.bring(other, other.name, 'administration');
  meet(...phones);
  return phones;
}

const verdictOf = (act: ActId, by: Phone) => by.membership.verdicts.get(act);
const isIn = (one: Phone, by: Phone) => by.membership.members.has(one.device);

describe('founding', () => {
  test('makes the founder an administration of their structure', () => {
    const [alice] = collective('alice') as [Phone];
    expect(alice.membership.members.isAdministration(alice.device)).toBe(true);
    expect(alice.membership.members.structures).toEqual([idOf('structure', 'alice')]);
  });

  test('happens once', () => {
    const [alice, bob] = collective('alice', 'bob') as [Phone, Phone];
    const again = bob.found('bob');
    expect(verdictOf(again, bob)).toBe('already');
    expect(bob.membership.members.founding).toEqual(alice.membership.members.founding);
  });
});

describe('inviting', () => {
  test('a newcomer comes in through any member who knows the invitation', () => {
    const [alice, bob] = collective('alice', 'bob') as [Phone, Phone];
    const carol = phone('carol');
    const invitation = alice.invite(null);
    meet(alice, bob);
    const admitted = bob.admit(carol, invitation, 'carol');
    meet(alice, bob, carol);
    expect(verdictOf(admitted, alice)).toBe('counts');
    expect(alice.membership.members.roleOfDevice(carol.device)).toBe('membre');
    expect(alice.membership.members.invites.get(invitation)?.enrolled).toEqual([carol.device]);
  });

  test('a member invites members into their own structure, and nobody into another or above themselves', () => {
    const [alice, bob] = collective('alice', 'bob') as [Phone, Phone];
    const carol = phone('carol');
    alice.admit(carol, alice.invite('alice', 'membre'), 'alice');
    meet(alice, bob, carol);
    expect(verdictOf(carol.invite('alice', 'membre'), carol)).toBe('counts');
    expect(verdictOf(carol.invite('alice', 'administration'), carol)).toBe('no-say');
    expect(verdictOf(carol.invite('bob', 'membre'), carol)).toBe('no-say');
    expect(verdictOf(carol.invite(null, 'membre'), carol)).toBe('no-say');
  });

  test('an invitation for one lets one in, also when two members let somebody in at once', () => {
    const [alice, bob] = collective('alice', 'bob') as [Phone, Phone];
    const [carol, dora] = [phone('carol'), phone('dora')];
    const invitation = alice.invite(null);
    meet(alice, bob);
    const admitted = [alice.admit(carol, invitation, 'carol'), bob.admit(dora, invitation, 'dora')];
    meet(alice, bob, carol, dora);
    const verdicts = admitted.map((act) => verdictOf(act, alice));
    expect(verdicts.sort()).toEqual(['counts', 'invitation-over']);
    expect(admitted.map((act) => verdictOf(act, dora)).sort()).toEqual(verdicts);
    expect([carol, dora].filter((one) => isIn(one, bob))).toHaveLength(1);
  });

  test('an invitation that is taken back, over or used opens nothing', () => {
    const [alice] = collective('alice') as [Phone];
    const [bob, carol, dora] = [phone('bob'), phone('carol'), phone('dora')];
    const [taken, old, used] = [alice.invite(null), alice.invite(null), alice.invite(null)];
    alice.say('membership.revoke', { invitation: taken });
    expect(verdictOf(alice.admit(bob, taken, 'bob'), alice)).toBe('invitation-over');
    expect(verdictOf(alice.admit(bob, old, 'bob', 5_000_000_000_000), alice)).toBe('invitation-over');
    expect(verdictOf(alice.admit(carol, used, 'carol'), alice)).toBe('counts');
    expect(verdictOf(alice.admit(dora, used, 'dora'), alice)).toBe('invitation-over');
  });

  test('a newcomer brings in no structure that was there before, and nobody gets a role in one that was removed', () => {
    const [alice] = collective('alice', 'bob') as [Phone, Phone];
    alice.removeStructure('bob');
    expect(verdictOf(alice.admit(phone('mallory'), alice.invite(null), 'bob'), alice)).toBe('already');
    expect(verdictOf(alice.invite('bob'), alice)).toBe('unknown');
    expect(verdictOf(alice.grant(alice, 'bob', 'membre'), alice)).toBe('unknown');
    expect(alice.membership.members.structures).toEqual([idOf('structure', 'alice')]);
  });

  test('nobody comes in as somebody who is there already', () => {
    const [alice, bob] = collective('alice', 'bob') as [Phone, Phone];
    const mallory = phone('alice/mallory');
    const admitted = bob.admit(mallory, bob.invite(null), 'mallory');
    expect(verdictOf(admitted, bob)).toBe('already');
    expect(alice.membership.members.devicesOf(alice.person)).toHaveLength(1);
  });

  test('whoever does not prove to hold the invitation is not in', () => {
    const [alice] = collective('alice') as [Phone];
    const bob = phone('bob');
    const admitted = alice.bring(bob, 'bob');
    const { members, verdicts } = judge(alice.knows, new Set([admitted]));
    expect(verdicts.get(admitted)).toBe('unproved');
    expect(members.has(bob.device)).toBe(false);
  });

  test('an observer lets nobody in', () => {
    const [alice] = collective('alice') as [Phone];
    const [bob, carol] = [phone('bob'), phone('carol')];
    alice.bring(bob, 'bob', 'observation');
    const invitation = alice.invite(null);
    meet(alice, bob);
    expect(verdictOf(bob.admit(carol, invitation, 'carol'), bob)).toBe('no-say');
    expect(verdictOf(bob.invite('bob', 'observation'), bob)).toBe('no-say');
  });

  test('whoever is not let in says nothing that counts', () => {
    const [alice] = collective('alice') as [Phone];
    const mallory = phone('mallory');
    mallory.learn(alice.knows);
    const acts = [
      mallory.invite(null),
      mallory.grant(mallory, 'alice', 'administration'),
      mallory.block(alice)
    ];
    expect(acts.map((act) => verdictOf(act, mallory))).toEqual(['stranger', 'stranger', 'stranger']);
  });
});

describe('devices', () => {
  test('a person adds their own second phone, with the same say', () => {
    const [alice] = collective('alice') as [Phone];
    const second = phone('alice/2');
    expect(verdictOf(alice.add(second), alice)).toBe('counts');
    expect(alice.membership.members.isAdministration(second.device)).toBe(true);
  });

  test('a person blocks a lost phone of their own, an administration that of anybody', () => {
    const [alice, bob] = collective('alice', 'bob') as [Phone, Phone];
    const [carol, lost] = [phone('carol'), phone('carol/2')];
    alice.bring(carol, 'carol');
    meet(alice, bob, carol);
    carol.add(lost);
    meet(alice, bob, carol);
    expect(verdictOf(carol.block(lost), carol)).toBe('counts');
    expect(isIn(lost, carol)).toBe(false);
    expect(verdictOf(carol.block(bob), carol)).toBe('no-say');
    expect(verdictOf(bob.block(carol), bob)).toBe('counts');
  });

  test('two administrations let somebody back in who lost all their phones', () => {
    const [alice, bob, carol] = collective('alice', 'bob', 'carol') as [Phone, Phone, Phone];
    const found = phone('carol/2');
    const back = alice.inviteBack(found);
    meet(alice, bob);
    expect(verdictOf(back, bob)).toBe('waits-for-second');
    expect(verdictOf(bob.admitBack(found, back), bob)).toBe('unknown');
    bob.second(back);
    expect(verdictOf(back, bob)).toBe('counts');
    const again = phone('carol/3');
    expect(verdictOf(bob.admitBack(again, back), bob)).toBe('counts');
    expect(bob.membership.members.isAdministration(again.device)).toBe(true);
    expect(isIn(found, bob)).toBe(false);
    expect(carol.person).toBe(again.person);
  });

  test('whoever asked for what waits for a second takes it back, and nobody else does', () => {
    const [alice, bob, carol] = collective('alice', 'bob', 'carol') as [Phone, Phone, Phone];
    const other = phone('alice/2');
    alice.add(other);
    meet(alice, bob, carol, other);
    const removal = alice.remove(carol);
    meet(alice, bob, carol, other);
    expect(verdictOf(bob.withdraw(removal), bob)).toBe('no-say');
    const back = other.withdraw(removal);
    meet(alice, bob, carol, other);
    for (const by of [alice, bob, carol]) {
      expect([removal, back].map((act) => verdictOf(act, by))).toEqual(['withdrawn', 'counts']);
      expect(isIn(carol, by)).toBe(true);
      expect(by.membership.standing(carol.device, 50)?.role).toBe('administration');
      expect(by.membership.members.pending.size).toBe(0);
    }
    expect(verdictOf(bob.second(removal), bob)).toBe('unknown');
    expect(verdictOf(alice.withdraw(removal), alice)).toBe('unknown');
    const again = alice.remove(carol);
    meet(alice, bob);
    bob.second(again);
    expect(isIn(carol, bob)).toBe(false);
  });

  test('a second agreement that knew nothing of the withdrawal prevails, in any order', () => {
    const [alice, bob, carol] = collective('alice', 'bob', 'carol') as [Phone, Phone, Phone];
    const removal = alice.remove(carol);
    meet(alice, bob);
    const [back, second] = [alice.withdraw(removal), bob.second(removal)];
    expect(verdictOf(removal, alice)).toBe('withdrawn');
    meet(alice, bob);
    for (let seed = 1; seed < 30; seed++) {
      const { members, verdicts } = judge(shuffled([...alice.knows], seed));
      expect([removal, back, second].map((act) => verdicts.get(act))).toEqual([
        'counts',
        'unknown',
        'counts'
      ]);
      expect(members.has(carol.device)).toBe(false);
    }
  });

  test('an invitation for who lost all their phones is taken back while it waits, and opens nothing', () => {
    const [alice, bob] = collective('alice', 'bob', 'carol') as [Phone, Phone, Phone];
    const back = alice.inviteBack(phone('carol/2'));
    alice.withdraw(back);
    meet(alice, bob);
    expect(verdictOf(bob.second(back), bob)).toBe('unknown');
    expect(verdictOf(bob.admitBack(phone('carol/3'), back), bob)).toBe('unknown');
  });

  test('the key printed at the founding brings an administration back, whoever answers it, until it is taken back', () => {
    const [alice, bob] = collective('alice', 'bob') as [Phone, Phone];
    const carol = phone('carol');
    alice.bring(carol, 'carol');
    meet(alice, bob, carol);
    const { act: founding } = alice.membership.members.founding!;
    const [back, late] = [phone('ada'), phone('eve')];
    expect(verdictOf(carol.admit(back, founding, 'alice'), carol)).toBe('counts');
    expect(carol.membership.members.isAdministration(back.device)).toBe(true);
    expect(verdictOf(carol.admit(phone('dave'), founding, 'dave'), carol)).toBe('incomplete');
    meet(bob, carol);
    bob.say('membership.revoke', { invitation: founding });
    expect(verdictOf(bob.admit(late, founding, 'alice'), bob)).toBe('invitation-over');
  });
});

describe('removing', () => {
  test('what a removed device says without knowing of it does not count, and what it had said does', () => {
    const [alice, bob] = collective('alice', 'bob') as [Phone, Phone];
    const before = bob.invite(null);
    meet(alice, bob);
    alice.block(bob);
    const late = bob.invite(null);
    meet(alice, bob);
    expect(verdictOf(before, alice)).toBe('counts');
    expect(verdictOf(late, alice)).toBe('removed-meanwhile');
    expect(verdictOf(late, bob)).toBe('removed-meanwhile');
    expect(verdictOf(bob.invite(null), bob)).toBe('stranger');
  }); // JRN-10

  test('whom a removed device let in meanwhile is not in', () => {
    const [alice, bob] = collective('alice', 'bob') as [Phone, Phone];
    const [carol, dora] = [phone('carol'), phone('dora')];
    alice.block(bob);
    bob.bring(carol, 'carol', 'administration');
    meet(bob, carol);
    const further = carol.bring(dora, 'dora');
    meet(alice, bob, carol, dora);
    for (const by of [alice, bob, carol, dora]) {
      expect(isIn(carol, by)).toBe(false);
      expect(isIn(dora, by)).toBe(false);
      expect(verdictOf(further, by)).toBe('removed-meanwhile');
    }
  }); // JRN-10

  test('one administration puts another out while there are two structures, and needs a second once there are three', () => {
    const two = collective('alice', 'bob') as [Phone, Phone];
    expect(verdictOf(two[0].remove(two[1]), two[0])).toBe('counts');

    const [alice, bob, carol] = collective('alice', 'bob', 'carol') as [Phone, Phone, Phone];
    const removal = alice.remove(carol);
    expect(verdictOf(removal, alice)).toBe('waits-for-second');
    expect(isIn(carol, alice)).toBe(true);
    meet(alice, bob, carol);
    bob.second(removal);
    meet(alice, bob, carol);
    expect(verdictOf(removal, carol)).toBe('counts');
    expect(isIn(carol, carol)).toBe(false);
  }); // JRN-12

  test('blocking the last phone of an administration takes two as well', () => {
    const [alice, , carol] = collective('alice', 'bob', 'carol') as [Phone, Phone, Phone];
    expect(verdictOf(alice.block(carol), alice)).toBe('waits-for-second');
  });

  test('the second is of another structure', () => {
    const [alice, bob, carol] = collective('alice', 'bob', 'carol') as [Phone, Phone, Phone];
    const dora = phone('dora');
    alice.admit(dora, alice.invite('alice', 'administration'), 'alice');
    meet(alice, bob, carol, dora);
    const removal = alice.removeStructure('carol');
    meet(alice, bob, dora);
    expect(verdictOf(dora.second(removal), dora)).toBe('same-structure');
    expect(verdictOf(alice.second(removal), alice)).toBe('same-structure');
    expect(isIn(carol, dora)).toBe(true);
    bob.second(removal);
    expect(isIn(carol, bob)).toBe(false);
    expect(bob.membership.members.structures).not.toContain(idOf('structure', 'carol'));
  });

  test('the last administration stays', () => {
    const [alice] = collective('alice') as [Phone];
    alice.bring(phone('bob'), 'bob');
    expect(verdictOf(alice.block(alice), alice)).toBe('last-administration');
    expect(verdictOf(alice.grant(alice, 'alice', null), alice)).toBe('last-administration');
  }); // JRN-13

  test('nobody puts out the only administration left with a structure that it has just joined', () => {
    const [alice, bob] = collective('alice', 'bob') as [Phone, Phone];
    const [second, carol, dora] = [phone('alice/2'), phone('carol'), phone('dora')];
    alice.add(second);
    alice.bring(dora, 'alice', 'membre', false);
    const into = alice.invite('bob', 'administration');
    meet(alice, second, bob, dora);
    dora.admit(carol, into, 'bob');
    second.grant(alice, 'alice', 'membre');
    for (const _ of [1, 2, 3]) alice.invite(null);
    const removal = alice.removeStructure('bob');
    meet(alice, second, bob, dora, carol);
    expect(verdictOf(removal, carol)).toBe('last-administration');
    expect(carol.membership.members.isAdministration(carol.device)).toBe(true);
  }); // JRN-13

  test('two who lay down their role without knowing: the second one keeps it', () => {
    const [alice, bob] = collective('alice', 'bob') as [Phone, Phone];
    const acts = [alice.grant(alice, 'alice', 'membre'), bob.grant(bob, 'bob', 'membre')];
    meet(alice, bob);
    expect(acts.map((act) => verdictOf(act, alice)).sort()).toEqual(['counts', 'last-administration']);
    expect([alice, bob].filter(({ device }) => bob.membership.members.isAdministration(device))).toHaveLength(
      1
    );
  });

  test('two who remove each other without knowing: the first let in prevails, everywhere', () => {
    const [alice, bob] = collective('alice', 'bob') as [Phone, Phone];
    const [byAlice, byBob] = [alice.remove(bob), bob.remove(alice)];
    meet(alice, bob);
    for (const by of [alice, bob]) {
      expect(verdictOf(byAlice, by)).toBe('counts');
      expect(verdictOf(byBob, by)).toBe('removed-meanwhile');
      expect(isIn(alice, by)).toBe(true);
      expect(isIn(bob, by)).toBe(false);
    }
  }); // JRN-11

  test('a clock set years back, or silence about what was seen, does not help', () => {
    const [alice, bob] = collective('alice', 'bob') as [Phone, Phone];
    const removal = alice.remove(bob);
    // Bob knows, but says it as if he did not.
    const cut = bob.cutOf(alice.device);
    const backdated = bob.say(
      'membership.remove',
      { people: [alice.person], structures: [], cuts: [cut] },
      { at: 1 }
    );
    meet(alice, bob);
    expect(verdictOf(removal, alice)).toBe('counts');
    expect(verdictOf(backdated, alice)).toBe('removed-meanwhile');
  }); // JRN-9

  test('a removal names the last act that its author knew, and no other', () => {
    const [alice, bob] = collective('alice', 'bob') as [Phone, Phone];
    bob.invite(null);
    meet(alice, bob);
    const wrong = { device: bob.device, seq: null, act: null };
    const removal = alice.say('membership.remove', { people: [bob.person], structures: [], cuts: [wrong] });
    expect(verdictOf(removal, alice)).toBe('incomplete');
    expect(isIn(bob, alice)).toBe(true);
  }); // JRN-10

  test('all the devices of whoever is removed are named', () => {
    const [alice, bob] = collective('alice', 'bob') as [Phone, Phone];
    bob.add(phone('bob/2'));
    meet(alice, bob);
    const removal = alice.say('membership.remove', {
      people: [bob.person],
      structures: [],
      cuts: [alice.cutOf(bob.device)]
    });
    expect(verdictOf(removal, alice)).toBe('incomplete');
  });

  test('somebody whose last device is blocked can be removed, and their structure with them; nobody says nothing', () => {
    const [alice, bob] = collective('alice', 'bob') as [Phone, Phone];
    const [carol, dora] = [phone('carol'), phone('dora')];
    alice.bring(carol, 'bob', 'membre', false);
    alice.bring(dora, 'dora');
    meet(alice, bob, carol, dora);
    alice.block(carol);
    meet(alice, dora);
    expect(verdictOf(dora.remove(carol), dora)).toBe('no-say');
    alice.block(dora);
    expect(verdictOf(alice.remove(carol), alice)).toBe('counts');
    expect(alice.membership.members.roleOf(carol.person)).toBeNull();
    expect(verdictOf(alice.remove(carol), alice)).toBe('unknown');
    expect(verdictOf(alice.removeStructure('dora'), alice)).toBe('counts');
    expect(alice.membership.members.hasMandates(idOf('structure', 'dora'))).toBe(false);
    expect(verdictOf(alice.removeStructure('dora'), alice)).toBe('unknown');
    expect(verdictOf(alice.remove(phone('mallory')), alice)).toBe('unknown');
    expect(verdictOf(alice.block(), alice)).toBe('incomplete');
  });

  test('whoever removes an administration that lost its devices needs a second, once there are three structures', () => {
    const [alice, bob, carol] = collective('alice', 'bob', 'carol') as [Phone, Phone, Phone];
    const dora = phone('dora');
    alice.bring(dora, 'dora', 'administration');
    meet(alice, bob, carol, dora);
    dora.block(dora);
    meet(alice, dora);
    const removal = alice.remove(dora);
    expect(verdictOf(removal, alice)).toBe('waits-for-second');
    meet(alice, bob);
    bob.second(removal);
    expect(bob.membership.members.roleOf(dora.person)).toBeNull();
  }); // JRN-12

  test('two phones of one administration do not put out another alone, each blocking one of its two', () => {
    const [alice, bob, carol] = collective('alice', 'bob', 'carol') as [Phone, Phone, Phone];
    const [second, other] = [phone('alice/2'), phone('bob/2')];
    alice.add(second);
    bob.add(other);
    meet(alice, second, bob, other, carol);
    alice.block(bob);
    second.block(other);
    meet(alice, second, carol);
    expect(carol.membership.members.devicesOf(bob.person)).not.toEqual([]);
  }); // JRN-12

  test('a structure that is out takes with it the invitations into it, the printed sheet among them', () => {
    const [alice, bob] = collective('alice', 'bob') as [Phone, Phone];
    const carol = phone('carol');
    alice.bring(carol, 'carol', 'administration');
    meet(alice, bob, carol);
    const [into, anywhere] = [alice.invite('alice', 'administration', 9), bob.invite(null)];
    const { act: founding } = alice.membership.members.founding!;
    meet(alice, bob, carol);
    const removal = bob.removeStructure('alice');
    meet(bob, carol);
    carol.second(removal);
    const { invites } = carol.membership.members;
    expect([into, founding, anywhere].map((one) => invites.get(one)?.revokedBy)).toEqual([
      removal,
      removal,
      null
    ]);
    for (const one of [into, founding])
      expect(verdictOf(carol.admit(phone('eve'), one, 'alice'), carol)).toBe('invitation-over');
    expect(verdictOf(carol.admit(phone('dora'), anywhere, 'dora'), carol)).toBe('counts');
  }); // JRN-26

  test('an invitation that was made while its structure was put out elsewhere lets nobody in', () => {
    const [alice, bob] = collective('alice', 'bob', 'carol') as [Phone, Phone, Phone];
    const removal = bob.removeStructure('carol');
    const invitation = alice.invite('carol');
    meet(alice, bob);
    alice.second(removal);
    expect(verdictOf(alice.admit(phone('eve'), invitation, 'carol'), alice)).toBe('invitation-over');
  }); // JRN-26
});

describe('roles', () => {
  test('an act stands behind the role that its author had at its place', () => {
    const [alice] = collective('alice') as [Phone];
    const bob = phone('bob');
    alice.bring(bob, 'bob', 'observation');
    meet(alice, bob);
    const refused = bob.sayAnything('custody.out', {});
    meet(alice, bob);
    alice.grant(bob, 'bob', 'membre');
    meet(alice, bob);
    const accepted = bob.sayAnything('custody.out', {});
    meet(alice, bob);
    alice.grant(bob, 'bob', 'observation');
    const late = bob.sayAnything('custody.out', {});
    meet(alice, bob);
    const { standing } = alice.membership;
    expect(standing(bob.device, refused.seq)?.role).toBe('observation');
    expect(standing(bob.device, accepted.seq)?.role).toBe('membre');
    expect(standing(bob.device, late.seq)?.role).toBe('observation');
    expect(standing(phone('mallory').device, 0)).toBeNull();
  });

  test('an administration that is made a member decides nothing more, also what it did without knowing', () => {
    const [alice, bob] = collective('alice', 'bob') as [Phone, Phone];
    alice.grant(bob, 'bob', 'membre');
    const late = bob.invite(null, 'administration');
    meet(alice, bob);
    expect(verdictOf(late, alice)).toBe('removed-meanwhile');
    expect(verdictOf(bob.invite(null), bob)).toBe('no-say');
    expect(verdictOf(bob.invite('bob'), bob)).toBe('counts');
  });

  test('taking the role of another administration takes two once there are three structures', () => {
    const [alice, bob, carol] = collective('alice', 'bob', 'carol') as [Phone, Phone, Phone];
    const act = alice.grant(carol, 'carol', 'membre');
    expect(verdictOf(act, alice)).toBe('waits-for-second');
    meet(alice, bob);
    bob.second(act);
    expect(bob.membership.members.isAdministration(carol.device)).toBe(false);
    expect(verdictOf(carol.grant(carol, 'carol', 'membre'), carol)).toBe('counts');
  });
});

test('who is given a say loses nothing of what they said meanwhile; who loses it does', () => {
  const [alice] = collective('alice') as [Phone];
  const carol = phone('carol');
  alice.bring(carol, 'carol');
  meet(alice, carol);
  alice.grant(carol, 'carol', 'administration');
  const meanwhile = carol.invite('carol');
  meet(alice, carol);
  expect(verdictOf(meanwhile, alice)).toBe('counts');
  alice.grant(carol, 'carol', 'observation');
  const late = carol.invite('carol');
  meet(alice, carol);
  expect(verdictOf(late, alice)).toBe('removed-meanwhile');
});

describe('epochs', () => {
  const seal = ({ device }: Phone) => ({ device, key: new Uint8Array(65), sealed: new Uint8Array(60) });

  test('a new secret is sealed for exactly those who are in', () => {
    const [alice, bob, carol] = collective('alice', 'bob', 'carol') as [Phone, Phone, Phone];
    const epoch = (...seals: readonly Phone[]) => alice.say('membership.epoch', { seals: seals.map(seal) });
    expect(verdictOf(epoch(alice, bob), alice)).toBe('incomplete');
    expect(verdictOf(epoch(alice, bob, carol, phone('mallory')), alice)).toBe('incomplete');
    expect(verdictOf(epoch(alice, bob, carol), alice)).toBe('counts');
    expect(alice.membership.members.epochs.size).toBe(1);
  });

  test('a secret for more than one act holds is given in several, to all who are in and nobody else', () => {
    const [alice, bob] = collective('alice', 'bob') as [Phone, Phone];
    const others = Array.from({ length: sealsAtOnce + 3 }, (_, i) => phone(`member ${i}`));
    for (const one of others) alice.bring(one, 'alice', 'membre', false);
    const all = [alice, bob, ...others];
    const first = all.slice(0, sealsAtOnce);
    const rest = all.slice(sealsAtOnce);
    const say = (seals: readonly Phone[], epoch?: ActId) =>
      epoch === undefined
        ? alice.say('membership.epoch', { seals: seals.map(seal) })
        : alice.say('membership.seal', { epoch, seals: seals.map(seal) });
    expect(verdictOf(say(first.slice(1)), alice)).toBe('incomplete');
    const epoch = say(first);
    expect(verdictOf(epoch, alice)).toBe('counts');
    expect([currentEpoch(alice.membership.members), needsEpoch(alice.membership.members)]).toEqual([
      epoch,
      true
    ]);
    for (const wrong of [[], rest.slice(1), first, [...rest, phone('mallory')], [...rest, rest[0]!]])
      expect(verdictOf(say(wrong, epoch), alice)).toBe('incomplete');
    meet(alice, others[0]!);
    const meddling = others[0]!.say('membership.seal', { epoch, seals: rest.map(seal) });
    meet(alice, others[0]!);
    expect(verdictOf(meddling, alice)).toBe('no-say');
    expect(verdictOf(say(rest, epoch), alice)).toBe('counts');
    expect(needsEpoch(alice.membership.members)).toBe(false);
    expect(epochsOf(alice.membership.members, rest[0]!.device).map((one) => one.epoch)).toEqual([epoch]);
    expect(verdictOf(say([rest[0]!], epoch), alice)).toBe('incomplete');
  });

  const startEpoch = (by: Phone, ...seals: readonly Phone[]) =>
    by.say('membership.epoch', { seals: seals.map(seal) });
  const epochsHeld = (phone: Phone, at: Phone) =>
    epochsOf(at.membership.members, phone.device).map(({ epoch }) => epoch);

  /** Two administrations, and members whom one of them can put out. */
  function withMembers(...names: readonly string[]): Phone[] {
    const [alice, bob] = collective('alice', 'bob') as [Phone, Phone];
    const members = names.map(phone);
    for (const one of members) alice.bring(one, 'alice', 'membre', false);
    meet(alice, bob, ...members);
    return [alice, bob, ...members];
  }

  test('members meet under the newest whose secret nobody was given who is out', () => {
    const [alice, bob, carol] = withMembers('carol') as [Phone, Phone, Phone];
    expect(needsEpoch(alice.membership.members)).toBe(true);
    const first = startEpoch(alice, alice, bob, carol);
    expect([currentEpoch(alice.membership.members), needsEpoch(alice.membership.members)]).toEqual([
      first,
      false
    ]);
    alice.block(carol);
    expect([currentEpoch(alice.membership.members), needsEpoch(alice.membership.members)]).toEqual([
      null,
      true
    ]);
    const second = startEpoch(alice, alice, bob);
    expect(currentEpoch(alice.membership.members)).toBe(second);
    expect([bob, carol].map((one) => epochsHeld(one, alice))).toEqual([[second, first], [first]]);
  }); // JRN-22

  test('whoever has no role left is given no new secret, and one again with a role', () => {
    const [alice, bob, carol] = withMembers('carol') as [Phone, Phone, Phone];
    startEpoch(alice, alice, bob, carol);
    alice.grant(carol, 'alice', null);
    expect(needsEpoch(alice.membership.members)).toBe(true);
    const without = startEpoch(alice, alice, bob);
    expect(currentEpoch(alice.membership.members)).toBe(without);
    expect(verdictOf(startEpoch(alice, alice, bob, carol), alice)).toBe('incomplete');
    alice.grant(carol, 'alice', 'membre');
    expect(needsEpoch(alice.membership.members)).toBe(true);
    const again = startEpoch(alice, alice, bob, carol);
    expect(epochsHeld(carol, alice)[0]).toBe(again);
  });

  test('whoever is let in is given the secrets with it, and needs no new epoch', () => {
    const [alice] = collective('alice') as [Phone];
    const epoch = startEpoch(alice, alice);
    const bob = phone('bob');
    const invitation = alice.invite(null);
    const seals = [{ epoch, key: new Uint8Array(65), sealed: new Uint8Array(48) }];
    const way = { invitation, structure: idOf('structure', 'bob'), proof: new Uint8Array(64) };
    alice.enrol(bob, { ...way, seals });
    expect(epochsHeld(bob, alice)).toEqual([epoch]);
    expect(needsEpoch(alice.membership.members)).toBe(false);
    const carol = phone('carol');
    alice.bring(carol, 'carol');
    expect(needsEpoch(alice.membership.members)).toBe(true);
  });

  test('two removals at once, each with its own epoch, end in a third that nobody who is out can open', () => {
    const [alice, bob, carol, dave] = withMembers('carol', 'dave') as [Phone, Phone, Phone, Phone];
    startEpoch(alice, alice, bob, carol, dave);
    meet(alice, bob);
    alice.block(carol);
    startEpoch(alice, alice, bob, dave);
    bob.block(dave);
    startEpoch(bob, alice, bob, carol);
    meet(alice, bob);
    for (const one of [alice, bob]) expect(needsEpoch(one.membership.members)).toBe(true);
    const last = startEpoch(bob, alice, bob);
    meet(alice, bob);
    for (const one of [alice, bob]) {
      expect(currentEpoch(one.membership.members)).toBe(last);
      expect(epochsHeld(alice, one)).toHaveLength(4);
      expect(needsEpoch(one.membership.members)).toBe(false);
    }
  });
});

describe('forgetting', () => {
  const name = (text: number) => ({ text: toBase64Url(new Uint8Array(32).fill(text)) });
  const isForgotten = (one: Phone, by: Phone) => by.membership.members.forgotten.has(one.person);

  test('is up to oneself, whatever one’s role, and leaves no name, whatever is said apart or later', () => {
    const [alice, bob] = collective('alice', 'bob') as [Phone, Phone];
    const [olga, again] = [phone('olga'), phone('olga/2')];
    alice.admit(olga, alice.invite('alice', 'observation'), 'alice');
    meet(alice, bob, olga);
    olga.add(again);
    meet(olga, again);
    olga.say('membership.name', name(1));
    again.say('membership.name', name(2));
    const forgotten = olga.say('membership.forget', { person: olga.person });
    olga.say('membership.name', name(3));
    meet(alice, bob, olga, again);
    for (const one of [alice, bob, olga, again]) {
      expect(verdictOf(forgotten, one)).toBe('counts');
      expect(isForgotten(olga, one)).toBe(true);
      expect(one.membership.members.names.has(olga.person)).toBe(false);
    }
    const { knows } = alice;
    expect(judge(knows.toReversed()).members.names).toEqual(judge(knows).members.names);
  });

  test('takes two from three structures on, unless it is oneself', () => {
    const [alice, bob, carol] = collective('alice', 'bob', 'carol') as [Phone, Phone, Phone];
    const dave = phone('dave');
    alice.admit(dave, alice.invite('alice', 'membre'), 'alice');
    alice.block(dave);
    meet(alice, bob, carol, dave);
    const asked = alice.say('membership.forget', { person: dave.person });
    expect(verdictOf(asked, alice)).toBe('waits-for-second');
    expect(isForgotten(dave, alice)).toBe(false);
    meet(alice, bob);
    bob.second(asked);
    expect(isForgotten(dave, bob)).toBe(true);
    expect(verdictOf(carol.say('membership.forget', { person: carol.person }), carol)).toBe('counts');
  });

  test('is up to an administration once no device of theirs is left, and to nobody else', () => {
    const [alice, bob] = collective('alice', 'bob') as [Phone, Phone];
    const carol = phone('carol');
    alice.admit(carol, alice.invite('alice', 'membre'), 'alice');
    meet(alice, bob, carol);
    expect(verdictOf(alice.say('membership.forget', { person: bob.person }), alice)).toBe('no-say');
    expect(verdictOf(carol.say('membership.forget', { person: bob.person }), carol)).toBe('no-say');
    alice.block(carol);
    meet(alice, bob);
    expect(verdictOf(bob.say('membership.forget', { person: carol.person }), bob)).toBe('counts');
    expect(verdictOf(bob.say('membership.forget', { person: carol.person }), bob)).toBe('already');
    expect(verdictOf(bob.say('membership.forget', { person: idOf('person', 'nobody') }), bob)).toBe(
      'unknown'
    );
  });
});

test('whoever was put out does not come back by what was meant for another of their phones', () => {
  const [alice] = collective('alice') as [Phone];
  const [carol, next] = [phone('carol'), phone('carol/next')];
  alice.admit(carol, alice.invite('alice', 'membre'), 'alice');
  meet(alice, carol);
  const invitation = carol.inviteBack(next);
  meet(alice, carol);
  alice.remove(carol);
  const back = alice.admitBack(next, invitation);
  expect(verdictOf(back, alice)).toBe('invitation-over');
  expect(isIn(next, alice)).toBe(false);
});

describe('two things said at one place', () => {
  test('count neither, nor what follows, for anybody', () => {
    const [alice, bob] = collective('alice', 'bob') as [Phone, Phone];
    const carol = phone('carol');
    const one = bob.invite(null);
    const other = bob.cheat('membership.name', { text: new Uint8Array(32) });
    const after = bob.admit(carol, one, 'carol');
    meet(alice, bob);
    for (const act of [one, other.id, after]) expect(verdictOf(act, alice)).toBe('forked');
    expect(isIn(carol, alice)).toBe(false);
    expect(alice.membership.standing(bob.device, other.seq)).toBeNull();
    expect(alice.membership.standing(alice.device, 1)?.role).toBe('administration');
  }); // JRN-8
});

test('the same acts in any order are the same collective', () => {
  const [alice, bob] = collective('alice', 'bob') as [Phone, Phone];
  alice.block(bob);
  bob.bring(phone('carol'), 'carol');
  meet(alice, bob);
  const acts = alice.knows;
  expect(judge(acts.toReversed()).verdicts).toEqual(judge(acts).verdicts);
});
