let way: string | null = null;

/** Notes where somebody was going when something had to be asked of them first; for as long as the page lives. */
export function awayFrom(address: string): void {
  way = address;
}

/** Where they were going, which is then forgotten; the door when that is not known. */
export function wayBack(): string {
  const address = way ?? '/';
  way = null;
  return address;
}
