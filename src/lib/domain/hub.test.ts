import { expect, test } from 'vitest';
import { hubAt, isHubAddress, publicOrigin } from './hub';

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
