import { describe, expect, test } from 'vitest';
import { idOf, meet, type Phone } from '../../../../tests/lab/members';
import { bodyOf } from './acts';
import { amendmentsSince, decisionsApart } from './after-approval';
import { electorateOf } from './attendance';
import {
  approvedOf,
  closedOf,
  holderOf,
  isOn,
  leads,
  mayOpen,
  openedOf,
  otherOpeningsOf,
  signaturesOf
} from './leading';
import { announcedIn, decisionOf } from './minutes';
import { registerOf } from './register';
import {
  ask,
  attend,
  cast,
  close,
  consent,
  entrust,
  give,
  open,
  room,
  say,
  seat,
  stage,
  stateOf,
  structure,
  theVote,
  usual,
  voter,
  words
} from './testing';
import { noVotes, resultOf, tallyOf } from './votes';

/** What somebody in the meeting, with an app that they changed themselves, would take for themselves: and does not get. */

/** Says so much elsewhere that what comes next is the last in the one order of everyone. */
function wait(by: Phone, times = 60): void {
  const elsewhere = { meeting: idOf('meeting', 'other'), point: null };
  for (let i = 0; i < times; i++)
    by.sayAnything('meeting.reach', bodyOf('meeting.reach').write(elsewhere as never));
}
const approve = (by: Phone, hash: string) => say(by, 'minutes.approve', { hash, size: 900, at: null });
const [ours, theirs] = [words('les nôtres'), words('les leurs')];
const tallyBy = (by: Phone, vote: Parameters<typeof theVote>[1]) => {
  const closed = theVote(by, vote);
  return tallyOf(closed, closed.closed!.electorate);
};

/** Alice opened it, Bob chairs, Carol writes; Mallory kept a phone apart, which heard nothing of it. */
function held(): readonly [Phone, Phone, Phone, Phone] {
  const phones = room('alice', 'bob', 'carol', 'mallory') as [Phone, Phone, Phone, Phone];
  const [alice, bob, carol] = phones;
  open(alice, ['alice', 'bob', 'carol', 'mallory']);
  meet(alice, bob, carol);
  for (const one of [alice, bob, carol]) attend(one, one.name);
  entrust(alice, 'chair', 'bob');
  entrust(alice, 'secretary', 'carol');
  meet(alice, bob, carol);
  return phones;
}

describe('whoever says that they had not heard the meeting open', () => {
  test('takes no task of it', () => {
    const [alice, bob, carol, mallory] = held();
    wait(mallory);
    entrust(mallory, 'chair', 'mallory');
    entrust(mallory, 'facilitator', 'mallory');
    meet(alice, bob, carol, mallory);
    expect(holderOf(stateOf(alice), 'chair')).toBe(bob.person);
    expect(leads(stateOf(alice), mallory.person)).toBe(false);
  });

  test('closes neither the meeting nor a vote by an opening of their own, and decides nothing', () => {
    const [alice, bob, carol, mallory] = held();
    const vote = ask(carol);
    meet(alice, bob, carol);
    open(mallory, ['mallory']);
    attend(mallory, 'mallory');
    const own = ask(mallory, {}, 'own');
    cast(mallory, own, 'for');
    close(mallory, own);
    mallory.learn(alice.knows.filter(({ author }) => author === carol.device));
    cast(mallory, vote, 'for');
    say(mallory, 'vote.close', { vote, votes: { ...noVotes, for: 1 }, isWithdrawn: false });
    wait(mallory);
    say(mallory, 'meeting.close', {});
    meet(alice, bob, carol, mallory);
    expect(openedOf(stateOf(alice))?.by).toBe(alice.person);
    expect(closedOf(stateOf(alice))).toBeNull();
    expect(theVote(alice, vote).closed).toBeNull();
    expect(resultOf(theVote(alice, own))).toBeNull();
  });

  test('approves nothing, neither while the meeting goes on nor in the place of what was approved', () => {
    for (const isApproved of [false, true]) {
      const [alice, bob, carol, mallory] = held();
      if (isApproved) {
        say(alice, 'meeting.close', {});
        approve(alice, ours);
      }
      meet(alice, bob, carol);
      open(mallory, ['mallory']);
      say(mallory, 'meeting.close', {});
      approve(mallory, theirs);
      meet(alice, bob, carol, mallory);
      expect(approvedOf(stateOf(alice))?.hash).toBe(isApproved ? ours : undefined);
    }
  });

  test('makes no notice one that came after, and changes no number of the register', () => {
    const [alice, bob, carol, mallory] = room('alice', 'bob', 'carol', 'mallory') as [
      Phone,
      Phone,
      Phone,
      Phone
    ];
    open(mallory, ['mallory']);
    const other = ask(mallory, {}, 'other');
    close(mallory, other);
    wait(alice, 9);
    const point = idOf('agenda-item', 'p');
    say(alice, 'meeting.convene', { on: '2026-11-01', means: [], points: [point], isSecond: false });
    open(alice, ['alice', 'bob', 'carol']);
    const vote = ask(alice);
    close(alice, vote);
    meet(alice, bob, carol);
    attend(bob, 'bob');
    meet(alice, bob, carol, mallory);
    expect([...announcedIn(stateOf(alice))!]).toEqual([point]);
    const register = registerOf(
      new Map([[idOf('meeting', 'committee'), { proceedings: stateOf(alice), texts: new Map() }]])
    );
    expect(register.map((one) => [one.vote, one.number])).toEqual([[vote, 1]]);
  });
});

