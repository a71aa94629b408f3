import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { shuffled } from '../../../../tests/lab/acts';
import { idOf, meet, type Phone } from '../../../../tests/lab/members';
import type { VoteId } from '../ids';
import { electorateOf, quorumOf, seatsOf, structuresIn } from './attendance';
import { approvedOf, closedOf, holderOf, leads, openedOf } from './leading';
import type { Vote } from './state';
import {
  ask,
  attend,
  cast,
  close,
  consent,
  countOf,
  entrust,
  give,
  open,
  room,
  say,
  seat,
  stateFrom,
  stage,
  stateOf,
  structure,
  theVote,
  voter,
  words
} from './testing';
import { isSameCount, noVotes, resultOf, standingObjections, tallyOf } from './votes';

/** Alice opened it; she, Bob and Carol are there, Denis is not. */
function committee(): readonly [Phone, Phone, Phone, Phone] {
  const [alice, bob, carol, denis] = room('alice', 'bob', 'carol', 'denis') as [Phone, Phone, Phone, Phone];
  open(alice, ['alice', 'bob', 'carol', 'denis']);
  for (const one of [alice, bob, carol]) attend(one, one.name);
  meet(alice, bob, carol, denis);
  return [alice, bob, carol, denis];
}
const carried = (by: Phone, vote: VoteId) => {
  const result = resultOf(theVote(by, vote));
  return result === null || result.kind === 'withdrawn' ? result?.kind : result.isCarried;
};
const tally = (by: Phone, vote: Vote) => tallyOf(vote, vote.closed?.electorate ?? electorateOf(stateOf(by))!);

describe('a meeting', () => {
  test('is opened once: of two who do it apart the first holds, and attendance said to either counts', () => {
    const [alice, bob] = room('alice', 'bob') as [Phone, Phone];
    open(alice, ['alice', 'bob']);
    attend(alice, 'alice');
    open(bob, ['bob']);
    attend(bob, 'bob');
    meet(alice, bob);
    expect(openedOf(stateOf(alice))).toEqual(openedOf(stateOf(bob)));
    expect(stateOf(alice).openings).toHaveLength(2);
    expect(
      seatsOf(stateOf(alice))
        .map((one) => one.seat)
        .sort()
    ).toEqual([seat('alice'), seat('bob')].sort());
  });

  test('is closed by whoever leads it, and opened again by them', () => {
    const [alice, bob] = committee();
    say(bob, 'meeting.close', {});
    expect(closedOf(stateOf(bob))).toBeNull();
    entrust(alice, 'secretary', 'bob');
    meet(alice, bob);
    expect([leads(stateOf(bob), bob.person), leads(stateOf(bob), idOf('person', 'carol'))]).toEqual([
      true,
      false
    ]);
    say(bob, 'meeting.close', {});
    expect(closedOf(stateOf(bob))?.by).toBe(bob.person);
    say(bob, 'meeting.reopen', {});
    expect(closedOf(stateOf(bob))).toBeNull();
  });

  test('has a secretary who leads as far as they knew, whatever was said apart', () => {
    const [alice, bob] = committee();
    entrust(alice, 'secretary', 'bob');
    meet(alice, bob);
    entrust(alice, 'secretary', 'carol');
    say(bob, 'meeting.close', {});
    meet(alice, bob);
    expect(holderOf(stateOf(alice), 'secretary')).toBe(idOf('person', 'carol'));
    expect(closedOf(stateOf(alice))?.by).toBe(bob.person);
  });

  test('has those who checked in; nobody does it on the phone of another', () => {
    const [alice, bob, , denis] = committee();
    attend(bob, 'denis', 'excused');
    attend(alice, 'bob', 'left');
    meet(alice, bob, denis);
    const seats = new Map(seatsOf(stateOf(denis)).map((one) => [one.seat, one]));
    expect(seats.get(seat('denis'))).toMatchObject({ presence: 'excused', how: 'hand', since: null });
    expect(seats.get(seat('bob'))).toMatchObject({ presence: 'left', how: 'hand' });
    expect(seats.get(seat('bob'))!.since).not.toBeNull();
    attend(alice, 'denis', null);
    expect(seatsOf(stateOf(alice)).map((one) => one.seat)).not.toContain(seat('denis'));
  });

  test('tells of each structure whether it is there, represented, excused or absent', () => {
    const [alice, bob, carol, denis] = committee();
    give(denis, 'denis', 'bob');
    attend(carol, 'carol', 'excused');
    meet(alice, bob, carol, denis);
    const all = ['alice', 'denis', 'carol', 'emma'].map(structure);
    expect([...structuresIn(stateOf(alice), all).values()]).toEqual([
      'present',
      'represented',
      'excused',
      'absent'
    ]);
  });

  test('has its quorum counted from who is there, and from proxies only where statutes say so', () => {
    const [alice, bob, carol, denis] = committee();
    attend(carol, 'carol', 'left');
    give(denis, 'denis', 'bob');
    meet(alice, bob, carol, denis);
    expect(quorumOf(stateOf(alice))).toEqual({ isReached: true, there: 2, needed: 2 });
    attend(alice, 'bob', 'left');
    expect(quorumOf(stateOf(alice))).toEqual({ isReached: false, there: 1, needed: 2 });
  });
});

