import { mostPatience, type default as Peer } from './peer';
import type { Session } from './session';

/**
 * Has whoever let the other end in wait a little longer than that one waits for what would let it in: or both would give
 * up at once, and this end never hear why it is refused (SYN-18). The function given back stops it.
 */
export function awaitWord(session: Session): () => void {
  const waits = new Map<Peer, ReturnType<typeof setInterval>>();

  function end(peer: Peer): void {
    clearInterval(waits.get(peer));
    waits.delete(peer);
  }

  const stop = session.listen({
    letIn: (peer) => {
      if (peer.isWelcomed) return;
      const { handshake } = session.limits;
      const until = performance.now() + mostPatience * handshake;
      waits.set(
        peer,
        setInterval(() => (performance.now() < until ? peer.stillComing() : end(peer)), handshake / 2)
      );
    },
    welcomed: end,
    left: end
  });
  return () => {
    stop();
    for (const wait of waits.values()) clearInterval(wait);
  };
}
