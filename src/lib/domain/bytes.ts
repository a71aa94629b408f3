/** Several runs of bytes as one. */
export function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** Bytes behind what they are hashed or signed as, and a zero byte: nothing else is mistaken for them. */
export const tagged = (tag: string, ...parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> =>
  joined([new TextEncoder().encode(`${tag}\0`), ...parts]);

export const isSameBytes = (a: Uint8Array, b: Uint8Array): boolean =>
  a.length === b.length && a.every((byte, i) => byte === b[i]);

/** Bytes as small hexadecimal digits, two each. */
export const toHex = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
