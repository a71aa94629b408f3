import * as Y from 'yjs';
import { expect, test } from 'vitest';
import type { CustodyBody } from '../../src/lib/domain/custody/acts';
import { custody } from '../../src/lib/domain/custody/family';
import { makeFile, nowHeld, takeFile } from '../../src/lib/workspace/exchange-files';
import { idOf } from '../lab/members';
import type { Phone } from '../lab/phones';
import { spaceOf } from '../../src/lib/domain/ids';
import { makeDeviceKeys } from '../../src/lib/identity/device-key';
import { FileTooLarge, openFile, sealFile, spaceInFile } from '../../src/lib/sync/exchange-file';
import { parseJournalMessage } from '../../src/lib/sync/journal-message';
import { gatherPhones, mutual, until } from './gathering';

/** What people carry in files between phones that do not meet. */

const { founder, joining, three, cut } = gatherPhones();

const at = 1_700_000_000_000;
const fileOf = async (phone: Phone): Promise<string> => (await makeFile(phone.fileFacts, at)).text;
const fileFor = (phone: Phone, { structure }: Phone, held = phone.held) =>
  makeFile(phone.fileFacts, at, { structure, held });
const take = (phone: Phone, file: string) => takeFile(phone.fileFacts, file);

async function apart(): Promise<[Phone, Phone, Phone]> {
  const phones = await three();
  for (const [one, other] of [
    ['alice', 'bob'],
    ['alice', 'carol'],
    ['bob', 'carol']
  ] as const)
    cut(one, other);
  await until(() => phones.every(({ room }) => room?.peers.value.length === 0));
  return phones;
}

const headsOf = ({ journal }: Phone) => journal.heads.map(({ id }) => id).sort();

test('two who never meet exchange by files that a third carries, and end equal', async () => {
  const [alice, bob, carol] = await apart();
  alice.write('tent', 'Barnum');
  const remark = await alice.texts.write('toile à recoudre');
  const thing = idOf('item', 'barnum');
  const out = { thing, quantity: 1, structure: null, borrower: null, until: null, remark };
  await alice.journal.say<CustodyBody>('custody.out', out, custody.kinds['custody.out']!);
  carol.write('oven', 'Four à pain');

  expect(await take(bob, await fileOf(alice))).toMatchObject({
    ok: true,
    value: { acts: 1, hasChanged: true }
  });
  expect(await take(carol, await fileOf(bob))).toMatchObject({
    ok: true,
    value: { acts: 1, hasChanged: true }
  });
  expect(await take(bob, await fileOf(carol))).toMatchObject({ ok: true, value: { hasChanged: true } });
  expect(await take(alice, await fileOf(bob))).toMatchObject({ ok: true, value: { hasChanged: true } });

  for (const phone of [bob, carol]) {
    expect(headsOf(phone)).toEqual(headsOf(alice));
    expect(phone.doc.getMap('items').toJSON()).toEqual({ tent: 'Barnum', oven: 'Four à pain' });
    expect((await phone.texts.of([remark])).get(remark)?.text).toBe('toile à recoudre');
    expect(phone.journal.fold.stateOf(custody, thing).outings).toHaveLength(1);
  }
  expect(Y.encodeStateVector(carol.doc)).toEqual(Y.encodeStateVector(alice.doc));
  // A second time it changes nothing.
  expect(await take(alice, await fileOf(bob))).toMatchObject({
    ok: true,
    value: { acts: 0, hasChanged: false }
  });
}, 20_000); // SYN-120

test('a file survives a mail that breaks its lines, and nothing else', async () => {
  const [alice, bob] = await apart();
  alice.write('tent', 'Barnum');
  const file = await fileOf(alice);
  for (const wrong of [
    '',
    'GRANGE-EXCHANGE-1',
    file.slice(0, -10),
    file.slice(10),
    file.slice(0, 400) + (file[400] === 'A' ? 'B' : 'A') + file.slice(401),
    'le compte rendu de mardi'
  ])
    expect(await take(bob, wrong)).toEqual({ ok: false, problem: 'not-a-file' });
  expect(bob.reads('tent')).toBeUndefined();
  expect(spaceInFile(file)).toBe(spaceOf(alice.start.collective));
  expect(spaceInFile('le compte rendu de mardi')).toBeNull();
  expect(await take(bob, file.replace('-1', '-2'))).toEqual({ ok: false, problem: 'newer' });
  expect(await take(bob, `\r\n ${file.replaceAll('\n', '\r\n  ')}`)).toMatchObject({ ok: true });
  expect(bob.reads('tent')).toBe('Barnum');
}, 20_000);

