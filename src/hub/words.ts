import { parseArgs } from 'node:util';
import { err, ok, type Result } from '../lib/domain/result';
import { refusal, type Refusal } from './refusal';

/** What follows a program's name: options that take a value each, `--help`, and words that belong to no option. */
export interface Words<Name extends string> {
  readonly isHelp: boolean;
  text(name: Name): string | undefined;
  readonly plain: readonly string[];
}

/** Reads words by the names of options that a program knows; another is refused, never ignored. */
export function readWords<Name extends string>(
  words: readonly string[],
  known: readonly Name[]
): Result<Words<Name>, Refusal> {
  const options = Object.fromEntries([
    ...known.map((name) => [name, { type: 'string' as const }]),
    ['help', { type: 'boolean' as const }]
  ]);
  const { tokens, values, positionals } = parseArgs({
    args: [...words],
    options,
    strict: false,
    allowPositionals: true,
    tokens: true
  });
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    if (!Object.hasOwn(options, token.name)) {
      return err(refusal(`There is no option ${token.rawName}: see --help.`));
    }
    if (token.name !== 'help' && (token.value === undefined || token.value === '')) {
      return err(refusal(`${token.rawName} needs a value: see --help.`));
    }
  }
  return ok({
    isHelp: values.help !== undefined,
    text: (name) => {
      const value = values[name];
      return typeof value === 'string' ? value : undefined;
    },
    plain: positionals
  });
}
