import { expect, test } from 'vitest';
import { askedToReach, hubAt, isHubAddress, mostHubs, nearnessOf, parseHub, publicOrigin } from './hub';

test('a hub is a short ws or wss address', () => {
  expect(isHubAddress('wss://grange.example/signal')).toBe(true);
  expect(isHubAddress('ws://192.168.1.7:4747/signal')).toBe(true);
  for (const other of [
    'https://grange.example',
    'javascript:alert(1)',
    'wss://',
    12,
    null,
    `wss://${'x'.repeat(300)}`
  ])
    expect(isHubAddress(other)).toBe(false);
});

test('the hub stands where the page was opened from', () => {
  expect(hubAt('https://grange.example')).toBe('wss://grange.example/signal');
  expect(hubAt('http://localhost:4747')).toBe('ws://localhost:4747/signal');
});

test('an invitation carries the chosen address, else the announced one, else where the page is, if phones can open it', () => {
  expect(publicOrigin('https://a.example/', 'https://b.example', 'https://c.example')).toBe(
    'https://a.example'
  );
  expect(publicOrigin('', 'https://b.example', 'http://localhost:4747')).toBe('https://b.example');
  expect(publicOrigin('', null, 'https://c.example')).toBe('https://c.example');
  expect(publicOrigin('', null, 'http://localhost:4747')).toBeNull();
  expect(publicOrigin('grange', null, 'https://localhost:4747')).toBeNull();
});

test('an address tells whether it is on this machine, on the local network, or anywhere', () => {
  const nearnessAt = (address: string) => nearnessOf(new URL(address).hostname);
  for (const here of ['localhost', 'grange.localhost', '127.0.0.1', '127.9', '[::1]', '[::ffff:127.0.0.1]'])
    expect(nearnessAt(`ws://${here}:4747/signal`), here).toBe('here');
  const local = ['192.168.1.7', '10.0.0.1', '172.16.0.1', '172.31.255.1', '169.254.3.4', '100.64.0.1'];
  const named = ['grange.local', 'box', 'box.lan', '[fd12:3456::1]', '[fe80::1]', '[::ffff:192.168.1.7]'];
  for (const near of [...local, ...named]) expect(nearnessAt(`ws://${near}/signal`), near).toBe('local');
  const far = ['grange.example', 'local.example', '172.32.0.1', '192.169.1.1', '100.128.0.1', '8.8.8.8'];
  for (const other of [...far, 'fd.example', '[2001:db8::1]'])
    expect(nearnessAt(`wss://${other}/signal`), other).toBe('far');
});

test('a browser asks before a page reaches what is nearer than where the page itself stands', () => {
  const lan = 'ws://192.168.1.7:4747/signal';
  expect(askedToReach(lan, 'https://grange.example')).toBe('local');
  expect(askedToReach('ws://localhost:4747/signal', 'https://grange.example')).toBe('here');
  expect(askedToReach('ws://localhost:4747/signal', 'https://192.168.1.9')).toBe('here');
  expect(askedToReach(lan, 'https://192.168.1.9')).toBeNull();
  expect(askedToReach(lan, 'http://localhost:4747')).toBeNull();
  expect(askedToReach('wss://other.example/signal', 'https://grange.example')).toBeNull();
});

test('the address of a hub is read as people type or paste it', () => {
  const read = (typed: string) => parseHub(typed, [], 'https://grange.example');
  for (const typed of [
    'grange.test',
    ' wss://grange.test ',
    'https://grange.test/',
    'wss://grange.test/signal'
  ])
    expect(read(typed), typed).toEqual({ ok: true, value: 'wss://grange.test/signal' });
  for (const typed of ['192.168.1.7:4747', 'http://192.168.1.7:4747'])
    expect(read(typed), typed).toEqual({ ok: true, value: 'ws://192.168.1.7:4747/signal' });
  expect(read('wss://hub.test/autre')).toEqual({ ok: true, value: 'wss://hub.test/autre' });
});

test('an address that will not do says why', () => {
  const problemOf = (typed: string, known: readonly string[] = [], origin = 'https://grange.example') => {
    const read = parseHub(typed, known, origin);
    return read.ok ? null : read.problem.kind;
  };
  for (const typed of ['', 'ftp://grange.test', 'le point de rencontre', 'wss://a:b@grange.test'])
    expect(problemOf(typed), typed).toBe('not-a-hub');
  expect(problemOf('ws://grange.test/signal')).toBe('not-encrypted');
  expect(problemOf('http://grange.test')).toBe('not-encrypted');
  expect(problemOf('ws://grange.test/signal', [], 'http://localhost:4747')).toBeNull();
  expect(problemOf('grange.test', ['wss://grange.test/signal'])).toBe('known');
  const many = Array.from({ length: mostHubs }, (_, i) => `wss://${i}.test/signal`);
  expect(problemOf('grange.test', many)).toBe('too-many');
});