test('nobody reads a file who was not in when it was written, or belongs to another collective', async () => {
  const alice = await founder();
  alice.write('tent', 'Barnum');
  const early = await fileOf(alice);
  const bob = await joining('bob', await alice.invite());
  await until(() => alice.members.has(bob.device) && bob.members.has(bob.device));
  expect(await take(bob, early)).toEqual({ ok: false, problem: 'not-for-me' });
  const mallory = await founder('mallory');
  expect(await take(mallory, await fileOf(alice))).toEqual({ ok: false, problem: 'other-collective' });
}, 20_000);

test('what somebody wrote who was put out is not taken, nor the document of who only reads', async () => {
  const [alice, bob, carol] = await apart();
  bob.write('canary', 'après le départ');
  const file = await fileOf(bob);
  await alice.block(bob);
  expect(await take(alice, file)).toEqual({ ok: false, problem: 'removed' });
  expect(alice.reads('canary')).toBeUndefined();
  carol.write('ghost', 'Fantôme');
  await alice.grant(carol, carol.structure, 'observation');
  expect(await take(alice, await fileOf(carol))).toMatchObject({ ok: true, value: { hasChanged: false } });
  expect(alice.reads('ghost')).toBeUndefined();
}, 20_000); // SYN-121

test('a file may itself bring the act that let its author in', async () => {
  const [alice, bob, carol] = await apart();
  for (const name of ['alice', 'carol']) cut('dave', name);
  const dave = await joining('dave', await bob.invite({ structure: bob.structure }));
  await until(() => bob.members.has(dave.device) && dave.members.has(dave.device));
  await until(() => dave.members.has(carol.device));
  expect(carol.members.has(dave.device)).toBe(false);
  dave.write('saw', 'Scie');
  expect(await take(carol, await fileOf(dave))).toMatchObject({ ok: true, value: { hasChanged: true } });
  expect(carol.reads('saw')).toBe('Scie');
  expect(alice.reads('saw')).toBeUndefined();
}, 20_000);

/** Something of the document and an act with a text, said on a phone. */
async function lend(phone: Phone, name: string): Promise<string> {
  phone.write(name, name);
  const remark = await phone.texts.write(`avec ${name}`);
  const body = {
    thing: idOf('item', name),
    quantity: 1,
    structure: null,
    borrower: null,
    until: null,
    remark
  };
  await phone.journal.say<CustodyBody>('custody.out', body, custody.kinds['custody.out']!);
  return remark;
}

/** Alice, Bob and Carol, who met when much was written already, and are apart since. */
async function apartAfterMuch(): Promise<[Phone, Phone, Phone]> {
  const phones = await three();
  const [alice, bob, carol] = phones;
  // Noise, which does not deflate: what was there before must be seen in the size.
  for (let i = 0; i < 200; i++) alice.write(`thing ${i}`, crypto.randomUUID());
  await until(() => [bob, carol].every((phone) => phone.reads('thing 199') !== undefined));
  const level = () => Y.encodeStateVector(alice.doc).toString();
  await until(() => alice.held.get(bob.device)?.stateVector.toString() === level());
  for (const [one, other] of [
    ['alice', 'bob'],
    ['alice', 'carol'],
    ['bob', 'carol']
  ] as const)
    cut(one, other);
  await until(() => phones.every(({ room }) => room?.peers.value.length === 0));
  return phones;
}

test('a file for a structure holds what it lacks since it was met, for its devices alone', async () => {
  const [alice, bob, carol] = await apartAfterMuch();
  const remark = await lend(alice, 'Barnum');
  const made = await fileFor(alice, bob);
  expect(made.isWhole).toBe(false);
  expect(made.text.length).toBeLessThan((await fileOf(alice)).length / 3);
  expect(await take(carol, made.text)).toEqual({ ok: false, problem: 'not-for-me' });
  expect(await take(bob, `${made.text.slice(0, -20)}`)).toEqual({ ok: false, problem: 'not-a-file' });
  expect(await take(bob, made.text)).toMatchObject({
    ok: true,
    value: { acts: 1, hasChanged: true, isGapped: false }
  });
  expect(bob.reads('Barnum')).toBe('Barnum');
  expect((await bob.texts.of([remark])).get(remark)?.text).toBe('avec Barnum');
  expect(headsOf(bob)).toEqual(headsOf(alice));
  expect(Y.encodeStateVector(bob.doc)).toEqual(Y.encodeStateVector(alice.doc));
}, 30_000); // SYN-122

