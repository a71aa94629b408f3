import { hashOfText, type SaltedText } from '../journal/salted-text';
import { Asking } from './asking';
import type Peer from './peer';
import type { Session } from './session';
import { encodeTextMessage, mostTexts, parseTextMessage } from './text-message';

/** The texts beside the journal of this space, as the connections need them. */
export interface TextsPort {
  /** The hashes of those that acts name and that are not here. */
  lacking(): Promise<ReadonlySet<string>>;
  /** Those that are here; every one of them is committed. */
  of(hashes: readonly string[]): Promise<ReadonlyMap<string, SaltedText>>;
  /** Keeps texts under the hashes that they have. Rejects when the storage refuses: they are asked for again later. */
  take(texts: ReadonlyMap<string, SaltedText>): Promise<void>;
  /** Calls back when more may be lacking; the function given back stops it. */
  listen(lackingMore: () => void): () => void;
}

/** So many texts are sent at once. */
const handful = 64;

/**
 * Fetches the texts that acts name from whoever has them, one question at a time to each peer, and gives those that are
 * here to whoever is let in (SYN-90 to SYN-94). The function given back stops it.
 */
export function keepTexts(session: Session, texts: TextsPort): () => void {
  const asking = new Asking<{ readonly hashes: Set<string> }>(session, askNow);

  /** Asks each peer that is idle for some of what is lacking and nobody else was asked for. */
  async function askNow(): Promise<void> {
    if (asking.idle.length === 0) return;
    const lacking = await texts.lacking();
    if (lacking.size === 0) return;
    const { onTheWay } = asking;
    for (const peer of asking.idle) {
      const hashes = new Set<string>();
      for (const hash of lacking) {
        if (hashes.size === mostTexts) break;
        if (!onTheWay.has(hash) && !asking.lacks(peer, hash)) hashes.add(hash);
      }
      if (hashes.size === 0) continue;
      for (const hash of hashes) onTheWay.add(hash);
      asking.open(peer, { hashes });
      peer.sendTexts(encodeTextMessage({ kind: 'want', hashes: [...hashes] }));
    }
  }

  async function hear(peer: Peer, bytes: Uint8Array): Promise<void> {
    const message = parseTextMessage(bytes);
    if (message === undefined) return peer.refuse();
    if (message === null) return;
    if (message.kind === 'want') return give(peer, message.hashes);
    if (message.kind === 'texts') return take(peer, message.texts, message.rest);
    asking.noteHeld(peer, message.hashes);
  }

  async function give(peer: Peer, hashes: readonly string[]): Promise<void> {
    // The storage does not answer: whoever asked has others to ask, and asks again.
    const here = [...(await texts.of(hashes).catch(() => new Map<string, SaltedText>())).values()];
    do {
      const some = here.splice(0, handful);
      if (!peer.isConnected) return;
      peer.sendTexts(encodeTextMessage({ kind: 'texts', texts: some, rest: here.length }));
    } while (here.length > 0);
  }

  async function take(peer: Peer, some: readonly SaltedText[], rest: number): Promise<void> {
    const question = asking.of(peer);
    if (question === undefined) return;
    asking.stillComing(peer);
    const wanted = new Map<string, SaltedText>();
    for (const text of some) {
      const hash = await hashOfText(text);
      if (question.hashes.has(hash)) wanted.set(hash, text);
    }
    try {
      await texts.take(wanted);
      for (const hash of wanted.keys()) question.hashes.delete(hash);
      if (wanted.size > 0) tellHave([...wanted.keys()], peer);
    } catch {
      // The storage refuses, and says so itself: it is asked for again at the next comparison.
    }
    if (rest === 0) asking.close(peer, question.hashes);
  }

  function tellHave(hashes: readonly string[], from: Peer): void {
    for (const peer of session.connected)
      if (peer !== from) peer.sendTexts(encodeTextMessage({ kind: 'have', hashes }));
  }

  const stops = [session.listen({ heardTexts: hear }), texts.listen(asking.ask), () => asking.stop()];
  return () => {
    for (const stop of stops) stop();
  };
}
