import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const here = (path: string) => new URL(`../${path}`, import.meta.url);
const rows = readFileSync(here('FAULTS.md'), 'utf8')
  .split('\n')
  .flatMap((line) => {
    const [, number, , , where] = /^\| (\d+) +\|(.*?)\|(.*?)\|(.*)\|$/.exec(line) ?? [];
    return number === undefined ? [] : [{ number: Number(number), where: where! }];
  });

test('the page of faults names thirty-one of them', () => {
  expect(rows.map(({ number }) => number)).toEqual(Array.from({ length: 31 }, (_, i) => i + 1));
});

test.each(rows)('what it says of fault $number is tried where it says', ({ where }) => {
  const named = [...where.matchAll(/`([^`]+)` "([^"]+)"/g)];
  expect(named.length).toBeGreaterThan(0);
  for (const [, file, words] of named) {
    expect(existsSync(here(file!)), file).toBe(true);
    expect(readFileSync(here(file!), 'utf8')).toContain(words);
  }
});

test('the files by which a phone enters are there', () => {
  const page = readFileSync(here('FAULTS.md'), 'utf8').split('## What only a phone can show')[1]!;
  const named = [...page.matchAll(/`((?:src|static)\/[^`]+)`/g)].map(([, file]) => file!);
  expect(named.length).toBeGreaterThan(4);
  for (const file of named) expect(existsSync(here(`../${file}`)), file).toBe(true);
});