describe('whoever led, and does no more', () => {
  test('puts out no signature by approving the same bytes apart', () => {
    const [alice, bob, carol, mallory] = held();
    entrust(alice, 'chair', 'mallory');
    meet(alice, bob, carol, mallory);
    entrust(alice, 'chair', 'bob');
    say(alice, 'meeting.close', {});
    approve(alice, ours);
    meet(alice, bob, carol);
    const sign = (by: Phone) =>
      say(by, 'minutes.sign', { hash: ours, as: 'chair', person: by.person, isPaper: false });
    say(mallory, 'meeting.close', {});
    approve(mallory, ours);
    sign(mallory);
    sign(bob);
    say(carol, 'minutes.amend', { words: words('x'), isLate: true });
    meet(alice, bob, carol, mallory);
    expect(approvedOf(stateOf(alice))!.signatories.chair).toBe(bob.person);
    expect(signaturesOf(stateOf(alice)).map(({ by }) => by)).toEqual([bob.person]);
  });

  test('changes no rules after a decision, nor leads again, and that they tried is told', () => {
    const [alice, bob, carol, mallory] = held();
    entrust(alice, 'secretary', 'mallory');
    meet(alice, bob, carol, mallory);
    entrust(alice, 'secretary', 'carol');
    const vote = ask(alice);
    close(alice, vote);
    meet(alice, bob, carol);
    for (const one of [bob, carol]) say(one, 'vote.apply', { vote, execution: 'done', words: null });
    meet(alice, bob, carol);
    open(mallory, ['mallory']);
    meet(alice, bob, carol, mallory);
    const state = stateOf(alice);
    expect(openedOf(state)!.by).toBe(alice.person);
    expect(leads(state, mallory.person)).toBe(false);
    expect(otherOpeningsOf(state)).toHaveLength(1);
  });

  test('turns no amendment that was settled in the minutes', () => {
    const [alice, bob, carol] = held();
    const amendment = say(carol, 'minutes.amend', { words: words('m'), isLate: false });
    meet(alice, bob, carol);
    say(alice, 'minutes.settle', { amendment, isTaken: false, words: null });
    say(alice, 'meeting.close', {});
    approve(alice, ours);
    wait(bob);
    say(bob, 'minutes.settle', { amendment, isTaken: true, words: null });
    meet(alice, bob, carol);
    expect(stateOf(alice).amendments[0]!.settled!.isTaken).toBe(false);
    expect(amendmentsSince(stateOf(alice))).toEqual([]);
  });
});

