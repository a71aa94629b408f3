import fc from 'fast-check';
import { expect, test } from 'vitest';
import { idOf, meet, phone, type Phone } from '../../../../tests/lab/members';
import type { ActId } from '../acts/act';
import { asksOf, openAsk, refusedAsk } from './asks';
import { parseAsk } from './forms';
import { askingRefusal, decliningRefusal } from './refusals';
import { barnum, giveBack, lend, members, own, say, stateOf, today } from './testing';

const ask = (by: Phone, out: ActId, until: string): ActId =>
  say(by, 'custody.ask', { thing: barnum, out, until, remark: null });
const decline = (by: Phone, of: ActId): ActId =>
  say(by, 'custody.decline', { thing: barnum, ask: of, remark: null });
const extend = (by: Phone, out: ActId, until: string | null): ActId =>
  say(by, 'custody.extend', { thing: barnum, out, until, remark: null });
const outingOf = (by: Phone) => stateOf(by).outings[0]!;
const isAsked = (by: Phone, who: string): boolean =>
  asksOf(new Map([[barnum, stateOf(by)]]), idOf('structure', who)).length > 0;

/** Alice, who owns the barnum and lent Bob one until today, and Bob. */
function lent(): readonly [Phone, Phone, ActId] {
  const [alice, bob] = members();
  own(alice, 'alice');
  const out = lend(alice, 1, today);
  meet(alice, bob);
  return [alice, bob, out];
}

test('the borrower asks for a later day; the day that was agreed holds until the owner gives it', () => {
  const [alice, bob, out] = lent();
  ask(bob, out, '2026-12-01');
  meet(alice, bob);
  expect([isAsked(alice, 'alice'), isAsked(alice, 'bob'), isAsked(bob, 'carol')]).toEqual([
    true,
    false,
    false
  ]);
  expect([outingOf(alice).until, openAsk(outingOf(alice))?.until]).toEqual([today, '2026-12-01']);
  extend(alice, out, '2026-12-01');
  meet(alice, bob);
  expect([outingOf(bob).until, openAsk(outingOf(bob))]).toEqual(['2026-12-01', null]);
});

test('another day answers what its giver had heard of, and nothing else', () => {
  const [alice, bob, out] = lent();
  extend(alice, out, '2026-11-25');
  ask(bob, out, '2026-12-01');
  meet(alice, bob);
  expect(openAsk(outingOf(alice))?.until).toBe('2026-12-01');
});

test('a refusal is told until the borrower asks anew, the first answer holds, and what came back asks nothing', () => {
  const [alice, bob, out] = lent();
  const asked = ask(bob, out, '2026-12-01');
  meet(alice, bob);
  decline(alice, asked);
  const second = phone('alice/2');
  alice.add(second);
  meet(alice, bob, second);
  decline(second, asked);
  meet(alice, bob, second);
  expect([openAsk(outingOf(bob)), refusedAsk(outingOf(bob))?.declined?.by]).toEqual([null, alice.person]);
  ask(bob, out, '2026-12-02');
  expect([openAsk(outingOf(bob))?.until, refusedAsk(outingOf(bob))]).toEqual(['2026-12-02', null]);
  meet(alice, bob);
  giveBack(alice, out, 1);
  expect(openAsk(outingOf(alice))).toBeNull();
});

test('nobody else asks, and nobody but the owner refuses', () => {
  const [alice, bob, out] = lent();
  const dora = phone('dora');
  alice.bring(dora, 'dora');
  meet(alice, bob, dora);
  ask(dora, out, '2026-12-01');
  ask(alice, out, '2026-12-01');
  meet(alice, bob, dora);
  expect(outingOf(bob).asks).toEqual([]);
  const asked = ask(bob, out, '2026-12-01');
  meet(alice, bob, dora);
  decline(dora, asked);
  decline(bob, asked);
  meet(alice, bob, dora);
  expect(openAsk(outingOf(alice))?.act).toBe(asked);
  const standing = (who: string) =>
    ({
      person: idOf('person', who),
      roles: new Map([[idOf('structure', who), 'membre' as const]]),
      role: 'membre'
    }) as const;
  expect([askingRefusal(outingOf(alice), standing('dora')), askingRefusal(outingOf(alice), null)]).toEqual([
    { kind: 'not-yours' },
    { kind: 'no-standing' }
  ]);
  expect(askingRefusal(outingOf(alice), standing('bob'))).toBeNull();
  expect(decliningRefusal(stateOf(alice), out, standing('alice'))).toEqual({ kind: 'answered' });
  expect(decliningRefusal(stateOf(alice), asked, standing('alice'))).toBeNull();
});

test('asks and answers come to the same on every phone, whoever met whom in which order', () => {
  const gestures = fc.array(fc.constantFrom('ask', 'extend', 'decline', 'meet', 'back'), { maxLength: 10 });
  fc.assert(
    fc.property(gestures, (some) => {
      const [alice, bob, out] = lent();
      for (const [i, gesture] of some.entries()) {
        if (gesture === 'ask') ask(bob, out, `2026-12-1${i}`);
        if (gesture === 'extend') extend(alice, out, `2026-12-2${i}`);
        const open = openAsk(outingOf(alice));
        if (gesture === 'decline' && open !== null) decline(alice, open.act);
        if (gesture === 'meet') meet(alice, bob);
        if (gesture === 'back') giveBack(bob, out, 1);
      }
      meet(alice, bob);
      expect(stateOf(alice)).toEqual(stateOf(bob));
    }),
    { numRuns: 60 }
  );
});

test('a day that is not later than the one agreed, or none, is told', () => {
  expect(parseAsk({ until: '', remark: '' }, today)).toEqual({
    ok: false,
    problem: { until: { kind: 'missing-day' } }
  });
  expect(parseAsk({ until: today, remark: '' }, today)).toEqual({
    ok: false,
    problem: { until: { kind: 'not-later', than: today } }
  });
  expect(parseAsk({ until: '2026-12-01', remark: '' }, null)).toMatchObject({ ok: true });
});
