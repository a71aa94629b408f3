import { awaitedFrom } from '../domain/membership/agreements';
import { readsOnly } from '../domain/membership/own-standing';
import { minuteOf } from '../domain/span';
import type { Collective } from './collective';
import { bookingsToSettle } from './home-bookings';
import { outside } from './outside';
import { watch } from './watch';

/** What is read of a collective to tell. */
export type Waits = Pick<
  Collective,
  | 'isExample'
  | 'standing'
  | 'isTooOld'
  | 'me'
  | 'awaited'
  | 'asked'
  | 'dueAgreements'
  | 'belonging'
  | 'bookings'
>;

/** Each kind of what waits for whoever is here, as Accueil shows it, on a day such as `2026-11-21`. */
const kinds: readonly ((collective: Waits, today: string) => Promise<readonly unknown[]>)[] = [
  (collective) => collective.awaited(),
  async (collective) => {
    const { asks, contested, sharings } = await collective.asked();
    return [...asks, ...contested, ...sharings];
  },
  async (collective, today) => (await collective.dueAgreements(today)).due,
  async (collective, today) => {
    const { clashes, toAnswer, toExcept } = await bookingsToSettle(collective, minuteOf(today));
    return [...clashes, ...toAnswer, ...toExcept];
  },
  async (collective) => {
    const picture = await collective.belonging();
    return picture === null ? [] : awaitedFrom(picture, collective.me.person);
  }
];

/** How much waits for whoever is here: nothing where they only read, or look at the example. */
export async function waitingFor(collective: Waits, today: string): Promise<number> {
  const { isExample, standing, isTooOld } = collective;
  if (isExample || readsOnly(standing.value) || isTooOld.value) return 0;
  const waiting = await Promise.all(kinds.map((kind) => kind(collective, today)));
  return waiting.reduce((sum, some) => sum + some.length, 0);
}

/**
 * Marks the icon of the installed app with how much waits, for as long as the collective is open here: nothing looks while the
 * app is closed. The function given back stops it, and clears the icon.
 */
export function keepBadge(
  collective: Waits,
  today: string,
  show: (count: number) => Promise<void> = outside.showBadge
): () => void {
  let shown: number | null = null;
  const stop = watch(
    () => waitingFor(collective, today),
    (count) => {
      if (count !== shown) void show(count);
      shown = count;
    }
  );
  return () => {
    stop();
    void show(0);
  };
}