describe('a proxy', () => {
  test('is given by whoever has the voice, or noted from paper by somebody who does not hold it', () => {
    const [alice, bob, carol, denis] = committee();
    give(bob, 'denis', 'bob');
    give(bob, 'denis', 'bob', true);
    expect(stateOf(bob).proxies).toEqual([]);
    give(carol, 'denis', 'bob', true);
    expect(stateOf(carol).proxies).toHaveLength(1);
    meet(alice, bob, carol, denis);
    give(denis, 'denis', null);
    expect(electorateOf(stateOf(denis))!.proxies).toEqual([]);
  });

  test('lets its holder vote for whoever gave it, until they come', () => {
    const [alice, bob, , denis] = committee();
    give(denis, 'denis', 'bob');
    meet(alice, bob, denis);
    const vote = ask(alice);
    meet(alice, bob, denis);
    cast(bob, vote, 'for');
    cast(bob, vote, 'against', { voter: 'denis' });
    cast(bob, vote, 'for', { voter: 'carol' });
    meet(alice, bob, denis);
    expect(countOf(alice, vote)).toMatchObject({ for: 1, against: 1 });
    expect(tally(alice, theVote(alice, vote)).ballots.get(voter('denis'))?.how).toBe('proxy');
    attend(denis, 'denis');
    meet(alice, denis);
    expect(countOf(alice, vote)).toMatchObject({ for: 1, against: 0 });
    expect(tally(alice, theVote(alice, vote)).missing).toContain(voter('denis'));
  });
});

