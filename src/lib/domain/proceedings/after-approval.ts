import { textLimit } from '../acts/texts';
import type { MeetingId } from '../ids';
import { isBlank, plainText, type Inline, type RichText } from '../rich-text';
import { cut } from '../text';

/** Later meetings than one, at which its minutes may be approved: the nearest first. */
export function laterMeetings<
  One extends { readonly id: MeetingId; readonly date: string; readonly deletedAt: number | null }
>(meetings: readonly One[], { id, date }: Pick<One, 'id' | 'date'>): readonly One[] {
  return meetings
    .filter((one) => one.id !== id && one.deletedAt === null && one.date !== '' && one.date >= date)
    .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : a.id < b.id ? -1 : 1));
}

/** What is in the notes now and is not among what the minutes hold: blocks, each as often as it came. */
export function writtenSince(frozen: RichText, now: RichText): RichText {
  const left = new Map<string, number>();
  for (const block of frozen) left.set(plain(block), (left.get(plain(block)) ?? 0) + 1);
  return now.filter((block) => {
    const many = left.get(plain(block)) ?? 0;
    if (many > 0) left.set(plain(block), many - 1);
    return many === 0 && !isBlank([block]);
  });
}

/** A block whatever the order in which its fields are told. */
function plain(block: RichText[number]): string {
  switch (block.kind) {
    case 'list':
      return JSON.stringify([block.kind, block.ordered, block.items.map((item) => item.map(plain))]);
    case 'heading':
      return JSON.stringify([block.kind, block.level, block.inlines.map(inlineKey)]);
    case 'entry':
      return JSON.stringify([block.kind, block.of, block.ref]);
    case 'paragraph':
      return JSON.stringify([block.kind, block.inlines.map(inlineKey)]);
  }
}
const inlineKey = ({ text, bold, link = '' }: Inline) => [text, bold === true, link];

/** What was written since, as the words of amendments: as few as hold it whole. */
export function amendmentsFor(since: RichText, limit = textLimit): readonly string[] {
  const texts: string[] = [];
  for (const block of since) {
    let words = plainText([block]).trim();
    const last = texts.at(-1);
    if (last !== undefined && last.length + 2 + words.length <= limit) {
      texts[texts.length - 1] = `${last}\n\n${words}`;
      continue;
    }
    for (let part = cut(words, limit); words !== ''; part = cut(words, limit)) {
      texts.push(part);
      words = words.slice(part.length).trim();
    }
  }
  return texts;
}
