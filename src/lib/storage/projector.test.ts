import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { forceCloseDatabase } from 'fake-indexeddb';
import fc from 'fast-check';
import * as Y from 'yjs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  freshName,
  hurried,
  refuseWrites,
  sharedTabLocks,
  showFigure,
  transactionsDuring,
  until
} from '../../../tests/adversarial/storage-lab';
import { kinds } from '../documents/kinds';
import { editProfile } from '../documents/profile';
import { partOf, putRecord, readRecord, setFields } from '../documents/records';
import { writeRichText } from '../documents/rich-text';
import { idFrom, type Id } from '../domain/ids';
import { byKeyThenId, foldText } from '../domain/text';
import { openCatalogue } from './catalogue-reader';
import { openProjection, type Projection } from './projection';
import { parts } from './projection-tables';
import { startProjector } from './projector';

let projection: Projection;
beforeAll(async () => {
  projection = await openProjection();
});
afterAll(() => projection.close());

let made = 0;
/** An id of its own, the same at each run. */
function newId<Kind extends string>(): Id<Kind> {
  const bytes = new Uint8Array(16);
  new DataView(bytes.buffer).setUint32(0, Math.imul(++made, 0x9e3779b1));
  return idFrom<Kind>(bytes);
}

function addItem(doc: Y.Doc, name: string, facts: object = {}): Id<'item'> {
  const id = newId<'item'>();
  putRecord(doc, kinds.items, id, { name, addedAt: 1, description: new Y.Text('solide'), ...facts });
  return id;
}

const textOf = (words: string) => {
  const fragment = new Y.XmlFragment();
  writeRichText(fragment, [{ kind: 'paragraph', inlines: [{ text: words }] }]);
  return fragment;
};

/** Every row of a space, without what differs from one making to the next. */
async function rowsOf(space: string): Promise<unknown> {
  const rows: Record<string, unknown> = { profile: bare((await projection.profile(space)) ?? {}) };
  for (const part of parts) {
    const all = (await projection.tables.table(part).where({ space }).toArray()) as {
      gone?: true;
      name?: string;
    }[];
    rows[part] = all.filter((row) => part !== 'items' || row.name !== undefined).map(bare);
  }
  return rows;
}
const bare = (row: object) => ({ ...row, space: '', rev: 0 });

/** The rows made at once from a document, to compare with those that followed it. */
async function rebuilt(doc: Y.Doc): Promise<unknown> {
  const space = freshName();
  const projector = startProjector(projection, space, doc);
  await projector.settled();
  const rows = await rowsOf(space);
  await projector.close();
  return rows;
}

