import { expect, test } from 'vitest';
import { addressFromTyped } from './link-address';

test.each([
  ['https://exemple.org/a?b=c', 'https://exemple.org/a?b=c'],
  [' exemple.org ', 'https://exemple.org'],
  ['www.la-remise.fr/agenda', 'https://www.la-remise.fr/agenda'],
  ['bob@exemple.org', 'mailto:bob@exemple.org'],
  ['mailto:bob@exemple.org', 'mailto:bob@exemple.org'],
  ['06 12 34 56 78', 'tel:0612345678'],
  ['+33 6.12.34.56.78', 'tel:+33612345678']
])('%s leads to %s', (typed, address) => {
  expect(addressFromTyped(typed)).toBe(address);
});

test.each([
  '',
  'bonjour',
  'javascript:alert(1)',
  'data:text/html,x',
  'un mot puis exemple.org',
  'file:///etc/passwd',
  '12'
])('%j leads nowhere', (typed) => {
  expect(addressFromTyped(typed)).toBeNull();
});
