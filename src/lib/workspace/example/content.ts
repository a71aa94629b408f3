import { exampleBodies } from './bodies';
import { bookingsAround } from './bookings';
import { articles } from './charter';
import { guidesBefore } from './guides';
import { meetingsAround } from './meetings';
import { outingsBefore } from './outings';
import { people, profile, structures, visitor, type PersonKey, type StructureKey } from './people';
import { noFacts } from '../../domain/item';
import type { ExampleContent, ExampleItem, Thing } from './shape';
import { thingsOfLaBifurk } from './things-of-la-bifurk';
import { thingsOfLaPousada } from './things-of-la-pousada';
import { thingsOfLePreau } from './things-of-le-preau';
import { thingsOfPotKommon } from './things-of-pot-kommon';

const day = 86_400_000;

/** How long ago the example was founded when it is opened, in milliseconds. */
export const exampleAge = 33 * day;

/** The example as it is at `now` (milliseconds since 1970): two meetings lie behind, one ahead. */
export function exampleContent(now: number): ExampleContent {
  return {
    profile,
    structures,
    people,
    visitor,
    foundedAt: now - exampleAge,
    openedAt: now,
    items: [
      ...owned(thingsOfPotKommon, 'pot-kommon', 'nadia', now - 31 * day),
      ...owned(thingsOfLaPousada, 'la-pousada', 'odile', now - 29 * day),
      ...owned(thingsOfLaBifurk, 'la-bifurk', 'samir', now - 27 * day),
      ...owned(thingsOfLePreau, 'le-preau', 'camille', now - 20 * day)
    ],
    articles: articles.map((article) => ({ ...article, addedAt: now - 32 * day, addedBy: 'yvonne' })),
    meetings: meetingsAround(now),
    bodies: exampleBodies,
    outings: outingsBefore(now),
    bookings: bookingsAround(now),
    guides: guidesBefore(now)
  };
}

/** The things of one structure, entered one after the other, four minutes each. */
const owned = (
  things: readonly Thing[],
  structure: StructureKey,
  addedBy: PersonKey,
  from: number
): ExampleItem[] =>
  things.map((thing, i) => ({ ...noFacts, ...thing, structure, addedBy, addedAt: from + i * 240_000 }));
