import { keep, readKept } from './kept';

/** By day, by night, or as the phone decides. */
export const themes = ['auto', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];

const isTheme = (value: unknown): value is Theme => (themes as readonly unknown[]).includes(value);

let current = $state<Theme>('auto');

export const theme = {
  get current(): Theme {
    return current;
  }
};

/** Puts the page in a theme and keeps the choice on this device. */
export function setTheme(next: Theme): void {
  current = next;
  keep('theme', next);
  paint();
}

/** Puts the page in the theme chosen last; called once, before the first screen is drawn. */
export function restoreTheme(): void {
  const kept = readKept('theme');
  current = isTheme(kept) ? kept : 'auto';
  paint();
}

function paint(): void {
  if (current === 'auto') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = current;
}