describe('nobody gets a voice, or takes one', () => {
  test('by ballots in the name of others, which raise no quorum either', () => {
    const [alice, bob, carol, mallory] = held();
    const vote = ask(alice);
    meet(alice, bob, carol, mallory);
    for (const name of ['bob', 'carol']) cast(mallory, vote, 'for', { voter: name });
    attend(bob, 'bob', 'left');
    attend(carol, 'carol', 'left');
    meet(alice, bob, carol, mallory);
    close(alice, vote);
    expect(theVote(alice, vote).closed!.electorate.present).toEqual([voter('alice')]);
  });

  test('by putting a question themselves: they enter no answers, and close it by taking it back alone', () => {
    const [alice, bob, carol, mallory] = held();
    meet(alice, bob, carol, mallory);
    const vote = ask(mallory);
    for (const name of ['alice', 'bob', 'carol']) cast(mallory, vote, 'for', { voter: name });
    close(mallory, vote);
    meet(alice, bob, carol, mallory);
    expect(theVote(alice, vote).closed).toBeNull();
    close(alice, vote);
    expect(tallyBy(alice, vote).votes).toEqual(noVotes);
    const other = ask(mallory, {}, 'other');
    close(mallory, other, { isWithdrawn: true });
    expect(theVote(mallory, other).closed?.isWithdrawn).toBe(true);
  });

  test('by a proxy that was taken back, that rules forbid by now, or that comes after the close', () => {
    const end = (how: (alice: Phone, mallory: Phone) => void) => {
      const [alice, bob, carol, mallory] = held();
      give(mallory, 'mallory', 'bob');
      meet(alice, bob, carol, mallory);
      const vote = ask(alice);
      meet(alice, bob, carol, mallory);
      cast(bob, vote, 'for', { voter: 'mallory' });
      meet(alice, bob, carol, mallory);
      how(alice, mallory);
      meet(alice, bob, carol, mallory);
      close(alice, vote);
      return tallyBy(alice, vote).votes.for;
    };
    expect(end(() => undefined)).toBe(1);
    expect(end((_, mallory) => give(mallory, 'mallory', null))).toBe(0);
    const forbidden = { proxies: { isAllowed: false, most: 0 } };
    expect(end((alice) => open(alice, ['alice', 'bob', 'carol', 'mallory'], forbidden))).toBe(0);
    const [alice, bob, carol, mallory] = held();
    say(alice, 'meeting.close', {});
    meet(alice, bob, carol, mallory);
    give(mallory, 'mallory', 'bob');
    expect(electorateOf(stateOf(mallory))!.proxies).toEqual([]);
  });

  test('by holding more proxies than the rules allow, one after the other', () => {
    const phones = room('alice', 'bob', 'carol', 'denis', 'eve') as [Phone, Phone, Phone, Phone, Phone];
    const [alice, bob, ...others] = phones;
    open(
      alice,
      phones.map(({ name }) => name)
    );
    meet(...phones);
    for (const one of [alice, bob]) attend(one, one.name);
    const vote = ask(alice);
    meet(...phones);
    for (const one of others) {
      give(one, one.name, 'bob');
      meet(...phones);
      cast(bob, vote, 'for', { voter: one.name });
      meet(...phones);
      give(one, one.name, null);
      meet(...phones);
    }
    close(alice, vote);
    expect(tallyBy(alice, vote).votes.for).toBe(0);
  });

  test('by a structure for which they sat before', () => {
    const [alice, bob, carol] = room('alice', 'bob', 'carol') as [Phone, Phone, Phone];
    alice.grant(bob, 'alice', 'membre');
    open(alice, ['alice', 'bob', 'carol']);
    meet(alice, bob, carol);
    const sit = (...names: readonly string[]) =>
      say(bob, 'meeting.attend', {
        ...{ seat: seat('bob'), name: null, structures: names.map(structure) },
        ...{ presence: 'present', by: 'phone' }
      });
    sit('alice', 'bob');
    sit('bob');
    const vote = ask(alice);
    meet(alice, bob, carol);
    cast(bob, vote, 'for', { voter: 'alice' });
    cast(bob, vote, 'for');
    meet(alice, bob, carol);
    close(alice, vote);
    expect(tallyBy(alice, vote).votes.for).toBe(1);
  });

  test('by being noted there by somebody who does not lead, which ends no proxy either', () => {
    const phones = room('alice', 'bob', 'carol', 'denis') as [Phone, Phone, Phone, Phone];
    const [alice, bob, carol, denis] = phones;
    const people = phones.map(({ person }) => person);
    say(alice, 'meeting.open', { body: null, votersAre: 'people', voters: people as never, ...usual });
    meet(...phones);
    attend(alice, 'alice');
    attend(bob, 'bob');
    say(carol, 'meeting.proxy', { from: carol.person as never, to: bob.person as never, isPaper: false });
    meet(...phones);
    attend(denis, 'carol');
    const { present, proxies } = electorateOf(stateOf(denis))!;
    expect([present, proxies.length]).toEqual([[alice.person, bob.person], 1]);
  });

  test('by saying of somebody whom who leads let in that they are not there, or taking back their paper', () => {
    const [alice, bob, carol, mallory] = held();
    const guest = { seat: idOf('seat', 'guest'), name: words('Zoé'), by: 'hand' } as const;
    say(alice, 'meeting.attend', { ...guest, structures: [structure('mallory')], presence: 'present' });
    meet(alice, bob, carol, mallory);
    say(mallory, 'meeting.attend', { ...guest, structures: [], presence: 'absent' });
    expect(electorateOf(stateOf(mallory))!.present).toContain(voter('mallory'));
    attend(carol, 'carol', 'left');
    give(bob, 'carol', 'alice', true);
    meet(alice, bob, carol, mallory);
    give(mallory, 'carol', null, true);
    expect(electorateOf(stateOf(mallory))!.proxies).toHaveLength(1);
  });
});

