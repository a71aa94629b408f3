import type { DeviceId } from '../domain/ids';
import { Channel } from './channel';
import { encodeControl, parseControl } from './control';
import type { ForetoldEnd, Line, LineEvents } from './line';
import { Gathering } from './own-end';
import { candidateOf, encodePairing, parsePairing, tagOf, type PairingCode } from './pairing-code';
import type Peer from './peer';
import { waitAfter } from './rests';
import type { Session } from './session';
import type { WayBack } from './ways-back';
import type { Way, WayEvents } from './way';

/** For so many devices a door is held; each costs the browser a connection that does nothing. */
const mostDoors = 12;

/** A line that somebody holds open, or comes in by. */
interface Door {
  readonly line: Line;
  readonly road: Channel;
  /** Of the end that holds it. */
  ufrag: string;
  isOpen: boolean;
}

/**
 * The way over doors. Each of two that are connected holds one for the other: one end of a line, agreed on beforehand,
 * that waits. Whoever has lost everybody, and finds nobody over a hub, comes to the doors it was told of; on the line
 * that opens signals pass as over a hub, until the two are connected again (SYN-140).
 */
export function openDoors(session: Session, events: WayEvents): Way {
  const { limits, lines, gate, waysBack } = session;
  /** Those held here, for whom. */
  const held = new Map<DeviceId, Door>();
  /** Those of others that are tried. */
  const tried = new Map<DeviceId, Door>();
  /** How to come back, to whom. */
  const known = new Map<DeviceId, WayBack>();
  /** Those that told where their door is: each once, whatever it says then. */
  const told = new WeakSet<Peer>();
  let isClosed = false;
  let failures = 0;
  let retry: ReturnType<typeof setTimeout> | undefined;
  const loaded = waysBack.all().then(
    (ways) => {
      for (const way of ways) if (!known.has(way.device)) known.set(way.device, way);
    },
    // Whoever writes there says what is wrong with it.
    () => undefined
  );

  async function hold(peer: Peer): Promise<void> {
    const { device } = peer;
    if (device === null || device === session.me || !makePlace(device)) return;
    const gathering = new Gathering(limits.gathering);
    const door = make(held, device, (signal) => gathering.take(signal));
    const { description, addresses } = await gathering.whole;
    if (held.get(device) !== door) return;
    if (description === null || addresses.length === 0 || !peer.isConnected) return shut(held, device);
    door.ufrag = description.ufrag;
    const code = { kind: 'offer', to: '', from: crypto.randomUUID(), description, addresses } as const;
    peer.say({ kind: 'door', code: await encodePairing({ ...code, tag: tagOf(session.id) }) });
  }

  /** Whoever is not there any more, the longest first, leaves a place; nobody who is there does. */
  function makePlace(device: DeviceId): boolean {
    if (held.has(device) || held.size < mostDoors) return true;
    const absent = firstAbsent(held);
    if (absent !== undefined) shut(held, absent);
    return absent !== undefined;
  }

  function firstAbsent(devices: ReadonlyMap<DeviceId, unknown>): DeviceId | undefined {
    const connected = new Set(session.connected.map(({ device }) => device));
    return [...devices.keys()].find((device) => !connected.has(device));
  }

  async function hear(peer: Peer, text: string): Promise<void> {
    const parsed = await parsePairing(text);
    const { device } = peer;
    // A later version may tell of its door in another way: it is not known here, and no fault.
    if (!parsed.ok) return parsed.problem === 'newer' ? undefined : peer.refuse();
    if (device === null || isClosed) return;
    const { kind, to, description } = parsed.value;
    const door = held.get(device);
    if (kind === 'answer' && door?.ufrag === to) door.line.signal({ type: 'answer', to, description });
    if (kind !== 'offer' || told.has(peer)) return;
    told.add(peer);
    await promise(peer, device, text, parsed.value);
  }

  /** Tells whoever holds a door by what it knows who comes, and keeps where it is. */
  async function promise(peer: Peer, device: DeviceId, code: string, offer: PairingCode): Promise<void> {
    const certificate = await lines.newCertificate();
    const end: ForetoldEnd = { ufrag: newWord(6), password: newWord(18), certificate };
    const description = { ...end, fingerprint: certificate.fingerprint, setup: 'active' } as const;
    const answer = { kind: 'answer', to: offer.description.ufrag, description, addresses: [] } as const;
    const text = await encodePairing({ ...answer, tag: offer.tag, from: offer.from });
    if (isClosed || !peer.isConnected) return;
    peer.say({ kind: 'door', code: text });
    keep({ device, at: session.now(), code, end });
  }

  function keep(way: WayBack): void {
    known.delete(way.device);
    known.set(way.device, way);
    waysBack.keep(way);
    while (known.size > mostDoors) forget(firstAbsent(known) ?? known.keys().next().value!);
  }

  function forget(device: DeviceId): void {
    known.delete(device);
    waysBack.forget(device);
  }

  /** Gives whoever is found over a hub the time to be. */
  function comeBackSoon(): void {
    failures = 0;
    clearTimeout(retry);
    retry = setTimeout(() => void comeBack(), limits.back.first / 2);
  }

  /** Comes to every door that is known, when nobody is connected. */
  async function comeBack(): Promise<void> {
    clearTimeout(retry);
    await loaded;
    if (isClosed || session.connected.length > 0) return;
    for (const way of known.values()) if (!tried.has(way.device)) await tryDoor(way).catch(() => undefined);
    if (isClosed || known.size === 0) return;
    retry = setTimeout(
      () => void comeBack(),
      waitAfter(++failures, limits.back, Math.random()) + limits.reaching
    );
  }

  async function tryDoor({ device, code, end }: WayBack): Promise<void> {
    const parsed = await parsePairing(code);
    const isOver = end.certificate.until <= session.now() || gate.standingOf(device) === 'removed';
    if (!parsed.ok || isOver) return forget(device);
    if (isClosed || tried.has(device)) return;
    const { description, addresses } = parsed.value;
    const { ufrag } = description;
    const door = make(tried, device, () => undefined, end);
    door.line.signal({ type: 'offer', description });
    addresses.forEach((address, rank) =>
      door.line.signal({ type: 'candidate', ufrag, candidate: candidateOf(address, rank) })
    );
    setTimeout(() => {
      if (!door.isOpen && tried.get(device) === door) shut(tried, device);
    }, limits.reaching);
  }

  /** A line on which signals pass once it has opened; `end` is how this one was told of, where it comes to the door. */
  function make(
    doors: Map<DeviceId, Door>,
    device: DeviceId,
    signal: LineEvents['signal'],
    end?: ForetoldEnd
  ): Door {
    shut(doors, device);
    const isHeld = end === undefined;
    const opened = () => {
      if (door.isOpen) return;
      door.isOpen = true;
      // Whoever came and does not get in takes no place for ever.
      setTimeout(ended, 2 * (limits.reaching + limits.handshake));
      events.open();
    };
    const ended = () => {
      if (doors.get(device) === door) shut(doors, device);
    };
    const line = lines.open(isHeld, { isPatient: isHeld, signal, open: opened, close: ended }, end);
    const road = new Channel(line.control, limits.control, {
      // The other end may find it open first, and speak: what is answered must not be lost.
      heard: opened,
      message: (bytes) => {
        const parsed = parseControl(bytes);
        if (!parsed.ok) return ended();
        if (parsed.value?.kind === 'signal') events.receive(parsed.value.topic, parsed.value.sealed);
      },
      fault: ended
    });
    const door: Door = { line, road, ufrag: '', isOpen: false };
    doors.set(device, door);
    return door;
  }

  function shut(doors: Map<DeviceId, Door>, device: DeviceId): void {
    const door = doors.get(device);
    doors.delete(device);
    door?.road.close();
    door?.line.close();
  }

  function shutAll(): void {
    for (const doors of [held, tried]) for (const device of [...doors.keys()]) shut(doors, device);
  }

  const stops = [
    session.listen({
      connected: (peer) => {
        failures = 0;
        // What brought the two together has done its work, and a door that was used is none any more.
        if (peer.device !== null) shut(tried, peer.device);
        // A browser gives only so many connections: whoever has no door is paired again.
        hold(peer).catch(() => undefined);
      },
      left: ({ since }) => {
        if (since !== null) comeBackSoon();
      },
      heard: (peer, message) => {
        // One that makes no certificate, or no line of it, comes back by a hub or by codes.
        if (message.kind === 'door') hear(peer, message.code).catch(() => undefined);
      }
    }),
    gate.subscribe(() => {
      for (const doors of [held, tried])
        for (const device of [...doors.keys()])
          if (gate.standingOf(device) === 'removed') shut(doors, device);
    })
  ];
  comeBackSoon();

  return {
    send: (topic, sealed) => {
      const bytes = encodeControl({ kind: 'signal', topic, sealed });
      for (const doors of [held, tried])
        for (const { road, isOpen } of doors.values()) if (isOpen) road.send(bytes);
    },
    // Whoever is on the other side hears what they can open.
    listenTo: () => undefined,
    wake: comeBackSoon,
    close: () => {
      isClosed = true;
      clearTimeout(retry);
      for (const stop of stops) stop();
      shutAll();
    }
  };
}

/** A word such as browsers make up, of so many bytes by chance. */
const newWord = (bytes: number): string =>
  btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(bytes))));
