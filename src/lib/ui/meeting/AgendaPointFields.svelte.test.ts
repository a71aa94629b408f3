import { createRawSnippet, flushSync, mount, unmount } from 'svelte';
import { afterEach, expect, test } from 'vitest';
import { noPoint, type AgendaPoint } from '../../domain/meetings/agenda-point';
import AgendaPointFields from './AgendaPointFields.svelte';

let view: Record<string, unknown>;
afterEach(() => unmount(view));

test('a point that Bob renames while Alice sets its minutes keeps his name', async () => {
  const written: Partial<AgendaPoint>[] = [];
  const props = $state({
    titleLabel: 'Point',
    people: [],
    point: { ...noPoint, title: 'Vélo', minutes: 10 } as AgendaPoint,
    onsave: async (_: AgendaPoint, changes: Partial<AgendaPoint>) => void written.push(changes),
    actions: createRawSnippet(() => ({ render: () => '<button>Terminé</button>' }))
  });
  const place = document.body.appendChild(document.createElement('div'));
  view = mount(AgendaPointFields, { target: place, props });
  flushSync();
  const [title, minutes] = place.querySelectorAll('input');
  minutes!.value = '20';
  minutes!.dispatchEvent(new InputEvent('input', { bubbles: true }));
  props.point = { ...noPoint, title: 'Vélo cargo', minutes: 10 };
  flushSync();
  expect(title!.value).toBe('Vélo cargo');
  expect(minutes!.value).toBe('20');
  place.querySelector('form')!.requestSubmit();
  await Promise.resolve();
  expect(written).toEqual([{ minutes: 20 }]);
}); // DOC-2
