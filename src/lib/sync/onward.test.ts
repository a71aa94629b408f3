import { describe, expect, test } from 'vitest';
import { idFrom } from '../domain/ids';
import type { InstanceId } from './control';
import { onward, type Bearer } from './onward';

const instanceOf = (name: string): InstanceId => idFrom(new TextEncoder().encode(name.padEnd(16)));

/** Somebody connected, who says whom they are connected to. */
const bearer = (name: string, ...neighbours: readonly string[]): Bearer => ({
  correspondent: name,
  instance: instanceOf(name),
  neighbours: new Set(neighbours.map(instanceOf))
});

const [bob, carol, dave] = [bearer('bob', 'carol'), bearer('carol', 'bob'), bearer('dave')];
const all = [bob, carol, dave];

describe('a signal to everyone', () => {
  test('goes to everyone connected and to the hubs, from whoever says it', () => {
    expect(onward(null, 'here', all, undefined)).toEqual({ bearers: all, byHub: true });
  });

  test('is carried on to those only whom its bearer does not reach, and to no hub', () => {
    expect(onward(null, bob, all, undefined)).toEqual({ bearers: [dave], byHub: false });
    expect(onward(null, dave, all, undefined)).toEqual({ bearers: [bob, carol], byHub: false });
  });
});

describe('a signal to somebody', () => {
  test('goes straight to them when they are connected, whatever way they were heard on', () => {
    for (const heard of [undefined, 'hub', bob] as const)
      expect(onward('dave', bob, all, heard)).toEqual({ bearers: [dave], byHub: false });
  });

  test('takes the way on which they were heard', () => {
    expect(onward('eve', 'here', all, carol)).toEqual({ bearers: [carol], byHub: false });
    expect(onward('eve', 'here', all, 'hub')).toEqual({ bearers: [], byHub: true });
    expect(onward('eve', bob, all, 'hub')).toEqual({ bearers: [], byHub: true });
  });

  test('never goes back to who brought it', () => {
    expect(onward('eve', carol, all, carol)).toEqual({ bearers: [], byHub: false });
    expect(onward('carol', carol, all, undefined)).toEqual({ bearers: [], byHub: false });
  });

  test('goes as to everyone when nothing was heard of them, or whoever brought their word is gone', () => {
    expect(onward('eve', 'here', all, undefined)).toEqual({ bearers: all, byHub: true });
    expect(onward('eve', 'here', all, bearer('gone'))).toEqual({ bearers: all, byHub: true });
    expect(onward('eve', bob, all, bearer('gone'))).toEqual({ bearers: [dave], byHub: false });
  });
}); // SYN-101
