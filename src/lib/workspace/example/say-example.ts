import type { Act } from '../../domain/acts/act';
import { custody, mostOwned, type CustodyBody } from '../../domain/custody';
import type { DeviceKeys } from '../../identity/device-key';
import { hashOfText, saltLength, type SaltedText } from '../../journal/salted-text';
import { signAct, type Run } from '../../journal/signing';
import { randomBytes } from '../chance';
import { known, type ExampleIds } from './example-ids';
import type { ExampleContent } from './shape';

/** Where the device that makes the example stands: it has founded the collective and said nothing since. */
export interface ExampleSpeaker {
  readonly space: string;
  readonly keys: DeviceKeys;
  readonly act: Act;
  readonly founding: Run;
}

/**
 * Says whose the things of the example are and what went out, as its founder's device, at the times that the content
 * tells; gives the whole chain, and the texts that it names.
 */
export async function sayExample(
  content: ExampleContent,
  ids: ExampleIds,
  { space, keys, act, founding }: ExampleSpeaker
): Promise<{ readonly founding: Run; readonly texts: ReadonlyMap<string, SaltedText> }> {
  const texts = new Map<string, SaltedText>();
  const acts = [...founding.acts];
  let last = act;
  const say = async (kind: keyof typeof custody.kinds, at: number, body: CustodyBody) => {
    const saying = { space, at, kind, body: custody.kinds[kind]!.write(body) };
    const said = await signAct(keys, saying, { last, news: [] });
    acts.push(said.signed);
    return (last = said.act);
  };
  const textOf = async (text: string) => {
    if (text === '') return null;
    const salted = { salt: randomBytes(saltLength), text };
    const hash = await hashOfText(salted);
    texts.set(hash, salted);
    return hash;
  };

  const rows = content.items.map(({ name, structure }) => ({
    thing: known(ids.things, name),
    structure: known(ids.structures, structure)
  }));
  for (let from = 0; from < rows.length; from += mostOwned)
    await say('custody.own', content.openedAt, { rows: rows.slice(from, from + mostOwned) });

  for (const { thing: name, quantity, borrower, at, until, remark, back } of content.outings) {
    const thing = known(ids.things, name);
    const isWords = typeof borrower === 'object';
    const out = await say('custody.out', at, {
      thing,
      quantity,
      structure: isWords ? null : known(ids.structures, borrower),
      borrower: isWords ? await textOf(borrower.words) : null,
      until,
      remark: await textOf(remark)
    });
    if (back === null) continue;
    await say('custody.back', back.at, {
      thing,
      out: out.id,
      quantity: back.quantity,
      state: back.state,
      remark: await textOf(back.remark)
    });
  }
  return { founding: { ...founding, acts }, texts };
}
