import type { Act } from '../../src/lib/domain/acts/act';
import type { CustodyBody } from '../../src/lib/domain/custody/acts';
import { custody } from '../../src/lib/domain/custody/family';
import {
  spaceOf,
  type CollectiveId,
  type DeviceId,
  type ItemId,
  type StructureId
} from '../../src/lib/domain/ids';
import { bodies, type Body, type MembershipKind } from '../../src/lib/domain/membership/kinds';
import { makeDeviceKeys, type DeviceKeys } from '../../src/lib/identity/device-key';
import { makeSeed, proveSeed, publicPartOf } from '../../src/lib/identity/seed';
import { newsOf, signAct, type ReadAct } from '../../src/lib/journal/signing';
import { newId } from '../../src/lib/workspace/chance';

/** What a long journal begins with, and how long it becomes. */
export interface LongJournal {
  readonly collective: CollectiveId;
  readonly founder: DeviceKeys;
  /** Where everybody is whom the founder lets in. */
  readonly structure: StructureId;
  /** The last act of the founder. */
  readonly last: Act;
  /** So many devices speak, the founder's included. */
  readonly devices: number;
  readonly things: readonly ItemId[];
  /** So many acts about who has what. */
  readonly many: number;
}

/**
 * As many acts as ten years of a large collective leave: the founder lets everyone in, and then things go out and come
 * back, each who says so knowing something of the others. What comes first is about who belongs.
 */
export async function longJournal(facts: LongJournal): Promise<{
  readonly keys: readonly DeviceKeys[];
  readonly belonging: readonly ReadAct[];
  readonly acts: readonly ReadAct[];
  /** How long it took to sign those about who has what, in milliseconds. */
  readonly signing: number;
}> {
  const { collective, founder, structure, devices, things, many } = facts;
  const space = spaceOf(collective);
  const keys = [founder];
  const said: ReadAct[] = [];
  const last = new Map<DeviceId, Act>([[founder.id, facts.last]]);
  const told = new Map<DeviceId, Map<DeviceId, string>>();

  async function add(by: DeviceKeys, kind: string, body: never, knows: readonly DeviceKeys[]): Promise<Act> {
    const known = told.get(by.id) ?? new Map<DeviceId, string>();
    told.set(by.id, known);
    const news = knows.flatMap(({ id }) => {
      const act = last.get(id);
      return act === undefined || id === by.id || known.get(id) === act.id ? [] : [act];
    });
    for (const { author, id } of news) known.set(author, id);
    const saying = { space, at: facts.last.at + said.length, kind, body };
    const read = await signAct(by, saying, {
      last: last.get(by.id) ?? null,
      news: newsOf([...new Set(news)])
    });
    last.set(by.id, read.act);
    said.push(read);
    return read.act;
  }
  const belong = <Kind extends MembershipKind>(kind: Kind, body: Body<Kind>) =>
    add(founder, kind, bodies[kind].write(body as never) as never, []);

  for (let i = 1; i < devices; i++) {
    const comer = await makeDeviceKeys();
    const seed = await makeSeed();
    const { id: invitation } = await belong('membership.invite', {
      seed: publicPartOf(seed),
      person: null,
      structure,
      role: 'membre',
      until: 4e12,
      uses: 1
    });
    const claim = { collective, device: comer.id, signKey: comer.public.sign };
    await belong('membership.enrol', {
      device: comer.id,
      keys: comer.public,
      person: newId(),
      structure,
      invitation,
      proof: (await proveSeed(seed, claim))!,
      seals: []
    });
    keys.push(comer);
  }
  const belonging = said.splice(0);

  const custodian = (
    by: DeviceKeys,
    kind: keyof typeof custody.kinds,
    body: CustodyBody,
    knows: DeviceKeys[]
  ) => add(by, kind, custody.kinds[kind]!.write(body) as never, knows);
  const startedAt = performance.now();
  for (let i = 0; said.length < many; i++) {
    const [by, other] = [keys[i % devices]!, keys[(i * 7 + 1) % devices]!];
    const thing = things[(i * 31) % things.length]!;
    const { id: out } = await custodian(
      by,
      'custody.out',
      { thing, quantity: 1, structure: null, borrower: null, until: null, remark: null },
      [founder, other]
    );
    // Of twenty that go out, one is still out.
    if (i % 20 > 0 && said.length < many)
      await custodian(other, 'custody.back', { thing, out, quantity: 1, state: 'good', remark: null }, [by]);
  }
  return { keys, belonging, acts: said, signing: performance.now() - startedAt };
}
