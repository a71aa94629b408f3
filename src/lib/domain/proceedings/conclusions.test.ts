import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { shuffled } from '../../../../tests/lab/acts';
import { meet, type Phone } from '../../../../tests/lab/members';
import { mostBytesOfMinutes } from './acts';
import { electorateFor } from './attendance';
import { approvedOf, leads, openedOf, otherApprovalsOf, otherOpeningsOf, signaturesOf } from './leading';
import {
  ask,
  attend,
  cast,
  close,
  entrust,
  give,
  open,
  room,
  say,
  stateFrom,
  stateOf,
  theVote,
  usual,
  voter,
  words
} from './testing';
import { isSameCount, tallyOf } from './votes';

/** Alice opened it; all are there; Bob writes. */
function committee(): readonly [Phone, Phone, Phone, Phone] {
  const phones = room('alice', 'bob', 'carol', 'denis') as [Phone, Phone, Phone, Phone];
  open(phones[0], ['alice', 'bob', 'carol', 'denis']);
  for (const one of phones) attend(one, one.name);
  entrust(phones[0], 'secretary', 'bob');
  meet(...phones);
  return phones;
}
const approve = (by: Phone, hash: string, size = 900) => say(by, 'minutes.approve', { hash, size, at: null });
const [ours, theirs] = [words('les nôtres'), words('les leurs')];

describe('what a room went on from gives way to nothing that was said apart, however early it says it was', () => {
  test('an opening', () => {
    const [alice, bob, carol] = room('alice', 'bob', 'carol') as [Phone, Phone, Phone];
    open(carol, ['carol']);
    say(alice, 'meeting.convene', { on: '2026-11-01', means: [], points: [], isSecond: false });
    open(alice, ['alice', 'bob', 'carol']);
    meet(alice, bob);
    attend(bob, 'bob');
    meet(alice, bob, carol);
    for (const one of [alice, bob, carol]) expect(openedOf(stateOf(one))?.by).toBe(alice.person);
    expect(otherOpeningsOf(stateOf(alice)).map(({ by }) => by)).toEqual([carol.person]);
  });

  test('the close of a vote: what became of it stays, with the ballots that its closer had heard', () => {
    const [alice, bob, carol, denis] = committee();
    const vote = ask(alice);
    meet(alice, bob, carol, denis);
    close(bob, vote);
    for (const one of [alice, carol, denis]) cast(one, vote, 'for');
    meet(alice, carol, denis);
    close(alice, vote);
    meet(alice, carol, denis);
    say(carol, 'vote.apply', { vote, execution: 'done', words: null });
    meet(alice, bob, carol, denis);
    for (const one of [alice, bob]) {
      const closed = theVote(one, vote);
      expect(closed.closed?.by).toBe(alice.person);
      expect(isSameCount(closed)).toBe(true);
      expect(tallyOf(closed, closed.closed!.electorate).votes.for).toBe(3);
    }
  });

  test('an approval, with its signatures; the other is told', () => {
    const [alice, bob, carol, denis] = committee();
    entrust(alice, 'chair', 'alice');
    meet(alice, bob, carol, denis);
    say(bob, 'meeting.close', {});
    approve(bob, theirs);
    ask(alice);
    say(alice, 'meeting.close', {});
    approve(alice, ours);
    say(alice, 'minutes.sign', { hash: ours, as: 'chair', person: alice.person, isPaper: false });
    meet(alice, carol);
    say(carol, 'minutes.amend', { words: words('Merci'), isLate: true });
    meet(alice, bob, carol, denis);
    for (const one of [alice, bob, denis]) {
      expect(approvedOf(stateOf(one))?.hash).toBe(ours);
      expect(otherApprovalsOf(stateOf(one)).map(({ hash }) => hash)).toEqual([theirs]);
      expect(signaturesOf(stateOf(one)).map(({ by }) => by)).toEqual([alice.person]);
    }
  });

  test('nor does whoever concluded count as somebody who went on from it', () => {
    const [alice, bob, carol, denis] = committee();
    say(bob, 'meeting.close', {});
    approve(bob, theirs);
    for (let i = 0; i < 5; i++) say(bob, 'minutes.amend', { words: words(String(i)), isLate: true });
    ask(alice);
    say(alice, 'meeting.close', {});
    approve(alice, ours);
    meet(alice, carol);
    say(carol, 'minutes.amend', { words: words('Merci'), isLate: true });
    meet(alice, bob, carol, denis);
    expect(approvedOf(stateOf(denis))?.hash).toBe(ours);
  });
});

