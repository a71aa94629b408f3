import { getContext, setContext } from 'svelte';
import type { AttachProblem, DrawnPhoto } from '../../domain/attachments';
import type { Result } from '../../domain/result';
import type { FileWhere } from '../../domain/wanted-files';
import type { ReadFile } from '../attachments/FileImage.svelte';

/** Where the photos of conditions come from and go, for whatever draws or takes them on a page. */
export interface ShotFiles {
  /** Where the bytes with this hash are; undefined where nothing names them. */
  where(hash: string): FileWhere | undefined;
  readonly read: ReadFile;
  /** Has them fetched, whatever room they take. */
  fetch(hash: string): void;
  /** Draws a photo again as it will be kept. */
  draw(file: File): Promise<Result<DrawnPhoto, AttachProblem>>;
}

/** What a page gives them under. */
export const shotFiles = Symbol('shot files');

/** Given by each page on which photos of conditions are shown or taken. */
export const provideShotFiles = (files: ShotFiles): void => void setContext(shotFiles, files);
export const getShotFiles = (): ShotFiles => getContext(shotFiles);