describe('rows follow the document', () => {
  test('a thing that is added, renamed, put in the bin, taken out and removed', async () => {
    const [space, doc] = [freshName(), new Y.Doc()];
    const projector = startProjector(projection, space, doc);
    const id = addItem(doc, 'Vidéoprojecteur');
    await projector.settled();
    expect(await projection.item(space, id)).toEqual(readRecord(doc, kinds.items, id));
    expect((await projection.firstItems(space, 10)).map(({ name, key }) => [name, key])).toEqual([
      ['Vidéoprojecteur', 'videoprojecteur']
    ]);

    setFields(doc, kinds.items, id, { name: 'Écran', deletedAt: 50 });
    await projector.settled();
    expect(await projection.firstItems(space, 10)).toEqual([]);
    expect((await projection.bin(space, 'items')).map(({ name }) => name)).toEqual(['Écran']);
    expect((await projection.counts(space)).items).toBe(0);

    setFields(doc, kinds.items, id, { deletedAt: null });
    await projector.settled();
    expect((await projection.counts(space)).items).toBe(1);

    partOf(doc, kinds.items).delete(id);
    await projector.settled();
    expect(await projection.item(space, id)).toBeNull();
    expect(await projection.bin(space, 'items')).toEqual([]);
    await projector.close();
  });

  test('each bin lists its kind whatever clock deleted it, the last first, and no article in which nobody wrote', async () => {
    const [space, doc] = [freshName(), new Y.Doc()];
    const projector = startProjector(projection, space, doc);
    const add = (kind: 'items' | 'meetings' | 'articles', fields: object) => {
      const id = newId<'record'>();
      putRecord(doc, kinds[kind], id, { addedAt: 1, ...fields });
      return id;
    };
    const chair = add('items', { name: 'Chaise', deletedAt: 60 });
    const [spring, autumn] = ['Printemps', 'Automne'].map((title, i) =>
      add('meetings', { title, notes: textOf('Dit'), deletedAt: 50 + i })
    );
    add('meetings', { title: 'Été', notes: textOf('Dit') });
    const untitled = add('articles', { title: '', text: textOf('Nous prêtons'), deletedAt: 70 });
    add('articles', { title: '', text: textOf(''), deletedAt: 71 });
    await projector.settled();

    expect(await projection.bin(space, 'items')).toEqual([
      { id: chair, name: 'Chaise', deletedAt: 60, deletedBy: null }
    ]);
    expect(await projection.bin(space, 'meetings')).toEqual([
      { id: autumn, name: 'Automne', deletedAt: 51, deletedBy: null },
      { id: spring, name: 'Printemps', deletedAt: 50, deletedBy: null }
    ]);
    expect(await projection.bin(space, 'articles')).toEqual([
      { id: untitled, name: '', deletedAt: 70, deletedBy: null }
    ]);
    expect(await projection.counts(space)).toMatchObject({ items: 0, meetings: 1, articles: 0 });
    await projector.close();
  }); // DOC-6

  test('lists come in the order that people read, whatever the order of the writing', async () => {
    const [space, doc] = [freshName(), new Y.Doc()];
    for (const name of ['tente', 'Échelle', 'barnum', 'Abri', 'échelle']) addItem(doc, name);
    for (const name of ['Zoé', 'Élise', 'Bob']) putRecord(doc, kinds.structures, newId(), { name });
    for (const [rank, title] of ['c', 'a', 'b'].entries())
      putRecord(doc, kinds.articles, newId(), { title, rank: title + rank });
    for (const date of ['2026-01-05', '', '2027-01-05'])
      putRecord(doc, kinds.meetings, newId(), { title: date || 'un jour', date });
    const projector = startProjector(projection, space, doc);
    await projector.settled();
    expect((await projection.firstItems(space, 3)).map(({ key }) => key)).toEqual([
      'abri',
      'barnum',
      'echelle'
    ]);
    expect((await projection.listedItems(space)).slice(0, 3)).toMatchObject([
      { key: 'abri', addedBy: null },
      { key: 'barnum' },
      { key: 'echelle' }
    ]);
    expect((await projection.structures(space)).map(({ name }) => name)).toEqual(['Bob', 'Élise', 'Zoé']);
    expect((await projection.articles(space)).map(({ title }) => title)).toEqual(['a', 'b', 'c']);
    expect((await projection.meetings(space)).map(({ title }) => title)).toEqual([
      'un jour',
      '2027-01-05',
      '2026-01-05'
    ]);
    await projector.close();
  });

  test('an agenda has the points that were not taken away', async () => {
    const [space, doc, meeting] = [freshName(), new Y.Doc(), newId<'meeting'>()];
    for (const [rank, title] of ['c', 'a', 'b'].entries())
      putRecord(doc, kinds.agenda, newId(), {
        meeting,
        title,
        rank: title + rank,
        deletedAt: title === 'b' ? 1 : null
      });
    const projector = startProjector(projection, space, doc);
    await projector.settled();
    expect((await projection.agenda(space, meeting)).map(({ title }) => title)).toEqual(['a', 'c']);
    await projector.close();
  });

  test('a thing is found by the new name of its structure', async () => {
    const [space, doc] = [freshName(), new Y.Doc()];
    const structure = newId<'structure'>();
    putRecord(doc, kinds.structures, structure, { name: 'Pot Kommon' });
    addItem(doc, 'Barnum', { structure });
    const projector = startProjector(projection, space, doc);
    await projector.settled();
    setFields(doc, kinds.structures, structure, { name: 'La Bifurk' });
    await projector.settled();
    expect((await projection.firstItems(space, 1))[0]!.search).toContain('la bifurk');
    await projector.close();
  });

  test('an import says how many of its things are still there', async () => {
    const [space, doc] = [freshName(), new Y.Doc()];
    const importId = newId<'import'>();
    putRecord(doc, kinds.imports, importId, { fileName: 'chariots.csv', at: 5 });
    const ids = ['a', 'b', 'c'].map((name) => addItem(doc, name, { importId }));
    setFields(doc, kinds.items, ids[0]!, { deletedAt: 9 });
    const projector = startProjector(projection, space, doc);
    await projector.settled();
    expect((await projection.imports(space)).map(({ fileName, count }) => [fileName, count])).toEqual([
      ['chariots.csv', 2]
    ]);
    await projector.close();
  });

  test('what cannot be read is set aside, and what stands around it is shown', async () => {
    const [space, doc] = [freshName(), new Y.Doc()];
    const nameless = newId();
    partOf(doc, kinds.items).set('__proto__', new Y.Map());
    partOf(doc, kinds.items).set('strange', 'no record');
    putRecord(doc, kinds.items, nameless, { category: 'x' });
    const projector = startProjector(projection, space, doc);
    addItem(doc, 'Barnum');
    await projector.settled();
    expect(await projection.tables.items.where({ space }).count()).toBe(1);
    setFields(doc, kinds.items, nameless, { name: 'Tente' });
    await projector.settled();
    expect((await projection.counts(space)).items).toBe(2);
    await projector.close();
  });

  test('the row of a text waits while it is typed, and the others do not', () =>
    hurried(async (pass) => {
      const [space, doc] = [freshName(), new Y.Doc()];
      const id = newId<'meeting'>();
      putRecord(doc, kinds.meetings, id, { title: 'Bureau', notes: textOf('Bonjour') });
      const projector = startProjector(projection, space, doc, { textDelay: 400 });
      await projector.settled();
      const notes = partOf(doc, kinds.meetings).get(id) as Y.Map<Y.XmlFragment>;
      const words = (notes.get('notes')!.get(0) as Y.XmlElement).get(0) as Y.XmlText;
      const rows: unknown[] = [];
      projection.tables.meetings.hook('updating', (changes) => void rows.push(changes));
      for (let i = 0; i < 30; i++) words.insert(words.length, '!');
      const item = addItem(doc, 'Barnum');
      await until(async () => (await projection.item(space, item)) !== null);
      expect(rows).toEqual([]);
      await pass(400);
      await until(() => rows.length > 0);
      await projector.settled();
      expect(rows).toHaveLength(1);
      expect((await projection.meeting(space, id))!.notes).toEqual([
        { kind: 'paragraph', inlines: [{ text: 'Bonjour' + '!'.repeat(30) }] }
      ]);
      await projector.close();
    }));

  test('rows that followed random edits are those made at once from the document', async () => {
    const edit = fc.record({
      kind: fc.constantFrom(
        'add',
        'rename',
        'bin',
        'restore',
        'remove',
        'spoil',
        'structure',
        'type',
        'agenda',
        'profile'
      ),
      which: fc.nat(50),
      word: fc.string({ minLength: 1, maxLength: 8 }),
      waits: fc.boolean()
    });
    await fc.assert(
      fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 40 }), async (edits) => {
        const [space, doc] = [freshName(), new Y.Doc()];
        const projector = startProjector(projection, space, doc, { textDelay: 5 });
        const catalogue = openCatalogue(projection, space);
        for (const { kind, which, word, waits } of edits) {
          apply(doc, kind, which, word);
          if (waits) await projector.settled();
        }
        await projector.settled();
        expect(await rowsOf(space)).toEqual(await rebuilt(doc));
        const whole = openCatalogue(projection, space);
        await until(() => whole.value.complete && catalogue.value.complete);
        await until(() => JSON.stringify(catalogue.value.rows) === JSON.stringify(whole.value.rows));
        expect(whole.value.rows).toEqual([...whole.value.rows].sort(byKeyThenId));
        expect(whole.value.rows).toEqual(await projection.firstItems(space, 1000));
        whole.close();
        catalogue.close();
        await projector.close();
      }),
      { numRuns: 20 }
    );
  });
});

