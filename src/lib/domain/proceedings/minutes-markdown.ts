import { safeLink, type Inline, type RichText } from '../rich-text';
import type { Part, WrittenMinutes } from './written-minutes';

/** Minutes as a file of Markdown: what people wrote reads as they wrote it, whatever signs are in it. */
export function minutesMarkdown({ title, of, lead, standing, sections, foot }: WrittenMinutes): string {
  const blocks = [
    `# ${inLine(`${title}, ${of}`)}`,
    ...(standing === '' ? [] : [`**${inLine(standing)}**`]),
    ...lead.map(inLine),
    ...sections.flatMap((section) => [`## ${inLine(section.title)}`, ...section.parts.map(partIn)]),
    '---',
    ...foot.map(inLine)
  ];
  return `${blocks.join('\n\n')}\n`;
}

function partIn(part: Part): string {
  switch (part.kind) {
    case 'line':
      return inLines(part.text.trim());
    case 'list':
      return part.items.map((item, i) => `${part.isOrdered ? `${i + 1}.` : '-'} ${inLine(item)}`).join('\n');
    case 'table':
      return [part.heads, part.heads.map(() => '---'), ...part.rows]
        .map((row, i) => `| ${row.map((cell) => (i === 1 ? cell : inLine(cell))).join(' | ')} |`)
        .join('\n');
    case 'text':
      return richIn(part.text);
    case 'decision':
      return [
        `### ${inLine(part.title)}`,
        inLines(part.words.trim()),
        `**${inLine(part.result)}**`,
        ...(part.details.length === 0 ? [] : [part.details.map((one) => `- ${inLine(one)}`).join('\n')])
      ].join('\n\n');
    case 'signatures':
      return part.rows
        .map(
          ({ role, name, said }) => `- ${inLine([role, name, said].filter((one) => one !== '').join(', '))}`
        )
        .join('\n');
  }
}

/** Notes, whose headings come under those of their section. */
function richIn(text: RichText, indent = ''): string {
  return text
    .map((block) => {
      switch (block.kind) {
        case 'paragraph':
          return indent + inlinesIn(block.inlines, indent).trim();
        case 'heading':
          return `${indent}${'#'.repeat(block.level + 1)} ${inlinesIn(block.inlines, indent)}`;
        case 'list':
          return block.items
            .map((item, i) => {
              const mark = block.ordered ? `${i + 1}. ` : '- ';
              const under = indent + ' '.repeat(mark.length);
              return indent + mark + richIn(item, under).slice(under.length);
            })
            .join('\n');
      }
    })
    .join('\n\n');
}

const inlinesIn = (inlines: readonly Inline[], indent: string): string =>
  inlines
    .map(({ text, bold, link }) => {
      const address = safeLink(link);
      const said = bold && text.trim() !== '' ? bolded(text, indent) : inLines(text, indent);
      return address === null ? said : `[${said}](<${address.replace(/[<>\\]/g, encodeURIComponent)}>)`;
    })
    .join('');

/** Stars that touch a space are no stars to whoever reads them. */
function bolded(text: string, indent: string): string {
  const [, before = '', words = '', after = ''] = /^(\s*)([^]*?)(\s*)$/.exec(text) ?? [];
  return `${before}**${inLines(words, indent)}**${after}`;
}

/** The signs that mean something anywhere, or at the beginning of a line. */
const escaped = (text: string): string =>
  text
    .replace(/[\\`*_{}[\]<>#|~&]/g, '\\$&')
    .replace(/^(\s*)([-+=])/, '$1\\$2')
    .replace(/^(\s*\d+)([.)])/, '$1\\$2');

const inLine = (text: string): string => escaped(text.replace(/\s*\n\s*/g, ' ').trim());
const inLines = (text: string, indent = ''): string =>
  text
    .split(/\r?\n/)
    .map((one, i) => escaped(i === 0 ? one : one.trimStart()))
    .join(`\\\n${indent}`);
