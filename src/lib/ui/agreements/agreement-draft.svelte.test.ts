import { flushSync } from 'svelte';
import { beforeEach, expect, test } from 'vitest';
import { idOf } from '../../../../tests/lab/members';
import { typedOf } from '../../domain/agreements/forms';
import { sono, wholeTerms } from '../../domain/agreements/testing';
import { ok } from '../../domain/result';
import { AgreementDraft } from './agreement-draft.svelte';

beforeEach(() => sessionStorage.clear());

const { things } = wholeTerms;
const start = typedOf(wholeTerms);
const onSheet = { ...things[0]!, name: 'Sono, révisée', valueNature: 'estimate' } as const;

/** The page of a change of an agreement, come to again. */
function come(): { readonly draft: AgreementDraft; readonly leave: () => void } {
  const draft = new AgreementDraft({
    ...{ aside: 'agreement.test', begun: { start, things, fixed: null }, structures: () => [] },
    thing: async (id) => (id === sono ? onSheet : null),
    lacking: async (id) => (id === sono ? ['câble', 'pied'] : []),
    propose: async () => ok('x' as never)
  });
  const stop = $effect.root(() => {
    $effect(() => draft.putAside());
  });
  flushSync();
  return {
    draft,
    leave: () => {
      flushSync();
      stop();
    }
  };
}
/** What was read from a sheet is there. */
const settled = () => new Promise((done) => setTimeout(done));

test('what is typed, then typed back, is not found as it was in between', () => {
  const { draft, leave } = come();
  draft.change(sono, { quantity: '2' });
  flushSync();
  draft.change(sono, { quantity: '1' });
  leave();
  expect(come().draft.picked.map(({ quantity }) => quantity)).toEqual(['1']);
});

test('a thing that is taken out and added again is there on the way back, as its sheet describes it now', async () => {
  const { draft, leave } = come();
  draft.remove(sono);
  flushSync();
  expect(draft.picked).toEqual([]);
  await draft.add(sono);
  leave();
  const again = come().draft;
  await settled();
  for (const { picked } of [draft, again]) {
    expect(picked).toHaveLength(1);
    expect(picked[0]).toMatchObject({ name: 'Sono, révisée', valueNature: 'estimate' });
  }
});

test('what a value counts for is chosen for each thing, and found again', () => {
  const { draft, leave } = come();
  draft.change(sono, { nature: 'estimate' });
  leave();
  expect(come().draft.picked[0]?.valueNature).toBe('estimate');
});

test('a thing that is not here is not added', async () => {
  const { draft } = come();
  await draft.add(idOf('item', 'ailleurs'));
  expect(draft.picked).toHaveLength(1);
});

test('what the sheets say is missing is told, and written once among the known defects by a gesture', async () => {
  const { draft } = come();
  draft.typed['clause.defects'] = 'Un bouton dur.';
  await settled();
  expect(draft.lacking).toHaveLength(1);
  expect(draft.lacking[0]).toMatch(/câble, pied/);
  expect(draft.typed['clause.defects']).toBe('Un bouton dur.');
  draft.writeLacking();
  draft.writeLacking();
  expect(draft.typed['clause.defects']).toBe(`Un bouton dur.\n${draft.lacking[0]!}`);
  draft.remove(sono);
  expect(draft.lacking).toEqual([]);
});
