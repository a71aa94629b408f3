import { expect, test } from 'vitest';
import type { ItemFacts } from '../domain/item';
import { changesBetween, draftOf, emptyFacts, formOf, isTouched, readDraft, rebase } from './item-form';

const tent: ItemFacts = { ...emptyFacts, name: 'Tente', place: 'Grange du bas', quantity: 3, value: 120_050 };
const typed = (changes: Partial<ReturnType<typeof formOf>>) => {
  const draft = draftOf(tent);
  return { ...draft, form: { ...draft.form, ...changes } };
};

test('a sheet shows its facts as people write them', () => {
  expect(formOf(tent)).toMatchObject({ name: 'Tente', quantity: '3', value: '1200,50', condition: '' });
});

test('only what Alice changed is written', () => {
  expect(changesBetween(tent, { ...tent, place: 'Atelier' })).toEqual({ place: 'Atelier' });
  expect(changesBetween(tent, tent)).toEqual({});
});

test('what Bob changes in a field that Alice left alone appears in her form', () => {
  const draft = rebase(typed({ name: 'Grande tente' }), { ...tent, place: 'Atelier' });
  expect(draft.form).toMatchObject({ name: 'Grande tente', place: 'Atelier' });
  expect(draft.elsewhere).toEqual({ place: 'taken' });
});

test('what Bob changes in a field that Alice is writing is pointed out, and hers stays', () => {
  const draft = rebase(typed({ place: 'Cour' }), { ...tent, place: 'Atelier' });
  expect(draft.form.place).toBe('Cour');
  expect(draft.elsewhere).toEqual({ place: 'clash' });
  expect(changesBetween(draft.base, { ...tent, place: 'Cour' })).toEqual({ place: 'Cour' });
});

test('Alice and Bob writing the same thing is no clash', () => {
  expect(rebase(typed({ place: 'Atelier' }), { ...tent, place: 'Atelier' }).elsewhere).toEqual({
    place: 'taken'
  });
});

test('a sheet that did not move leaves the draft as it was', () => {
  const draft = typed({ place: 'Cour' });
  expect(rebase(draft, { ...tent })).toBe(draft);
});

test('a draft knows whether anything was typed', () => {
  expect(isTouched(draftOf(tent))).toBe(false);
  expect(isTouched(typed({ quantity: '4' }))).toBe(true);
});

test('a draft put aside is found again, and anything else is not taken for one', () => {
  const draft = typed({ place: 'Cour' });
  expect(readDraft(JSON.stringify(draft))).toEqual(draft);
  for (const text of [null, '', 'null', '[]', '{"form":{}}', '{"base":null,"form":null,"elsewhere":null}'])
    expect(readDraft(text)).toBeNull();
});
