import { bookings } from '../../../src/lib/domain/bookings/family';
import { brokenBy } from '../../../src/lib/domain/bookings/bookable';
import { offersOf } from '../../../src/lib/domain/bookings/offers';
import type { ItemId } from '../../../src/lib/domain/ids';
import { minuteOf, minutesADay, monthsIn } from '../../../src/lib/domain/span';
import { monthKey } from '../../../src/lib/storage/folded-states';
import { bookingReads } from '../../../src/lib/workspace/booking-reads';
import { projectStates } from '../../../src/lib/workspace/project-states';
import { daysFrom, families, opened, plantOften, projected } from './plant';

export { plantYear, projected } from './plant';

/** What is measured of bookings in a page, each in milliseconds. */

export interface Asked {
  /** What of everything is free then: all of it, and reading alone. */
  readonly whole: number;
  readonly reading: number;
  /** What the hundred things that are drawn first would not keep to. */
  readonly judging: number;
  /** All rows of the month, and the same as the browser gives them. */
  readonly month: number;
  readonly bare: number;
  /** So many rows are of the month. */
  readonly rows: number;
}

/** Asks what of everything is free for two days of each month. */
export async function ask(year: number): Promise<readonly Asked[]> {
  const { projection, space, person, things, request: requestOf, close } = await opened();
  const reads = bookingReads(projection, space);
  const database = projection.tables.backendDB();
  const now = minuteOf(`${year}-01-01`);
  const { structure } = requestOf([], []);
  const wish = {
    ...{ request: null, structure, quantity: 1, by: person },
    ...({ use: 'usual', audience: 'members', people: null } as const)
  };
  const asked: Asked[] = [];
  for (let month = 1; month <= 12; month++) {
    const span = daysFrom(minuteOf(`${year}-${String(month).padStart(2, '0')}-14`), 2);
    const months = monthsIn(span);
    const startedAt = performance.now();
    const then = await reads.bookedAround(span);
    const reading = performance.now() - startedAt;
    const offers = offersOf(things, then, [span], now);
    const whole = performance.now() - startedAt;
    const drawn = offers.slice(0, 100);
    for (const { bookable } of drawn) brokenBy({ ...wish, span }, bookable, then, now);
    const judging = performance.now() - startedAt - whole;
    const bare = await timed(() => bareRows(database, monthKey(space, months[0]!)));
    let rows = 0;
    const ofMonth = await timed(async () => (rows = (await reads.bookedIn(months)).length));
    asked.push({ whole, reading, judging, month: ofMonth, bare, rows });
  }
  close();
  return asked;
}

const bareRows = (database: IDBDatabase, month: string): Promise<unknown> =>
  new Promise((resolve, reject) => {
    const reading = database.transaction('dated').objectStore('dated').index('months').getAll(month);
    reading.onsuccess = () => resolve(reading.result);
    reading.onerror = () => reject(reading.error!);
  });

/** Opens the journal with what its acts mean, and without. */
export async function open(): Promise<{ folded: number; unfolded: number; acts: number }> {
  const { openJournal, journal, close } = await opened();
  const took: number[] = [];
  for (const of of [[], families]) {
    const startedAt = performance.now();
    const again = await openJournal(of);
    took.push(performance.now() - startedAt);
    again.close();
  }
  close();
  return { unfolded: took[0]!, folded: took[1]!, acts: journal.chains.acts.length };
}

export interface Written {
  /** From saying it until its rows are there. */
  readonly whole: number;
  /** Until it is kept and folded. */
  readonly said: number;
}

/** Has one thing booked so often. */
export async function bookOften(year: number, many: number): Promise<void> {
  const { things, close } = await opened();
  close();
  await plantOften(year, things[0]!.id, many);
  await projected();
}

/** Asks for one thing that is booked often, and for one that is not, some times. */
export async function askOnceMore(year: number): Promise<{ often: Written[]; seldom: Written[] }> {
  const { projection, space, journal, things, request, close } = await opened();
  const states = projectStates(projection, space, journal, families);
  await states.settled();
  const once = async (thing: ItemId, nth: number): Promise<Written> => {
    const span = daysFrom(minuteOf(`${year}-12-01`) + nth * minutesADay, 1);
    const startedAt = performance.now();
    await journal.say('booking.request', request([thing], [span]), bookings.kinds['booking.request']);
    const said = performance.now() - startedAt;
    await states.settled();
    return { said, whole: performance.now() - startedAt };
  };
  const [often, seldom]: [Written[], Written[]] = [[], []];
  for (let nth = 0; nth < 10; nth++) {
    often.push(await once(things[0]!.id, nth));
    seldom.push(await once(things[1]!.id, nth));
  }
  await states.close();
  close();
  return { often, seldom };
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const startedAt = performance.now();
  await work();
  return performance.now() - startedAt;
}
