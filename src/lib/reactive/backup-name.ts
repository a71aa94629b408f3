import { dayAt } from '../domain/day';
import { fileNameOf } from '../domain/export/file-name';
import { backup } from '../i18n/backup';
import { common } from '../i18n/common';
import { text } from './locale.svelte';

/** What a backup of a moment, in milliseconds since 1970, is called as a file. */
export const backupName = (at: number): string =>
  fileNameOf([text(common).app, text(backup).fileWord], dayAt(at), 'txt');
