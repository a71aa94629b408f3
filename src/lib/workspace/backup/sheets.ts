import { hubAt } from '../../domain/hub';
import type { CollectiveId } from '../../domain/ids';
import { whoElseHas, type WhoElse } from '../../domain/membership/who-else';
import { err, ok, type Result } from '../../domain/result';
import { typedLines } from '../../domain/typed-bytes';
import { openBackupKey } from '../../identity/backup-key';
import { sealSheet } from '../../identity/return-sheet';
import { sheetLink } from '../../identity/sheet-link';
import { invitationOrigin } from '../invitation-origin';
import { withSeeds, type SavingFacts } from './save';

/** What brings a person back into one of their collectives, to be printed. */
export interface ReturnSheet {
  readonly collective: CollectiveId;
  /** What the collective is called. */
  readonly name: string;
  /** What they are called there. */
  readonly person: string;
  readonly link: string;
  /** The modules of a QR code of the link, row by row; true is dark. */
  readonly qr: readonly (readonly boolean[])[];
  /** The same, to be typed. */
  readonly lines: readonly string[];
  /** From whom everything would come back. */
  readonly comesFrom: WhoElse;
  /** False when the link leads to this very machine: no other phone can open it. */
  readonly isReachable: boolean;
}

export type SheetMakingProblem = 'no-passphrase' | 'wrong-passphrase' | 'no-memory' | 'damaged';

/** More would make a code that old cameras do not read, and lines that nobody types. */
const mostHubsOnPaper = 4;

/**
 * Makes the sheets of these collectives, behind the passphrase of the backups, which is asked for again: this device does
 * not know it. Each lets in by what its backups let in by. Rejects when the storage refuses.
 */
export async function makeSheets(
  facts: SavingFacts & { readonly here: string },
  passphrase: string
): Promise<Result<readonly ReturnSheet[], SheetMakingProblem>> {
  const { registry } = facts.stores;
  const before = await registry.setting('backup');
  if (before === null) return err('no-passphrase');
  const key = await openBackupKey(before.key, passphrase);
  if (!key.ok) return err(key.problem === 'unreasonable' ? 'damaged' : key.problem);
  const { seeds } = await withSeeds(before, facts);
  const { origin, isReachable } = await invitationOrigin(registry, facts.here);
  const { qrMatrix } = await import('../../outside/qr-code');
  const sheets: ReturnSheet[] = [];
  for (const { entry, space, hubs, called: person } of facts.sources) {
    const { id: collective, name } = entry;
    const seed = await key.value.open(seeds.find((one) => one.collective === collective)!);
    if (seed === null) return err('damaged');
    // The hub at the link's own origin goes without saying, and one on this very machine serves nobody else.
    const told = hubs.filter((hub) => hub !== hubAt(origin) && hub !== hubAt(facts.here));
    const way = { collective, seed: new Uint8Array(seed), hubs: told.slice(0, mostHubsOnPaper) };
    const sealed = await sealSheet(way, passphrase);
    if (!sealed.ok) return err(sealed.problem === 'no-memory' ? 'no-memory' : 'damaged');
    const link = sheetLink(origin, sealed.value);
    const qr = qrMatrix(link);
    if (!qr.ok) throw new Error('a sheet fits a QR code');
    const lines = typedLines(sealed.value);
    const comesFrom = whoElseHas(space.journal.membership.members, entry.device);
    sheets.push({ collective, name, person, link, qr: qr.value.modules, lines, comesFrom, isReachable });
  }
  return ok(sheets);
}
