import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';

/**
 * A local network of this machine alone: a switch with a bridge, and a namespace for each phone, joined to the
 * bridge by its own cable. Nothing of it shows in the machine's own network.
 */
export interface Lan {
  /** The namespace that holds the bridge; the hub runs there. */
  readonly hub: string;
  /** The address of the hub as phones see it. */
  readonly address: string;
  /** The namespaces of the phones. */
  readonly phones: readonly string[];
  /** Pulls the cable of a phone, as walking out of reach does: nothing is told to either end. */
  cut(phone: number): void;
  /** Plugs the cable back. */
  heal(phone: number): void;
  /** Lets the phones reach the hub and not each other, as many a Wi-Fi does; `false` lets them again. */
  isolate(isIsolated: boolean): void;
  /** Keeps from the phones what is said to all, such as who has a name that ends in `.local`, as many a Wi-Fi does. */
  filterMulticast(isFiltered: boolean): void;
  /** Lets no more than so many bits a second through the cable of a phone, each way; null for as many as there are. */
  slow(phone: number, bits: number | null): void;
  remove(): void;
}

const prefix = 'grange-test';
const living = new Set<Lan>();
let made = 0;

/** Makes a network with `count` phones. It is removed by `remove`, or else when this process ends, however it ends. */
export function makeLan(count: number): Lan {
  sweep();
  const name = `${prefix}-${process.pid}-${made++}`;
  const hub = `${name}-hub`;
  const phones = Array.from({ length: count }, (_, i) => `${name}-phone${i}`);
  const cable = (phone: number) => `to-phone${phone}`;
  const setPorts = (what: string, isOn: boolean) => {
    for (const phone of phones.keys())
      ip('-n', hub, 'link', 'set', cable(phone), 'type', 'bridge_slave', what, isOn ? 'on' : 'off');
  };
  const lan: Lan = {
    hub,
    address: '10.77.0.254',
    phones,
    cut: (phone) => ip('-n', hub, 'link', 'set', cable(phone), 'down'),
    heal: (phone) => ip('-n', hub, 'link', 'set', cable(phone), 'up'),
    isolate: (isIsolated) => setPorts('isolated', isIsolated),
    filterMulticast: (isFiltered) => setPorts('mcast_flood', !isFiltered),
    slow: (phone, bits) => {
      const ends = [
        [hub, cable(phone)],
        [phones[phone]!, 'eth0']
      ] as const;
      for (const [namespace, end] of ends) {
        const root = ['dev', end, 'root'];
        if (bits === null) run('tc', '-n', namespace, 'qdisc', 'del', ...root);
        else {
          const bucket = ['tbf', 'rate', String(bits), 'burst', '4kb', 'latency', '400ms'];
          run('tc', '-n', namespace, 'qdisc', 'replace', ...root, ...bucket);
        }
      }
    },
    remove: () => {
      if (!living.delete(lan)) return;
      for (const namespace of [...phones, hub]) removeNamespace(namespace);
    }
  };
  living.add(lan);
  try {
    ip('netns', 'add', hub);
    // Its cables carry at once, and say nothing more of themselves seconds later.
    ip('-n', hub, 'link', 'add', 'bridge0', 'type', 'bridge', 'forward_delay', '0');
    ip('-n', hub, 'addr', 'add', `${lan.address}/24`, 'dev', 'bridge0');
    // An address of IPv6 is had seconds later, and Chromium drops what it is loading when its addresses change.
    ip('-n', hub, 'link', 'set', 'bridge0', 'addrgenmode', 'none');
    ip('-n', hub, 'link', 'set', 'bridge0', 'up');
    ip('-n', hub, 'link', 'set', 'lo', 'up');
    phones.forEach((phone, i) => {
      ip('netns', 'add', phone);
      ip('-n', hub, 'link', 'add', cable(i), 'type', 'veth', 'peer', 'name', 'eth0', 'netns', phone);
      ip('-n', hub, 'link', 'set', cable(i), 'addrgenmode', 'none', 'master', 'bridge0', 'up');
      ip('-n', phone, 'addr', 'add', `10.77.0.${i + 1}/24`, 'dev', 'eth0');
      ip('-n', phone, 'link', 'set', 'eth0', 'addrgenmode', 'none', 'up');
      ip('-n', phone, 'link', 'set', 'lo', 'up');
      // Without camera permission WebRTC offers only the interface of the default route: no route, no candidate.
      ip('-n', phone, 'route', 'add', 'default', 'dev', 'eth0');
    });
  } catch (failure) {
    lan.remove();
    throw failure;
  }
  return lan;
}

let permitted: boolean | undefined;

/** Tells whether this process may make networks; says so aloud, once, where it may not. */
export function networksPermitted(): boolean {
  if (permitted !== undefined) return permitted;
  try {
    makeLan(1).remove();
    permitted = true;
  } catch (failure) {
    const why = failure instanceof Error ? failure.message.split('\n')[0] : String(failure);
    console.warn(`SKIPPED: the tests between two machines need network namespaces, refused here (${why}).`);
    permitted = false;
  }
  return permitted;
}

/** Removes what a process that no longer lives has left behind. */
function sweep(): void {
  if (!existsSync('/run/netns')) return;
  for (const name of readdirSync('/run/netns')) {
    const owner = new RegExp(`^${prefix}-(\\d+)-`).exec(name)?.[1];
    if (owner !== undefined && !existsSync(`/proc/${owner}`)) removeNamespace(name);
  }
}

function removeNamespace(name: string): void {
  try {
    ip('netns', 'del', name);
  } catch (failure) {
    // A network that failed to be made has namespaces that were never added.
    if (existsSync(`/run/netns/${name}`)) throw failure;
  }
}

const ip = (...args: string[]): void => run('ip', ...args);

function run(program: string, ...args: string[]): void {
  execFileSync(program, args, { stdio: ['ignore', 'ignore', 'pipe'] });
}

process.on('exit', () => {
  for (const lan of living) lan.remove();
});
