import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { idOf, meet, type Phone } from '../../../../tests/lab/members';
import { shuffled } from '../../../../tests/lab/acts';
import type { Act, ActId } from '../acts/act';
import { Chains } from '../acts/chains';
import { Fold } from '../acts/fold';
import { textsNamedBy } from '../acts/texts';
import { barnum, members } from '../custody/testing';
import type { PersonId, StructureId } from '../ids';
import type { GuideBody } from './acts';
import { guides } from './family';
import { inForceAt, replacedNext, textsOf, trainedOf, viewOf } from './guide';
import { guideRefusal } from './refusals';
import type { Guide } from './state';

const [alices, bobs, carols] = ['alice', 'bob', 'carol'].map((name) => idOf('structure', name)) as [
  StructureId,
  StructureId,
  StructureId
];
const noWords = { use: null, priority: null, care: null, contact: null };
/** A hash that stands for words. */
const hash = (words: string) => idOf('text', words).padEnd(43, 'A');

const say = (by: Phone, kind: keyof typeof guides.kinds, body: GuideBody): ActId =>
  by.sayAnything(kind, guides.kinds[kind]!.write(body)).id;
const adopt = (by: Phone, words: string, of: readonly ActId[] = [], owner: StructureId | null = alices) =>
  say(by, 'guide.adopt', { thing: barnum, owner, of, ...noWords, use: hash(words) });
const train = (
  by: Phone,
  person: PersonId,
  on: string | null = '2026-03-03',
  owner: StructureId | null = alices
) => say(by, 'guide.train', { thing: barnum, owner, person, on });

const stateFrom = (acts: readonly Act[]): Guide => {
  const chains = new Chains();
  for (const act of acts) chains.take(act);
  return new Fold(chains, [guides] as never).stateOf(guides, barnum);
};
const stateOf = (by: Phone) => stateFrom(by.knows);
const view = (by: Phone, owner: StructureId | null = alices) =>
  viewOf(stateOf(by), owner === null ? [] : [owner]);
/** Two phones of Alice's structure, and one of Bob's. */
function twoOfAlices(): readonly [Phone, Phone, Phone] {
  const [alice, bob, carol] = members();
  alice.grant(carol, 'alice', 'membre');
  meet(alice, bob, carol);
  return [alice, carol, bob];
}

describe('the instructions of a thing', () => {
  test('are those that were adopted last, and what they took the place of stays readable', () => {
    const [alice, bob] = members();
    const first = adopt(alice, 'Brancher la prise rouge');
    const second = adopt(alice, 'Brancher la prise bleue', [first]);
    meet(alice, bob);
    const { inForce, versions, apart } = view(bob);
    expect(inForce).toMatchObject({ act: second, number: 2, of: [first], by: alice.person });
    expect(versions.map(({ act, counts }) => [act, counts])).toEqual([
      [second, true],
      [first, true]
    ]);
    expect(apart).toEqual([]);
    expect(textsOf(versions)).toEqual([hash('Brancher la prise bleue'), hash('Brancher la prise rouge')]);
  });

  test('are adopted by whoever speaks for the owner: what an outsider says never holds', () => {
    const [alice, bob, carol] = members();
    const hers = adopt(alice, 'Mes mots');
    meet(alice, bob, carol);
    // In the name of Alice’s structure, in that of his own, for nobody, and by somebody who only reads.
    adopt(bob, 'Ses mots', [hers]);
    adopt(bob, 'Les mots de Bob', [hers], bobs);
    adopt(bob, 'Les mots de personne', [hers], null);
    adopt(carol, 'Des mots lus', [hers], carols);
    meet(alice, bob, carol);
    const { inForce, apart, versions } = view(alice);
    expect(inForce?.act).toBe(hers);
    expect(apart).toEqual([]);
    expect(versions.filter(({ counts }) => !counts).map(({ owner }) => owner)).toEqual([null, bobs]);
    expect(
      guideRefusal([alices], { person: bob.person, role: 'membre', roles: new Map([[bobs, 'membre']]) })
    ).toEqual({ kind: 'not-the-owner', owners: [alices] });
    expect(guideRefusal([], null)).toEqual({ kind: 'no-standing' });
  });

  test('of what nobody owns are written by anybody, and are taken up by whoever owns it next', () => {
    const [alice, bob] = members();
    const his = adopt(bob, 'Les mots de tous', [], null);
    meet(alice, bob);
    expect(view(alice, null).inForce?.act).toBe(his);
    expect(view(alice, alices).inForce).toBeNull();
    const hers = adopt(alice, 'Les mots de tous', replacedNext(view(alice), his));
    expect(view(alice, alices).inForce).toMatchObject({ act: hers, number: 2 });
  });

  test('that tell nothing are none', () => {
    const [alice] = members();
    say(alice, 'guide.adopt', { thing: barnum, owner: alices, of: [], ...noWords });
    expect(stateOf(alice)).toEqual(guides.zero);
  });

  test('written apart from the same ones are both kept, told, and settled by the next that takes the place of both', () => {
    const [alice, carol, bob] = twoOfAlices();
    const first = adopt(alice, 'Un');
    meet(alice, carol);
    const [hers, other] = [
      adopt(alice, 'Deux, par Alice', [first]),
      adopt(carol, 'Deux, par Carol', [first])
    ];
    meet(alice, carol, bob);
    const apart = view(bob);
    expect([apart.inForce?.number, apart.apart.map(({ number }) => number)]).toEqual([2, [2]]);
    expect([apart.inForce!.act, apart.apart[0]!.act].sort()).toEqual([hers, other].sort());
    expect(view(alice)).toEqual(apart);
    // Whoever writes on from one of them alone leaves the other told.
    adopt(carol, 'Trois', [apart.inForce!.act]);
    expect(view(carol).apart.map(({ act }) => act)).toEqual([apart.apart[0]!.act]);
    const last = adopt(carol, 'Quatre', replacedNext(view(carol)));
    expect(view(carol)).toMatchObject({ inForce: { act: last, number: 4 }, apart: [] });
  });

  test('say from which version they were written first, and never twice the same', () => {
    const [alice] = members();
    const first = adopt(alice, 'Un');
    const second = adopt(alice, 'Deux', [first]);
    expect(replacedNext(view(alice), first)).toEqual([first, second]);
    expect(replacedNext(view(alice))).toEqual([second]);
    expect(replacedNext(viewOf(guides.zero, []))).toEqual([]);
  });

  test('held on a day are those that were adopted by then', () => {
    const said = (number: number, at: number, owner: StructureId | null) => ({
      ...{ act: String(number) as ActId, by: idOf('person', 'alice'), at, owner, number, of: [] },
      words: noWords
    });
    const guide = { versions: [said(1, 10, alices), said(2, 30, alices), said(7, 15, bobs)], trainings: [] };
    expect([9, 10, 29, 30].map((at) => inForceAt(guide, [alices], at)?.number)).toEqual([undefined, 1, 1, 2]);
    expect(inForceAt(guide, [], 99)).toBeNull();
  });

  test('name their words, and nothing else, as texts beside the journal', () => {
    const [alice] = members();
    adopt(alice, 'Un');
    train(alice, alice.person);
    expect(alice.knows.flatMap((act) => textsNamedBy(act, [guides] as never))).toContain(hash('Un'));
    expect(alice.knows.slice(-1).flatMap((act) => textsNamedBy(act, [guides] as never))).toEqual([]);
  });
});

