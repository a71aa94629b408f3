import type { Act } from '../../src/lib/domain/acts/act';
import { Chains } from '../../src/lib/domain/acts/chains';
import { Fold, type Family } from '../../src/lib/domain/acts/fold';
import { custody } from '../../src/lib/domain/custody/family';
import { Authors, inRuns, readRun, readSigned } from '../../src/lib/journal/signing';
import { newId } from '../../src/lib/workspace/chance';
import { foundCollective } from '../../src/lib/workspace/founding';
import { shuffled } from '../lab/acts';
import { longJournal } from '../lab/long-journal';
import type { Figure } from './figures';

const many = 50_000;
const devices = 30;
const things = 2_000;
const lateShare = 0.01;

/** Signing, checking and folding the acts of a large collective, as long as ten years of it. */
export async function measureJournal(): Promise<Figure[]> {
  const { acts, keys, signing } = await history();
  const authors = new Authors();
  for (const { public: shown } of keys) await authors.take(shown.sign);

  const some = acts.slice(0, 2_000);
  const checkedEach = await timed(async () => {
    for (const { signed } of some) await readSigned(signed, authors);
  });
  const checkedInRuns = await timed(async () => {
    for (const run of inRuns(acts))
      await readRun(
        run.map(({ signed }) => signed),
        authors
      );
  });
  const eachForAll = (checkedEach * acts.length) / some.length;

  const all = acts.map(({ act }) => act);
  const chains = new Chains();
  const chained = await timed(() => all.forEach((act) => chains.take(act)));
  const families = [custody] as readonly Family<unknown, unknown>[];
  const folded = await timed(() => new Fold(chains, families));
  const late = await lateArrivals(all, families);
  return [
    {
      what: `${many} acts: signed`,
      value: signing,
      unit: 'ms',
      beside: [{ what: 'a second', value: null, note: `${Math.round(many / (signing / 1000))} acts` }]
    },
    {
      what: `${many} acts: checked, a signature for each run`,
      value: checkedInRuns,
      unit: 'ms',
      beside: [{ what: 'a signature for each act', value: eachForAll }]
    },
    {
      what: `${many} acts: folded at once`,
      value: folded,
      unit: 'ms',
      beside: [
        { what: 'put in chains', value: chained },
        { what: `the last ${lateShare * 100} % one by one, late`, value: late }
      ]
    }
  ];
}

/** How long it takes to take in, one by one and out of order, what came last from somebody who was away. */
async function lateArrivals(acts: readonly Act[], families: readonly Family<unknown, unknown>[]) {
  const away = acts.at(-1)!.author;
  const missed = new Set(acts.filter(({ author }) => author === away).slice(-acts.length * lateShare));
  const chains = new Chains();
  for (const act of acts) if (!missed.has(act)) chains.take(act);
  const fold = new Fold(chains, families);
  return timed(() => {
    for (const act of shuffled([...missed], 1)) {
      const taken = chains.take(act);
      if (taken.kind === 'kept') fold.take(taken.acts);
    }
  });
}

/** A collective just founded, and what its devices said. */
async function history() {
  const structure = newId<'structure'>();
  const { collective, keys: founder, founding, act } = await foundCollective(newId(), structure, 0);
  const authors = new Authors();
  await authors.take(founder.public.sign);
  const founded = await readRun(founding.acts, authors);
  if (!founded.ok) throw new Error(founded.problem.kind);
  const { keys, belonging, acts, signing } = await longJournal({
    collective,
    founder,
    structure,
    last: act,
    devices,
    things: Array.from({ length: things }, () => newId<'item'>()),
    many
  });
  return { keys, acts: [...founded.value, ...belonging, ...acts], signing };
}

async function timed(work: () => unknown): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}
