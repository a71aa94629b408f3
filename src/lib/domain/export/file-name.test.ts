import { expect, test } from 'vitest';
import { fileNameOf } from './file-name';

const day = '2026-11-21';

test('a file is named by what it is, whose, and its day, without what disks refuse', () => {
  expect(fileNameOf(['Grange', 'Les Communs / d’Ébène', 'Nadia'], day, 'txt')).toBe(
    'Grange-Les-Communs-d-Ébène-Nadia-2026-11-21.txt'
  );
  expect(fileNameOf(['Grange', '../../🎪', ''], day, 'json')).toBe('Grange-2026-11-21.json');
});

test('a long name is cut, and not in the middle of a letter', () => {
  const name = fileNameOf(['Grange', '𝒜'.repeat(200)], day, 'txt');
  expect([...name].length).toBeLessThan(100);
  expect(name).not.toMatch(/[\ud800-\udbff](?![\udc00-\udfff])/);
});