test('a file that was taken tells what its author has: the answer holds no more than the rest', async () => {
  const [alice, bob] = await apartAfterMuch();
  bob.held.clear();
  await lend(alice, 'Barnum');
  await take(bob, await fileOf(alice));
  await lend(bob, 'Four');
  const answer = await fileFor(bob, alice);
  expect(answer.isWhole).toBe(false);
  expect(answer.text.length).toBeLessThan((await fileOf(bob)).length / 3);
  expect(await take(alice, answer.text)).toMatchObject({
    ok: true,
    value: { acts: 1, hasChanged: true, isGapped: false }
  });
  expect(headsOf(alice)).toEqual(headsOf(bob));
  expect(Y.encodeStateVector(alice.doc)).toEqual(Y.encodeStateVector(bob.doc));
}, 30_000); // SYN-122

test('a file for a structure tells each act once, however many devices the structure has', async () => {
  const alice = await founder();
  const bob = await joining('bob', await alice.invite());
  await until(() => mutual(alice, bob));
  const { structure } = bob;
  const more = [];
  for (const name of ['carol', 'dave', 'erin'])
    more.push(await joining(name, await alice.invite({ structure })));
  const all = [bob, ...more];
  await until(() => mutual(alice, ...all));
  await until(() => all.every(({ device }) => (alice.held.get(device)?.heads.length ?? 0) > 0));
  for (const { name } of all) cut('alice', name);
  await until(() => alice.room?.peers.value.length === 0);
  const body = {
    thing: idOf('item', 'barnum'),
    quantity: 1,
    structure: null,
    borrower: null,
    until: null,
    remark: null
  };
  for (let i = 0; i < 100; i++)
    await alice.journal.say<CustodyBody>('custody.out', body, custody.kinds['custody.out']!);
  const { text, isWhole } = await makeFile(alice.fileFacts, 0, { structure, held: alice.held });
  expect(isWhole).toBe(false);
  const opened = await openFile(bob.start.keys, spaceOf(bob.start.collective), text);
  if (!opened.ok) throw new Error(opened.problem);
  const acts = opened.value.content.journal.flatMap((bytes) => {
    const message = parseJournalMessage(bytes);
    return message?.kind === 'acts' ? message.runs.flatMap((run) => run.acts) : [];
  });
  expect(acts.length).toBeLessThan(150);
}, 60_000); // SYN-122

test('a file that nobody could open is not made', async () => {
  const keys = await makeDeviceKeys();
  const journal = Array.from({ length: 65 }, () => new Uint8Array(1024 * 1024));
  const readers = [{ device: keys.id, sealKey: keys.public.seal }];
  const content = { journal, texts: [], document: null };
  await expect(sealFile(keys, { space: 'a/b', at: 0, readers }, content)).rejects.toThrow(FileTooLarge);
}); // SYN-120

test('where nothing is known of a structure, everything goes, for its devices alone still', async () => {
  const [alice, bob, carol] = await apart();
  alice.write('tent', 'Barnum');
  const made = await fileFor(alice, bob, new Map());
  expect(made.isWhole).toBe(true);
  expect(await take(carol, made.text)).toEqual({ ok: false, problem: 'not-for-me' });
  expect(await take(bob, made.text)).toMatchObject({ ok: true, value: { hasChanged: true } });
}, 20_000); // SYN-122

test('a file that follows what its reader lacks says so, and is whole once that has come', async () => {
  const [alice, bob] = await apart();
  alice.write('tent', 'Barnum');
  const before = { stateVector: Y.encodeStateVector(alice.doc), heads: alice.journal.heads };
  alice.write('oven', 'Four à pain');
  const early = await fileFor(alice, bob, new Map([[bob.device, before]]));
  expect(await take(bob, early.text)).toMatchObject({ ok: true, value: { isGapped: true } });
  expect(await take(bob, await fileOf(alice))).toMatchObject({ ok: true, value: { isGapped: false } });
  expect(bob.reads('oven')).toBe('Four à pain');
}, 20_000); // SYN-122

test('finding again what a device was known to hold changes nothing', async () => {
  const [alice, bob] = await apartAfterMuch();
  const known = alice.held.get(bob.device)!;
  expect(nowHeld(known, known)).toBe(known);
  expect(nowHeld(known, { ...known, heads: null })).toBe(known);
  alice.write('tent', 'Barnum');
  const more = { stateVector: Y.encodeStateVector(alice.doc), heads: null };
  expect(nowHeld(known, more)).not.toBe(known);
}, 20_000);
