import { Cell, type Observable } from '../domain/observable';
import type { Session } from './session';

/** So many times the longest rest, and who was not tried again is not spoken of any more. */
const forgotten = 2;

/**
 * Counts those who are heard and not reached: they have the app open, signals pass, and the network keeps the two
 * devices apart (SYN-112). `stop` stops it.
 */
export function keepMissed(session: Session): { readonly missed: Observable<number>; stop(): void } {
  const missed = new Cell(0);
  const timers = new Map<string, ReturnType<typeof setTimeout>>();

  function forget(name: string): void {
    clearTimeout(timers.get(name));
    timers.delete(name);
    missed.set(timers.size);
  }

  const stop = session.listen({
    connected: ({ correspondent }) => forget(correspondent ?? ''),
    left: ({ correspondent, hasOpened }, reason) => {
      if (correspondent === null || hasOpened || session.hands.isUnanswered(correspondent)) return;
      if (reason !== 'timeout' && reason !== 'unreachable') return;
      forget(correspondent);
      timers.set(
        correspondent,
        setTimeout(() => forget(correspondent), forgotten * session.limits.rest.most)
      );
      missed.set(timers.size);
    }
  });
  return {
    missed,
    stop: () => {
      stop();
      for (const timer of timers.values()) clearTimeout(timer);
    }
  };
}
