import { foldText } from './text';

/**
 * What a thing is called, for two spellings of which a person says that they are one: `Chaises`, `chaise(s)`;
 * `T-shirt`, `t shirt`; `Rallonge 25 m`, `rallonge 25m.` A number, and a letter alone, always count.
 */
export const foldThing = (text: string): string =>
  foldText(text)
    .replace(/\([sx]\)/g, '')
    .replace(/(?<=\p{L})-(?=\p{L})/gu, ' ')
    .replace(/(?<=\d) (?=(?:[mckd]?m|k?g|[cm]?l|k?w|v)(?![\p{L}\p{N}]))/gu, '')
    .replace(/(?<![\p{L}\p{N}])(\p{L}{3,})[sx](?![\p{L}\p{N}])/gu, '$1')
    .replace(/[ .,;:!]+$/, '');
