import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { majorityBases, majorityOutcome, type MajorityRule, type Votes } from './majority';
import { moreThanHalf, neededOf, threeQuarters, twoThirds, type Share } from './share';

const votes = (counts: Partial<Votes>): Votes => ({
  ...{ for: 0, against: 0, abstained: 0, blank: 0, void: 0 },
  ...counts
});
const rule = (said: Partial<MajorityRule> = {}): MajorityRule => ({
  ...{ share: moreThanHalf, base: 'cast', isChairDeciding: false },
  ...said
});
const everyone = { present: 20, members: 30 };

test.each<[string, Share, number, number]>([
  ['more than half of an even number', moreThanHalf, 10, 6],
  ['more than half of an odd number is no half plus one', moreThanHalf, 11, 6],
  ['two thirds of what they divide', twoThirds, 9, 6],
  ['two thirds of what they do not', twoThirds, 10, 7],
  ['three quarters', threeQuarters, 8, 6],
  ['all of them', { parts: 1, of: 1, isExceeded: false }, 7, 7],
  ['of nobody still one', twoThirds, 0, 1]
])('%s', (_, share, whole, needed) => {
  expect(neededOf(share, whole)).toBe(needed);
});

describe('a majority', () => {
  test.each<[string, Partial<MajorityRule>, Partial<Votes>, 'for' | 'against' | null, boolean, string]>([
    ['more than half of the votes', {}, { for: 6, against: 5 }, null, true, 'votes'],
    ['half of them', {}, { for: 5, against: 5 }, null, false, 'tie'],
    ['abstentions are no votes', {}, { for: 3, against: 2, abstained: 12 }, null, true, 'votes'],
    ['blank ones neither', {}, { for: 3, against: 2, blank: 9, void: 1 }, null, true, 'votes'],
    [
      'of the voters blank ones are',
      { base: 'voters' },
      { for: 3, against: 2, blank: 1 },
      null,
      false,
      'votes'
    ],
    [
      'of those present, those who abstain are',
      { base: 'present' },
      { for: 10, against: 1 },
      null,
      false,
      'votes'
    ],
    [
      'and more than half of them is enough',
      { base: 'present' },
      { for: 11, against: 9 },
      null,
      true,
      'votes'
    ],
    ['of all members', { base: 'members' }, { for: 15 }, null, false, 'votes'],
    ['one more', { base: 'members' }, { for: 16 }, null, true, 'votes'],
    ['two thirds, just', { share: twoThirds }, { for: 6, against: 3 }, null, true, 'votes'],
    ['two thirds, one short', { share: twoThirds }, { for: 6, against: 4 }, null, false, 'votes'],
    ['more for than against', { share: null }, { for: 2, against: 1, abstained: 17 }, null, true, 'votes'],
    ['as many', { share: null }, { for: 2, against: 2 }, null, false, 'tie'],
    ['the chair decides', { isChairDeciding: true }, { for: 2, against: 2 }, 'for', true, 'chair'],
    [
      'the chair decides against',
      { isChairDeciding: true },
      { for: 2, against: 2 },
      'against',
      false,
      'chair'
    ],
    [
      'a chair who abstained decides nothing',
      { isChairDeciding: true },
      { for: 2, against: 2 },
      null,
      false,
      'tie'
    ],
    [
      'the chair makes up for one',
      { share: twoThirds, isChairDeciding: true },
      { for: 2, against: 2 },
      'for',
      true,
      'chair'
    ],
    [
      'and for no more',
      { share: twoThirds, isChairDeciding: true },
      { for: 4, against: 4 },
      'for',
      false,
      'chair'
    ],
    [
      'the chair decides no other vote',
      { isChairDeciding: true },
      { for: 1, against: 2 },
      'for',
      false,
      'votes'
    ],
    ['nobody voted', {}, { abstained: 20 }, null, false, 'nobody'],
    ['all blank', { base: 'voters' }, { blank: 20 }, null, false, 'nobody']
  ])('%s', (_, said, counts, chair, isCarried, by) => {
    expect(majorityOutcome(rule(said), votes(counts), everyone, chair)).toMatchObject({ isCarried, by });
  });

  test('of an empty body carries nothing', () => {
    const nobody = { present: 0, members: 0 };
    expect(majorityOutcome(rule({ base: 'members' }), votes({}), nobody, null)).toEqual({
      ...{ isCarried: false, by: 'nobody', base: 0, needed: 1 }
    });
  });

  const some = fc.nat({ max: 40 });
  const anyVotes = fc.record({ for: some, against: some, abstained: some, blank: some, void: some });
  const anyRule = fc.record({
    share: fc.constantFrom(null, moreThanHalf, twoThirds, threeQuarters),
    base: fc.constantFrom(...majorityBases),
    isChairDeciding: fc.boolean()
  });
  const anyChair = fc.constantFrom('for' as const, 'against' as const, null);
  const entitledOf = (all: Votes) => {
    const present = all.for + all.against + all.abstained + all.blank + all.void;
    return { present, members: present + 10 };
  };

  test('is not lost by one who turns from against to for', () => {
    fc.assert(
      fc.property(anyRule, anyVotes, anyChair, (said, counts, chair) => {
        fc.pre(counts.against > 0);
        const before = majorityOutcome(said, counts, entitledOf(counts), chair);
        const turned = { ...counts, for: counts.for + 1, against: counts.against - 1 };
        const after = majorityOutcome(said, turned, entitledOf(turned), chair);
        expect(before.isCarried && !after.isCarried).toBe(false);
      })
    );
  });

  test('of the votes cast hangs on nobody who abstains or votes blank', () => {
    fc.assert(
      fc.property(anyRule, anyVotes, anyChair, some, (said, counts, chair, more) => {
        const of = { ...said, base: 'cast' as const };
        const others = { ...counts, abstained: more, blank: more };
        expect(majorityOutcome(of, others, entitledOf(others), chair)).toEqual(
          majorityOutcome(of, counts, entitledOf(counts), chair)
        );
      })
    );
  });

  test('of a larger base is never easier', () => {
    fc.assert(
      fc.property(anyRule, anyVotes, anyChair, (said, counts, chair) => {
        const carried = majorityBases.map(
          (base) => majorityOutcome({ ...said, base }, counts, entitledOf(counts), chair).isCarried
        );
        expect(carried).toEqual([...carried].sort((a, b) => Number(b) - Number(a)));
      })
    );
  });
});
