import type { SpreadsheetSummary } from '../domain/import/open-spreadsheet';
import { spreadsheetLimits, type SpreadsheetProblem } from '../domain/import/spreadsheet-problem';
import { err, type Result } from '../domain/result';
import { SpreadsheetDesk } from './spreadsheet-desk';
import type { Answer, Question, Questions } from './spreadsheet-messages';

const desk = new SpreadsheetDesk();
const say = (answer: Answer): void => postMessage(answer);

addEventListener('message', ({ data }: MessageEvent<Question>) => {
  answer(data).then(
    (value) => say({ id: data.id, kind: 'answer', value }),
    (cause: unknown) => say({ id: data.id, kind: 'broke', message: String(cause) })
  );
});

async function answer(question: Question): Promise<Questions[keyof Questions]['gets']> {
  switch (question.kind) {
    case 'open':
      return open(question.file, (done, total) => say({ id: question.id, kind: 'progress', done, total }));
    case 'sheet':
      return desk.chooseSheet(question.sheet);
    case 'header':
      return desk.nameColumnsBy(question.row);
    case 'plan':
      return desk.plan(question.targets, question.options);
    case 'page':
      return desk.page(question.from, question.count);
    case 'items':
      return desk.items(question.from, question.count);
  }
}

async function open(
  file: Blob,
  onProgress: (done: number, total: number) => void
): Promise<Result<SpreadsheetSummary, SpreadsheetProblem>> {
  const limit = spreadsheetLimits.bytes;
  if (file.size > limit) return err({ kind: 'too-large', bytes: file.size, limit });
  let bytes: Uint8Array;
  try {
    bytes = new Uint8Array(await file.arrayBuffer());
  } catch (cause) {
    return err({ kind: 'unreadable', detail: String(cause) });
  }
  return desk.open(bytes, onProgress);
}
