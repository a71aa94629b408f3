import { deflate, inflate, type InflateProblem } from './deflate';
import { framesOf, Reassembly, type Carried, type FrameProblem } from './frames';
import type { MessageLimits } from './limits';
import type { Wire } from './line';

/** More than this many bytes are not given to the wire at once. */
const full = 1024 * 1024;

export type ChannelFault = FrameProblem | InflateProblem | 'too-much-waiting' | 'cannot-send' | 'cannot-read';

export interface ChannelEvents {
  /** A frame of so many bytes came, of whatever message. */
  heard(bytes: number): void;
  /** A whole message came. The next is not told before this one is dealt with. */
  message(message: Uint8Array): void | Promise<void>;
  fault(fault: ChannelFault): void;
}

/** Carries whole messages over a wire, in order, both ways, within limits. */
export class Channel {
  readonly #wire: Wire;
  readonly #limits: MessageLimits;
  readonly #events: ChannelEvents;
  readonly #reassembly: Reassembly;
  #sending: Promise<void> = Promise.resolve();
  #receiving: Promise<void> = Promise.resolve();
  #toSend = 0;
  #toRead = 0;
  #closed = false;

  constructor(wire: Wire, limits: MessageLimits, events: ChannelEvents) {
    this.#wire = wire;
    this.#limits = limits;
    this.#events = events;
    this.#reassembly = new Reassembly(limits.carried);
    wire.onframe = (frame) => this.#take(frame);
  }

  /** Sends a message after those given before it; `permission` is awaited at its place in that order. */
  send(message: Uint8Array, permission?: () => Promise<void>): void {
    if (this.#closed) return;
    this.#toSend += message.length;
    if (this.#toSend > this.#limits.waiting) return this.#fail('too-much-waiting');
    this.#sending = this.#sending
      .then(() => this.#sendNow(message, permission))
      .catch(() => this.#fail('cannot-send'));
  }

  /** Nothing is sent or told from here on. */
  close(): void {
    this.#closed = true;
    this.#wire.ondrain();
  }

  async #sendNow(message: Uint8Array, permission?: () => Promise<void>): Promise<void> {
    if (this.#closed) return;
    await permission?.();
    for (const frame of framesOf(await deflate(message))) {
      if (this.#wire.buffered > full) await this.#drained();
      if (this.#closed) return;
      this.#wire.send(frame);
    }
    this.#toSend -= message.length;
  }

  #drained(): Promise<void> {
    return new Promise((resolve) => {
      this.#wire.ondrain = resolve;
    });
  }

  #take(frame: Uint8Array): void {
    if (this.#closed) return;
    this.#events.heard(frame.length);
    if (this.#closed) return;
    const taken = this.#reassembly.take(frame);
    if (!taken.ok) return this.#fail(taken.problem);
    const carried = taken.value;
    if (carried === null) return;
    this.#toRead += carried.bytes.length;
    if (this.#toRead > this.#limits.waiting) return this.#fail('too-much-waiting');
    this.#receiving = this.#receiving
      .then(() => this.#readNow(carried))
      .catch((cause) => {
        // A mistake of ours, which must be seen; a channel that reads no more would only look alive.
        this.#fail('cannot-read');
        throw cause;
      });
  }

  async #readNow(carried: Carried): Promise<void> {
    if (this.#closed) return;
    const whole = await inflate(carried, this.#limits.whole);
    if (this.#closed) return;
    if (!whole.ok) return this.#fail(whole.problem);
    await this.#events.message(whole.value);
    this.#toRead -= carried.bytes.length;
  }

  #fail(fault: ChannelFault): void {
    if (this.#closed) return;
    this.close();
    this.#events.fault(fault);
  }
}
