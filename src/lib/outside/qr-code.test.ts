import { expect, test } from 'vitest';
import { qrMatrix } from './qr-code';

test('a link of an invitation is a small code of level M, without a border', () => {
  const code = qrMatrix(`https://grange.example/join#${'x'.repeat(80)}`);
  if (!code.ok) throw new Error(code.problem.kind);
  const { modules, version, level } = code.value;
  expect(level).toBe('M');
  expect(version).toBeLessThanOrEqual(10);
  expect(modules).toHaveLength(17 + 4 * version);
  expect(modules.every((row) => row.length === modules.length)).toBe(true);
  // The mark in the corner begins at the first square.
  expect(modules[0]?.slice(0, 8)).toEqual([true, true, true, true, true, true, true, false]);
});

test('a text too long for level M falls to level L, and beyond that is refused', () => {
  expect(qrMatrix('x'.repeat(2331))).toMatchObject({ ok: true, value: { level: 'M', version: 40 } });
  expect(qrMatrix('x'.repeat(2953))).toMatchObject({ ok: true, value: { level: 'L', version: 40 } });
  expect(qrMatrix('é'.repeat(1477))).toEqual({ ok: false, problem: { kind: 'too-long', bytes: 2954 } });
});
