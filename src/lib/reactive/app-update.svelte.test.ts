import { beforeEach, expect, test, vi } from 'vitest';
import { createAppUpdate, type AppUpdate } from './app-update.svelte';

/** A browser's side of service workers, moved by hand: what the real one does is in tests/hub. */
class Worker extends EventTarget {
  state: ServiceWorkerState = 'installing';
  readonly postMessage = vi.fn();
  become(state: ServiceWorkerState): void {
    this.state = state;
    this.dispatchEvent(new Event('statechange'));
  }
}

class Registration extends EventTarget {
  installing: Worker | null = null;
  waiting: Worker | null = null;
  active: Worker | null = null;
  readonly update = vi.fn(() => Promise.resolve());

  find(worker: Worker): void {
    this.installing = worker;
    this.dispatchEvent(new Event('updatefound'));
  }
  install(): void {
    [this.waiting, this.installing] = [this.installing, null];
    this.waiting?.become('installed');
  }
  activate(): void {
    [this.active, this.waiting] = [this.waiting, null];
    this.active?.become('activating');
    workers.controller = this.active;
    workers.dispatchEvent(new Event('controllerchange'));
    this.active?.become('activated');
  }
}

class Workers extends EventTarget {
  controller: Worker | null = null;
  readonly register = vi.fn(() => Promise.resolve(registration));
}

let workers: Workers;
let registration: Registration;
let comeBack: () => void;
let now: number;
const reload = vi.fn();

beforeEach(() => {
  workers = new Workers();
  registration = new Registration();
  now = 0;
  reload.mockClear();
});

async function open(): Promise<AppUpdate> {
  const update = createAppUpdate({
    workers: workers as unknown as ServiceWorkerContainer,
    firstPaint: () => Promise.resolve(),
    onReturn: (back) => {
      comeBack = back;
    },
    now: () => now,
    reload
  });
  await update.watch();
  return update;
}

/** A device on which some version was installed by an earlier visit. */
function installed(): void {
  registration.active = new Worker();
  registration.active.state = 'activated';
  workers.controller = registration.active;
}

test('the first visit ends with everything kept, and proposes no newer version', async () => {
  const update = await open();
  expect(update.offline).toBe('preparing');
  registration.find(new Worker());
  registration.install();
  registration.activate();
  expect([update.offline, update.newer]).toEqual(['ready', 'none']);
  expect(reload).not.toHaveBeenCalled();
});

test('a newer version waits until the person takes it, then the page is reloaded once', async () => {
  installed();
  const update = await open();
  const newer = new Worker();
  registration.find(newer);
  registration.install();
  expect([update.newer, update.available]).toEqual(['waits', true]);
  expect(newer.postMessage).not.toHaveBeenCalled();

  update.apply();
  expect(newer.postMessage).toHaveBeenCalledExactlyOnceWith({ type: 'SKIP_WAITING' });
  expect(reload).not.toHaveBeenCalled();
  registration.activate();
  expect(reload).toHaveBeenCalledOnce();
  expect(update.newer).toBe('waits');
});

test('a version that another tab took is told, and this tab is not reloaded unasked', async () => {
  installed();
  const update = await open();
  registration.find(new Worker());
  registration.install();
  registration.activate();
  expect(update.newer).toBe('taken-elsewhere');
  expect(reload).not.toHaveBeenCalled();
  update.apply();
  expect(reload).toHaveBeenCalledOnce();
});

test('a version that waits since an earlier visit is told at once', async () => {
  installed();
  registration.waiting = new Worker();
  expect((await open()).newer).toBe('waits');
});

test('where the first version cannot be kept, that is said', async () => {
  const update = await open();
  const worker = new Worker();
  registration.find(worker);
  registration.installing = null;
  worker.become('redundant');
  expect(update.offline).toBe('failed');
});

test('a browser without workers, or that refuses them, is told apart from one that has not finished', async () => {
  const without = createAppUpdate({
    workers: undefined,
    firstPaint: () => Promise.resolve(),
    onReturn: () => undefined,
    now: () => 0,
    reload
  });
  await without.watch();
  expect(without.offline).toBe('unsupported');

  workers.register.mockRejectedValueOnce(new TypeError('Failed to register a ServiceWorker'));
  expect((await open()).offline).toBe('failed');
});

test('whoever asks for a newer version is told whether there is one, or that the network is missing', async () => {
  installed();
  const update = await open();
  expect(await update.look()).toBe('none');
  registration.update.mockRejectedValueOnce(new TypeError('Failed to fetch'));
  expect(await update.look()).toBe('unreached');
  registration.update.mockImplementationOnce(() => {
    registration.find(new Worker());
    return Promise.resolve();
  });
  expect(await update.look()).toBe('found');
  registration.install();
  expect(update.newer).toBe('waits');
});

test('a clock that was set back keeps no newer version away', async () => {
  installed();
  now = 365 * 24 * 60 * 60_000;
  await open();
  now = 0;
  await comeBack();
  expect(registration.update).toHaveBeenCalledTimes(1);
  await comeBack();
  expect(registration.update).toHaveBeenCalledTimes(1);
});

test('coming back after an hour asks for a newer version; without a network the next return asks again', async () => {
  installed();
  await open();
  comeBack();
  expect(registration.update).not.toHaveBeenCalled();

  now = 2 * 60 * 60_000;
  registration.update.mockRejectedValueOnce(new TypeError('Failed to fetch'));
  await comeBack();
  await comeBack();
  expect(registration.update).toHaveBeenCalledTimes(2);
  await comeBack();
  expect(registration.update).toHaveBeenCalledTimes(2);
});
