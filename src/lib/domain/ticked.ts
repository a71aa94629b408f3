/** Several things of which any are ticked, as one text among the other fields of a form. */

/** What is ticked of several things. */
export const ticked = (text: string): readonly string[] => text.split(' ').filter((one) => one !== '');
/** The same with one of them ticked or not; what is left is in one order, whoever ticked first. */
export function withTick(text: string, value: string, isTicked: boolean): string {
  const others = ticked(text).filter((one) => one !== value);
  return (isTicked ? [...others, value] : others).sort().join(' ');
}
