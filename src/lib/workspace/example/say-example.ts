import type { Act } from '../../domain/acts/act';
import { mostOwned, type CustodyBody } from '../../domain/custody/acts';
import { custody } from '../../domain/custody/family';
import { ownId } from '../../domain/acts/own-id';
import { ruling } from '../../domain/bodies/acts';
import { guideParts, type ByPart, type GuideBody } from '../../domain/guides/acts';
import { guides } from '../../domain/guides/family';
import { loans } from '../../domain/loans/family';
import { idFrom, type CollectiveId, type DeviceId } from '../../domain/ids';
import { bodies, type Body, type MembershipKind } from '../../domain/membership/kinds';
import { makeDeviceKeys } from '../../identity/device-key';
import { makeSeed, proveSeed, publicPartOf } from '../../identity/seed';
import { hashOfText, saltLength, type SaltedText } from '../../journal/salted-text';
import type { Run } from '../../journal/signing';
import { randomBytes } from '../chance';
import { known, type ExampleIds } from './example-ids';
import type { PersonKey, StructureKey } from './people';
import { sayBookings } from './say-bookings';
import type { ExampleContent } from './shape';
import { Voice } from './voice';

export { Voice } from './voice';

/** What the journal of the example begins with. */
export interface ExampleSaid {
  readonly founding: readonly Run[];
  readonly texts: ReadonlyMap<string, SaltedText>;
  /** Whose device is which, the visitor's left out. */
  readonly devices: ReadonlyMap<PersonKey, DeviceId>;
}

const day = 86_400_000;
const hour = 3_600_000;

/**
 * Says who belongs to the example and is called what, whose its things are, what went out, how things are used and what is booked, at
 * the times that the content tells. The visitor's device has founded it and lets the others in, each of whom says their own name with a
 * device that nobody holds. Gives all the chains, and the texts that they name.
 */
export async function sayExample(
  content: ExampleContent,
  ids: ExampleIds,
  collective: CollectiveId,
  founder: Voice
): Promise<ExampleSaid> {
  const texts = new Map<string, SaltedText>();
  const textOf = async (text: string) => {
    const salted = { salt: randomBytes(saltLength), text };
    const hash = await hashOfText(salted);
    texts.set(hash, salted);
    return hash;
  };
  const remarkOf = (text: string) => (text === '' ? null : textOf(text));

  const voices = new Map<PersonKey, Voice>();
  const visitor = known(new Map(content.people.map((person) => [person.key, person])), content.visitor);
  await callOneself(founder, content.foundedAt, visitor.name);
  const there = new Set<StructureKey>([visitor.structure]);
  for (const [i, person] of content.people.filter(({ key }) => key !== content.visitor).entries()) {
    voices.set(person.key, await letIn(person, content.foundedAt + (i + 1) * hour));
    there.add(person.structure);
  }

  async function callOneself(voice: Voice, at: number, name: string): Promise<void> {
    await sayMembership(voice, 'membership.name', at, { text: await textOf(name) });
  }

  async function letIn(
    { key, name, structure: home }: { key: PersonKey; name: string; structure: StructureKey },
    at: number
  ): Promise<Voice> {
    const [keys, seed] = await Promise.all([makeDeviceKeys(), makeSeed()]);
    const structure = known(ids.structures, home);
    const isFirst = !there.has(home);
    const { id: invitation } = await sayMembership(founder, 'membership.invite', at, {
      seed: publicPartOf(seed),
      person: null,
      structure: isFirst ? null : structure,
      role: isFirst ? 'administration' : 'membre',
      until: at + 7 * day,
      uses: 1
    });
    const proof = await proveSeed(seed, { collective, device: keys.id, signKey: keys.public.sign });
    await sayMembership(founder, 'membership.enrol', at, {
      device: keys.id,
      keys: keys.public,
      person: known(ids.people, key),
      structure,
      invitation,
      proof: proof!,
      seals: []
    });
    const voice = new Voice(founder.space, keys);
    voice.hear([founder]);
    await callOneself(voice, at, name);
    return voice;
  }

  const say = (kind: keyof typeof custody.kinds, at: number, body: CustodyBody): Promise<Act> =>
    founder.say(kind, at, custody.kinds[kind]!.write(body));
  const sayGuide = (kind: keyof typeof guides.kinds, at: number, body: GuideBody): Promise<Act> =>
    founder.say(kind, at, guides.kinds[kind]!.write(body));
  const rows = content.items.map(({ name, structure }) => ({
    thing: known(ids.things, name),
    structure: known(ids.structures, structure)
  }));
  for (let from = 0; from < rows.length; from += mostOwned)
    await say('custody.own', content.openedAt, { rows: rows.slice(from, from + mostOwned) });

  for (const { key, name, rules } of content.bodies) {
    const body = known(ids.bodies, key);
    await founder.say(
      'body.rule',
      content.openedAt,
      ruling.write({ ...rules, body, name: await textOf(name) })
    );
  }

  for (const { thing: name, quantity, borrower, at, until, remark, back } of content.outings) {
    const thing = known(ids.things, name);
    const isWords = typeof borrower === 'object';
    const structure = isWords ? null : known(ids.structures, borrower);
    const words = isWords ? await remarkOf(borrower.words) : null;
    const said = { structure, borrower: words, until, remark: await remarkOf(remark) };
    const out = await say('custody.out', at, { thing, quantity, ...said });
    await founder.say(
      'loan.open',
      at,
      loans.kinds['loan.open']!.write({
        loan: ownId<'loan'>(known(ids.people, content.visitor), idFrom(randomBytes(16))),
        lender: known(ids.structures, visitor.structure),
        ...{ borrower: structure, words, outs: [{ thing, out: out.id }], purpose: null, place: null }
      })
    );
    if (back === null) continue;
    await say('custody.back', back.at, {
      thing,
      out: out.id,
      quantity: back.quantity,
      state: back.state,
      remark: await remarkOf(back.remark)
    });
  }
  for (const { thing: name, at, words, trained } of content.guides) {
    const thing = known(ids.things, name);
    const owner = known(ids.structures, visitor.structure);
    const said = await Promise.all(guideParts.map(async (part) => [part, await remarkOf(words[part])]));
    const hashes = Object.fromEntries(said) as ByPart<string | null>;
    await sayGuide('guide.adopt', at, { thing, owner, of: [], ...hashes });
    for (const { person, on } of trained)
      await sayGuide('guide.train', at, { thing, owner, person: known(ids.people, person), on });
  }
  const voiceOf = (person: PersonKey) => (person === content.visitor ? founder : known(voices, person));
  await sayBookings(content, ids, voiceOf, founder, textOf);
  return {
    founding: [founder, ...voices.values()].map(({ run }) => run),
    texts,
    devices: new Map([...voices].map(([key, { keys }]) => [key, keys.id]))
  };
}

const sayMembership = <Kind extends MembershipKind>(
  voice: Voice,
  kind: Kind,
  at: number,
  body: Body<Kind>
): Promise<Act> => voice.say(kind, at, bodies[kind].write(body as never));
