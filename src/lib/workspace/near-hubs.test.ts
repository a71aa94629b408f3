import { expect, test } from 'vitest';
import { NearHubs } from './near-hubs';

const far = 'wss://hub.test/signal';
const lan = 'ws://192.168.1.7:4747/signal';

/** A browser with permissions of these names, and hubs that answer or not. */
function browser(state: PermissionState, names = ['local-network', 'loopback-network'], answers = false) {
  const status = Object.assign(new EventTarget(), { state });
  const dialled: string[] = [];
  return {
    dialled,
    turn: (to: PermissionState) => {
      status.state = to;
      status.dispatchEvent(new Event('change'));
    },
    means: {
      permission: (name: string) =>
        names.includes(name) ? Promise.resolve(status) : Promise.reject(new TypeError(name)),
      dial: (url: string) => {
        dialled.push(url);
        return Promise.resolve(answers);
      }
    }
  };
}

const turn = () => new Promise((resolve) => setTimeout(resolve, 0));

test('a hub of the local network waits until the browser, which was asked on a touch, lets this page reach it', async () => {
  const { means, dialled, turn: say } = browser('prompt');
  const hubs = new NearHubs('https://grange.test', means);
  hubs.want([far, lan]);
  await turn();
  expect(hubs.dialled.value).toEqual([far]);
  expect(hubs.held.value).toEqual([{ url: lan, why: 'to-ask' }]);
  expect(dialled).toEqual([]);
  await hubs.ask();
  expect(dialled).toEqual([lan]);
  expect(hubs.dialled.value).toEqual([far]);
  say('granted');
  expect(hubs.dialled.value).toEqual([far, lan]);
  expect(hubs.held.value).toEqual([]);
});

test('what the browser refuses is said, and dialled by nobody', async () => {
  const { means, dialled, turn: say } = browser('prompt');
  const hubs = new NearHubs('https://grange.test', means);
  hubs.want([lan]);
  await turn();
  say('denied');
  expect(hubs.held.value).toEqual([{ url: lan, why: 'refused' }]);
  await hubs.ask();
  expect(dialled).toEqual([]);
});

test('what was granted before is dialled at once, under the older name too', async () => {
  const hubs = new NearHubs('https://grange.test', browser('granted', ['local-network-access']).means);
  hubs.want([lan]);
  await turn();
  expect(hubs.dialled.value).toEqual([lan]);
});

test('nothing waits in a browser that asks nothing, nor for a page that stands there itself', async () => {
  for (const [origin, names] of [
    ['https://grange.test', []],
    ['https://192.168.1.9', undefined],
    ['http://localhost:4747', undefined]
  ] as const) {
    const hubs = new NearHubs(origin, browser('prompt', names && [...names]).means);
    hubs.want([far, lan]);
    await turn();
    expect(hubs.dialled.value, origin).toEqual([far, lan]);
    expect(hubs.held.value).toEqual([]);
  }
});

test('a hub that answers though the browser would ask is dialled from there on', async () => {
  const hubs = new NearHubs('https://box.test', browser('prompt', undefined, true).means);
  hubs.want([lan]);
  await turn();
  await hubs.ask();
  expect(hubs.dialled.value).toEqual([lan]);
});
