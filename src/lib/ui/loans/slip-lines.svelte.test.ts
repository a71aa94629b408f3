import { afterEach, expect, test } from 'vitest';
import { idOf } from '../../../../tests/lab/members';
import type { Custody, Outing } from '../../domain/custody/state';
import type { PersonId, StructureId } from '../../domain/ids';
import { setLanguage } from '../../reactive/locale.svelte';
import { sharedDue, signaturesOf } from './slip-lines';

afterEach(() => setLanguage('fr'));

const [alice, bob] = [idOf('person', 'alice'), idOf('person', 'bob')] as PersonId[];
const people = new Map([
  [alice!, 'Alice'],
  [bob!, 'Bob']
]);
const bobs = idOf('structure', 'bob') as StructureId;
const until = (day: string | null) => ({ outing: { until: day } as Outing });
const plain = (words: string | null) => words?.replaceAll('\u00a0', ' ');

test('a day that is the same for all is said once, and days that differ are not strung together', () => {
  expect(sharedDue([until('2026-11-29'), until('2026-11-29')])).toBe('au 29 nov. 2026');
  expect(sharedDue([until(null), until(null)])).toBe('non précisé');
  expect(sharedDue([until('2026-11-29'), until('2026-12-06')])).toBeNull();
  expect(sharedDue([until('2026-11-29'), until(null)])).toBeNull();
});

const said = (agrees: boolean, by: PersonId | undefined) => [{ agrees, by }];
const state = { owner: null, sharings: [], checks: [], shots: [] } as unknown as Custody;
function lines(outing: object, returns: readonly object[] = []): readonly (string | undefined)[] {
  const outs = { act: 'out', by: alice, structure: bobs, owners: [], confirmations: [], ...outing, returns };
  return signaturesOf({ outing: outs as unknown as Outing, state }, people).map(({ line }) => plain(line));
}
const back = (returned: object) => ({
  act: 'back',
  at: Date.parse('2026-12-03T12:00Z'),
  owners: [],
  ...returned
});

test('whoever confirmed a departure for the borrower is named, and so is whoever contested it', () => {
  expect(lines({ confirmations: said(true, bob) })).toEqual([
    'Remise au départ : signée par les deux appareils, celui d’Alice qui prête et celui de Bob qui emprunte.'
  ]);
  expect(lines({ confirmations: said(false, bob) })).toEqual(['Remise au départ : contestée par Bob.']);
  expect(lines({})).toEqual(['Remise au départ : à confirmer depuis son téléphone.']);
  expect(lines({ structure: null })).toEqual(['Remise au départ : constatée par Alice.']);
});

test('returns stand there too, with who of each side, whoever noted them', () => {
  const noted = back({ by: bob, side: 'borrower', confirmations: said(true, alice) });
  expect(lines({ confirmations: said(true, bob) }, [noted])[1]).toBe(
    'Remise au retour, le 3 déc. 2026 : signée par les deux appareils, celui d’Alice qui prête et celui de Bob qui emprunte.'
  );
  expect(lines({}, [back({ by: alice, side: 'owner', confirmations: [] })])[1]).toBe(
    'Remise au retour, le 3 déc. 2026 : à confirmer depuis son téléphone.'
  );
});
