/** The day that the calendar on the wall shows at an instant, in this device's zone: `2026-11-21`. */
export function dayAt(at: number): string {
  const moment = new Date(at);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`;
}

/** The day after, whatever the hour and the season. */
export function dayAfter(at: number): string {
  const moment = new Date(at);
  return dayAt(new Date(moment.getFullYear(), moment.getMonth(), moment.getDate() + 1).getTime());
}