describe('what somebody answered', () => {
  test('stays when they leave, whomever they give their voice to; what they took back does not', () => {
    const [alice, bob, carol] = held();
    const [kept, back] = [ask(alice, {}, 'kept'), ask(alice, {}, 'back')];
    meet(alice, bob, carol);
    cast(carol, kept, 'against');
    cast(carol, back, 'against');
    cast(carol, back, null);
    attend(carol, 'carol', 'left');
    give(carol, 'carol', 'bob');
    meet(alice, bob, carol);
    for (const vote of [kept, back]) close(alice, vote);
    expect(tallyBy(alice, kept).votes.against).toBe(1);
    expect(tallyBy(alice, back).votes.against).toBe(0);
    expect(theVote(alice, back).closed!.electorate.present).not.toContain(voter('carol'));
  });

  test('to a proposal that is withdrawn leaves the rules to be changed', () => {
    const [alice] = held();
    close(alice, ask(alice), { isWithdrawn: true });
    expect(mayOpen(stateOf(alice), alice.person)).toBe(true);
  });

  test('by consent to other words is told beside the minutes, though the counts are the same', () => {
    const [alice, bob, carol] = held();
    const vote = consent(alice);
    meet(alice, bob, carol);
    say(carol, 'vote.revise', { vote, round: 1, words: words('500') });
    stage(carol, vote, 1);
    cast(carol, vote, 'consents', { round: 1 });
    cast(alice, vote, 'consents');
    close(alice, vote);
    const textOf = (hash: string | null | undefined) => hash ?? '';
    const decisions = stateOf(alice).votes.flatMap(
      (one) => decisionOf(one, null, () => ({ structure: '' }), textOf) ?? []
    );
    close(carol, vote);
    bob.learn(carol.knows);
    say(bob, 'meeting.reach', { point: null });
    meet(alice, bob, carol);
    expect(theVote(alice, vote).closed!.by).toBe(carol.person);
    expect(decisionsApart({ decisions }, stateOf(alice), textOf)).toHaveLength(1);
  });
});

test('an amendment that was taken apart from the approval is told beside the minutes', () => {
  const [alice, bob, carol] = held();
  const amendment = say(bob, 'minutes.amend', { words: words('Il manque'), isLate: false });
  say(alice, 'meeting.close', {});
  meet(alice, bob, carol);
  say(carol, 'minutes.settle', { amendment, isTaken: true, words: null });
  approve(alice, ours);
  meet(alice, bob, carol);
  expect(amendmentsSince(stateOf(alice)).map(({ act }) => act)).toEqual([amendment]);
});

test('what is approved goes on no more, though somebody opened it again apart', () => {
  const [alice, bob, carol] = held();
  say(alice, 'meeting.close', {});
  meet(alice, bob, carol);
  say(bob, 'meeting.reopen', {});
  approve(alice, ours);
  meet(alice, bob, carol);
  expect(isOn(stateOf(carol))).toBe(false);
});

test.each([
  ['an objection that was only marked as taken in stands', 'integrated', 'consent'],
  ['nobody consented once the only objection was found without reason', 'unfounded', 'nobody']
] as const)('of a consent that failed it is told that %s', (_, how, by) => {
  const [alice, bob, carol] = held();
  const vote = consent(alice);
  meet(alice, bob, carol);
  const ballot = cast(bob, vote, 'objects');
  meet(alice, bob, carol);
  say(alice, 'vote.treat', { vote, ballot, how, words: null });
  close(alice, vote);
  const told = decisionOf(
    theVote(alice, vote),
    null,
    () => ({ structure: '' }),
    () => ''
  )!;
  expect(told).toMatchObject({ result: 'rejected', by });
});
