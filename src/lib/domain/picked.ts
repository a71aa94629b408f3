import { isId, type ItemId } from './ids';

/** Things that are picked while something is typed, as one text among the other fields: it outlives a reload with them. */
export interface PickedThing {
  readonly thing: ItemId;
  /** As it is typed. */
  readonly quantity: string;
  /** What else is said of it. */
  readonly more: readonly string[];
}

/** The things that a text says are picked; what is none is left out. */
export const thingsIn = (text: string): readonly PickedThing[] =>
  text.split(' ').flatMap((one) => {
    const [thing, quantity = '', ...more] = one.split(':');
    return isId(thing) ? [{ thing: thing as ItemId, quantity, more }] : [];
  });

/** The same as a text: each as `<id>:<quantity>`, what else is said after further colons, with a space between two. */
export const textOf = (
  picked: readonly (Omit<PickedThing, 'more'> & Partial<Pick<PickedThing, 'more'>>)[]
): string =>
  picked
    .map(({ thing, quantity, more = [] }) => [thing, quantity.replace(/[\s:]/g, ''), ...more].join(':'))
    .join(' ');
