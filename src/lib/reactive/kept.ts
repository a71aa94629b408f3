/**
 * The few choices that must be known before the first paint (language, theme): kept in the browser's own small
 * store, readable at once. Where the browser refuses it, the choice lasts as long as the page.
 */
export function readKept(name: string): string | null {
  try {
    return localStorage.getItem(`grange.${name}`);
  } catch {
    return null;
  }
}

/** Keeps a choice; tells whether it will still be there at the next start. */
export function keep(name: string, value: string): boolean {
  try {
    localStorage.setItem(`grange.${name}`, value);
    return true;
  } catch {
    return false;
  }
}
