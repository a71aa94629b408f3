import fc from 'fast-check';
import { expect, test } from 'vitest';
import { idFrom } from './ids';
import { labelLink, thingIn } from './label-link';

const item = idFrom<'item'>(Uint8Array.from({ length: 16 }, (_, i) => i * 16 + 11));

test('a label read anywhere names its thing', () => {
  const origins = fc.constantFrom(
    'https://grange.example.org',
    'http://localhost:4747',
    'https://192.168.1.4:8443',
    'https://[fe80::1]',
    'https://xn--trfle-esa.example'
  );
  const bytes = fc.uint8Array({ minLength: 16, maxLength: 16 });
  fc.assert(
    fc.property(origins, bytes, (origin, bytes) => {
      const id = idFrom<'item'>(bytes);
      expect(thingIn(labelLink(origin, id))).toBe(id);
    })
  );
});

test.each([
  ['spaces around it', ` ${labelLink('https://grange.example', item)}\n`],
  ['a slash at its end', `${labelLink('https://grange.example', item)}/`],
  ['a scheme in capitals', `HTTPS://GRANGE.EXAMPLE/i/${item}`]
])('a label is read with %s', (_, code) => expect(thingIn(code)).toBe(item));

test.each([
  ['nothing', ''],
  ['an id alone', item],
  ['an address of another app', 'https://example.org/'],
  ['the sheet of a thing', `https://grange.example/c/${item}/inventory/${item}`],
  ['an invitation', `https://grange.example/join#${item}`],
  ['an id that is too short', `https://grange.example/i/${item.slice(1)}`],
  ['an id that is too long', `https://grange.example/i/${item}A`],
  ['an id with a foreign character', `https://grange.example/i/${item.slice(0, -1)}=`],
  ['an escaped id', `https://grange.example/i/%41${item.slice(1)}`],
  ['steps out of the folder', `https://grange.example/i/../c/${item}`],
  ['a folder before', `https://grange.example/a/i/${item}`],
  ['something behind', `https://grange.example/i/${item}/edit`],
  ['a query', `https://grange.example/i/${item}?x=1`],
  ['a fragment', `https://grange.example/i/${item}#x`],
  ['a script', `javascript://grange.example/i/${item}`],
  ['a file', `file:///i/${item}`],
  ['no scheme', `//grange.example/i/${item}`],
  ['no host', `https:///i/${item}`],
  ['a name and a password', `https://a:b@grange.example/i/${item}`],
  ['slashes the other way', `https:\\\\grange.example\\i\\${item}`],
  ['a line end within', `https://grange.example/i/${item.slice(0, 11)}\n${item.slice(11)}`],
  ['two links', `https://grange.example/i/${item} https://grange.example/i/${item}`],
  ['words before', `Barnum https://grange.example/i/${item}`]
])('no label: %s', (_, code) => expect(thingIn(code)).toBeNull());

test('a text of any length and kind is refused at once', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(thingIn(text)).toBeNull();
    })
  );
  const startedAt = performance.now();
  expect(thingIn(`https://${'a'.repeat(2_000_000)}`)).toBeNull();
  expect(thingIn(`https://grange.example/i/${'/'.repeat(2_000_000)}`)).toBeNull();
  expect(performance.now() - startedAt).toBeLessThan(1_000);
});