describe('the rules of a meeting that was opened', () => {
  const all = ['alice', 'bob', 'carol', 'denis'];
  const without = { ...usual, proxies: { isAllowed: false, most: 0 } };

  test('are said anew by whoever leads it, and the meeting began when it began', () => {
    const [alice, bob, carol] = committee();
    const before = openedOf(stateOf(alice))!;
    bob.clock = alice.clock + 60_000;
    open(bob, all, without);
    meet(alice, bob, carol);
    expect(openedOf(stateOf(carol))).toMatchObject({ proxies: without.proxies, by: bob.person });
    expect(openedOf(stateOf(carol))!.at).toBe(before.at);
    expect(otherOpeningsOf(stateOf(carol))).toEqual([]);
    expect(leads(stateOf(carol), alice.person)).toBe(true);
  });

  test('are changed by nobody else, nor once something was decided by them', () => {
    const [alice, bob, carol, denis] = committee();
    open(carol, all, without);
    expect(openedOf(stateOf(carol))?.proxies).toEqual(usual.proxies);
    const vote = ask(alice);
    close(alice, vote);
    open(alice, all, without);
    meet(alice, bob, carol, denis);
    expect(openedOf(stateOf(denis))?.proxies).toEqual(usual.proxies);
  });

  test('judge a vote that was closed by whoever had not heard of others', () => {
    const [alice, bob, carol] = committee();
    const vote = ask(alice);
    meet(alice, bob, carol);
    cast(carol, vote, 'for');
    meet(alice, bob, carol);
    open(bob, ['alice', 'bob'], without);
    close(alice, vote);
    meet(alice, bob, carol);
    expect(theVote(bob, vote).closed!.electorate.voters).toHaveLength(4);
    expect(openedOf(stateOf(carol))?.by).toBe(bob.person);
  });
});

describe('a vote', () => {
  test('counts those who answered it while they were there, and left before its close', () => {
    const [alice, bob, carol, denis] = committee();
    attend(denis, 'denis', 'left');
    give(denis, 'denis', 'carol');
    meet(alice, bob, carol, denis);
    const vote = ask(alice);
    meet(alice, bob, carol, denis);
    cast(carol, vote, 'for');
    cast(carol, vote, 'against', { voter: 'denis' });
    attend(carol, 'carol', 'left');
    attend(bob, 'bob', 'left');
    meet(alice, bob, carol, denis);
    close(alice, vote);
    const { closed, ...asked } = theVote(alice, vote);
    const { votes, missing } = tallyOf({ ...asked, closed }, closed!.electorate);
    expect(votes).toMatchObject({ for: 1, against: 1 });
    expect(missing).toEqual([voter('alice')]);
  });

  test('leaves out who answers after they left', () => {
    const [alice, bob, carol, denis] = committee();
    const vote = ask(alice);
    meet(alice, bob, carol, denis);
    attend(carol, 'carol', 'left');
    cast(carol, vote, 'for');
    meet(alice, bob, carol, denis);
    expect(electorateFor(stateOf(alice), theVote(alice, vote))!.present).not.toContain(voter('carol'));
  });

  test('is answered by somebody whose phone had not heard the meeting open', () => {
    const [alice, bob] = room('alice', 'bob') as [Phone, Phone];
    const vote = (open(alice, ['alice', 'bob']), attend(alice, 'alice'), ask(alice));
    attend(bob, 'bob');
    bob.learn(alice.knows.filter(({ kind }) => kind === 'vote.open'));
    cast(bob, vote, 'for');
    meet(alice, bob);
    expect(
      tallyOf(theVote(alice, vote), electorateFor(stateOf(alice), theVote(alice, vote))!).votes.for
    ).toBe(1);
  });

  test('is closed by nobody who had not heard it put', () => {
    const [alice, bob] = committee();
    const vote = ask(alice);
    say(bob, 'vote.close', {
      vote,
      votes: tallyOf(theVote(alice, vote), electorateFor(stateOf(alice), theVote(alice, vote))!).votes,
      isWithdrawn: true
    });
    meet(alice, bob);
    expect(theVote(alice, vote).closed).toBeNull();
  });
});

