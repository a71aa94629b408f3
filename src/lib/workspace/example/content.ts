import type { Article } from '../../domain/charter';
import type { Profile } from '../../domain/collective';
import type { ItemFacts } from '../../domain/item';
import type { AgendaItem, Meeting } from '../../domain/meeting';
import { articles } from './charter';
import { meetingsAround } from './meetings';
import { people, profile, structures, visitor, type PersonKey, type StructureKey } from './people';
import { thingsOfLaBifurk } from './things-of-la-bifurk';
import { thingsOfLaPousada } from './things-of-la-pousada';
import { thingsOfLePreau } from './things-of-le-preau';
import { thingsOfPotKommon } from './things-of-pot-kommon';

/** Everything that `Essayer avec un exemple` writes, with keys where a document has ids. */
export interface ExampleContent {
  readonly profile: Profile;
  readonly structures: readonly { readonly key: StructureKey; readonly name: string }[];
  readonly people: readonly {
    readonly key: PersonKey;
    readonly name: string;
    readonly structure: StructureKey;
  }[];
  /** Who the visitor is in the example. */
  readonly visitor: PersonKey;
  /** When the visitor came in, in milliseconds since 1970. */
  readonly openedAt: number;
  readonly items: readonly ExampleItem[];
  /** In the order of the charter. */
  readonly articles: readonly (Pick<Article, 'title' | 'text'> & Added)[];
  readonly meetings: readonly ExampleMeeting[];
}

/** What a person says of a thing; who owns it is told by the list it stands in. */
export type Thing = Omit<ItemFacts, 'structure'>;

export interface ExampleItem extends Thing, Added {
  readonly structure: StructureKey;
}

export interface ExampleMeeting extends Pick<Meeting, 'title' | 'date' | 'time' | 'place' | 'notes'>, Added {
  /** In the order of the meeting. */
  readonly agenda: readonly Pick<AgendaItem, 'title' | 'minutes'>[];
}

interface Added {
  /** Milliseconds since 1970. */
  readonly addedAt: number;
  readonly addedBy: PersonKey;
}

const day = 86_400_000;

/** The example as it is at `now` (milliseconds since 1970): two meetings lie behind, one ahead. */
export function exampleContent(now: number): ExampleContent {
  return {
    profile,
    structures,
    people,
    visitor,
    openedAt: now,
    items: [
      ...owned(thingsOfPotKommon, 'pot-kommon', 'nadia', now - 31 * day),
      ...owned(thingsOfLaPousada, 'la-pousada', 'odile', now - 29 * day),
      ...owned(thingsOfLaBifurk, 'la-bifurk', 'samir', now - 27 * day),
      ...owned(thingsOfLePreau, 'le-preau', 'camille', now - 20 * day)
    ],
    articles: articles.map((article) => ({ ...article, addedAt: now - 32 * day, addedBy: 'yvonne' })),
    meetings: meetingsAround(now)
  };
}

/** The things of one structure, entered one after the other, four minutes each. */
const owned = (
  things: readonly Thing[],
  structure: StructureKey,
  addedBy: PersonKey,
  from: number
): ExampleItem[] => things.map((thing, i) => ({ ...thing, structure, addedBy, addedAt: from + i * 240_000 }));
