import fc from 'fast-check';
import * as encoding from 'lib0/encoding';
import { describe, expect, test } from 'vitest';
import { Awareness, encodeAwarenessUpdate } from 'y-protocols/awareness';
import * as syncProtocol from 'y-protocols/sync';
import * as Y from 'yjs';
import { kindOf, readDocumentMessage, stepOne } from './document-message';

const doc = new Y.Doc();
doc.getText('notes').insert(0, 'le barnum est à La Bifurk');
doc.getText('notes').delete(0, 3);

const message = (kind: number, write: (encoder: encoding.Encoder) => void): Uint8Array => {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, kind);
  write(encoder);
  return encoding.toUint8Array(encoder);
};

const awareness = new Awareness(doc);
awareness.setLocalStateField('user', { name: 'Alice' });
const presence = encodeAwarenessUpdate(awareness, [doc.clientID]);
awareness.destroy();

const messages = {
  'step-1': stepOne(doc),
  'step-2': message(0, (encoder) => syncProtocol.writeSyncStep2(encoder, doc)),
  update: message(0, (encoder) => syncProtocol.writeUpdate(encoder, Y.encodeStateAsUpdate(doc))),
  awareness: message(1, (encoder) => encoding.writeVarUint8Array(encoder, presence))
};

describe('a message of the document channel', () => {
  test('is known for what it is', () => {
    for (const [kind, bytes] of Object.entries(messages)) {
      expect(readDocumentMessage(bytes)).toBe(kind);
      expect(kindOf(bytes)).toBe(kind);
    }
  });

  test('cut anywhere, or followed by anything, is malformed', () => {
    for (const bytes of Object.values(messages)) {
      for (let length = 0; length < bytes.length; length++)
        expect(readDocumentMessage(bytes.slice(0, length))).toBeNull();
      expect(readDocumentMessage(Uint8Array.from([...bytes, 0]))).toBeNull();
    }
  }); // SYN-24

  test('that only tabs may send is refused', () => {
    expect(readDocumentMessage(message(3, () => undefined))).toBeNull();
    const named = message(4, (encoder) => {
      encoding.writeUint8(encoder, 1);
      encoding.writeVarString(encoder, 'bob');
    });
    expect(readDocumentMessage(named)).toBeNull();
  }); // SYN-24

  test('with presence that is no object is refused', () => {
    for (const state of ['5', '"Bob"', '[]', '{', '']) {
      const bytes = message(1, (encoder) => {
        const inner = encoding.createEncoder();
        for (const number of [1, 7, 1]) encoding.writeVarUint(inner, number);
        encoding.writeVarString(inner, state);
        encoding.writeVarUint8Array(encoder, encoding.toUint8Array(inner));
      });
      expect(readDocumentMessage(bytes)).toBeNull();
    }
  }); // SYN-24

  test('of the second encoding of Yjs is read as the first, and says nothing', () => {
    const second = Y.encodeStateAsUpdateV2(doc);
    const other = new Y.Doc();
    Y.applyUpdate(other, second);
    expect(Y.encodeStateAsUpdate(other)).toEqual(Y.encodeStateAsUpdate(new Y.Doc()));
  }); // SYN-24

  test('made of garbage never throws', () => {
    fc.assert(
      fc.property(fc.constantFrom(0, 1, 2, 3), fc.uint8Array({ maxLength: 200 }), (first, rest) => {
        readDocumentMessage(Uint8Array.from([first, ...rest]));
      }),
      { numRuns: 2000 }
    );
  });
});