/** One edit of somebody, whatever the document holds. */
function apply(doc: Y.Doc, kind: string, which: number, word: string): void {
  const pick = (part: keyof typeof kinds) => {
    const ids = [...partOf(doc, kinds[part]).keys()].sort();
    return ids[which % ids.length] ?? '';
  };
  switch (kind) {
    case 'add':
      return void addItem(doc, word, { structure: pick('structures') || undefined });
    case 'rename':
      return void setFields(doc, kinds.items, pick('items'), { name: word, place: word });
    case 'bin':
      return void setFields(doc, kinds.items, pick('items'), { deletedAt: which + 1 });
    case 'restore':
      return void setFields(doc, kinds.items, pick('items'), { deletedAt: null });
    case 'remove':
      return partOf(doc, kinds.items).delete(pick('items'));
    case 'spoil':
      return void setFields(doc, kinds.items, pick('items'), { name: which % 2 ? '' : 7 });
    case 'structure':
      if (which % 3 === 0) putRecord(doc, kinds.structures, newId(), { name: word });
      else setFields(doc, kinds.structures, pick('structures'), { name: word });
      return;
    case 'type': {
      if (which % 3 === 0)
        putRecord(doc, kinds.articles, newId(), { title: word, rank: 'a', text: textOf(word) });
      const article = partOf(doc, kinds.articles).get(pick('articles')) as Y.Map<Y.XmlFragment> | undefined;
      article?.get('text')?.insert(0, [new Y.XmlText(word)]);
      return;
    }
    case 'agenda':
      return putRecord(doc, kinds.agenda, newId(), { meeting: newId(), title: word, rank: 'b' });
    case 'profile':
      return editProfile(doc, { name: word });
  }
}

