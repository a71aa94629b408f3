import { expect, test } from 'vitest';
import { hashOfText } from './salted-text';

const salt = new Uint8Array(16).fill(7);

test('a text has the hash that it always had', async () => {
  expect(await hashOfText({ salt, text: 'Prêté à Zoé, 06 é' })).toBe(
    'qAam6JPPUFcR3hOEQo3xZlt7GovXZaVfco7CT-Ob5bI'
  );
}); // JRN-20

test('the same words under another salt are another text', async () => {
  const [one, other] = [
    await hashOfText({ salt, text: 'Zoé' }),
    await hashOfText({ salt: new Uint8Array(16), text: 'Zoé' })
  ];
  expect(one).not.toBe(other);
}); // JRN-20
