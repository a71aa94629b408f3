import { xchacha20poly1305 } from '@noble/ciphers/chacha.js';
import { joined } from '../domain/bytes';
import type { AtRest } from './at-rest';
import { sealedName } from './sealed-name';

const nonceLength = 24;
const utf8 = new TextEncoder();

/**
 * Sealed by a key of 32 bytes, with a nonce of chance before each. It is done at once, which WebCrypto does not: a
 * transaction of IndexedDB is over when anything else is waited for.
 */
export const sealedBy = (key: Uint8Array): AtRest => ({
  isSealed: true,
  nameOf: sealedName,
  seal: (bytes, place) => {
    const nonce = crypto.getRandomValues(new Uint8Array(nonceLength));
    return joined([nonce, xchacha20poly1305(key, nonce, utf8.encode(place)).encrypt(bytes)]);
  },
  open: (sealed, place) => {
    const nonce = sealed.subarray(0, nonceLength);
    try {
      return new Uint8Array(
        xchacha20poly1305(key, nonce, utf8.encode(place)).decrypt(sealed.subarray(nonceLength))
      );
    } catch {
      return null;
    }
  }
});
