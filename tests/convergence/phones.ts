import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import * as syncProtocol from 'y-protocols/sync';
import * as Y from 'yjs';
import { idFrom } from '../../src/lib/domain/ids';
import { encodeControl, parseControl, type InstanceId } from '../../src/lib/sync/control';
import { readDocumentMessage, stepOne } from '../../src/lib/sync/document-message';
import { Levels, type Counterpart } from '../../src/lib/sync/levels';
import { isNewsTo, type Neighbour } from '../../src/lib/sync/relay';
import type { Chance } from './chance';

/** How badly a network treats what it carries: one message in so many. */
export interface Faults {
  readonly dropped: number;
  readonly repeated: number;
  readonly reordered: number;
}

export const noFaults: Faults = { dropped: Infinity, repeated: Infinity, reordered: Infinity };

interface Letter {
  readonly to: Phone;
  readonly from: Phone;
  readonly channel: 'document' | 'control';
  readonly bytes: Uint8Array;
}

/**
 * Some phones whose documents are kept level by what `sync` decides: whom an edit is passed on to, what a digest says,
 * what is asked when they differ. What carries it is as bad as it is told to be, and always the same for one seed.
 */
export class Phones {
  readonly all: readonly Phone[];
  readonly chance: Chance;
  #letters: Letter[] = [];
  readonly #cut = new Set<string>();

  constructor(count: number, chance: Chance) {
    this.chance = chance;
    this.all = Array.from({ length: count }, (_, i) => new Phone(this, i + 1));
    for (const phone of this.all) phone.tellNeighbours();
  }

  post(letter: Letter): void {
    if (this.areLinked(letter.from, letter.to)) this.#letters.push(letter);
  }

  areLinked(a: Phone, b: Phone): boolean {
    return !this.#cut.has(linkOf(a, b));
  }

  linkedTo(phone: Phone): readonly Phone[] {
    return this.all.filter((other) => other !== phone && this.areLinked(phone, other));
  }

  /** Cuts a link and loses what is on it; who was told of the link may not hear of this. */
  cut(a: Phone, b: Phone): void {
    this.#cut.add(linkOf(a, b));
    this.#letters = this.#letters.filter(({ from, to }) => linkOf(from, to) !== linkOf(a, b));
    for (const phone of [a, b]) phone.tellNeighbours();
  }

  /** Heals a link; both ends ask for what they lack, as y-webrtc does when it connects. */
  heal(a: Phone, b: Phone): void {
    if (!this.#cut.delete(linkOf(a, b))) return;
    a.post(b, 'document', stepOne(a.doc));
    b.post(a, 'document', stepOne(b.doc));
    for (const phone of [a, b]) phone.tellNeighbours();
  }

  healAll(): void {
    for (const a of this.all) for (const b of this.all) if (a !== b) this.heal(a, b);
  }

  /** Delivers one letter, or loses it, or delivers it out of turn, or leaves a copy of it for later. */
  async deliverOne(faults: Faults): Promise<boolean> {
    if (this.#letters.length === 0) return false;
    const at = this.chance.once(faults.reordered) ? this.chance.below(this.#letters.length) : 0;
    const letter = this.#letters[at]!;
    if (!this.chance.once(faults.repeated)) this.#letters.splice(at, 1);
    if (!this.chance.once(faults.dropped)) await letter.to.receive(letter);
    return true;
  }

  async deliverAll(): Promise<void> {
    while (await this.deliverOne(noFaults));
  }
}

const linkOf = (a: Phone, b: Phone): string => [a.number, b.number].sort().join('-');

export class Phone implements Neighbour {
  readonly doc = new Y.Doc();
  readonly instance: InstanceId;
  /** How often a comparison found this phone level with another. */
  levelCount = 0;
  readonly #levels: Levels;
  readonly #others = new Map<Phone, Neighbour>();
  #source: Neighbour | null = null;

  constructor(
    readonly phones: Phones,
    readonly number: number
  ) {
    this.doc.clientID = number;
    this.instance = idFrom(new Uint8Array(16).fill(number));
    this.#levels = new Levels(this.doc);
    this.doc.on('update', (update: Uint8Array, origin: unknown) => this.#passOn(update, origin === this));
  }

  /** Nobody's in particular: each phone knows another's neighbours from what it was told. */
  get neighbours(): ReadonlySet<InstanceId> {
    return new Set(this.phones.linkedTo(this).map(({ instance }) => instance));
  }

  post(to: Phone, channel: Letter['channel'], bytes: Uint8Array): void {
    this.phones.post({ from: this, to, channel, bytes });
  }

  tellNeighbours(): void {
    const instances = [...this.neighbours];
    for (const other of this.phones.linkedTo(this))
      this.post(other, 'control', encodeControl({ kind: 'neighbours', instances }));
  }

  /** Compares with every phone that is linked. */
  async compare(): Promise<void> {
    for (const other of this.phones.linkedTo(this)) await this.#levels.ask(this.#counterpart(other));
  }

  async receive({ from, channel, bytes }: Letter): Promise<void> {
    if (channel === 'control') await this.#hearControl(from, bytes);
    else this.#hearDocument(from, bytes);
  }

  #passOn(update: Uint8Array, isFromPeer: boolean): void {
    const message = written((encoder) => {
      encoding.writeVarUint(encoder, 0);
      syncProtocol.writeUpdate(encoder, update);
    });
    for (const other of this.phones.linkedTo(this))
      if (isNewsTo(this.#knownAs(other), message, { source: this.#source, isFromPeer }))
        this.post(other, 'document', message);
  }

  #hearDocument(from: Phone, bytes: Uint8Array): void {
    if (readDocumentMessage(bytes) === null) throw new Error('a phone sent what another refuses');
    const decoder = decoding.createDecoder(bytes);
    const encoder = encoding.createEncoder();
    encoding.writeVarUint(encoder, decoding.readVarUint(decoder));
    this.#source = this.#knownAs(from);
    const step = syncProtocol.readSyncMessage(decoder, encoder, this.doc, this);
    this.#source = null;
    if (step === syncProtocol.messageYjsSyncStep1)
      this.post(from, 'document', encoding.toUint8Array(encoder));
  }

  async #hearControl(from: Phone, bytes: Uint8Array): Promise<void> {
    const message = parseControl(bytes);
    if (!message.ok) throw new Error('a phone said what another does not understand');
    if (message.value?.kind === 'neighbours')
      this.#others.set(from, { instance: from.instance, neighbours: new Set(message.value.instances) });
    if (
      message.value?.kind === 'digest' &&
      (await this.#levels.compare(this.#counterpart(from), message.value))
    )
      this.levelCount++;
  }

  #knownAs(other: Phone): Neighbour {
    const known = this.#others.get(other) ?? { instance: other.instance, neighbours: new Set() };
    this.#others.set(other, known);
    return known;
  }

  #counterpart(other: Phone): Counterpart {
    return {
      isConnected: this.phones.areLinked(this, other),
      say: (message) => this.post(other, 'control', encodeControl(message)),
      send: (message) => this.post(other, 'document', message)
    };
  }
}

function written(write: (encoder: encoding.Encoder) => void): Uint8Array {
  const encoder = encoding.createEncoder();
  write(encoder);
  return encoding.toUint8Array(encoder);
}
