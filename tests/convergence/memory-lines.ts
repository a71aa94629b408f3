import type { Signal } from '../../src/lib/sync/description';
import type { Binding, ForetoldEnd, Line, LineEvents, Lines, Wire } from '../../src/lib/sync/line';

/**
 * A network in memory: it stands where RTCPeerConnection does, below the proofs, the frames and y-webrtc, and carries
 * frames in order, each in a turn of its own. Links between two phones can be cut and healed.
 */
export class MemoryNetwork {
  readonly #lines = new Map<string, MemoryLine>();
  readonly #cut = new Set<string>();
  readonly #foretold = new Map<string, number>();
  readonly #refused = new Set<ForetoldEnd>();
  #made = 0;

  /** What the sessions of a phone open their lines with. */
  linesOf(phone: string): Lines {
    return {
      open: (initiator, events, end) => {
        if (end !== undefined && this.#refused.has(end)) throw new Error('a certificate that is not taken');
        if (end !== undefined) this.#foretold.set(phone, this.opened(phone) + 1);
        const line = new MemoryLine(this, phone, end ?? this.#nameEnd(), initiator, events);
        this.#lines.set(line.ufrag, line);
        return line;
      },
      newCertificate: () => Promise.resolve(this.#nameEnd().certificate)
    };
  }

  #nameEnd(): ForetoldEnd {
    const number = this.#made++;
    const fingerprint = Array(32)
      .fill((number % 256).toString(16).padStart(2, '0').toUpperCase())
      .join(':');
    const certificate = { fingerprint, until: Infinity, kept: null };
    return { ufrag: `line${number}`, password: 'x'.repeat(24), certificate };
  }

  /** Has no line open with that end, as browsers do with a certificate that they do not take. */
  refuse(end: ForetoldEnd): void {
    this.#refused.add(end);
  }

  /** How many lines wait for an end that was foretold: doors that are held open. */
  get waiting(): number {
    return [...this.#lines.values()].filter(
      ({ other, remoteUfrag }) => other === null && remoteUfrag !== null && !this.#lines.has(remoteUfrag)
    ).length;
  }

  /** How many lines were opened from a phone so far with an end that was foretold. */
  opened(phone: string): number {
    return this.#foretold.get(phone) ?? 0;
  }

  find(ufrag: string): MemoryLine | undefined {
    return this.#lines.get(ufrag);
  }

  forget(line: MemoryLine): void {
    this.#lines.delete(line.ufrag);
  }

  /** Cuts the link: what is open ends, nothing opens. */
  cut(a: string, b: string): void {
    this.#cut.add(pair(a, b));
    for (const line of [...this.#lines.values()])
      if (line.other !== null && pair(line.phone, line.other.phone) === pair(a, b)) line.lose();
  }

  heal(a: string, b: string): void {
    this.#cut.delete(pair(a, b));
  }

  isCut(a: string, b: string): boolean {
    return this.#cut.has(pair(a, b));
  }
}

const pair = (a: string, b: string): string => [a, b].sort().join(' ');

class MemoryWire implements Wire {
  readonly buffered = 0;
  onframe: (frame: Uint8Array) => void = () => undefined;
  ondrain: () => void = () => undefined;
  other: MemoryWire | null = null;

  send(frame: Uint8Array): void {
    const { other } = this;
    if (other === null) throw new Error('the wire is not open');
    const copy = frame.slice();
    setImmediate(() => {
      if (other.other === this) other.onframe(copy);
    });
  }
}

class MemoryLine implements Line {
  readonly control = new MemoryWire();
  readonly journal = new MemoryWire();
  readonly blobs = new MemoryWire();
  readonly document = new MemoryWire();
  other: MemoryLine | null = null;
  #remote: Signal | null = null;
  #offered = false;
  #closed = false;

  constructor(
    readonly network: MemoryNetwork,
    readonly phone: string,
    readonly end: ForetoldEnd,
    initiator: boolean,
    readonly events: LineEvents
  ) {
    if (initiator)
      queueMicrotask(() => {
        if (this.#closed || this.isSettled) return;
        this.#offered = true;
        this.#describe({ type: 'offer', description: this.#description('actpass') });
      });
  }

  get isSettled(): boolean {
    return this.#remote !== null;
  }

  get remoteUfrag(): string | null {
    return this.#remote === null || this.#remote.type === 'candidate' ? null : this.#remote.description.ufrag;
  }

  get binding(): Binding | null {
    if (this.other === null) return null;
    const [mine, theirs] = [this.fingerprint, this.other.fingerprint];
    return this.#offered
      ? { role: 'offerer', fingerprints: { offerer: mine, answerer: theirs } }
      : { role: 'answerer', fingerprints: { offerer: theirs, answerer: mine } };
  }

  get ufrag(): string {
    return this.end.ufrag;
  }

  get fingerprint(): string {
    return this.end.certificate.fingerprint;
  }

  signal(signal: Signal): void {
    if (this.#closed || this.isSettled || signal.type === 'candidate') return;
    if (signal.type === 'answer' && signal.to !== this.ufrag) return;
    this.#remote = signal;
    if (signal.type === 'offer') {
      this.#offered = false;
      const answer = {
        type: 'answer',
        to: signal.description.ufrag,
        description: this.#description('active')
      } as const;
      queueMicrotask(() => this.#describe(answer));
    }
    this.#meet(signal.description.ufrag);
  }

  /** The two ends find each other once each knows of the other. */
  #meet(ufrag: string): void {
    const other = this.network.find(ufrag);
    if (other === undefined || this.network.isCut(this.phone, other.phone)) return;
    if (other.remoteUfrag !== this.ufrag) return;
    this.join(other);
    other.join(this);
    for (const line of [this, other]) setImmediate(() => line.#closed || line.events.open());
  }

  join(other: MemoryLine): void {
    this.other = other;
    this.control.other = other.control;
    this.journal.other = other.journal;
    this.blobs.other = other.blobs;
    this.document.other = other.document;
  }

  /** Ends without the doing of either end. */
  lose(): void {
    if (this.#closed) return;
    this.close();
    this.events.close('gone');
  }

  close(): void {
    if (this.#closed) return;
    this.#closed = true;
    this.network.forget(this);
    this.control.other = this.document.other = this.journal.other = this.blobs.other = null;
    const { other } = this;
    if (other !== null) setImmediate(() => other.lose());
  }

  /** Says what it is and where it is reached, as a browser does. */
  #describe(description: Signal): void {
    this.events.signal(description);
    const candidate = 'candidate:1 1 udp 2113937151 192.168.1.7 50124 typ host';
    this.events.signal({ type: 'candidate', ufrag: this.ufrag, candidate });
  }

  #description(setup: 'actpass' | 'active') {
    return { ufrag: this.ufrag, password: this.end.password, fingerprint: this.fingerprint, setup };
  }
}