describe('a vote', () => {
  test('is counted from the last ballot of each before it is closed, and what comes after is late', () => {
    const [alice, bob, carol] = committee();
    const vote = ask(alice);
    meet(alice, bob, carol);
    cast(alice, vote, 'for');
    cast(bob, vote, 'for');
    cast(bob, vote, 'against');
    meet(alice, bob);
    cast(carol, vote, 'against');
    close(alice, vote);
    cast(bob, vote, 'for');
    meet(alice, bob, carol);
    for (const one of [alice, bob, carol]) {
      expect(carried(one, vote)).toBe(false);
      const closed = theVote(one, vote);
      expect(tally(one, closed).votes).toMatchObject({ for: 1, against: 1 });
      expect(closed.ballots.filter(({ isLate }) => isLate)).toHaveLength(2);
      expect(isSameCount(closed)).toBe(true);
    }
  });

  test('is closed by whoever leads, once, and by their count only where it is everybody’s', () => {
    const [alice, bob, carol] = committee();
    const vote = ask(bob);
    meet(alice, bob, carol);
    cast(carol, vote, 'for');
    close(carol, vote);
    expect(theVote(carol, vote).closed).toBeNull();
    entrust(alice, 'secretary', 'bob');
    meet(alice, bob, carol);
    close(bob, vote, { said: { ...noVotes, against: 3 } });
    meet(alice, bob);
    close(alice, vote);
    expect(theVote(alice, vote).closed?.by).toBe(bob.person);
    expect(isSameCount(theVote(alice, vote))).toBe(false);
    expect(carried(alice, vote)).toBe(true);
  });

  test('is entered by whoever leads for somebody without a phone, never over what they said themselves', () => {
    const [alice, bob, carol] = committee();
    const vote = ask(alice);
    meet(alice, bob, carol);
    cast(bob, vote, 'against');
    meet(alice, bob);
    cast(alice, vote, 'for', { voter: 'bob' });
    cast(alice, vote, 'for', { voter: 'carol' });
    expect(countOf(alice, vote)).toMatchObject({ for: 1, against: 1 });
    cast(bob, vote, 'for', { voter: 'carol' });
    meet(alice, bob, carol);
    cast(carol, vote, 'against');
    expect(countOf(carol, vote)).toMatchObject({ for: 0, against: 2 });
    cast(carol, vote, null);
    expect(countOf(carol, vote)).toMatchObject({ for: 0, against: 1 });
  });

  test('leaves out who takes no part, and who is not there', () => {
    const [alice, bob, carol, denis] = committee();
    const vote = ask(alice, { rule: { share: null, base: 'present', isChairDeciding: false } });
    meet(alice, bob, carol, denis);
    cast(alice, vote, 'for');
    cast(bob, vote, 'recused');
    cast(denis, vote, 'against');
    meet(alice, bob, carol, denis);
    close(alice, vote);
    expect(resultOf(theVote(alice, vote))).toMatchObject({ isCarried: true, how: { base: 2 } });
  });

  test('is tied but for the voice of the chair, where statutes give them one', () => {
    for (const isChairDeciding of [true, false]) {
      const [alice, bob, carol] = committee();
      entrust(alice, 'chair', 'bob');
      const vote = ask(alice, { rule: { share: null, base: 'cast', isChairDeciding } });
      meet(alice, bob, carol);
      cast(alice, vote, 'against');
      cast(bob, vote, 'for');
      meet(alice, bob);
      close(alice, vote);
      expect(carried(alice, vote)).toBe(isChairDeciding);
    }
  });

  test('of hands or papers is what whoever leads counted last', () => {
    const [alice, bob] = committee();
    const vote = ask(alice, { way: 'hands' });
    meet(alice, bob);
    cast(bob, vote, 'against');
    say(bob, 'vote.count', { vote, votes: { ...noVotes, against: 9 }, chair: null });
    say(alice, 'vote.count', { vote, votes: { ...noVotes, for: 1 }, chair: null });
    say(alice, 'vote.count', { vote, votes: { ...noVotes, for: 12, against: 7 }, chair: null });
    close(alice, vote);
    meet(alice, bob);
    expect(tally(bob, theVote(bob, vote)).votes).toEqual({ ...noVotes, for: 12, against: 7 });
    expect(carried(bob, vote)).toBe(true);
  });

  test('that is withdrawn comes to nothing', () => {
    const [alice] = committee();
    const vote = ask(alice);
    cast(alice, vote, 'for');
    close(alice, vote, { isWithdrawn: true });
    expect(carried(alice, vote)).toBe('withdrawn');
  });

  test('by majority without a rule, by consent with one or on paper, or under the name of another, is none', () => {
    const [alice, bob] = committee();
    const about = { point: null, words: words('Oui ?'), way: 'phones', rule: null } as const;
    const vote = ask(alice, { rule: null });
    ask(alice, { mode: 'consent' });
    ask(alice, { mode: 'consent', rule: null, way: 'paper' });
    say(bob, 'vote.open', { vote, mode: 'consent', ...about });
    meet(alice, bob);
    expect(stateOf(alice).votes).toEqual([]);
  });
});