test('minutes larger than anybody writes are not approved, so that no phone keeps them', () => {
  const [alice] = committee();
  say(alice, 'meeting.close', {});
  approve(alice, theirs, mostBytesOfMinutes + 1);
  expect(approvedOf(stateOf(alice))).toBeNull();
});

test('an amendment that nobody had settled is settled once, after the approval, by who led or an administration', () => {
  const [alice, bob, carol] = committee();
  const amendment = say(carol, 'minutes.amend', { words: words('Il manque…'), isLate: true });
  say(alice, 'meeting.close', {});
  approve(alice, ours);
  meet(alice, bob, carol);
  const settle = (by: Phone, isTaken: boolean) =>
    say(by, 'minutes.settle', { amendment, isTaken, words: null });
  settle(carol, true);
  expect(stateOf(carol).amendments[0]!.settled).toBeNull();
  settle(bob, true);
  meet(alice, bob);
  settle(alice, false);
  expect(stateOf(alice).amendments[0]!.settled?.isTaken).toBe(true);
});

test('what all others went on from stands, whatever one of them had said apart and whenever it comes', () => {
  const step = fc.record({
    by: fc.nat(3),
    what: fc.constantFrom('open', 'close', 'reopen', 'approve', 'cast', 'end', 'amend', 'meet'),
    other: fc.nat(2)
  });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 20 }), fc.nat(), (steps, seed) => {
      const phones = committee();
      const [alice, bob, carol, mallory] = phones;
      entrust(alice, 'facilitator', 'denis');
      const vote = ask(alice);
      meet(...phones);
      let number = 0;
      const act = (by: Phone, what: string, other: number) => {
        if (what === 'open') open(by, ['alice', 'bob'].slice(0, 1 + (other % 2)));
        else if (what === 'close') close(by, vote, { isWithdrawn: other === 0 });
        else if (what === 'reopen') say(by, 'meeting.reopen', {});
        else if (what === 'end') say(by, 'meeting.close', {});
        else if (what === 'approve') approve(by, words(`${by.name} ${number++}`));
        else if (what === 'cast') cast(by, vote, 'for');
        else if (what === 'amend') say(by, 'minutes.amend', { words: ours, isLate: true });
        // Denis meets nobody.
        else if (by !== mallory) meet(by, [alice, bob, carol][other]!);
      };
      for (const { by, what, other } of steps) act(phones[by]!, what, other);
      const here = [alice, bob, carol];
      meet(...here);
      for (const one of here) say(one, 'minutes.amend', { words: ours, isLate: true });
      meet(...here);
      const held = (one: Phone) => {
        const state = stateOf(one);
        return [openedOf(state), approvedOf(state), theVote(one, vote).closed].map((said) => said?.act);
      };
      const before = held(alice);
      const isConcluded = stateOf(alice).openings.some((one) => one.isConclusion);
      meet(...phones);
      const [opening, ...concluded] = before;
      // By rules that nothing was concluded by, others may still be said; what there was none of may come.
      if (isConcluded) expect(held(alice)[0]).toBe(opening);
      for (const [i, act] of concluded.entries()) if (act !== undefined) expect(held(alice)[i + 1]).toBe(act);
      for (const one of phones) expect(stateOf(one)).toEqual(stateOf(alice));
      expect(stateFrom(shuffled(alice.knows, seed))).toEqual(stateOf(alice));
    }),
    { numRuns: 25 }
  );
});
