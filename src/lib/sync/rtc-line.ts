import { descriptionOf, isUsefulCandidate, sdpOf, type Description, type Signal } from './description';
import type { Binding, Certificate, ForetoldEnd, Line, LineEvents, Lines, Wire } from './line';

/** The channels are agreed on beforehand, by number: nobody can open another one. */
const channelNames = ['control', 'document', 'journal', 'blobs'] as const;

/** Below this many bytes waiting to leave, more is given to the browser. */
const drained = 256 * 1024;

/** Candidates kept before the description that they belong to. */
const mostEarly = 64;

/** Lines made of the browser's own RTCPeerConnection. */
export const rtcLines = (configuration: RTCConfiguration): Lines => ({
  open: (initiator, events, end) => new RtcLine(configuration, initiator, events, end),
  newCertificate
});

async function newCertificate(): Promise<Certificate> {
  const algorithm: EcKeyGenParams = { name: 'ECDSA', namedCurve: 'P-256' };
  const kept = await RTCPeerConnection.generateCertificate(algorithm);
  const print = kept.getFingerprints().find(({ algorithm }) => algorithm === 'sha-256')?.value;
  if (print === undefined) throw new Error('this browser gives no SHA-256 fingerprint');
  return { fingerprint: print.toUpperCase(), until: kept.expires, kept };
}

class RtcLine implements Line {
  readonly control = new RtcWire();
  readonly document = new RtcWire();
  readonly journal = new RtcWire();
  readonly blobs = new RtcWire();
  readonly #events: LineEvents;
  readonly #configuration: RTCConfiguration;
  readonly #foretold: ForetoldEnd | undefined;
  readonly #initiator: boolean;
  #connection: RTCPeerConnection;
  /** Steps of the negotiation, one after the other. */
  #negotiation: Promise<void> = Promise.resolve();
  #local: Description | null = null;
  #remote: Description | null = null;
  #offered = false;
  #early: RTCIceCandidateInit[] = [];
  #opened = false;
  #closed = false;

  constructor(
    configuration: RTCConfiguration,
    initiator: boolean,
    events: LineEvents,
    foretold?: ForetoldEnd
  ) {
    this.#events = events;
    this.#initiator = initiator;
    this.#foretold = foretold;
    const certificates = foretold && [foretold.certificate.kept as RTCCertificate];
    this.#configuration = { ...configuration, ...(certificates && { certificates }) };
    this.#connection = this.#connect();
    if (initiator) this.#then(() => this.#offer());
  }

