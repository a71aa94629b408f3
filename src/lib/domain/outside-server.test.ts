import { expect, test } from 'vitest';
import { mostOutsideServers, parseOutsideServer, type OutsideServer } from './outside-server';

const read = (url: string, login: Partial<OutsideServer> = {}, known: readonly OutsideServer[] = []) => {
  const parsed = parseOutsideServer({ url, username: '', credential: '', ...login }, known);
  return parsed.ok ? parsed.value : parsed.problem.kind;
};
const none = { username: '', credential: '' };

test('a server that tells addresses is read with or without the word for its kind', () => {
  for (const typed of ['stun:stun.example.org', ' STUN.example.org '])
    expect(read(typed, { username: 'left over' })).toEqual({ url: 'stun:stun.example.org', ...none });
  expect(read('stuns:[2001:db8::1]:5349')).toEqual({ url: 'stuns:[2001:db8::1]:5349', ...none });
});

test('a server that carries asks who one is', () => {
  const login = { username: 'grange', credential: 'paille' };
  expect(read('turn:turn.example.org:3478?transport=tcp', login)).toEqual({
    url: 'turn:turn.example.org:3478?transport=tcp',
    ...login
  });
  expect(read('turn:turn.example.org', { username: 'grange' })).toBe('no-login');
});

test('what would keep every connection from opening is refused', () => {
  for (const wrong of [
    '',
    'https://stun.example.org',
    'stun://stun.example.org',
    'stun:a b',
    'stun:host:70000',
    'stun:host:0',
    'stun:host?transport=udp',
    'turn:host?transport=quic'
  ])
    expect(read(wrong, { username: 'a', credential: 'b' }), wrong).toBe('not-a-server');
});

test('the same server is not added twice, nor too many', () => {
  const known = Array.from({ length: mostOutsideServers }, (_, i) => ({ url: `stun:${i}.test`, ...none }));
  expect(read('stun:1.test', {}, known)).toBe('known');
  expect(read('stun:new.test', {}, known)).toBe('too-many');
});
