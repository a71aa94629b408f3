import { createSubscriber } from 'svelte/reactivity';

const ticking = (step: number) =>
  createSubscriber((update) => {
    const timer = setInterval(update, step);
    return () => clearInterval(timer);
  });
const now = ticking(15_000);
const second = ticking(1000);

/** The time as screens show it, in milliseconds since 1970: whoever reads it in a template is redrawn as it goes on. */
export const clock = {
  /** Read every 15 seconds. */
  get now(): number {
    now();
    return Date.now();
  },

  /** Read every second, for what is counted down. */
  get second(): number {
    second();
    return Date.now();
  }
};
