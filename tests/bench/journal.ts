import type { Act } from '../../src/lib/domain/acts/act';
import { Chains } from '../../src/lib/domain/acts/chains';
import { Fold, type Family } from '../../src/lib/domain/acts/fold';
import { custody, type CustodyBody } from '../../src/lib/domain/custody';
import { spaceOf, type DeviceId } from '../../src/lib/domain/ids';
import { bodies, type Body, type MembershipKind } from '../../src/lib/domain/membership/kinds';
import { makeDeviceKeys, type DeviceKeys } from '../../src/lib/identity/device-key';
import { makeSeed, proveSeed, publicPartOf } from '../../src/lib/identity/seed';
import {
  Authors,
  inRuns,
  newsOf,
  readRun,
  readSigned,
  signAct,
  type ReadAct
} from '../../src/lib/journal/signing';
import { newId } from '../../src/lib/workspace/chance';
import { foundCollective } from '../../src/lib/workspace/founding';
import { shuffled } from '../lab/acts';
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

/** A founder who lets everyone in, and then what everyone says, each knowing something of the others. */
async function history() {
  const founder = await foundCollective(newId(), newId(), 0);
  const space = spaceOf(founder.collective);
  const keys: DeviceKeys[] = [founder.keys];
  const acts: ReadAct[] = [];
  const last = new Map<DeviceId, Act>();
  const told = new Map<DeviceId, Map<DeviceId, string>>();

  async function add(by: DeviceKeys, kind: string, body: never, knows: readonly DeviceKeys[]): Promise<Act> {
    const known = told.get(by.id) ?? new Map<DeviceId, string>();
    told.set(by.id, known);
    const news = knows.flatMap(({ id }) => {
      const act = last.get(id);
      return act === undefined || id === by.id || known.get(id) === act.id ? [] : [act];
    });
    for (const { author, id } of news) known.set(author, id);
    const saying = { space, at: acts.length, kind, body };
    const read = await signAct(by, saying, { last: last.get(by.id) ?? null, news: newsOf(news) });
    last.set(by.id, read.act);
    acts.push(read);
    return read.act;
  }
  const belong = <Kind extends MembershipKind>(kind: Kind, body: Body<Kind>) =>
    add(founder.keys, kind, bodies[kind].write(body as never) as never, []);

  const authors = new Authors();
  await authors.take(founder.founding.signKey);
  const founding = await readRun(founder.founding.acts, authors);
  if (!founding.ok) throw new Error(founding.problem.kind);
  acts.push(...founding.value);
  last.set(founder.keys.id, founding.value[0]!.act);

  for (let i = 1; i < devices; i++) {
    const comer = await makeDeviceKeys();
    const seed = await makeSeed();
    const { id: invitation } = await belong('membership.invite', {
      seed: publicPartOf(seed),
      person: null,
      structure: null,
      role: 'membre',
      until: 4e12,
      uses: 1
    });
    const claim = { collective: founder.collective, device: comer.id };
    await belong('membership.enrol', {
      device: comer.id,
      keys: comer.public,
      person: newId(),
      structure: newId(),
      invitation,
      proof: (await proveSeed(seed, { ...claim, signKey: comer.public.sign }))!,
      seals: []
    });
    keys.push(comer);
  }

  const items = Array.from({ length: things }, () => newId<'item'>());
  const signing = await timed(async () => {
    for (let i = 0; i < many; i++) {
      const [by, other] = [keys[i % devices]!, keys[(i * 7) % devices]!];
      const body = {
        thing: items[(i * 31) % things]!,
        quantity: 1,
        structure: null,
        borrower: null,
        until: null,
        remark: null
      };
      const written = custody.kinds['custody.out']!.write(body as CustodyBody);
      await add(by, 'custody.out', written as never, [founder.keys, other]);
    }
  });
  return { acts, keys, signing };
}

async function timed(work: () => unknown): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}
