/** The little of Trusted Types that is used, where a browser has them. */
interface TrustedTypes {
  createPolicy(name: string, rules: { createScriptURL(url: string): string }): ScriptUrlPolicy;
}
interface ScriptUrlPolicy {
  createScriptURL(url: string): unknown;
}

let policy: ScriptUrlPolicy | null | undefined;

/**
 * An address of our own as the browser accepts it for a worker or a service worker. Throws on any other address.
 * The policy `grange` can be made only once, so everything that loads a script goes through here.
 */
export function trustedScriptUrl(address: string): string {
  const types = (globalThis as { trustedTypes?: TrustedTypes }).trustedTypes;
  policy ??= types?.createPolicy('grange', { createScriptURL: ownAddress }) ?? null;
  // The DOM's types know only texts; a browser that enforces the policy wants the object.
  return policy === null ? ownAddress(address) : (policy.createScriptURL(address) as string);
}

/** Starts a module worker whose address comes from `?worker&url`. */
export const startWorker = (address: string): Worker =>
  new Worker(trustedScriptUrl(address), { type: 'module' });

function ownAddress(address: string): string {
  if (new URL(address, location.href).origin !== location.origin)
    throw new TypeError('A script of another origin is never run.');
  return address;
}