describe('the cursor', () => {
  test('makes the next opening of an unchanged document write nothing', async () => {
    const [space, doc] = [freshName(), new Y.Doc()];
    addItem(doc, 'Barnum');
    const first = startProjector(projection, space, doc);
    await first.settled();
    await first.close();
    const before = await projection.cursor(space);
    const copy = new Y.Doc();
    Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc));
    const second = startProjector(projection, space, copy);
    await second.settled();
    await second.close();
    expect(await projection.cursor(space)).toEqual(before);
  });

  test('of an older document has only the rows that differ written', async () => {
    const [space, doc] = [freshName(), new Y.Doc()];
    const ids = Array.from({ length: 620 }, (_, i) => addItem(doc, `chaise ${i}`));
    const first = startProjector(projection, space, doc);
    await first.settled();
    await first.close();
    const { rev } = (await projection.cursor(space))!;
    // While no tab follows: one renamed, one removed, one added.
    setFields(doc, kinds.items, ids[100]!, { name: 'banc' });
    partOf(doc, kinds.items).delete(ids[600]!);
    addItem(doc, 'tabouret');
    const second = startProjector(projection, space, doc);
    await second.settled();
    expect(await rowsOf(space)).toEqual(await rebuilt(doc));
    expect(
      await projection.tables.items
        .where('[space+rev+id]')
        .above([space, rev, '\uffff'])
        .and((row) => row.space === space)
        .count()
    ).toBe(3);
    await second.close();
  });

  test('does not claim the rows that a tab that died in the middle had not written', async () => {
    const [space, doc] = [freshName(), new Y.Doc()];
    for (let i = 0; i < 300; i++) addItem(doc, `chaise ${i}`);
    let written = 0;
    const die = refuseWrites('AbortError', ({ db }) => db.name === 'grange-view' && written++ > 0);
    const first = startProjector(projection, space, doc);
    await until(() => first.failure.value !== null);
    await first.close();
    die();
    expect(await projection.isComplete(space)).toBe(false);
    const second = startProjector(projection, space, doc);
    await second.settled();
    expect((await projection.counts(space)).items).toBe(300);
    await second.close();
  });

  test('begins again when its very first write is refused', async () => {
    const [space, doc] = [freshName(), new Y.Doc()];
    for (let i = 0; i < 300; i++) addItem(doc, `chaise ${i}`);
    const makeRoom = refuseWrites('QuotaExceededError', ({ db }) => db.name === 'grange-view');
    const projector = startProjector(projection, space, doc);
    await until(() => projector.failure.value?.kind === 'full');
    makeRoom();
    await projector.settled();
    expect(projector.failure.value).toBeNull();
    expect(await rowsOf(space)).toEqual(await rebuilt(doc));
    await projector.close();
  });

  test('that cannot be written is said to whoever waits for the rows', async () => {
    const [space, doc] = [freshName(), new Y.Doc()];
    const projector = startProjector(projection, space, doc);
    await projector.settled();
    const makeRoom = refuseWrites('QuotaExceededError', ({ db }) => db.name === 'grange-view');
    addItem(doc, 'Barnum');
    await expect(projector.settled()).rejects.toMatchObject({ failure: { kind: 'full' } });
    await expect(projector.settled()).rejects.toMatchObject({ failure: { kind: 'full' } });
    makeRoom();
    await projector.settled();
    expect((await projection.counts(space)).items).toBe(1);
    await projector.close();
  });

  test('does not claim what a refused write left out', async () => {
    const [space, doc] = [freshName(), new Y.Doc()];
    const projector = startProjector(projection, space, doc);
    addItem(doc, 'Barnum');
    await projector.settled();
    const makeRoom = refuseWrites('QuotaExceededError', ({ db }) => db.name === 'grange-view');
    addItem(doc, 'Tente');
    await until(() => projector.failure.value?.kind === 'full');
    makeRoom();
    await projector.settled();
    expect(projector.failure.value).toBeNull();
    expect(await rowsOf(space)).toEqual(await rebuilt(doc));
    await projector.close();
  });
});

