/** So many looks in a row in which nothing is made out, and what was in view is gone. */
const looksAway = 8;

/**
 * Tells at each look whether what is seen has just come into view: what stays there is told once, also when a shaking hand
 * blurs it for a moment; once it is gone, or something else was seen, it is new again.
 */
export function newInView(): (seen: string | null) => seen is string {
  let last: string | null = null;
  let unseen = 0;
  return (seen): seen is string => {
    if (seen === null) {
      if (++unseen >= looksAway) last = null;
      return false;
    }
    unseen = 0;
    const isNew = seen !== last;
    last = seen;
    return isNew;
  };
}
