import { afterEach, beforeEach, expect, test, vi } from 'vitest';

beforeEach(() => {
  vi.resetModules();
  vi.stubGlobal('location', new URL('https://grange.example/c/abc'));
});
afterEach(() => vi.unstubAllGlobals());

/** A browser that enforces Trusted Types: a second policy of one name is refused. */
function enforcing() {
  const made: string[] = [];
  vi.stubGlobal('trustedTypes', {
    createPolicy(name: string, rules: { createScriptURL(url: string): string }) {
      if (made.includes(name)) throw new TypeError(`Policy ${name} exists.`);
      made.push(name);
      return { createScriptURL: (url: string) => ({ trusted: rules.createScriptURL(url) }) };
    }
  });
  return made;
}

test('our own scripts pass, under one policy however many are loaded', async () => {
  const made = enforcing();
  const { trustedScriptUrl } = await import('./trusted-worker');
  expect(trustedScriptUrl('/sw.js')).toEqual({ trusted: '/sw.js' });
  expect(trustedScriptUrl('/_app/worker.js')).toEqual({ trusted: '/_app/worker.js' });
  expect(made).toEqual(['grange']);
});

test.each(['https://elsewhere.example/worker.js', '//elsewhere.example/worker.js', 'data:text/javascript,1'])(
  'a script of another origin is refused: %s',
  async (address) => {
    enforcing();
    const { trustedScriptUrl } = await import('./trusted-worker');
    expect(() => trustedScriptUrl(address)).toThrow(TypeError);
  }
);

test('a browser without Trusted Types is asked the same', async () => {
  const { trustedScriptUrl } = await import('./trusted-worker');
  expect(trustedScriptUrl('/sw.js')).toBe('/sw.js');
  expect(() => trustedScriptUrl('blob:https://elsewhere.example/1')).toThrow(TypeError);
});
