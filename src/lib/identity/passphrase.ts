import type { Result } from '../domain/result';
import { err, ok } from '../domain/result';

/** How a key was made out of a passphrase; whoever has the passphrase makes it again with these. */
export interface Stretching {
  readonly salt: Uint8Array;
  /** In KiB. */
  readonly memory: number;
  readonly passes: number;
}

export const saltLength = 16;

/** Argon2id as RFC 9106 recommends it where memory is scarce; OWASP asks for 19 MiB and two passes at least. */
export const usualStretching = { memory: 64 * 1024, passes: 3 } as const;

/** A file that asks for more would only be made to stop whoever opens it. */
const most = { memory: 512 * 1024, passes: 16 } as const;
const least = { memory: 8, passes: 1 } as const;

export type StretchingProblem = 'unreasonable' | 'no-memory';

/**
 * The key behind a passphrase, however its accents were typed. It takes about a second, on purpose: so does each guess of
 * whoever has the file.
 */
export async function keyBehind(
  passphrase: string,
  { salt, memory, passes }: Stretching
): Promise<Result<CryptoKey, StretchingProblem>> {
  const isReasonable =
    memory >= least.memory && memory <= most.memory && passes >= least.passes && passes <= most.passes;
  if (!isReasonable || salt.length !== saltLength) return err('unreasonable');
  const { argon2id } = await import('hash-wasm');
  try {
    const bytes = await argon2id({
      password: passphrase.normalize('NFC'),
      salt,
      memorySize: memory,
      iterations: passes,
      parallelism: 1,
      hashLength: 32,
      outputType: 'binary'
    });
    const raw = new Uint8Array(bytes);
    return ok(await crypto.subtle.importKey('raw', raw, 'AES-GCM', false, ['encrypt', 'decrypt']));
  } catch (cause) {
    if (cause instanceof RangeError || cause instanceof WebAssembly.RuntimeError) return err('no-memory');
    throw cause;
  }
}
