/** The day that the calendar on the wall shows at an instant, in this device's zone: `2026-11-21`. */
export function dayAt(at: number): string {
  const moment = new Date(at);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`;
}

/** The day after, whatever the hour and the season. */
export const dayAfter = (at: number): string => dayAt(endOfDay(at));

/** The instant at which the day of another ends, whatever the season, in milliseconds since 1970. */
export function endOfDay(at: number): number {
  const moment = new Date(at);
  return new Date(moment.getFullYear(), moment.getMonth(), moment.getDate() + 1).getTime();
}

/** The day so many before or, below zero, after another. */
export function daysBefore(day: string, count: number): string {
  const [year = 1970, month = 1, date = 1] = day.split('-').map(Number);
  return new Date(Date.UTC(year, month - 1, date - count)).toISOString().slice(0, 10);
}

/** How many days lie between two, below zero where the second comes first. */
export const daysBetween = (from: string, to: string): number =>
  (Date.parse(`${to}T00:00Z`) - Date.parse(`${from}T00:00Z`)) / 86_400_000;

/** Tells whether a text is a day that exists, written `2026-11-21`. */
export function isDay(text: string): boolean {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (match === null) return false;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

/** Tells whether a text is an hour of the day, written `18:30`. */
export const isHour = (text: string): boolean => /^([01]\d|2[0-3]):[0-5]\d$/.test(text);