describe('a consent', () => {
  test('is reached once nobody objects: silence is none', () => {
    const [alice, bob, carol] = committee();
    const vote = consent(alice);
    close(alice, vote);
    expect(carried(alice, vote)).toBe(false);
    const other = consent(alice, 'other');
    meet(alice, bob, carol);
    cast(alice, other, 'consents');
    cast(bob, other, 'recused');
    meet(alice, bob);
    close(alice, other);
    expect(carried(alice, other)).toBe(true);
    expect(tally(alice, theVote(alice, other)).missing).toEqual([voter('carol')]);
  });

  test('waits for every objection to be treated: withdrawn by whoever made it, or found without reason by who leads', () => {
    const [alice, bob, carol] = committee();
    const vote = consent(alice);
    meet(alice, bob, carol);
    cast(alice, vote, 'consents');
    const ballot = cast(bob, vote, 'objects');
    meet(alice, bob, carol);
    const standing = (by: Phone) => standingObjections(theVote(by, vote), electorateOf(stateOf(by))!).length;
    say(carol, 'vote.treat', { vote, ballot, how: 'unfounded', words: null });
    say(alice, 'vote.treat', { vote, ballot, how: 'withdrawn', words: null });
    meet(alice, bob, carol);
    expect(standing(alice)).toBe(1);
    say(bob, 'vote.treat', { vote, ballot, how: 'withdrawn', words: null });
    expect(standing(bob)).toBe(0);
    close(alice, vote);
    meet(alice, bob);
    // Alice had not heard that he withdrew it.
    expect(carried(alice, vote)).toBe(false);
  });

  test('counts whoever withdraws their objection among those who consent', () => {
    const [alice, bob] = committee();
    const vote = consent(alice);
    meet(alice, bob);
    const ballot = cast(bob, vote, 'objects');
    say(bob, 'vote.treat', { vote, ballot, how: 'withdrawn', words: null });
    meet(alice, bob);
    close(alice, vote);
    expect(carried(alice, vote)).toBe(true);
  });

  test('is asked anew once the proposal is put otherwise, and the earlier objections stay readable', () => {
    const [alice, bob, carol] = committee();
    const vote = consent(alice);
    meet(alice, bob, carol);
    cast(bob, vote, 'objects');
    meet(alice, bob, carol);
    say(alice, 'vote.revise', { vote, round: 1, words: words('Autrement') });
    stage(alice, vote, 1);
    say(alice, 'vote.revise', { vote, round: 3, words: words('Trop loin') });
    say(carol, 'vote.revise', { vote, round: 1, words: words('À part') });
    cast(carol, vote, 'consents');
    meet(alice, bob, carol);
    cast(bob, vote, 'consents', { round: 1 });
    cast(alice, vote, 'consents', { round: 1 });
    meet(alice, bob, carol);
    close(alice, vote);
    const closed = theVote(alice, vote);
    expect(closed.proposals.map((one) => one.words)).toEqual([words('Oui ?'), words('Autrement')]);
    expect(carried(alice, vote)).toBe(true);
    expect(tally(alice, closed).missing).toEqual([voter('carol')]);
  });
});

