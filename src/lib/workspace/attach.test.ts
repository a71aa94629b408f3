import { expect, test } from 'vitest';
import { attachmentLimits, type AttachmentFacts, type AttachProblem } from '../domain/attachments';
import { err, type Result } from '../domain/result';
import { attach } from './attach';
import { newId } from './chance';

function thing(count = 0) {
  const done: string[] = [];
  const added: AttachmentFacts[] = [];
  const facts = {
    item: newId<'item'>(),
    count,
    makePhoto: async (): Promise<Result<never, AttachProblem>> => {
      done.push('drawn');
      return err({ kind: 'unreadable-image', isHeic: true });
    },
    files: {
      keep: async (bytes: Uint8Array) => {
        done.push('kept');
        return { hash: 'h'.repeat(43), size: bytes.length };
      }
    },
    live: {
      addAttachment: (_: unknown, facts: AttachmentFacts) => {
        done.push('named');
        added.push(facts);
        return newId<'attachment'>();
      }
    }
  };
  return { done, added, attach: (file: File) => attach(facts, file) };
}

test('a notice is kept before anything names it', async () => {
  const barnum = thing();
  const notice = new File(['%PDF'], 'Notice du barnum.pdf', { type: 'application/pdf' });
  expect(await barnum.attach(notice)).toMatchObject({ ok: true });
  expect(barnum.done).toEqual(['kept', 'named']);
  expect(barnum.added).toMatchObject([
    { size: 4, type: 'application/pdf', name: 'Notice du barnum.pdf', photo: null }
  ]);
});

test('what is empty, too large or one too many is refused with nothing kept', async () => {
  const [barnum, full] = [thing(), thing(attachmentLimits.perThing)];
  const large = new File([new Uint8Array(attachmentLimits.file + 1)], 'film.mp4');
  const refusal = async (file: File, to = barnum) => {
    const done = await to.attach(file);
    return done.ok ? null : done.problem.kind;
  };
  expect(await refusal(new File([], 'vide.pdf'))).toBe('empty');
  expect(await refusal(large)).toBe('too-large');
  expect(await refusal(new File(['%PDF'], 'notice.pdf'), full)).toBe('too-many');
  expect([...barnum.done, ...full.done]).toEqual([]);
});

test('an image that cannot be drawn again is refused, however it came: it might tell where it was taken', async () => {
  for (const file of [new File(['x'], 'IMG_1.HEIC'), new File(['x'], 'photo', { type: 'image/heic' })]) {
    const barnum = thing();
    const problem = { kind: 'unreadable-image', isHeic: true };
    expect(await barnum.attach(file)).toEqual({ ok: false, problem });
    expect(barnum.done).toEqual(['drawn']);
  }
});
