import { expect, test } from 'vitest';
import type { FolderTrouble } from '../domain/folder-saving';
import { backupFolder } from './backup-folder';

const troubles: readonly FolderTrouble[] = ['asks', 'refused', 'gone', 'full', 'failed'];

test.each([
  ['fr', backupFolder.fr, 'dossier choisi', 'dossier «\u00a0Coffre\u00a0»'],
  ['en', backupFolder.en, 'chosen folder', 'folder “Coffre”']
] as const)('in %s a folder without a name is the chosen one', (_, t, unnamed, named) => {
  const sentences = (name: string) => [
    t.saved(name),
    t.forgotten(name),
    ...troubles.map((trouble) => t.trouble.text(trouble, name))
  ];
  for (const sentence of sentences('')) {
    expect(sentence).toContain(unnamed);
    expect(sentence).not.toMatch(/«\s*»|“\s*”/);
  }
  for (const sentence of sentences('Coffre')) expect(sentence).toContain(named);
  expect([t.called('').endsWith(unnamed), t.called('Coffre')]).toEqual([true, 'Coffre']);
});
