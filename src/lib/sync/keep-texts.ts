import { hashOfText, type SaltedText } from '../journal/salted-text';
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

/** What a peer was asked for and has not sent yet. */
interface Question {
  readonly hashes: Set<string>;
  /** Whether it waits since before the last comparison: whoever does not answer is not waited for. */
  isOld: boolean;
}

/**
 * Fetches the texts that acts name from whoever has them, one question at a time to each peer, and gives those that are
 * here to whoever is let in (SYN-90 to SYN-94). The function given back stops it.
 */
export function keepTexts(session: Session, texts: TextsPort): () => void {
  const asked = new Map<Peer, Question>();
  /** What a peer has said that it lacks too. */
  const without = new Map<Peer, Set<string>>();
  let asking: Promise<void> = Promise.resolve();

  /** Asks each peer that is idle for some of what is lacking and nobody else was asked for. */
  function ask(): void {
    asking = asking.then(askNow).catch(() => undefined);
  }

  async function askNow(): Promise<void> {
    if (session.connected.every((peer) => asked.has(peer))) return;
    const lacking = await texts.lacking();
    if (lacking.size === 0) return;
    const onTheWay = new Set([...asked.values()].flatMap(({ hashes }) => [...hashes]));
    for (const peer of session.connected) {
      if (asked.has(peer)) continue;
      const hashes = new Set<string>();
      for (const hash of lacking) {
        if (hashes.size === mostTexts) break;
        if (!onTheWay.has(hash) && without.get(peer)?.has(hash) !== true) hashes.add(hash);
      }
      if (hashes.size === 0) continue;
      for (const hash of hashes) onTheWay.add(hash);
      asked.set(peer, { hashes, isOld: false });
      peer.sendTexts(encodeTextMessage({ kind: 'want', hashes: [...hashes] }));
    }
  }

  async function hear(peer: Peer, bytes: Uint8Array): Promise<void> {
    const message = parseTextMessage(bytes);
    if (message === undefined) return peer.refuse();
    if (message === null) return;
    if (message.kind === 'want') return give(peer, message.hashes);
    if (message.kind === 'texts') return take(peer, message.texts, message.rest);
    for (const hash of message.hashes) without.get(peer)?.delete(hash);
    ask();
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
    const question = asked.get(peer);
    if (question === undefined) return;
    question.isOld = false;
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
    if (rest === 0) closeQuestion(peer, question);
  }

  function tellHave(hashes: readonly string[], from: Peer): void {
    for (const peer of session.connected)
      if (peer !== from) peer.sendTexts(encodeTextMessage({ kind: 'have', hashes }));
  }

  function closeQuestion(peer: Peer, { hashes }: Question): void {
    asked.delete(peer);
    without.set(peer, new Set([...(without.get(peer) ?? []), ...hashes]));
    ask();
  }

  const stops = [
    session.listen({
      connected: ask,
      heardTexts: hear,
      left: (peer) => {
        without.delete(peer);
        if (asked.delete(peer)) ask();
      }
    }),
    texts.listen(ask)
  ];
  const pulse = setInterval(() => {
    without.clear();
    for (const [peer, question] of asked) {
      if (question.isOld) closeQuestion(peer, question);
      else question.isOld = true;
    }
    ask();
  }, session.limits.comparison);

  return () => {
    clearInterval(pulse);
    for (const stop of stops) stop();
  };
}