describe('several tabs', () => {
  test('one writes, the other takes over when it is gone', async () => {
    const [space, doc, locks] = [freshName(), new Y.Doc(), sharedTabLocks()];
    const first = startProjector(projection, space, doc, { locks });
    await first.settled();
    const copy = new Y.Doc();
    doc.on('update', (update: Uint8Array) => Y.applyUpdate(copy, update));
    const second = startProjector(projection, space, copy, { locks });
    await second.settled();
    const transactions = await transactionsDuring(async () => {
      addItem(doc, 'Barnum');
      await first.settled();
      await second.settled();
    });
    expect(transactions.filter(({ mode }) => mode === 'readwrite')).toHaveLength(1);
    await first.close();
    addItem(copy, 'Tente');
    await until(async () => (await projection.counts(space)).items === 2);
    await second.close();
  });

  test('one that waits for its turn closes at once', async () => {
    const [space, doc, locks] = [freshName(), new Y.Doc(), sharedTabLocks()];
    const first = startProjector(projection, space, doc, { locks });
    const second = startProjector(projection, space, doc, { locks });
    await second.close();
    await first.close();
  });

  test('rows erased on purpose are not made again by a tab that still follows', async () => {
    const [space, doc] = [freshName(), new Y.Doc()];
    const projector = startProjector(projection, space, doc);
    addItem(doc, 'Barnum');
    await projector.settled();
    await projection.erase(space);
    addItem(doc, 'Tente');
    await projector.settled();
    expect(await projection.cursor(space)).toBeNull();
    expect((await projection.counts(space)).items).toBe(0);
    await projector.close();
  });

  test('rows erased on purpose are not made again by a tab whose turn comes then', async () => {
    const [space, doc, locks] = [freshName(), new Y.Doc(), sharedTabLocks()];
    addItem(doc, 'Barnum');
    let erased = false;
    const first = startProjector(projection, space, doc, { locks });
    await first.settled();
    const second = startProjector(projection, space, doc, { locks, isErased: () => erased });
    await second.settled();
    erased = true;
    await projection.erase(space);
    await first.close();
    await second.close();
    expect(await projection.cursor(space)).toBeNull();
    expect((await projection.counts(space)).items).toBe(0);
  });

  test.each([
    ['deleted by another tab', () => Dexie.delete('grange-view')],
    [
      'that the browser cleared',
      async () => {
        forceCloseDatabase(projection.tables.backendDB() as never);
        await Dexie.delete('grange-view');
      }
    ]
  ])('tables %s are made again from the document', async (_, vanish) => {
    const [space, doc] = [freshName(), new Y.Doc()];
    const projector = startProjector(projection, space, doc);
    const catalogue = openCatalogue(projection, space);
    addItem(doc, 'Barnum');
    await projector.settled();
    await until(() => catalogue.value.rows.length === 1);
    await vanish();
    addItem(doc, 'Tente');
    await projector.settled();
    await until(() => catalogue.value.rows.length === 2);
    expect(await rowsOf(space)).toEqual(await rebuilt(doc));
    catalogue.close();
    await projector.close();
  });
});

describe('ten thousand things', () => {
  test('are projected in batches, listed, read and kept up to date', async () => {
    const [space, doc] = [freshName(), new Y.Doc()];
    doc.transact(() => {
      for (let i = 0; i < 10_000; i++)
        addItem(doc, `Chaise ${(i * 7919) % 10_000}`, { category: 'Mobilier', place: 'Hangar' });
    });
    const started = performance.now();
    const projector = startProjector(projection, space, doc);
    const catalogue = openCatalogue(projection, space);
    await until(async () => (await projection.counts(space)).items > 0);
    const first = performance.now() - started;
    await projector.settled();
    const all = performance.now() - started;
    await until(() => catalogue.value.rows.length === 10_000 && catalogue.value.complete);
    const listing = performance.now();
    expect((await projection.firstItems(space, 50)).map(({ key }) => key)).toEqual(
      catalogue.value.rows.slice(0, 50).map(({ key }) => key)
    );
    const listed = performance.now() - listing;

    const opening = performance.now();
    const whole = openCatalogue(projection, space);
    await until(() => whole.value.complete);
    const opened = performance.now() - opening;
    expect(whole.value.rows).toEqual(catalogue.value.rows);

    const editing = performance.now();
    const id = addItem(doc, 'Aa première');
    await until(() => whole.value.rows[0]!.id === id);
    const seen = performance.now() - editing;
    showFigure(
      `10,000 things: first rows ${first.toFixed(0)} ms, all ${all.toFixed(0)} ms; first 50 read in ${listed.toFixed(0)} ms; ` +
        `whole catalogue ${opened.toFixed(0)} ms; an edit reaches the open catalogue in ${seen.toFixed(0)} ms`
    );
    expect(whole.value.rows[0]!.key).toBe(foldText('Aa première'));
    whole.close();
    catalogue.close();
    await projector.close();
  });
});
