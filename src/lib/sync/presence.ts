import { removeAwarenessStates, type Awareness } from 'y-protocols/awareness';
import type { DeviceId } from '../domain/ids';
import type { InstanceId } from './control';
import type Peer from './peer';
import type { Session } from './session';

/** How long a device that went may take to come back, in milliseconds, before its names and cursors go too. */
const grace = 1500;

/** The parts of everyone's presence that say on which device they are, and in which opening of the app there. */
const deviceField = 'device';
const instanceField = 'instance';

/**
 * Takes names and cursors away soon after nobody is connected any more to the tab or to the device they are of, where
 * the awareness protocol alone would show them for thirty seconds: somebody who reloads is not there twice. The
 * function given back stops it.
 */
export function keepPresence(session: Session, awareness: Awareness): () => void {
  // Under an id that was used before, whoever remembers its last word would not hear a lower one.
  awareness.meta.set(awareness.clientID, { clock: session.now(), lastUpdated: session.now() });
  awareness.setLocalStateField(deviceField, session.me);
  awareness.setLocalStateField(instanceField, session.instance);
  const departed = new Map<InstanceId, DeviceId>();
  let timer: ReturnType<typeof setTimeout> | null = null;

  function clear(): void {
    timer = null;
    const { connected } = session;
    for (const [instance, device] of departed) {
      // It may still be there for others, and will leave their lists when it is not.
      if (connected.some(({ neighbours }) => neighbours.has(instance))) continue;
      departed.delete(instance);
      const isThere = device === session.me || connected.some((peer) => peer.device === device);
      remove((state) => state[instanceField] === instance || (!isThere && state[deviceField] === device));
    }
  }

  function remove(isGone: (state: Record<string, unknown>) => boolean): void {
    const clients = [...awareness.getStates()].filter(([, state]) => isGone(state)).map(([client]) => client);
    removeAwarenessStates(awareness, clients, 'left');
  }

  function clearSoon(): void {
    // Not put off by what others tell meanwhile: they may be trying all the time to reach somebody.
    if (departed.size > 0) timer ??= setTimeout(clear, grace);
  }

  const stop = session.listen({
    // Whoever took this device's presence away takes it up again only with a higher clock, which this gives it.
    connected: () => awareness.setLocalState(awareness.getLocalState()),
    left: ({ instance, device }: Peer) => {
      if (instance === null || device === null) return;
      departed.set(instance, device);
      clearSoon();
    },
    heard: (_peer, message) => {
      if (message.kind === 'neighbours') clearSoon();
    }
  });
  return () => {
    stop();
    clearTimeout(timer ?? undefined);
  };
}
