import type { pictureOf } from './thing-picture';

let known = $state.raw<typeof pictureOf | null>(null);

/**
 * The drawings of things, once they are there. They weigh as much as the rest of the list: it is shown first, with
 * bare walls, and the drawings come after it.
 */
export const pictures = {
  get of(): typeof pictureOf | null {
    return known;
  },
  set of(next: typeof pictureOf | null) {
    known = next;
  }
};
