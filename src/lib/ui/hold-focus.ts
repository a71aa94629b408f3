import type { Attachment } from 'svelte/attachments';

/**
 * Puts the focus on a place, or where it names in it, when what had it there went away with what was shown: reading goes on where
 * it was.
 */
export function holdFocus(
  shown: () => unknown,
  within: (place: HTMLElement) => HTMLElement | null = (place) => place
): Attachment<HTMLElement> {
  let isHere = false;
  return (place) => {
    shown();
    if (isHere && document.activeElement === document.body) within(place)?.focus();
    const follow = ({ target }: FocusEvent) => (isHere = place.contains(target as Node));
    document.addEventListener('focusin', follow);
    return () => document.removeEventListener('focusin', follow);
  };
}
