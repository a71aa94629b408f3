import type { ExampleOuting } from './shape';

const day = 86_400_000;
const dayAt = (at: number): string => new Date(at).toISOString().slice(0, 10);

/** What Le Préau has handed over before `now` (milliseconds since 1970): one outing is late, one came back worn. */
export const outingsBefore = (now: number): readonly ExampleOuting[] => [
  {
    thing: 'Percolateur 60 tasses',
    quantity: 1,
    borrower: 'la-bifurk',
    at: now - 16 * day,
    until: dayAt(now - 13 * day),
    remark: '',
    back: { at: now - 13 * day, quantity: 1, state: 'worn', remark: 'Le robinet goutte, joint à changer.' }
  },
  {
    thing: 'Guirlandes lumineuses',
    quantity: 2,
    borrower: { words: 'La fanfare du bourg' },
    at: now - 9 * day,
    until: dayAt(now - 3 * day),
    remark: 'Pour le bal de la place. Le trompettiste passe les rendre.',
    back: null
  },
  {
    thing: 'Bancs de brasserie',
    quantity: 8,
    borrower: 'la-pousada',
    at: now - 2 * day,
    until: dayAt(now + 6 * day),
    remark: '',
    back: { at: now - 3 * 3_600_000, quantity: 2, state: 'good', remark: '' }
  },
  {
    thing: 'Enceinte portative avec micro',
    quantity: 1,
    borrower: 'pot-kommon',
    at: now - 5 * 3_600_000,
    until: dayAt(now + 4 * day),
    remark: 'Avec son pied et le chargeur.',
    back: null
  }
];
