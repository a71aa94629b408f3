/** ECDSA takes s and n - s alike. */
export function otherForm(signature: Uint8Array): Uint8Array {
  const n = 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n;
  const s = BigInt(
    `0x${Array.from(signature.subarray(32), (byte) => byte.toString(16).padStart(2, '0')).join('')}`
  );
  const other = (n - s).toString(16).padStart(64, '0');
  return Uint8Array.from([
    ...signature.subarray(0, 32),
    ...other.match(/../g)!.map((pair) => parseInt(pair, 16))
  ]);
}
