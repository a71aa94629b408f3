import { custody } from '../../../src/lib/domain/custody/family';
import type { Family } from '../../../src/lib/domain/acts/fold';
import { spaceOf, type ItemId } from '../../../src/lib/domain/ids';
import { inRuns } from '../../../src/lib/journal/signing';
import { openJournalStore } from '../../../src/lib/storage/journal-store';
import { openProjectionTables } from '../../../src/lib/storage/projection-tables';
import { openRegistry } from '../../../src/lib/storage/registry';
import { newId } from '../../../src/lib/workspace/chance';
import { Journal } from '../../../src/lib/workspace/journal';
import { longJournal } from '../long-journal';

/** So many acts are taken at once. */
const slice = 5_000;

/** Has what its things go through said in the only collective of this browser, whose device founded it. */
export async function plant(many: number, devices: number): Promise<void> {
  const [registry, store] = [openRegistry(), openJournalStore()];
  const [entry] = await registry.collectives();
  const { id, keys: founder, structure } = entry!;
  const space = spaceOf(id);
  const families = [custody] as readonly Family<unknown, unknown>[];
  const journal = await Journal.open({ space, store, keys: founder, families, now: Date.now });
  const { tables } = await openProjectionTables();
  const listed = (await tables.items.where({ space }).primaryKeys()).map(([, item]) => item as ItemId);
  const { keys, belonging, acts } = await longJournal({
    collective: id,
    founder,
    structure: structure!,
    last: journal.chains.endOf(founder.id)!,
    devices,
    things: listed.length > 0 ? listed : Array.from({ length: 2_000 }, () => newId<'item'>()),
    many
  });
  const signKeys = new Map(keys.map((one) => [one.id, one.public.sign]));
  const all = [...belonging, ...acts];
  for (let from = 0; from < all.length; from += slice) {
    const runs = inRuns(all.slice(from, from + slice)).map((run) => ({
      signKey: signKeys.get(run[0]!.act.author)!,
      acts: run.map(({ signed }) => signed)
    }));
    const problem = await journal.take(runs);
    if (problem !== null) throw new Error(problem.kind);
  }
  const uncounted = acts.filter(({ act }) => journal.fold.verdictOf(act.id) !== 'counts').length;
  if (uncounted > 0) throw new Error(`${uncounted} acts do not count`);
  journal.close();
  store.close();
  tables.close();
}