describe('who was shown how', () => {
  test('is said by whoever speaks for the owner, once for each person, and is taken back', () => {
    const [alice, bob] = members();
    train(alice, bob.person);
    train(alice, alice.person, '2026-02-01');
    train(alice, bob.person, '2026-04-04');
    meet(alice, bob);
    train(bob, bob.person, '2026-05-05');
    train(bob, bob.person, '2026-05-05', bobs);
    train(bob, alice.person, null);
    meet(alice, bob);
    const days = () => view(bob).trained.map(({ person, on }) => [person, on]);
    expect(days()).toEqual([
      [bob.person, '2026-04-04'],
      [alice.person, '2026-02-01']
    ]);
    expect(trainedOf(view(bob), [alice.person]).map(({ on }) => on)).toEqual(['2026-02-01']);
    train(alice, bob.person, null);
    meet(alice, bob);
    expect(days()).toEqual([[alice.person, '2026-02-01']]);
    expect(view(bob, bobs).trained.map(({ on }) => on)).toEqual(['2026-05-05']);
  });
});

test('whatever is said apart and in whatever order it comes, everybody finds the same', () => {
  const step = fc.record({
    by: fc.nat(2),
    what: fc.constantFrom('adopt', 'train', 'meet'),
    owner: fc.constantFrom(alices, bobs, null),
    from: fc.nat(5),
    seed: fc.nat()
  });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 18 }), fc.nat(), (steps, seed) => {
      const phones = twoOfAlices();
      for (const { by, what, owner, from, seed } of steps) {
        const phone = phones[by]!;
        const known = stateOf(phone).versions;
        const base = known.length === 0 ? [] : [known[from % known.length]!.act];
        if (what === 'adopt') adopt(phone, String(seed), base, owner);
        else if (what === 'train') train(phone, phones[from % 3]!.person, '2026-03-03', owner);
        else meet(phone, phones[(by + 1) % 3]!);
      }
      meet(...phones);
      const state = stateOf(phones[0]);
      for (const phone of phones) expect(stateOf(phone)).toEqual(state);
      expect(stateFrom(shuffled(phones[0].knows, seed))).toEqual(state);
      for (const owner of [alices, bobs, null]) {
        const { inForce, apart, versions } = viewOf(state, owner === null ? [] : [owner]);
        const counting = versions.filter(({ counts }) => counts);
        // What counts is the one that holds, one told beside it, or one whose place another that counts has taken.
        for (const { act } of counting)
          expect(
            act === inForce?.act ||
              apart.some((one) => one.act === act) ||
              counting.some(({ of }) => of.includes(act))
          ).toBe(true);
        expect(counting.some(({ of }) => inForce !== null && of.includes(inForce.act))).toBe(false);
      }
    }),
    { numRuns: 60 }
  );
});