describe('minutes', () => {
  const hash = words('octets');
  const approve = (by: Phone, of = hash) => say(by, 'minutes.approve', { hash: of, size: 900, at: null });
  const sign = (by: Phone, as: 'chair' | 'secretary', name: string, { isPaper = false, of = hash } = {}) =>
    say(by, 'minutes.sign', { hash: of, as, person: idOf('person', name), isPaper });

  test('are approved once the meeting is closed, and stay what they are', () => {
    const [alice, bob, carol] = committee();
    approve(alice);
    expect(approvedOf(stateOf(alice))).toBeNull();
    say(alice, 'meeting.close', {});
    meet(alice, bob, carol);
    approve(bob);
    expect(approvedOf(stateOf(bob))).toBeNull();
    approve(alice);
    say(alice, 'meeting.reopen', {});
    approve(alice, words('autres'));
    meet(alice, bob);
    expect(stateOf(bob).approvals).toMatchObject([{ hash }]);
    expect(closedOf(stateOf(bob))).not.toBeNull();
  });

  test('stay approved though somebody opened the meeting again without knowing', () => {
    const [alice, bob, carol] = committee();
    entrust(alice, 'secretary', 'bob');
    say(alice, 'meeting.close', {});
    meet(alice, bob, carol);
    say(bob, 'meeting.reopen', {});
    approve(alice);
    meet(alice, bob);
    expect(approvedOf(stateOf(bob))?.hash).toBe(hash);
  });

  test('are amended by anybody, and whoever leads takes it in or not, until they are approved', () => {
    const [alice, bob] = committee();
    const amendment = say(bob, 'minutes.amend', { words: words('Il manque…'), isLate: false });
    meet(alice, bob);
    say(bob, 'minutes.settle', { amendment, isTaken: true, words: null });
    expect(stateOf(bob).amendments[0]!.settled).toBeNull();
    say(alice, 'minutes.settle', { amendment, isTaken: true, words: null });
    say(alice, 'meeting.close', {});
    approve(alice);
    say(alice, 'minutes.settle', { amendment, isTaken: false, words: null });
    expect(stateOf(alice).amendments[0]!.settled?.isTaken).toBe(true);
  });

  test('are signed by the chair and the secretary, once each, for these bytes alone', () => {
    const [alice, bob, carol] = committee();
    entrust(alice, 'chair', 'alice');
    entrust(alice, 'secretary', 'bob');
    say(alice, 'meeting.close', {});
    approve(alice);
    meet(alice, bob, carol);
    sign(carol, 'chair', 'carol');
    sign(carol, 'chair', 'alice');
    sign(carol, 'chair', 'alice', { isPaper: true });
    sign(bob, 'secretary', 'bob', { of: words('autres') });
    expect([stateOf(bob).signatures, stateOf(carol).signatures]).toEqual([[], []]);
    sign(bob, 'secretary', 'bob');
    sign(bob, 'chair', 'alice', { isPaper: true });
    meet(alice, bob);
    sign(alice, 'chair', 'alice');
    expect(stateOf(alice).signatures.map(({ as, isPaper }) => [as, isPaper])).toEqual([
      ['secretary', false],
      ['chair', true]
    ]);
  });
});

test('whatever is said apart and in whatever order it comes, everybody counts the same', () => {
  const step = fc.record({
    by: fc.nat(3),
    what: fc.constantFrom(
      'treat',
      'attend',
      'give',
      'cast',
      'cast',
      'close',
      'meet',
      'meet',
      'count',
      'leave',
      'revise'
    ),
    other: fc.nat(3),
    choice: fc.constantFrom('for', 'against', 'abstained', 'recused', null, 'consents', 'objects')
  });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 24 }), fc.boolean(), fc.nat(), (steps, isConsent, seed) => {
      const phones = committee();
      const vote = isConsent ? consent(phones[0]) : ask(phones[0]);
      meet(...phones);
      const results: unknown[] = [];
      for (const { by, what, other, choice } of steps) {
        const [phone, name] = [phones[by]!, phones[other]!.name];
        if (what === 'attend') attend(phone, name);
        else if (what === 'leave') attend(phone, name, 'left');
        else if (what === 'give') give(phone, phone.name, name);
        else if (what === 'cast')
          cast(phone, vote, choice as never, {
            voter: name,
            round: theVote(phone, vote).proposals.length - 1
          });
        else if (what === 'count') say(phone, 'vote.count', { vote, votes: noVotes, chair: null });
        else if (what === 'revise') {
          say(phone, 'vote.revise', { vote, round: 1, words: words(name) });
          stage(phone, vote, 1);
        } else if (what === 'treat')
          for (const { act } of theVote(phone, vote).ballots.slice(0, 2))
            say(phone, 'vote.treat', {
              vote,
              ballot: act,
              how: name === 'bob' ? 'unfounded' : 'withdrawn',
              words: null
            });
        else if (what === 'meet') meet(phone, phones[other]!);
        else {
          const wasOpen = theVote(phone, vote).closed === null;
          close(phone, vote);
          if (wasOpen && theVote(phone, vote).closed !== null) results.push(resultOf(theVote(phone, vote)));
        }
      }
      meet(...phones);
      const state = stateOf(phones[0]);
      for (const one of phones) expect(stateOf(one)).toEqual(state);
      expect(stateFrom(shuffled(phones[0].knows, seed))).toEqual(state);
      const closed = theVote(phones[0], vote);
      expect(isSameCount(closed)).toBe(true);
      // What one of those who closed it saw then is what everybody sees for good.
      if (closed.closed !== null) expect(results).toContainEqual(resultOf(closed));
    }),
    { numRuns: 80 }
  );
});

