import type { Act, ActId } from '../domain/acts/act';
import type { DeviceId } from '../domain/ids';
import { readMembership } from '../domain/membership/kinds';
import { actsBehind, membersWith, mostActsBehind } from '../domain/membership/say-of';
import { isOfSpace, isProved } from '../journal/attest';
import { Authors, readRun, type Run } from '../journal/signing';
import type { Evidence } from '../sync/gate';
import type { Journal } from './journal';

/** So many bytes of acts stand behind a removal at most: they travel in one message. */
const mostBytes = 256 * 1024;

/** What shows a device that it was put out by an act; null when nothing here can. */
export async function evidenceFor(journal: Journal, removal: ActId): Promise<Evidence | null> {
  const { chains, membership } = journal;
  const said = chains.get(removal);
  const [run] = said === null ? [] : await journal.runsOf([said]);
  if (said === null || run === undefined) return null;
  const authorOf = (act: ActId) => chains.get(act)?.author ?? null;
  const behind: Run[] = [];
  let bytes = 0;
  for (const id of actsBehind(membership.members, said.author, authorOf)) {
    const act = chains.get(id);
    const [shown] = act === null ? [] : await journal.runsOf([act]);
    bytes += shown?.acts.reduce((sum, one) => sum + one.bytes.length, 0) ?? 0;
    if (bytes > mostBytes) break;
    if (shown !== undefined) behind.push(shown);
  }
  return { ...run, behind };
}

/**
 * Whether an administration, or the person of this very device, has put it out: as far as the journal knows, or as the
 * acts that were shown tell those who know it. Nobody else is believed.
 */
export async function isRemoval(
  { behind, ...removal }: Evidence,
  { journal, space, device }: { readonly journal: Journal; readonly space: string; readonly device: DeviceId }
): Promise<boolean> {
  const authors = new Authors();
  const act = (await read(removal, space, authors)).at(-1);
  const said = act === undefined ? null : readMembership(act);
  if (said?.kind !== 'membership.remove' || !said.body.cuts.some((cut) => cut.device === device))
    return false;
  const shown = new Map<ActId, Act>();
  for (const run of behind.slice(0, mostActsBehind))
    for (const one of await read(run, space, authors))
      if (journal.chains.get(one.id) === null) shown.set(one.id, one);
  const known = { get: (id: ActId) => journal.chains.get(id) ?? shown.get(id) ?? null };
  for (const one of shown.values()) if (!(await isProved(one, space, known))) shown.delete(one.id);
  const members = membersWith(journal.membership.members, [...shown.values()]);
  const me = members.personOf(device);
  return members.isAdministration(said.author) || (me !== null && members.personOf(said.author) === me);
}

/** The acts of a run, if their author signed them and they are of the space; else none. */
async function read(run: Run, space: string, authors: Authors): Promise<readonly Act[]> {
  if ((await authors.take(run.signKey)) === null) return [];
  const acts = await readRun(run.acts, authors);
  if (!acts.ok) return [];
  const ofSpace: Act[] = [];
  for (const { act } of acts.value) if (await isOfSpace(act, space)) ofSpace.push(act);
  return ofSpace;
}
