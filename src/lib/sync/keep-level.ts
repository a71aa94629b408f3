import type * as Y from 'yjs';
import type { DeviceId } from '../domain/ids';
import type { InstanceId } from './control';
import { Levels } from './levels';
import type Peer from './peer';
import type { Session } from './session';

/** How often a comparison is put off because somebody is writing. */
const mostDelays = 10;

interface Plan {
  timer: ReturnType<typeof setTimeout> | undefined;
  /** Differences found in a row. */
  differences: number;
  delays: number;
  /** Whom the peer was connected to when it last said so. */
  neighbours: ReadonlySet<InstanceId>;
}

/**
 * Keeps a session's document level with those of its peers: compares after each connection, at each return, whenever
 * a neighbour of a neighbour is lost (it may have been told to leave an edit to it), and now and then (SYN-51). Tells
 * each device found level, and when, in milliseconds since 1970. The function given back stops it.
 */
export function keepLevel(
  session: Session,
  doc: Y.Doc,
  onLevel: (device: DeviceId, at: number) => void
): () => void {
  const levels = new Levels(doc);
  const plans = new Map<Peer, Plan>();
  let changedAt = -Infinity;
  const note = () => {
    changedAt = performance.now();
  };
  doc.on('update', note);
  const { quiet, comparison } = session.limits;
  const isQuiet = () => performance.now() - changedAt >= quiet;

  function plan(peer: Peer, delay: number): void {
    const known = plans.get(peer);
    if (known === undefined) return;
    clearTimeout(known.timer);
    known.timer = setTimeout(() => ask(peer, known), delay * (0.75 + Math.random() / 2));
  }

  function ask(peer: Peer, known: Plan): void {
    if (!isQuiet() && known.delays++ < mostDelays) return plan(peer, quiet);
    known.delays = 0;
    plan(peer, comparison);
    void levels.ask(peer);
  }

  function planAll(): void {
    for (const peer of plans.keys()) plan(peer, quiet / 2);
  }

  /** Whom a peer was connected to and is no more may lack what it was left to tell them. */
  function planLost(peer: Peer, known: Plan): void {
    const before = known.neighbours;
    known.neighbours = peer.neighbours;
    for (const other of plans.keys())
      if (other.instance !== null && before.has(other.instance) && !peer.neighbours.has(other.instance))
        plan(other, quiet / 2);
  }

  const stop = session.listen({
    connected: (peer) => {
      plans.set(peer, { timer: undefined, differences: 0, delays: 0, neighbours: new Set() });
      plan(peer, quiet / 2);
    },
    left: (peer) => {
      clearTimeout(plans.get(peer)?.timer);
      if (plans.delete(peer)) planAll();
    },
    returned: planAll,
    heard: (peer, message) => {
      const known = plans.get(peer);
      if (known === undefined) return;
      if (message.kind === 'neighbours') return planLost(peer, known);
      if (message.kind !== 'digest') return;
      // In the middle of a change the answer would be no: asked back when it is over.
      if (!message.isAnswer && !isQuiet()) return plan(peer, quiet);
      void levels.compare(peer, message).then((isLevel) => {
        if (!peer.isConnected) return;
        known.differences = isLevel ? 0 : known.differences + 1;
        if (isLevel && peer.device !== null) onLevel(peer.device, session.now());
        // Soon again after a difference, then ever less often: what is lacking may be on its way, or with nobody.
        plan(peer, isLevel ? comparison : Math.min(comparison, quiet * 2 ** known.differences));
      });
    }
  });

  return () => {
    stop();
    levels.close();
    doc.off('update', note);
    for (const { timer } of plans.values()) clearTimeout(timer);
  };
}
