import type { Lines } from '../../src/lib/sync/line';
import { kindOf } from '../../src/lib/sync/document-message';
import { allMeet, makeRooms, until } from '../convergence/open-rooms';

const edits = 10;
/** As in the app: so many phones in one process are slow to prove their keys to each other. */
const limits = {
  reaching: 60_000,
  handshake: 60_000,
  beat: 30_000,
  comparison: 300_000,
  announcement: 30_000
};

/**
 * How many messages that carry an edit are sent for one, all phones of a room counted. Only the lines between them are
 * in memory; run by Vite, since y-webrtc stands on our edges.
 */
export async function messagesPerEdit(count: number): Promise<number> {
  const rooms = makeRooms();
  await rooms.start();
  try {
    let sent = 0;
    const counted = (lines: Lines): Lines => ({
      ...lines,
      open: (...facts) => {
        const line = lines.open(...facts);
        const { document } = line;
        const send = document.send.bind(document);
        document.send = (frame) => {
          // Behind the header of the frame.
          if (kindOf(frame.subarray(1)) === 'update') sent++;
          send(frame);
        };
        return line;
      }
    });
    await Promise.all(
      Array.from({ length: count }, (_, i) => rooms.open(`phone${i}`, { limits, through: counted }))
    );
    await until(() => allMeet(rooms.phones), 120_000);
    await until(() => rooms.phones.every(({ levelWith }) => levelWith.size === count - 1), 120_000);
    sent = 0;
    for (let edit = 1; edit <= edits; edit++) {
      rooms.phones[edit % count]!.doc.getText('notes').insert(0, '#');
      await until(() => rooms.phones.every(({ doc }) => doc.getText('notes').length === edit), 60_000);
      await new Promise((resolve) => setTimeout(resolve, 300));
    }
    return sent / edits;
  } finally {
    await rooms.close();
  }
}
