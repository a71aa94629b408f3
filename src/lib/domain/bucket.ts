/** How much may pass: `burst` at once, `perSecond` in the long run. */
export interface Rate {
  readonly burst: number;
  readonly perSecond: number;
}

/** A bucket that fills with time and from which each thing that passes is paid. */
export interface Bucket {
  /** Pays `amount` at `now` (milliseconds) if there is enough; else nothing is paid. */
  take(amount: number, now: number): boolean;
}

/** A bucket that is full at `now` (milliseconds). */
export function bucket(rate: Rate, now: number): Bucket {
  let content = rate.burst;
  let filledAt = now;
  return {
    take(amount, at) {
      content = Math.min(rate.burst, content + ((at - filledAt) / 1000) * rate.perSecond);
      filledAt = at;
      if (amount > content) return false;
      content -= amount;
      return true;
    }
  };
}
