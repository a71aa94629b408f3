import type { NamedBytes } from '../domain/attachments';
import type { DeviceId } from '../domain/ids';
import { pieceSize, type WantedFile } from '../domain/wanted-files';
import { Asking } from './asking';
import { encodeFileMessage, mostFiles, parseFileMessage, type Piece, type PieceName } from './file-message';
import type Peer from './peer';
import type { Session } from './session';

/** The photos and files of a space, as the connections need them. */
export interface FilesPort {
  /** Those that are to be fetched, in the order in which they are. */
  wanted(): Promise<readonly WantedFile[]>;
  /** A piece of one that the document names and that is here whole; null for others. */
  piece(name: PieceName): Promise<Uint8Array<ArrayBuffer> | null>;
  /**
   * Keeps a piece that was asked for, unless it is not wanted any more. With the last one, the file is `whole`, or `wrong`
   * and nothing of it is left. Rejects when the storage refuses.
   */
  take(
    file: NamedBytes,
    offset: number,
    bytes: Uint8Array<ArrayBuffer>
  ): Promise<'kept' | 'whole' | 'wrong' | 'unwanted'>;
  /** Calls back when other files may be wanted; the function given back stops it. */
  listen(wantsOthers: () => void): () => void;
}

/** The files of which a peer was asked for one piece, the first that it has, and from where on. */
interface Question {
  readonly files: readonly WantedFile[];
  readonly hashes: readonly string[];
}

/** Is open while an answer is on its way that nobody waits for any more. */
const nothing: Question = { files: [], hashes: [] };

/**
 * Fetches the files that are wanted from whoever has them, piece by piece, one question at a time to each peer so that
 * nothing else waits long behind them; and gives those that are here (SYN-130 to SYN-135). A piece is written while the
 * next is on its way. The function given back stops it.
 */
export function keepFiles(session: Session, files: FilesPort): () => void {
  const asking = new Asking<Question>(session, askNow);
  const blame = new Blame();
  /** Those of which a piece is being written. */
  const inWriting = new Set<string>();

  /** Asks each peer that is idle for some of what is wanted and nobody else was asked for. */
  async function askNow(): Promise<void> {
    if (asking.idle.length === 0) return;
    const wanted = await files.wanted();
    const { idle, onTheWay } = asking;
    // Shared out, so that several give different ones at once.
    const share = Math.min(mostFiles, Math.ceil(wanted.length / idle.length));
    for (const peer of idle) {
      const mine = wanted
        .filter(
          (file) =>
            !onTheWay.has(file.hash) &&
            !inWriting.has(file.hash) &&
            !asking.lacks(peer, file.hash) &&
            !blame.bars(peer, file)
        )
        .slice(0, share);
      for (const { hash } of mine) onTheWay.add(hash);
      if (mine.length > 0) put(peer, mine);
    }
  }

  /** Puts the question. */
  function put(peer: Peer, some: readonly WantedFile[]): void {
    const from = some.map((file) => ({
      ...file,
      received: blame.mayFollow(peer, file) ? file.received : 0
    }));
    asking.open(peer, { files: from, hashes: hashesOf(from) });
    peer.sendTexts(
      encodeFileMessage({
        kind: 'ask',
        files: from.map(({ hash, received }) => ({ hash, offset: received }))
      })
    );
  }

  async function hear(peer: Peer, bytes: Uint8Array): Promise<void> {
    const message = parseFileMessage(bytes);
    if (message === undefined) return peer.refuse();
    if (message === null) return;
    if (message.kind === 'ask') return give(peer, message.files);
    if (message.kind === 'piece') return take(peer, message.piece);
    asking.noteHeld(peer, message.hashes);
  }

  async function give(peer: Peer, wanted: readonly PieceName[]): Promise<void> {
    // What is on its way may say that they are out (SYN-86).
    await session.informed();
    for (const name of wanted) {
      // The storage does not answer: whoever asked has others to ask, and asks again.
      const bytes = await files.piece(name).catch(() => null);
      if (!peer.isConnected) return;
      if (bytes !== null)
        return peer.sendTexts(encodeFileMessage({ kind: 'piece', piece: { ...name, bytes } }));
    }
    peer.sendTexts(encodeFileMessage({ kind: 'piece', piece: null }));
  }

  async function take(peer: Peer, piece: Piece | null): Promise<void> {
    const question = asking.of(peer);
    if (question === undefined) return;
    const at = question.files.findIndex(
      ({ hash, received }) => hash === piece?.hash && received === piece.offset
    );
    const file = question.files[at];
    if (piece === null || file === undefined) return asking.close(peer, question.hashes);
    // Of this one it has something else than the record says: that tells nothing of those after it.
    if (piece.bytes.length !== lengthAt(file, piece.offset))
      return asking.close(peer, question.hashes.slice(0, at + 1));
    // It lacks what it was asked for before this one; what comes after may be asked of anybody again.
    asking.close(peer, question.hashes.slice(0, at));
    blame.noteGiver(peer, file, piece.offset);
    const received = piece.offset + piece.bytes.length;
    if (received < file.size && peer.isConnected) put(peer, [{ ...file, received }]);
    inWriting.add(file.hash);
    // The storage refuses, and says so itself: it is asked for again after the next comparison.
    const fate = await files.take(file, piece.offset, piece.bytes).catch(() => 'refused' as const);
    inWriting.delete(file.hash);
    if (fate === 'kept' && peer.isConnected) return;
    if (fate === 'refused') asking.noteLacking(peer, [file.hash]);
    else if (fate !== 'kept') blame.judge(file, fate);
    if (fate === 'whole') tellHold(file.hash, peer);
    else if (asking.of(peer)?.files[0]?.hash === file.hash) asking.open(peer, nothing);
    asking.ask();
  }

  function tellHold(hash: string, from: Peer): void {
    for (const peer of session.connected)
      if (peer !== from) peer.sendTexts(encodeFileMessage({ kind: 'hold', hashes: [hash] }));
  }

  const stops = [session.listen({ heardTexts: hear }), files.listen(asking.ask), () => asking.stop()];
  return () => {
    for (const stop of stops) stop();
  };
}

