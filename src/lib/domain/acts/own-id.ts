import { isId, type Id, type PersonId } from '../ids';
import { id, record, type Field } from './fields';

/**
 * What names something that one person begins: who that is and a number of chance, as `<person>.<number>`. Nobody else begins
 * anything under it, so that none can say to have been first.
 */

const parts = record({ by: id<'person'>(), number: id<'number'>() });

/** The name of what this person begins, under a number of chance. */
export const ownId = <Kind extends string>(by: PersonId, number: Id<'number'>): Id<Kind> =>
  `${by}.${number}` as Id<Kind>;

/** Whether a text has the shape of such a name. */
export const isOwnId = (text: string): boolean => partsOf(text) !== null;

/** Who begins what is named so; null where the text is no such name. */
export const ownerOf = (text: string): PersonId | null => partsOf(text)?.by ?? null;

/** One field of a body that names such a thing. */
export const ownIdField = <Kind extends string>(): Field<Id<Kind>> => ({
  read: (value) => {
    const read = parts.read(value);
    return read && ownId<Kind>(read.by, read.number);
  },
  write: (value) => {
    const named = partsOf(value);
    if (named === null) throw new TypeError('not the name of something that one person begins');
    return parts.write(named);
  }
});

function partsOf(text: string): { readonly by: PersonId; readonly number: Id<'number'> } | null {
  const [by, number, ...more] = text.split('.');
  return isId(by) && isId(number) && more.length === 0 ? { by, number } : null;
}
