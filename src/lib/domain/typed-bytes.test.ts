import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bytesOfTyped, typedLines } from './typed-bytes';

const some = Uint8Array.from({ length: 94 }, (_, i) => (i * 37) % 256);

test('bytes are printed in groups of four, the check of each line last', () => {
  const lines = typedLines(some);
  expect(lines).toHaveLength(7);
  for (const line of lines.slice(0, -1)) expect(line).toMatch(/^([A-Z2-7]{4} ){6}[A-Z2-7]{2}$/);
});

test('what is typed as it is printed gives the same bytes, however it is spaced', () => {
  fc.assert(
    fc.property(
      fc.uint8Array({ maxLength: 120 }),
      fc.constantFrom('\n', ' ', '', '\r\n\t'),
      (bytes, between) => {
        const typed = typedLines(bytes).join(between).toLowerCase();
        expect(bytesOfTyped(typed)).toEqual({ kind: 'bytes', bytes });
      }
    )
  );
});

test('digits that look like letters are taken for them', () => {
  const typed = typedLines(some).join('\n').replaceAll('O', '0').replaceAll('I', '1').replaceAll('B', '8');
  expect(bytesOfTyped(typed)).toEqual({ kind: 'bytes', bytes: some });
});

test('one wrong character is said, and in which line', () => {
  const lines = typedLines(some);
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 5 }), fc.integer({ min: 0, max: 25 }), (line, at) => {
      const plain = lines.map((text) => text.replaceAll(' ', ''));
      const was = plain[line]![at]!;
      const other = was === 'A' ? 'C' : 'A';
      plain[line] = plain[line]!.slice(0, at) + other + plain[line]!.slice(at + 1);
      expect(bytesOfTyped(plain.join('\n'))).toEqual({ kind: 'wrong', line: line + 1 });
    })
  );
});

test('two lines in the wrong order are said', () => {
  const [first, second, ...rest] = typedLines(some);
  expect(bytesOfTyped([second, first, ...rest].join('\n'))).toEqual({ kind: 'wrong', line: 1 });
});
