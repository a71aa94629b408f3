import { safeLink, type Inline, type RichText } from '../rich-text';
import type { Part, WrittenMinutes } from './written-minutes';

/** Minutes as one file of HTML, which any browser reads and prints, and in which nothing runs and nothing is fetched. */
export const minutesHtml = ({
  language,
  title,
  of,
  lead,
  standing,
  sections,
  foot
}: WrittenMinutes): string =>
  `<!doctype html>
<html lang="${escaped(language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escaped(`${title}, ${of}`)}</title>
<style>${style}</style>
</head>
<body>
<main>
<header>
<h1>${escaped(`${title}, ${of}`)}</h1>
${standing === '' ? '' : `<p><strong>${escaped(standing)}</strong></p>\n`}${lead.map(paragraph).join('\n')}
</header>
${sections
  .map(
    ({ title, parts }) => `<section>\n<h2>${escaped(title)}</h2>\n${parts.map(partIn).join('\n')}\n</section>`
  )
  .join('\n')}
<footer>
${foot.map(paragraph).join('\n')}
</footer>
</main>
</body>
</html>
`;

const escaped = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');

const paragraph = (text: string): string => `<p>${escaped(text)}</p>`;

function partIn(part: Part): string {
  switch (part.kind) {
    case 'line':
      return paragraph(part.text);
    case 'list': {
      const tag = part.isOrdered ? 'ol' : 'ul';
      return `<${tag}>${part.items.map((item) => `<li>${escaped(item)}</li>`).join('')}</${tag}>`;
    }
    case 'table':
      return `<table><thead><tr>${part.heads
        .map((head) => `<th scope="col">${escaped(head)}</th>`)
        .join('')}</tr></thead><tbody>${part.rows.map(rowIn).join('')}</tbody></table>`;
    case 'text':
      return richIn(part.text);
    case 'decision':
      return `<article><h3>${escaped(part.title)}</h3>${paragraph(part.words)}<p><strong>${escaped(
        part.result
      )}</strong></p>${
        part.details.length === 0
          ? ''
          : `<ul>${part.details.map((one) => `<li>${escaped(one)}</li>`).join('')}</ul>`
      }</article>`;
    case 'signatures':
      return `<div class="signatures">${part.rows
        .map(
          ({ role, name, said }) =>
            `<p><strong>${escaped(name === '' ? role : `${name}, ${role}`)}</strong><br>${escaped(
              said
            )}<br><span class="ink">${escaped(part.ink)}</span></p>`
        )
        .join('')}</div>`;
  }
}

const rowIn = (cells: readonly string[]): string =>
  `<tr>${cells
    .map((cell, i) => (i === 0 ? `<th scope="row">${escaped(cell)}</th>` : `<td>${escaped(cell)}</td>`))
    .join('')}</tr>`;

/** Notes, whose headings come under those of their section. */
const richIn = (text: RichText): string =>
  text
    .map((block) => {
      switch (block.kind) {
        case 'paragraph':
          return `<p>${inlinesIn(block.inlines)}</p>`;
        case 'heading':
          return block.level === 3
            ? `<h4>${inlinesIn(block.inlines)}</h4>`
            : `<h3>${inlinesIn(block.inlines)}</h3>`;
        case 'list': {
          const tag = block.ordered ? 'ol' : 'ul';
          return `<${tag}>${block.items.map((item) => `<li>${richIn(item)}</li>`).join('')}</${tag}>`;
        }
      }
    })
    .join('');

const inlinesIn = (inlines: readonly Inline[]): string =>
  inlines
    .map(({ text, bold, link }) => {
      const said = bold ? `<strong>${escaped(text)}</strong>` : escaped(text);
      const address = safeLink(link);
      return address === null ? said : `<a href="${escaped(address)}" rel="noopener noreferrer">${said}</a>`;
    })
    .join('');

const style = `
:root{color-scheme:light}
body{margin:0;background:#fff;color:#111;font:1rem/1.45 system-ui,sans-serif;overflow-wrap:anywhere}
main{max-width:44rem;margin:0 auto;padding:1rem}
h1,h2,h3{line-height:1.2}
h2{margin:2rem 0 .5rem;padding-top:.5rem;border-top:3px solid #111}
p{margin:.4rem 0;white-space:pre-line}
table{width:100%;border-collapse:collapse}
th,td{padding:.35rem .5rem .35rem 0;border-bottom:1px solid #767676;text-align:left;vertical-align:top;overflow-wrap:break-word}
article{margin:.8rem 0;padding:.3rem .8rem;border:2px solid #111}
article h3{margin:.4rem 0}
.signatures{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,14rem),1fr));gap:.8rem}
.signatures p{min-height:6rem;padding:.5rem;border:1px dashed #767676;white-space:normal}
.ink,footer{font-size:.8rem;color:#444}
footer{margin-top:2rem;border-top:1px solid #767676}
@page{size:A4;margin:16mm 18mm 20mm;@bottom-right{content:counter(page) ' / ' counter(pages);font:8pt sans-serif}}
@media print{body{font-size:10.5pt}main{max-width:none;padding:0}a{color:inherit}h2,h3{break-after:avoid}tr,article,.signatures p{break-inside:avoid}}
`;
