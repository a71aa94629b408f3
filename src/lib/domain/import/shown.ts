/** How the numbers and the days of a workbook are written in a text, as close as can be to what its program shows. */

/**
 * A number as its cell shows it: with as many decimals, and with the words around it, but without signs between
 * thousands, decimals that are noise or nought, nor a power of ten. `shown` is what the cell shows, if that is known.
 */
export function numberText(value: number, shown = ''): string {
  const digits = shown.replace(/\D/g, '');
  if (/^0\d/.test(digits) && Number(digits) === value && !/[.,]/.test(shown)) return shown.trim();
  const rounded = roundedAs(value, digits);
  if (rounded !== null && value >= 0) return shown.replace(figures, () => rounded).trim();
  const share = shown.trim().endsWith('%') ? roundedAs(value * 100, digits) : null;
  if (share !== null && value >= 0) return `${share} %`;
  return comma(plainly.format(value));
}

/** Digits, with what stands between them. */
const figures = /\d(?:[\d.,'’\s]*\d)?/;

/** As many digits as a spreadsheet program keeps of a number. */
const plainly = new Intl.NumberFormat('en', { useGrouping: false, maximumSignificantDigits: 15 });

/** The number rounded so that these are its digits, without noughts behind its decimal mark; null when none fits. */
function roundedAs(value: number, digits: string): string | null {
  if (digits === '' || value >= 1e15) return null;
  for (let decimals = 0; decimals <= 10; decimals++) {
    const fixed = value.toFixed(decimals);
    if (fixed.replace(/\D/g, '') === digits)
      return comma(decimals === 0 ? fixed : fixed.replace(/\.?0+$/, ''));
  }
  return null;
}

const comma = (number: string): string => number.replace('.', ',');

/** A day and an hour, as they were counted from the number in a cell. */
export interface Moment {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
}

/**
 * A moment as people here write it, `05/03/2024 14:30`, with the parts that the format of its cell names. A format that
 * shows the day and the month is given the year, too: a text has no other place for it.
 */
export function momentText({ year, month, day, hour, minute }: Moment, format: string): string {
  const signs = format.replace(/"[^"]*"|\[[^\]]*\]|\\./g, '').toLowerCase();
  const two = (number: number) => String(number).padStart(2, '0');
  const time = /[hs]/.test(signs) ? `${two(hour)}:${two(minute)}` : '';
  if (time !== '' && !/[yd]/.test(signs)) return time;
  const onlyYear = !/[dm]/.test(signs);
  const parts = [/d/.test(signs) && two(day), !onlyYear && two(month), year];
  return `${parts.filter((part) => part !== false).join('/')} ${time}`.trim();
}
