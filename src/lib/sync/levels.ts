import type * as Y from 'yjs';
import { digestOf } from '../documents/coverage';
import type { ControlMessage, SentMessage } from './control';
import { stepOne } from './document-message';

/** Whom a document is compared with. */
export interface Counterpart {
  readonly isConnected: boolean;
  say(message: SentMessage): void;
  send(message: Uint8Array): void;
}

type Digest = Extract<ControlMessage, { kind: 'digest' }>;

/**
 * Compares a document with those of others by their digests, and makes those that differ ask each other for what they
 * lack. State vectors would not do: they do not move on deletions (SYN-50).
 */
export class Levels {
  readonly #doc: Y.Doc;
  #digest: Promise<string> | null = null;
  readonly #forget = () => {
    this.#digest = null;
  };

  constructor(doc: Y.Doc) {
    this.#doc = doc;
    doc.on('update', this.#forget);
  }

  close(): void {
    this.#doc.off('update', this.#forget);
  }

  /** Shows a counterpart what is here, for it to compare. */
  async ask(counterpart: Counterpart, isAnswer = false): Promise<void> {
    counterpart.say({ kind: 'digest', digest: await this.#current(), isWhole: this.#isWhole, isAnswer });
  }

  /**
   * Compares with what a counterpart showed. When they are level tells so; when not, asks for what is lacking here.
   * Answers unless it was an answer, so that both ends know and both ask. What was changed meanwhile is level with
   * nobody: who was told so would take it for held there.
   */
  async compare(counterpart: Counterpart, theirs: Digest): Promise<boolean> {
    const digest = this.#current();
    const isLevel = theirs.isWhole && this.#isWhole && theirs.digest === (await digest);
    if (!isLevel && counterpart.isConnected) counterpart.send(stepOne(this.#doc));
    if (!theirs.isAnswer) await this.ask(counterpart, true);
    return isLevel && this.#digest === digest;
  }

  /** Read again only after a change: reading a large document takes tens of milliseconds. */
  #current(): Promise<string> {
    this.#digest ??= digestOf(this.#doc);
    return this.#digest;
  }

  /** False while updates wait for others that they depend on. */
  get #isWhole(): boolean {
    return this.#doc.store.pendingStructs === null && this.#doc.store.pendingDs === null;
  }
}
