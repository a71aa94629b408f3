import { expect, test } from 'vitest';
import { putBehind, takeFromBehind } from './behind-passphrase';

const cost = { memory: 8, passes: 1 };
const what = new TextEncoder().encode('a test');
const secret = crypto.getRandomValues(new Uint8Array(32));

async function put(passphrase = 'très long et sûr'): Promise<Uint8Array> {
  const put = await putBehind(passphrase, secret, what, cost);
  if (!put.ok) throw new Error(put.problem);
  return put.value;
}

test('a secret comes back by its passphrase, however its accents were typed', async () => {
  expect(await takeFromBehind('très long et sûr'.normalize('NFD'), await put(), what)).toEqual({
    ok: true,
    value: secret
  });
});

test('by no other passphrase, for nothing else, and not once it was changed', async () => {
  const refused = { ok: false, problem: 'wrong-passphrase' };
  expect(await takeFromBehind('tres long et sur', await put(), what)).toEqual(refused);
  expect(await takeFromBehind('très long et sûr', await put(), new Uint8Array())).toEqual(refused);
  const changed = await put();
  changed[changed.length - 1]! ^= 1;
  expect(await takeFromBehind('très long et sûr', changed, what)).toEqual(refused);
  expect(await takeFromBehind('très long et sûr', changed.slice(0, 30), what)).toEqual({
    ok: false,
    problem: 'damaged'
  });
});

test('what asks for more than any device has is refused before it is tried', async () => {
  const greedy = await put();
  new DataView(greedy.buffer).setUint32(0, 2 ** 31);
  expect(await takeFromBehind('très long et sûr', greedy, what)).toEqual({
    ok: false,
    problem: 'unreasonable'
  });
});
