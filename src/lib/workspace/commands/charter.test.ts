import * as Y from 'yjs';
import { expect, test } from 'vitest';
import { articles } from '../../documents/kinds';
import { fieldsOf, readRecord } from '../../documents/records';
import { writeRichText } from '../../documents/rich-text';
import { idFrom, type ArticleId, type Id, type PersonId } from '../../domain/ids';
import { charterCommands } from './charter';

function charter() {
  const doc = new Y.Doc();
  let last = 0;
  const commands = charterCommands({
    doc,
    me: idFrom(new Uint8Array(16)) as PersonId,
    now: () => 1000,
    mayWrite: () => true,
    newId: <Kind extends string>() => idFrom(new Uint8Array(16).fill(++last)) as Id<Kind>,
    belongs: () => undefined
  });
  const isThere = (id: ArticleId) => readRecord(doc, articles, id)?.deletedAt === null;
  return { doc, commands, isThere };
}

test('an article in which nobody wrote anything is taken away', () => {
  const { commands, isThere } = charter();
  const id = commands.addArticle();
  expect(commands.discardBlankArticle(id)).toBe(true);
  expect(isThere(id)).toBe(false);
});

test('an article with a title or with words stays', () => {
  const { doc, commands, isThere } = charter();
  const titled = commands.addArticle();
  commands.editArticle(titled, { title: 'Prêter' });
  const written = commands.addArticle();
  writeRichText(fieldsOf(doc, articles, written)!.get('text') as Y.XmlFragment, [
    { kind: 'paragraph', inlines: [{ text: 'Nous prêtons.' }] }
  ]);
  expect([titled, written].map((id) => commands.discardBlankArticle(id))).toEqual([false, false]);
  expect([titled, written].map(isThere)).toEqual([true, true]);
});
