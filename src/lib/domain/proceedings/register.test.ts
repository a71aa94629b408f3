import fc from 'fast-check';
import { expect, test } from 'vitest';
import { idOf, type Phone } from '../../../../tests/lab/members';
import type { MeetingId } from '../ids';
import { filterRegister, noRegisterFilter, registerOf, type RegisterFilter } from './register';
import { ask, attend, cast, close, committee, consent, open, room, say, stateOf, words } from './testing';

const texts = new Map([
  [words('vélo'), 'Réparer les vélos cargo'],
  [words('clés'), 'Garder trois clés'],
  [words('devis'), 'Le devis est trop cher']
]);

function decided(): Phone {
  const [alice] = room('alice') as [Phone];
  open(alice, ['alice']);
  attend(alice, 'alice');
  const bikes = ask(alice, { words: words('vélo') }, 'bikes');
  const keys = ask(alice, { words: words('clés') }, 'keys');
  const gone = ask(alice, { words: words('parti') }, 'gone');
  ask(alice, {}, 'open');
  cast(alice, bikes, 'for');
  // The last that was asked is closed first.
  for (const [i, vote] of [gone, bikes, keys].entries()) {
    // Whatever the clock of whoever closes says.
    alice.clock = 100 - i;
    close(alice, vote, { isWithdrawn: vote === gone });
  }
  say(alice, 'vote.apply', { vote: bikes, execution: 'dropped', words: words('devis') });
  return alice;
}
const register = () =>
  registerOf(new Map([[committee as MeetingId, { proceedings: stateOf(decided()), texts }]]));
const titleOf = () => 'Comité de mai';

test('what was closed is registered, the last first, each under its number in the minutes', () => {
  expect(register()).toMatchObject([
    { number: 3, words: '', result: 'withdrawn', execution: null },
    { number: 2, words: 'Garder trois clés', result: 'rejected', execution: null, said: null },
    {
      ...{ number: 1, words: 'Réparer les vélos cargo', result: 'carried', execution: 'dropped' },
      ...{ votes: { for: 1, against: 0 }, said: { words: 'Le devis est trop cher' } }
    }
  ]);
});

test('what is carried is to be done until somebody says more', () => {
  const [alice] = room('alice') as [Phone];
  open(alice, ['alice']);
  attend(alice, 'alice');
  const vote = consent(alice);
  cast(alice, vote, 'consents');
  close(alice, vote);
  const read = () => registerOf(new Map([[committee as MeetingId, { proceedings: stateOf(alice), texts }]]));
  expect(read()).toMatchObject([{ result: 'carried', execution: 'todo' }]);
  say(alice, 'vote.apply', { vote, execution: 'done', words: null });
  expect(read()).toMatchObject([{ execution: 'done', said: { words: '' } }]);
});

test('the order of meetings on a phone changes no number', () => {
  const state = stateOf(decided());
  const [one, other] = [committee as MeetingId, idOf('meeting', 'other') as MeetingId];
  const read = { proceedings: state, texts };
  const keys = (all: readonly MeetingId[]) =>
    registerOf(new Map(all.map((id) => [id, read]))).map(({ number, vote }) => [number, vote]);
  fc.assert(
    fc.property(fc.shuffledSubarray([one, other], { minLength: 2 }), (all) => {
      expect(keys(all)).toEqual(keys([one, other]));
    })
  );
});

test.each<[string, Partial<RegisterFilter>, readonly number[]]>([
  ['all', {}, [3, 2, 1]],
  ['what was carried', { result: 'carried' }, [1]],
  ['what was withdrawn', { result: 'withdrawn' }, [3]],
  ['what was given up', { execution: 'dropped' }, [1]],
  ['what is to be done', { execution: 'todo' }, []],
  ['a word in another form', { query: 'velo' }, [1]],
  ['what was said since', { query: 'devis' }, [1]],
  ['the meeting', { query: 'mai comité' }, [3, 2, 1]],
  ['a number', { query: '3' }, [3]],
  ['a word that none has', { query: 'vélo clés' }, []],
  ['a word and a result', { query: 'clés', result: 'carried' }, []]
])('in the register one looks for %s', (_, filter, found) => {
  expect(
    filterRegister(register(), { ...noRegisterFilter, ...filter }, titleOf).map(({ number }) => number)
  ).toEqual(found);
});