const hashesOf = (files: readonly WantedFile[]): readonly string[] => files.map(({ hash }) => hash);

const lengthAt = ({ size }: NamedBytes, offset: number): number => Math.min(pieceSize, size - offset);

/**
 * Who gave what of the files that are on their way. Whoever alone gave one that is not what its hash says is not asked for
 * it again; where several did, nobody knows who it was, and it is taken from one alone (SYN-133). A record may tell another
 * size of the same bytes, which is no fault of whoever gives them: that is another file here.
 */
class Blame {
  /** Of files whose first piece came since this began. */
  readonly #givers = new Map<string, Set<DeviceId | null>>();
  readonly #fromOne = new Set<string>();
  readonly #barred = new Map<string, Set<DeviceId | null>>();

  bars({ device }: Peer, file: NamedBytes): boolean {
    return this.#barred.get(nameOf(file))?.has(device) === true;
  }

  /** Whether what this one gives may follow what is here already. */
  mayFollow({ device }: Peer, file: NamedBytes): boolean {
    const givers = this.#givers.get(nameOf(file));
    return !this.#fromOne.has(nameOf(file)) || (givers?.size === 1 && givers.has(device));
  }

  /** Notes who gave a piece. */
  noteGiver({ device }: Peer, file: NamedBytes, offset: number): void {
    const name = nameOf(file);
    if (offset === 0) this.#givers.set(name, new Set());
    this.#givers.get(name)?.add(device);
  }

  /** What has come of a file is dropped, or is all there is. */
  judge(file: NamedBytes, fate: 'whole' | 'wrong' | 'unwanted'): void {
    const name = nameOf(file);
    const givers = this.#givers.get(name);
    this.#givers.delete(name);
    if (fate !== 'wrong') return;
    if (givers?.size === 1) this.#barred.set(name, new Set([...givers, ...(this.#barred.get(name) ?? [])]));
    else this.#fromOne.add(name);
  }
}

const nameOf = ({ hash, size }: NamedBytes): string => `${hash} ${size}`;
