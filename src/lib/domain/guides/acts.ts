import { actId, day, hash, id, list, orNone, record, type Field, type Of } from '../acts/fields';

/** What acts say of the shared instructions of a thing, and of who was shown how to use it: their words and bodies. */

/** What shared instructions tell, in the order in which they are read. */
export const guideParts = ['use', 'priority', 'care', 'contact'] as const;
export type GuidePart = (typeof guideParts)[number];
/** One thing for each part. */
export type ByPart<T> = { readonly [Part in GuidePart]: T };
/** One version takes the place of so many at most. */
export const mostReplaced = 16;

const thing = id<'item'>();
/** For whom it is said: the structure whose the thing is; null for what nobody owns. */
const owner = orNone(id<'structure'>());

/** These instructions hold from now on in the place of those of the acts `of`; the words of each part are kept under a hash. */
export const adopting = record({
  thing,
  owner,
  of: list(actId, mostReplaced),
  ...(Object.fromEntries(guideParts.map((part) => [part, orNone(hash())])) as {
    readonly [Part in GuidePart]: Field<string | null>;
  })
});

/** Somebody was shown how to use it on that day; null takes back what was said of them. */
export const training = record({ thing, owner, person: id<'person'>(), on: orNone(day) });

export type Adopting = Of<typeof adopting>;
export type TrainingSaid = Of<typeof training>;
export type GuideBody = Adopting | TrainingSaid;
