import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { isFresh, sourcesName, stampName, stampOf } from './freshness.js';

let root: string;
const write = (path: string, content: string) => {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), content);
};
const build = () => {
  write(`build/${stampName}`, stampOf(sourcesName(root)));
  write('build/200.html', '<!doctype html>');
};

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'grange-freshness-'));
  write('src/routes/+page.svelte', '<h1>Grange</h1>');
  write('static/icons/grange.svg', '<svg/>');
  write('package-lock.json', '{}');
});
afterEach(() => rmSync(root, { recursive: true }));

test('nothing built is not fresh, a build of these sources is', () => {
  expect(isFresh(root)).toBe(false);
  build();
  expect(isFresh(root)).toBe(true);
});

test.each([
  ['src/routes/+page.svelte', '<h1>La grange</h1>'],
  ['src/routes/new/+page.svelte', ''],
  ['static/icons/grange.svg', '<svg />'],
  ['package-lock.json', '{ }'],
  ['vite.config.ts', '']
])('a change of %s asks for another build', (path, content) => {
  build();
  write(path, content);
  expect(isFresh(root)).toBe(false);
});

test.each(['src/lib/domain/item.test.ts', 'src/hub/README.md', 'src/hub/hub.ts', 'tests/lab/browser.ts'])(
  '%s is not in the app, and asks for none',
  (path) => {
    build();
    write(path, 'changed');
    expect(isFresh(root)).toBe(true);
  }
);

test('a file that is moved is a change, though its content is the same', () => {
  const before = sourcesName(root);
  rmSync(join(root, 'static/icons/grange.svg'));
  write('static/icons/barn.svg', '<svg/>');
  expect(sourcesName(root)).not.toBe(before);
});

test('a build that was cut short is not fresh', () => {
  build();
  rmSync(join(root, 'build/200.html'));
  expect(isFresh(root)).toBe(false);
});
