import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('../../src/lib/i18n', import.meta.url));

/** What the catalogues have the screens say in French: words that stand alone, and the beginnings of those that go on. */
export interface FrenchWords {
  readonly whole: ReadonlySet<string>;
  readonly beginnings: ReadonlySet<string>;
}

/** Reads every catalogue; of a sentence that is made of parts, the words before the first of them. */
export async function frenchWords(): Promise<FrenchWords> {
  const whole = new Set<string>();
  const beginnings = new Set<string>();
  const read = (said: unknown): void => {
    if (typeof said === 'string') whole.add(said);
    else if (typeof said === 'function') readSource(String(said));
    else if (typeof said === 'object' && said !== null) Object.values(said).forEach(read);
  };
  function readSource(source: string): void {
    for (const [, , words] of source.matchAll(/(['"])((?:(?!\1).)+)\1/g)) whole.add(words!);
    for (const [, words] of source.matchAll(/`([^`$]{6,})\$\{/g)) beginnings.add(words!.trim());
  }
  for (const file of readdirSync(folder).filter((name) => /^[a-z-]+\.ts$/.test(name))) {
    const catalogues = Object.values((await import(join(folder, file))) as object) as unknown[];
    for (const one of catalogues) if (isCatalogue(one)) read(one.fr);
  }
  return { whole, beginnings };
}

const isCatalogue = (one: unknown): one is { readonly fr: unknown } =>
  typeof one === 'object' && one !== null && 'fr' in one && 'en' in one;

/** Whether a screen can say these words; `Signer pour…` stands for what goes on with a name. */
export const canSay = ({ whole, beginnings }: FrenchWords, words: string): boolean =>
  whole.has(words) || (words.endsWith('…') && beginnings.has(words.slice(0, -1)));
