import { askedToReach } from '../domain/hub';
import { Cell } from '../domain/observable';

/** A hub that is not dialled: the person was not told yet what the browser will ask, or the browser refuses. */
export interface HeldHub {
  readonly url: string;
  readonly why: 'to-ask' | 'refused';
}

/** What the browser lends to know what it would ask, and to have it ask; a test gives its own. */
export interface NearHubMeans {
  /** The permission of that name as it stands; rejects where there is no such one. */
  permission(name: string): Promise<Pick<PermissionStatus, 'state' | 'addEventListener'>>;
  /** Dials a hub once, which is what has the browser ask; resolves when it answered or when nothing came of it. */
  dial(url: string): Promise<boolean>;
}

/** The first name is that of today, the second that of browsers which do not tell the two apart. */
const permissionNames = {
  local: ['local-network', 'local-network-access'],
  here: ['loopback-network', 'local-network-access']
} as const;

/**
 * Keeps apart the hubs that a browser would ask the person about: they are dialled once the browser lets this page
 * reach the local network. Until then nothing is asked that nobody explained.
 */
export class NearHubs {
  readonly dialled = new Cell<readonly string[]>([]);
  readonly held = new Cell<readonly HeldHub[]>([]);
  readonly #origin: string;
  readonly #means: NearHubMeans;
  /** What the browser says of each permission; null where it has none, and asks nothing. */
  readonly #states = new Map<keyof typeof permissionNames, PermissionState | null>();
  readonly #looking = new Set<keyof typeof permissionNames>();
  /** Those that answered though the browser says it would ask: the page itself stands on the local network. */
  readonly #answered = new Set<string>();
  #wanted: readonly string[] = [];

  constructor(origin: string, means: NearHubMeans = browserMeans) {
    this.#origin = origin;
    this.#means = means;
  }

  /** Every address that was chosen, dialled or not. */
  get wanted(): readonly string[] {
    return this.#wanted;
  }

  want(urls: readonly string[]): void {
    this.#wanted = urls;
    for (const url of urls) void this.#look(askedToReach(url, this.#origin));
    this.#settle();
  }

  /** Has the browser ask, on a touch of the person, who was told what for. */
  async ask(): Promise<void> {
    await Promise.all(
      this.held.value.map(async ({ url, why }) => {
        if (why === 'to-ask' && (await this.#means.dial(url))) this.#answered.add(url);
      })
    );
    this.#settle();
  }

  async #look(asked: keyof typeof permissionNames | null): Promise<void> {
    if (asked === null || this.#looking.has(asked)) return;
    this.#looking.add(asked);
    const status = await this.#permission(permissionNames[asked]);
    const note = () => {
      this.#states.set(asked, status?.state ?? null);
      this.#settle();
    };
    status?.addEventListener('change', note);
    note();
  }

  async #permission(names: readonly string[]) {
    for (const name of names) {
      try {
        return await this.#means.permission(name);
      } catch {
        // This browser knows no permission of that name.
      }
    }
    return null;
  }

  #settle(): void {
    const stateOf = (url: string) => {
      const asked = askedToReach(url, this.#origin);
      return asked === null || this.#answered.has(url) ? null : this.#states.get(asked);
    };
    // What the browser says is not known at once: until then a hub is neither dialled nor said to be held.
    this.dialled.set(
      this.#wanted.filter((url) => {
        const state = stateOf(url);
        return state === null || state === 'granted';
      })
    );
    this.held.set(
      this.#wanted.flatMap((url): readonly HeldHub[] => {
        const state = stateOf(url);
        if (state === 'prompt') return [{ url, why: 'to-ask' }];
        return state === 'denied' ? [{ url, why: 'refused' }] : [];
      })
    );
  }
}

const browserMeans: NearHubMeans = {
  permission: async (name) => navigator.permissions.query({ name: name as PermissionName }),
  dial: (url) =>
    new Promise((resolve) => {
      const answered = (isReached: boolean) => {
        resolve(isReached);
        socket?.close();
      };
      let socket: WebSocket | null = null;
      try {
        socket = new WebSocket(url);
        socket.onopen = () => answered(true);
        socket.onerror = () => answered(false);
      } catch {
        // An address that this page may not open at all.
        answered(false);
      }
    })
};
