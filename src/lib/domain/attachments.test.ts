import { expect, test } from 'vitest';
import { attachmentLimits, fileNameOf, fitted, isHeic } from './attachments';

test('a photo keeps its shape, and is never made larger', () => {
  expect(fitted(4000, 3000, 1600)).toEqual({ width: 1600, height: 1200 });
  expect(fitted(300, 5000, 1600)).toEqual({ width: 96, height: 1600 });
  expect(fitted(80, 60, 240)).toEqual({ width: 80, height: 60 });
  expect(fitted(9000, 1, 240)).toEqual({ width: 240, height: 1 });
});

test('the name of a file is one line without a path, and keeps its ending', () => {
  expect(fileNameOf('../../notice\n du barnum.pdf')).toBe('..-..-notice du barnum.pdf');
  const long = fileNameOf(`${'notice '.repeat(40)}.pdf`);
  expect(long.length).toBeLessThanOrEqual(attachmentLimits.name);
  expect(long).toMatch(/\.pdf$/);
  expect(fileNameOf('')).toBe('');
});

test('the photos of phones that keep them in HEIC are known by their first bytes', () => {
  const head = (text: string) => new TextEncoder().encode(`\0\0\0\x18${text}`);
  expect(['ftypheic', 'ftypmif1', 'ftypisom', 'JFIF'].map((text) => isHeic(head(text)))).toEqual([
    true,
    true,
    false,
    false
  ]);
});