  /** A connection with its channels, on which the wires carry from here on. */
  #connect(): RTCPeerConnection {
    const connection = new RTCPeerConnection(this.#configuration);
    const isCurrent = () => connection === this.#connection;
    const channels = channelNames.map((label, id) => {
      const channel = connection.createDataChannel(label, { negotiated: true, id });
      channel.onopen = () => isCurrent() && this.#tellOpen(channels);
      channel.onclose = () => isCurrent() && this.#end('gone');
      this[label].lay(channel);
      return channel;
    });
    connection.onicecandidate = ({ candidate }) => isCurrent() && this.#tellCandidate(candidate);
    connection.onconnectionstatechange = () => {
      const hasFailed = isCurrent() && connection.connectionState === 'failed';
      if (hasFailed && this.#events.isPatient !== true) this.#end('unreachable');
    };
    return connection;
  }

  #tellOpen(channels: readonly RTCDataChannel[]): void {
    if (this.#opened || !channels.every(({ readyState }) => readyState === 'open')) return;
    this.#opened = true;
    this.#events.open();
  }

  get isSettled(): boolean {
    return this.#remote !== null;
  }

  get binding(): Binding | null {
    if (this.#local === null || this.#remote === null) return null;
    const [mine, theirs] = [this.#local.fingerprint, this.#remote.fingerprint];
    return this.#offered
      ? { role: 'offerer', fingerprints: { offerer: mine, answerer: theirs } }
      : { role: 'answerer', fingerprints: { offerer: theirs, answerer: mine } };
  }

  signal(signal: Signal): void {
    if (this.#closed) return;
    switch (signal.type) {
      case 'offer':
        if (this.isSettled) return;
        // From here on this end answers, also when an offer of its own is on its way.
        this.#remote = signal.description;
        this.#then(() => this.#answer(signal.description));
        return;
      case 'answer':
        if (this.isSettled || !this.#offered || signal.to !== this.#local?.ufrag) return;
        this.#remote = signal.description;
        this.#then(() =>
          this.#connection.setRemoteDescription({ type: 'answer', sdp: sdpOf(signal.description) })
        );
        this.#then(() => this.#takeEarly());
        return;
      case 'candidate': {
        const candidate = { candidate: signal.candidate, sdpMid: '0', usernameFragment: signal.ufrag };
        if (this.#early.length < mostEarly) this.#early.push(candidate);
        if (this.isSettled) this.#then(() => this.#takeEarly());
      }
    }
  }

  close(): void {
    this.#closed = true;
    this.#connection.close();
  }

  async #offer(): Promise<void> {
    await this.#connection.setLocalDescription();
    if (this.isSettled) return;
    this.#offered = true;
    const description = this.#takeLocal();
    this.#events.signal({ type: 'offer', description });
  }

  async #answer(offer: Description): Promise<void> {
    // Chromium 156 takes an offer back when it is asked to, and then may gather no address any more.
    if (this.#initiator) {
      this.#connection.close();
      this.#connection = this.#connect();
    }
    await this.#connection.setRemoteDescription({ type: 'offer', sdp: sdpOf(offer) });
    this.#offered = false;
    await this.#connection.setLocalDescription(await this.#foretoldAnswer());
    const description = this.#takeLocal();
    this.#events.signal({ type: 'answer', to: offer.ufrag, description });
    await this.#takeEarly();
  }

  /** The browser's own answer, with the names that the other end was told of. */
  async #foretoldAnswer(): Promise<RTCLocalSessionDescriptionInit | undefined> {
    if (this.#foretold === undefined) return undefined;
    const { ufrag, password } = this.#foretold;
    const { sdp = '' } = await this.#connection.createAnswer();
    const named = sdp.replace(/^a=ice-ufrag:.+$/gm, `a=ice-ufrag:${ufrag}`);
    return { type: 'answer', sdp: named.replace(/^a=ice-pwd:.+$/gm, `a=ice-pwd:${password}`) };
  }

  #takeLocal(): Description {
    const description = descriptionOf(this.#connection.localDescription?.sdp ?? '');
    if (!description.ok) throw new Error(`this browser's own description has ${description.problem}`);
    // A browser that names its end itself all the same is not found by the other end.
    if (this.#foretold !== undefined && this.#foretold.ufrag !== description.value.ufrag)
      throw new Error('this browser lets nobody name its end');
    this.#local = description.value;
    return description.value;
  }

  async #takeEarly(): Promise<void> {
    for (const candidate of this.#early.splice(0)) {
      // One of an offer that was taken back belongs to nothing any more.
      if (candidate.usernameFragment !== this.#remote?.ufrag) continue;
      // One that this browser cannot use leaves the others.
      await this.#connection.addIceCandidate(candidate).catch(() => undefined);
    }
  }

  #tellCandidate(candidate: RTCIceCandidate | null): void {
    if (this.#closed || candidate === null || !isUsefulCandidate(candidate.candidate)) return;
    // In its turn, because the other end has no use for a candidate before the description it belongs to.
    this.#then(async () => {
      const ufrag = candidate.usernameFragment ?? this.#local?.ufrag;
      if (ufrag) this.#events.signal({ type: 'candidate', ufrag, candidate: candidate.candidate });
    });
  }

  #then(step: () => Promise<void>): void {
    this.#negotiation = this.#negotiation
      .then(() => (this.#closed ? undefined : step()))
      .catch(() => this.#end('negotiation'));
  }

  #end(reason: 'gone' | 'unreachable' | 'negotiation'): void {
    if (this.#closed) return;
    this.close();
    this.#events.close(reason);
  }
}

/** A wire over whichever channel was laid last. */
class RtcWire implements Wire {
  onframe: Wire['onframe'] = () => undefined;
  ondrain: Wire['ondrain'] = () => undefined;
  #channel: RTCDataChannel | null = null;

  get buffered(): number {
    return this.#channel?.bufferedAmount ?? 0;
  }

  lay(channel: RTCDataChannel): void {
    this.#channel = channel;
    channel.binaryType = 'arraybuffer';
    channel.bufferedAmountLowThreshold = drained;
    channel.onmessage = ({ data }: MessageEvent<unknown>) =>
      // A text is no frame: it is passed on as an empty one, which is refused.
      this.onframe(data instanceof ArrayBuffer ? new Uint8Array(data) : new Uint8Array());
    channel.onbufferedamountlow = () => this.ondrain();
  }

  send(frame: Uint8Array<ArrayBuffer>): void {
    if (this.#channel === null) throw new Error('the wire is not laid');
    this.#channel.send(frame);
  }
}
