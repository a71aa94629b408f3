import { err, ok, type Result } from '../lib/domain/result';
import type { Command } from './program';
import { refusal, type Refusal } from './refusal';
import { readWords } from './words';

export interface HubOptions {
  readonly port: number;
  readonly host: string;
  /** Paths of PEM files; null serves plain http. */
  readonly tls: { readonly cert: string; readonly key: string } | null;
  /** The https origin that invitations carry; null where the page's own address serves. */
  readonly publicAddress: string | null;
  /** An app that is already built, to be served as it is; null serves these sources, built when they changed. */
  readonly folder: string | null;
}

export const help = `Builds Grange when its sources changed, then serves the app and the hub.

  npm start -- [options]

  --port <number>     where to listen (4747)
  --host <address>    on which address (localhost); 0.0.0.0 opens it to other machines
  --cert <file>       certificate, PEM, for https; goes with --key
  --key <file>        private key of the certificate, PEM
  --public <address>  https address that invitations carry, such as https://grange.example.org
  --folder <path>     serves an app built earlier or elsewhere, and builds nothing
  --help              this page`;

const known = ['port', 'host', 'cert', 'key', 'public', 'folder'] as const;

/** Reads the words that follow the program's name; what it does not understand is refused, never ignored. */
export function parseOptions(words: readonly string[]): Result<Command<HubOptions>, Refusal> {
  const read = readWords(words, known);
  if (!read.ok) return read;
  const { isHelp, text, plain } = read.value;
  if (plain[0] !== undefined) {
    return err(refusal(`“${plain[0]}” is not understood: options begin with --, see --help.`));
  }
  if (isHelp) return ok({ kind: 'help' });

  const port = portOf(text('port') ?? '4747');
  if (!port.ok) return port;

  const cert = text('cert');
  const key = text('key');
  if ((cert === undefined) !== (key === undefined)) {
    return err(refusal('--cert and --key go together: give both, or neither for plain http.'));
  }
  const tls = cert === undefined || key === undefined ? null : { cert, key };

  const asked = text('public');
  const publicAddress = asked === undefined ? ok(null) : publicOriginOf(asked);
  if (!publicAddress.ok) return publicAddress;

  const host = text('host') ?? 'localhost';
  const folder = text('folder') ?? null;
  return ok({
    kind: 'serve',
    options: { port: port.value, host, tls, publicAddress: publicAddress.value, folder }
  });
}

export function portOf(text: string): Result<number, Refusal> {
  const port = Number(text);
  if (/^\d{1,5}$/.test(text) && port <= 65_535) return ok(port);
  return err(refusal(`--port must be a number from 0 to 65535, not “${text}”.`));
}

/** Phones open https only, and the app lives at the root of its address: anything else would make dead invitations. */
function publicOriginOf(text: string): Result<string, Refusal> {
  const address = URL.canParse(text) ? new URL(text) : null;
  const isOrigin = address !== null && address.href === `${address.origin}/`;
  if (isOrigin && address.protocol === 'https:') return ok(address.origin);
  return err(
    refusal(
      `--public must be an https address without a path, such as https://grange.example.org, not “${text}”.`
    )
  );
}
