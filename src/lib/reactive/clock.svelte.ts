import { createSubscriber } from 'svelte/reactivity';

const step = 15_000;

const subscribe = createSubscriber((update) => {
  const ticking = setInterval(update, step);
  return () => clearInterval(ticking);
});

/** The time as screens show it: whoever reads it in a template is redrawn every 15 seconds. */
export const clock = {
  /** Milliseconds since 1970. */
  get now(): number {
    subscribe();
    return Date.now();
  }
};