test('whoever is there for two structures brings the voice of both', () => {
  const [alice, bob] = room('alice', 'bob') as [Phone, Phone];
  alice.grant(bob, 'alice', 'membre');
  open(alice, ['alice', 'bob']);
  meet(alice, bob);
  const both = ['alice', 'bob'].map(structure);
  say(bob, 'meeting.attend', {
    seat: seat('bob'),
    name: null,
    structures: both,
    presence: 'present',
    by: 'phone'
  });
  meet(alice, bob);
  const vote = ask(alice);
  meet(alice, bob);
  cast(bob, vote, 'for');
  cast(bob, vote, 'against', { voter: 'alice' });
  meet(alice, bob);
  expect(countOf(alice, vote)).toMatchObject({ for: 1, against: 1 });
  expect(quorumOf(stateOf(alice))?.there).toBe(2);
});

describe('nobody takes for themselves', () => {
  test('a task of a meeting that is open: who leads it gives them, and an administration', () => {
    const [alice, bob] = committee();
    entrust(bob, 'secretary', 'bob');
    expect(holderOf(stateOf(bob), 'secretary')).toBeNull();
    meet(alice, bob);
    entrust(alice, 'secretary', 'bob');
    expect(holderOf(stateOf(alice), 'secretary')).toBe(bob.person);
  });

  test('the signature of minutes: those sign who had the task when they were approved', () => {
    const [alice, bob] = committee();
    entrust(alice, 'chair', 'alice');
    say(alice, 'meeting.close', {});
    const hash = words('octets');
    say(alice, 'minutes.approve', { hash, size: 9, at: null });
    entrust(alice, 'chair', 'bob');
    meet(alice, bob);
    say(bob, 'minutes.sign', { hash, as: 'chair', person: bob.person, isPaper: false });
    expect(stateOf(bob).signatures).toEqual([]);
    say(alice, 'minutes.sign', { hash, as: 'chair', person: alice.person, isPaper: false });
    expect(stateOf(alice).signatures).toHaveLength(1);
  });

  test('a decision before the meeting, after it, or before objections were asked for', () => {
    const [alice, bob] = committee();
    const early = ask(alice, { mode: 'consent', rule: null });
    cast(alice, early, 'consents');
    close(alice, early);
    expect(theVote(alice, early).closed).toBeNull();
    close(alice, early, { isWithdrawn: true });
    say(alice, 'meeting.close', {});
    meet(alice, bob);
    ask(bob, {}, 'after');
    expect(stateOf(bob).votes).toHaveLength(1);
    const [alone] = room('zoe') as [Phone];
    ask(alone);
    expect(stateOf(alone).votes).toEqual([]);
  });
});

