import { mostHubs } from '../domain/hub';
import { openHubWay } from './hub-way';
import type { HubStatus, Session } from './session';
import type { Way, WayEvents } from './way';

/** The way over all the hubs of a session at once, as many as are wanted at the time; its state is the session's. */
export function openHubWays(
  { hubs, hubStatus }: Pick<Session, 'hubs' | 'hubStatus'>,
  topics: readonly string[],
  events: WayEvents
): Way {
  const ways = new Map<string, Way>();
  let listened = topics;

  const statusOf = (url: string): HubStatus | undefined =>
    hubStatus.value.find((status) => status.url === url);

  function note(status: HubStatus): void {
    if (statusOf(status.url)?.state === status.state) return;
    hubStatus.set(hubStatus.value.map((known) => (known.url === status.url ? status : known)));
  }

  /** Opens those that were added and closes those that were removed. */
  function meet(): void {
    const wanted = new Set(hubs.value.slice(0, mostHubs));
    for (const [url, way] of ways) {
      if (wanted.has(url)) continue;
      way.close();
      ways.delete(url);
    }
    hubStatus.set([...wanted].map((url) => statusOf(url) ?? { url, state: 'connecting' }));
    for (const url of wanted) {
      if (ways.has(url)) continue;
      ways.set(url, openHubWay(url, listened, { ...events, state: (state) => note({ url, state }) }));
    }
  }

  const stop = hubs.subscribe(meet);
  meet();
  return {
    send: (topic, sealed) => ways.forEach((way) => way.send(topic, sealed)),
    listenTo: (wanted) => {
      listened = wanted;
      ways.forEach((way) => way.listenTo(wanted));
    },
    wake: () => ways.forEach((way) => way.wake()),
    close: () => {
      stop();
      ways.forEach((way) => way.close());
      ways.clear();
      hubStatus.set([]);
    }
  };
}
