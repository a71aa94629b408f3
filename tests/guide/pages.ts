import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The pages of the guide for volunteers, and what they promise of the screens. */

export const guideFolder = fileURLToPath(new URL('../../docs/guide', import.meta.url));
export const picturesFolder = join(guideFolder, 'images');

export interface GuidePage {
  readonly file: string;
  readonly text: string;
  /** The pictures that it shows, by the name of their file. */
  readonly pictures: readonly string[];
  /** What it says is written on a button, a field or a heading: all that is bold. */
  readonly named: readonly string[];
  /** The addresses of other pages. */
  readonly links: readonly string[];
}

export const guidePages = (): readonly GuidePage[] =>
  readdirSync(guideFolder)
    .filter((file) => file.endsWith('.md'))
    .map((file) => {
      const text = readFileSync(join(guideFolder, file), 'utf8');
      return {
        file,
        text,
        pictures: all(text, /!\[[^\]]+\]\(images\/([^)]+)\)/g),
        named: all(text, /\*\*([^*]+)\*\*/g).map((words) => words.replace(/\n\s*/g, ' ')),
        links: all(text, /\]\(([^)]+\.md)\)/g)
      };
    });

const all = (text: string, what: RegExp): readonly string[] =>
  [...text.matchAll(what)].map(([, found]) => found!);
