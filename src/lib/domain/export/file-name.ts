/** Longer names are cut by mails and by disks. */
const longest = 80;

/**
 * The name of a file that says what it is and of which day, such as `2026-11-21`
 * (`Grange-Les-Communs-Nadia-2026-11-21.txt`), safe on every disk.
 */
export function fileNameOf(words: readonly string[], day: string, extension: string): string {
  const said = words
    .map((word) => word.normalize('NFC').replaceAll(/[^\p{L}\p{M}\p{N}]+/gu, '-'))
    .join('-')
    .replaceAll(/-{2,}/g, '-');
  const cut = [...said].slice(0, longest).join('').replaceAll(/^-|-$/g, '');
  return `${cut}-${day}.${extension}`;
}
