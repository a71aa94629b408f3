import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  codeSide,
  labelFormats,
  labelLimit,
  labelsFor,
  paper,
  perSheet,
  placeOf,
  sheetsOf
} from './label-sheets';

const formats = labelFormats.map((format) => [format.id, format] as const);

test.each(formats)('every label of %s lies on the sheet, and no two overlap', (_, format) => {
  const places = Array.from({ length: perSheet(format) }, (_, i) => placeOf(format, i));
  const { width, height } = format;
  // Tenths of a millimetre are not exact in binary.
  const nearly = 1e-6;
  for (const [i, { left, top }] of places.entries()) {
    expect(left).toBeGreaterThanOrEqual(-nearly);
    expect(top).toBeGreaterThanOrEqual(-nearly);
    expect(left + width).toBeLessThanOrEqual(paper.width + nearly);
    expect(top + height).toBeLessThanOrEqual(paper.height + nearly);
    for (const other of places.slice(i + 1)) {
      const isApart =
        Math.abs(left - other.left) > width - nearly || Math.abs(top - other.top) > height - nearly;
      expect(isApart).toBe(true);
    }
  }
});

test.each([
  // As the catalogue of gLabels has them: left and top of the first label, then from one to the next.
  ['99x67-8', { left: 4.63, top: 13.1, across: 101.6, down: 67.7 }],
  ['70x37-24', { left: 0, top: 0.5, across: 70, down: 37 }],
  ['63x38-21', { left: 7.2, top: 15.1, across: 66, down: 38.1 }],
  ['48x25-40', { left: 8, top: 21.5, across: 48.5, down: 25.4 }],
  ['48x25-44', { left: 8, top: 8.8, across: 48.5, down: 25.4 }],
  ['38x21-65', { left: 4.75, top: 10.7, across: 40.6, down: 21.2 }],
  ['38x21-65-joined', { left: 10, top: 10.7, across: 38, down: 21.2 }]
])('the labels of %s lie where those that are sold do', (id, sold) => {
  const format = labelFormats.find((format) => format.id === id)!;
  const [first, next, below] = [0, 1, format.columns].map((position) => placeOf(format, position));
  expect(Math.abs(first!.left - sold.left)).toBeLessThan(0.1);
  expect(Math.abs(first!.top - sold.top)).toBeLessThan(0.1);
  expect(next!.left - first!.left).toBeCloseTo(sold.across, 6);
  expect(below!.top - first!.top).toBeCloseTo(sold.down, 6);
});

test.each(formats)(
  'a code leaves room for words on a label of %s, and can be read from paper',
  (_, format) => {
    expect(codeSide(format)).toBeLessThanOrEqual(format.height);
    expect(format.width - codeSide(format)).toBeGreaterThan(15);
    // A link of the usual length takes 41 squares with the quiet border; half a millimetre each is what phones read.
    expect(codeSide(format) / 41).toBeGreaterThan(0.5);
  }
);

test('each label takes the next place, from the first one that is free, sheet after sheet', () => {
  const arbitrary = fc.record({
    format: fc.constantFrom(...labelFormats),
    count: fc.nat({ max: 200 }),
    first: fc.nat({ max: 100 })
  });
  fc.assert(
    fc.property(arbitrary, ({ format, count, first: any }) => {
      const room = perSheet(format);
      const first = any % room;
      const labels = Array.from({ length: count }, (_, i) => i);
      const sheets = sheetsOf(labels, format, first);
      expect(sheets.flat().map(({ label }) => label)).toEqual(labels);
      expect(sheets.length).toBe(count === 0 ? 0 : Math.ceil((first + count) / room));
      for (const { label, left, top } of sheets.flat())
        expect({ left, top }).toEqual(placeOf(format, (first + label) % room));
    })
  );
});

test('one label a thing, or as many as there are, where it was counted', () => {
  const things = [{ quantity: 3 }, { quantity: null }, { quantity: 0 }, { quantity: 1 }];
  const [three, uncounted, none, one] = things;
  expect(labelsFor(things, 'one')).toEqual({ labels: things, total: 4 });
  expect(labelsFor(things, 'each')).toEqual({ labels: [three, three, three, uncounted, one], total: 5 });
  expect(labelsFor([none!], 'each')).toEqual({ labels: [], total: 0 });
});

test('more labels than are printed at once are counted, not made', () => {
  const many = { quantity: 999_999_999 };
  const { labels, total } = labelsFor([{ quantity: 2 }, many, { quantity: 1 }], 'each');
  expect(total).toBe(1_000_000_002);
  expect(labels).toHaveLength(labelLimit);
  expect(labels[2]).toBe(many);
});
