import { homedir } from 'node:os';
import { join } from 'node:path';
import { ok, type Result } from '../lib/domain/result';
import { portOf } from '../hub/options';
import type { Command } from '../hub/program';
import type { Refusal } from '../hub/refusal';
import { readWords } from '../hub/words';

export interface RelayOptions {
  /** An invitation to a collective that it does not serve yet; null where it goes on as it was. */
  readonly invitation: string | null;
  /** Who it says it is, where the invitation asks. */
  readonly name: string;
  readonly structure: string;
  /** Where it keeps what it holds. */
  readonly data: string;
  readonly port: number;
  /** An app that is already built; null serves these sources, built when they changed. */
  readonly folder: string | null;
}

export const help = `Keeps a device of a collective open on this computer, without a screen, for the others to find.

  npm run relay -- [invitation] [options]

  [invitation]         a link made in Grange under Add a device of mine, or Invite; needed the first time only
  --name <text>        who it says it is, where the invitation asks (Relay post)
  --structure <text>   of which structure, where the invitation asks (the same)
  --data <folder>      where it keeps what it holds (~/.local/share/grange-relay)
  --port <number>      where this computer serves the app to it (4748)
  --folder <path>      an app built earlier or elsewhere
  --help               this page

It runs Chromium or Chrome, which must be installed; CHROMIUM_PATH says where it is when it is not found.`;

/** Reads the words that follow the program's name; what it does not understand is refused, never ignored. */
export function parseOptions(words: readonly string[]): Result<Command<RelayOptions>, Refusal> {
  const read = readWords(words, ['name', 'structure', 'data', 'port', 'folder']);
  if (!read.ok) return read;
  const { isHelp, text, plain } = read.value;
  if (isHelp) return ok({ kind: 'help' });
  const port = portOf(text('port') ?? '4748');
  if (!port.ok) return port;
  const name = text('name') ?? 'Relay post';
  return ok({
    kind: 'serve',
    options: {
      // A terminal may have broken it at its spaces; the app says what is wrong with it.
      invitation: plain.length === 0 ? null : plain.join(''),
      name,
      structure: text('structure') ?? name,
      data: text('data') ?? join(homedir(), '.local', 'share', 'grange-relay'),
      port: port.value,
      folder: text('folder') ?? null
    }
  });
}
