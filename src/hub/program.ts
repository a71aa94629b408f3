import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ok, type Result } from '../lib/domain/result';
import { ensureBuilt } from './build';
import type { Refusal } from './refusal';

/** What the words behind the name of a program ask it. */
export type Command<Options> =
  { readonly kind: 'serve'; readonly options: Options } | { readonly kind: 'help' };

const root = fileURLToPath(new URL('../..', import.meta.url));

export const say = (line: string) => console.log(line);

/** Does what was asked; what cannot be done is said in one sentence, and ends with the code 1. */
export async function run<Options>(
  command: Result<Command<Options>, Refusal>,
  help: string,
  serve: (options: Options) => Promise<Result<void, Refusal>>
): Promise<void> {
  if (!command.ok) return refuse(command.problem);
  if (command.value.kind === 'help') return say(help);
  const served = await serve(command.value.options);
  if (!served.ok) refuse(served.problem);
}

/** The folder of the app to serve: the one that was given, or that of these sources, built when they changed. */
export async function appFolder(given: string | null, stop: AbortSignal): Promise<Result<string, Refusal>> {
  if (given !== null) return ok(given);
  const built = await ensureBuilt(root, say, stop);
  return built.ok ? ok(join(root, 'build')) : built;
}

function refuse({ sentence }: Refusal): void {
  console.error(sentence);
  process.exitCode = 1;
}
