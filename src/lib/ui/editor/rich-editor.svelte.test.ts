import { afterEach, expect, test } from 'vitest';
import { Awareness } from 'y-protocols/awareness';
import * as Y from 'yjs';
import { RichEditor } from './rich-editor';

let editor: RichEditor | null = null;
let awareness: Awareness | null = null;
afterEach(() => {
  editor?.close();
  awareness?.destroy();
  document.body.replaceChildren();
});

function openOn(fragment: Y.XmlFragment): HTMLElement {
  const place = document.body.appendChild(document.createElement('div'));
  awareness = new Awareness(fragment.doc!);
  editor = new RichEditor(place, {
    fragment,
    awareness,
    me: { id: 'a', name: 'Alice' },
    readonly: false,
    attributes: { 'aria-label': 'Notes' },
    onlink: () => {}
  });
  return place;
}

const paragraph = (text: string) => {
  const made = new Y.XmlElement('paragraph');
  made.insert(0, [new Y.XmlText(text)]);
  return made;
};

test('the box is named, and is a text of several lines to assistive technology', () => {
  const box = openOn(new Y.Doc().getXmlFragment('notes')).querySelector('[role=textbox]');
  expect(box?.getAttribute('aria-label')).toBe('Notes');
  expect(box?.getAttribute('aria-multiline')).toBe('true');
});

test('a text with a block of a newer version is not opened, and keeps it', () => {
  const fragment = new Y.Doc().getXmlFragment('notes');
  fragment.insert(0, [paragraph('avant'), new Y.XmlElement('table')]);
  const place = openOn(fragment);
  expect(editor?.foreign.value).toBe(true);
  expect(place.querySelector('[role=textbox]')).toBeNull();
  expect(fragment.toString()).toContain('table');
});

test('a block of a newer version that arrives while writing closes the editor and is kept', () => {
  const fragment = new Y.Doc().getXmlFragment('notes');
  fragment.insert(0, [paragraph('avant')]);
  const place = openOn(fragment);
  const newer = new Y.Doc();
  Y.applyUpdate(newer, Y.encodeStateAsUpdate(fragment.doc!));
  newer.getXmlFragment('notes').insert(1, [new Y.XmlElement('table')]);
  Y.applyUpdate(fragment.doc!, Y.encodeStateAsUpdate(newer));
  expect(editor?.foreign.value).toBe(true);
  expect(place.querySelector('[role=textbox]')).toBeNull();
  expect(fragment.toString()).toBe('<paragraph>avant</paragraph><table></table>');
});

test('bold, heading and undo work from the toolbar, which shows them', () => {
  const fragment = new Y.Doc().getXmlFragment('notes');
  fragment.insert(0, [paragraph('Vélo')]);
  openOn(fragment);
  editor?.heading();
  expect(editor?.status.value).toMatchObject({ heading: true, canUndo: true });
  editor?.undo();
  expect(editor?.status.value).toMatchObject({ heading: false, canUndo: false, canRedo: true });
});
