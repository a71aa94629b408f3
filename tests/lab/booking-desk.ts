import { afterAll, beforeAll } from 'vitest';
import type { RequestSaid } from '../../src/lib/domain/bookings/forms';
import type { ItemId } from '../../src/lib/domain/ids';
import { wholeDays, type Span } from '../../src/lib/domain/span';
import type { Collective } from '../../src/lib/workspace/collective';
import type { LiveSpace } from '../../src/lib/workspace/live-space';
import { readRequest, type ReadRequest } from '../../src/lib/workspace/read-request';
import { thingNamed } from './things';
import { founding, setDevice } from './workspaces';

/** A device alone in a collective of its own that has so many barnums, and what it asks for there, far ahead of any clock. */
export function setBookingDesk(quantity: number) {
  const device = setDevice();
  const desk = {} as { collective: Collective; live: LiveSpace; barnum: ItemId };
  beforeAll(async () => {
    desk.collective = await device.opened(device.workspace.createCollective(founding));
    desk.live = await desk.collective.live();
    const { structure } = desk.collective.me;
    desk.barnum = desk.live.addItem({ ...thingNamed('Barnum'), quantity, structure });
    await desk.collective.saved();
  });
  afterAll(() => desk.collective.close());

  const said = (changes: Partial<RequestSaid> = {}): RequestSaid => ({
    ...{ structure: desk.collective.me.structure, borrower: '', purpose: '', need: 'useful', use: 'usual' },
    ...{ audience: 'members', people: null, instead: null, despite: [] },
    ...{ rows: [{ thing: desk.barnum, quantity: 1 }], times: [may(8)] },
    ...changes
  });
  /** Asks for it, and gives the request as it is read once it is there. */
  async function asked(changes: Partial<RequestSaid> = {}): Promise<ReadRequest> {
    const sent = await desk.live.requestBooking(said(changes));
    if (!sent.ok) throw new Error(JSON.stringify(sent.problem));
    await desk.collective.projected();
    return readRequest(desk.collective, sent.value, Date.now());
  }
  return { desk, said, asked };
}

const inMonth =
  (month: string) =>
  (first: number, last = first): Span =>
    wholeDays(`2099-${month}-${two(first)}`, `2099-${month}-${two(last)}`);
const two = (day: number): string => String(day).padStart(2, '0');
/** Days of two months. */
export const [may, june] = [inMonth('05'), inMonth('06')];

export const standings = ({ bookings }: ReadRequest) => bookings.map(({ standing }) => standing);