describe('what somebody said themselves', () => {
  test('an objection stands though who leads, not having heard, enters another answer for them', () => {
    const [alice, bob] = committee();
    const vote = consent(alice);
    meet(alice, bob);
    cast(bob, vote, 'objects');
    cast(alice, vote, 'consents', { voter: 'bob' });
    cast(alice, vote, 'consents');
    meet(alice, bob);
    close(alice, vote);
    expect(carried(alice, vote)).toBe(false);
  });

  test('that they are there, is changed by them and by who leads, and by nobody else', () => {
    const [alice, bob, carol] = committee();
    attend(carol, 'bob', 'absent');
    const presence = (by: Phone) => seatsOf(stateOf(by)).find((one) => one.seat === seat('bob'))?.presence;
    expect(presence(carol)).toBe('present');
    attend(alice, 'bob', 'left');
    meet(alice, bob, carol);
    expect(presence(carol)).toBe('left');
  });

  test('a proxy given by a key gives way to no paper', () => {
    const [alice, bob, carol, denis] = committee();
    give(denis, 'denis', 'bob');
    meet(alice, bob, carol, denis);
    give(carol, 'denis', 'alice', true);
    expect(electorateOf(stateOf(carol))!.proxies).toEqual([{ from: voter('denis'), to: voter('bob') }]);
  });

  test('a structure is brought by its own people, or by whom who leads noted', () => {
    const [alice, bob] = committee();
    const guest = { seat: idOf('seat', 'guest'), name: words('Zoé'), by: 'hand' } as const;
    const noted = { ...guest, structures: [structure('denis')], presence: 'present' } as const;
    say(bob, 'meeting.attend', noted);
    expect(electorateOf(stateOf(bob))!.present).not.toContain(voter('denis'));
    say(alice, 'meeting.attend', noted);
    expect(electorateOf(stateOf(alice))!.present).toContain(voter('denis'));
  });
});

describe('a consent that was closed', () => {
  test('stays what it was though a treatment of an objection comes that its closer had not heard of', () => {
    const [alice, bob, carol] = committee();
    entrust(alice, 'facilitator', 'carol');
    const vote = consent(alice);
    meet(alice, bob, carol);
    cast(alice, vote, 'consents');
    const ballot = cast(bob, vote, 'objects');
    meet(alice, bob, carol);
    say(bob, 'vote.treat', { vote, ballot, how: 'withdrawn', words: null });
    say(carol, 'vote.treat', { vote, ballot, how: 'integrated', words: null });
    meet(alice, bob);
    close(alice, vote);
    expect(carried(alice, vote)).toBe(true);
    meet(alice, bob, carol);
    expect(carried(carol, vote)).toBe(true);
  });

  test('answers the words that each had read, of two that were put apart', () => {
    const [alice, bob, carol] = committee();
    entrust(alice, 'facilitator', 'carol');
    const vote = consent(alice);
    meet(alice, bob, carol);
    say(alice, 'vote.revise', { vote, round: 1, words: words('Pour 180 €') });
    stage(alice, vote, 1);
    say(carol, 'vote.revise', { vote, round: 1, words: words('Pour 500 €') });
    stage(carol, vote, 1);
    cast(alice, vote, 'consents', { round: 1 });
    cast(carol, vote, 'consents', { round: 1 });
    const before = carried(carol, vote);
    close(carol, vote);
    meet(alice, bob, carol);
    expect(before).toBeUndefined();
    const closed = theVote(alice, vote);
    expect(closed.proposals.at(-1)!.words).toBe(words('Pour 500 €'));
    expect([...tally(alice, closed).ballots.keys()]).toEqual([voter('carol')]);
    expect(carried(alice, vote)).toBe(true);
  });

  test('is not reached by taking an objection in without other words', () => {
    const [alice, bob] = committee();
    const vote = consent(alice);
    meet(alice, bob);
    cast(alice, vote, 'consents');
    const ballot = cast(bob, vote, 'objects');
    meet(alice, bob);
    say(alice, 'vote.treat', { vote, ballot, how: 'integrated', words: null });
    close(alice, vote);
    expect(carried(alice, vote)).toBe(false);
  });
});
