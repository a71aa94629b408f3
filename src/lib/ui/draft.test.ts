import { expect, test } from 'vitest';
import { formOf, noFacts, type ItemFacts } from '../domain/item';
import { changesIn, draftOf, readDraft, rebase, typedIn } from './draft';

const tent: ItemFacts = { ...noFacts, name: 'Tente', place: 'Grange du bas', quantity: 3, value: 120_050 };
const typed = (changes: Partial<ReturnType<typeof formOf>>) => {
  const draft = draftOf(formOf(tent));
  return { ...draft, form: { ...draft.form, ...changes } };
};

test('a sheet shows its facts as people write them', () => {
  expect(formOf(tent)).toMatchObject({ name: 'Tente', quantity: '3', value: '1200,50', condition: '' });
});

test('only what Alice changed is written', () => {
  expect(changesIn(typed({ place: 'Atelier' }), { ...tent, place: 'Atelier' })).toEqual({ place: 'Atelier' });
  expect(changesIn(typed({}), tent)).toEqual({});
});

test('a field that is read otherwise than it was written is left as it was, unless somebody types in it', () => {
  const draft = draftOf({ name: 'Tente  double', place: '' });
  expect(changesIn(draft, { name: 'Tente double', place: '' })).toEqual({});
});

test('what Bob changes in a field that Alice left alone appears in her form, and she does not write it', () => {
  const draft = rebase(typed({ name: 'Grande tente' }), formOf({ ...tent, place: 'Atelier' }));
  expect(draft.form).toMatchObject({ name: 'Grande tente', place: 'Atelier' });
  expect(draft.elsewhere).toEqual({ place: 'taken' });
  expect(changesIn(draft, { ...tent, name: 'Grande tente', place: 'Atelier' })).toEqual({
    name: 'Grande tente'
  });
});

test('what Bob changes in a field that Alice is writing is pointed out, and hers stays', () => {
  const draft = rebase(typed({ place: 'Cour' }), formOf({ ...tent, place: 'Atelier' }));
  expect(draft.form.place).toBe('Cour');
  expect(draft.elsewhere).toEqual({ place: 'clash' });
  expect(changesIn(draft, { ...tent, place: 'Cour' })).toEqual({ place: 'Cour' });
});

test('Alice and Bob writing the same thing is no clash', () => {
  expect(rebase(typed({ place: 'Atelier' }), formOf({ ...tent, place: 'Atelier' })).elsewhere).toEqual({
    place: 'taken'
  });
});

test('a sheet that did not move leaves the draft as it was', () => {
  const draft = typed({ place: 'Cour' });
  expect(rebase(draft, formOf({ ...tent }))).toBe(draft);
});

test('a draft knows whether anything was typed', () => {
  expect(typedIn(draftOf(formOf(tent)))).toEqual([]);
  expect(typedIn(typed({ quantity: '4' }))).toEqual(['quantity']);
});

test('a draft put aside is found again, and anything else is not taken for one', () => {
  const draft = typed({ place: 'Cour' });
  expect(readDraft(JSON.stringify(draft), formOf(tent))).toEqual(draft);
  for (const text of [null, '', 'null', '[]', '{"form":{}}', '{"base":null,"form":null,"elsewhere":null}'])
    expect(readDraft(text, formOf(tent))).toBeNull();
  expect(readDraft(JSON.stringify({ ...draft, base: tent }), formOf(tent))).toBeNull();
});
