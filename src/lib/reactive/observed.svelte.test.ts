import { flushSync } from 'svelte';
import { expect, test } from 'vitest';
import { Cell, type Observable } from '../domain/observable';
import { observe } from './observed.svelte';

/** An observable that counts who listens. */
function counted<T>(cell: Cell<T>): Observable<T> & { listeners: number } {
  const observable = {
    listeners: 0,
    get value() {
      return cell.value;
    },
    subscribe(changed: () => void) {
      observable.listeners++;
      const stop = cell.subscribe(changed);
      return () => {
        observable.listeners--;
        stop();
      };
    }
  };
  return observable;
}

test('a screen that reads a live value is redrawn when it changes', () => {
  const cell = new Cell('a tent');
  const observed = observe(cell);
  const seen: string[] = [];
  const leave = $effect.root(() => {
    $effect(() => {
      seen.push(observed.current);
    });
  });
  flushSync();
  cell.set('two tents');
  flushSync();
  expect(seen).toEqual(['a tent', 'two tents']);
  leave();
});

test('two readers share one listener, and nobody listens once both have left', async () => {
  const observable = counted(new Cell(1));
  const observed = observe(observable);
  const leave = $effect.root(() => {
    $effect(() => void observed.current);
    $effect(() => void observed.current);
  });
  flushSync();
  expect(observable.listeners).toBe(1);
  leave();
  await Promise.resolve();
  expect(observable.listeners).toBe(0);
});

test('a read outside of any screen is fresh and listens to nothing', () => {
  const cell = new Cell(1);
  const observable = counted(cell);
  const observed = observe(observable);
  cell.set(2);
  expect(observed.current).toBe(2);
  expect(observable.listeners).toBe(0);
});

test('what changed while nobody read is seen by the next reader', () => {
  const cell = new Cell(1);
  const observed = observe(cell);
  cell.set(5);
  let seen = 0;
  const leave = $effect.root(() => {
    $effect(() => {
      seen = observed.current;
    });
  });
  flushSync();
  expect(seen).toBe(5);
  leave();
});
