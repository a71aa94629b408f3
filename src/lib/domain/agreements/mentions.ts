import {
  clauses,
  parties,
  partyFacts,
  questions,
  type Clause,
  type PartyFact,
  type PartyName,
  type Question,
  type Terms
} from './terms';

/** What of the things an agreement must say. */
export const thingMentions = [
  'things',
  'numbers',
  'accessories',
  'photos',
  'conditions',
  'values',
  'natures'
] as const;
export type ThingMention = (typeof thingMentions)[number];

/** Something that an agreement says. */
export type Mention =
  | { readonly kind: 'party'; readonly party: PartyName; readonly fact: 'name' | PartyFact }
  | { readonly kind: 'things'; readonly what: ThingMention }
  | { readonly kind: 'form' | 'use' | 'from' | 'until' }
  | { readonly kind: 'clause'; readonly clause: Clause }
  | { readonly kind: 'question'; readonly question: Question };

/**
 * What these terms do not say and should, in the order of the paper: it is named, and the agreement prints as incomplete. That
 * things have no number, no accessory or no photo is said too, where it is so.
 */
export function missingFrom(terms: Terms<unknown>): readonly Mention[] {
  const { things, without } = terms;
  const lacks: Readonly<Record<ThingMention, boolean>> = {
    things: things.length === 0,
    numbers: !without.includes('numbers') && things.some(({ number }) => number === null),
    accessories: !without.includes('accessories') && things.some(({ accessories }) => accessories === null),
    photos: !without.includes('photos') && things.some(({ photos }) => photos === 0),
    conditions: things.some(({ condition }) => condition === null),
    values: things.some(({ value }) => value === null),
    natures: things.some(({ value, valueNature }) => value !== null && valueNature === null)
  };
  const said = new Set(terms.clauses.map(({ clause }) => clause));
  return [
    ...parties.flatMap((party) =>
      partyFacts
        .filter((fact) => terms[party][fact] === null)
        .map((fact): Mention => ({ kind: 'party', party, fact }))
    ),
    ...thingMentions.filter((what) => lacks[what]).map((what): Mention => ({ kind: 'things', what })),
    ...(['use', 'from', 'until'] as const)
      .filter((kind) => terms[kind] === null)
      .map((kind): Mention => ({ kind })),
    ...clauses.filter((one) => !said.has(one)).map((clause): Mention => ({ kind: 'clause', clause }))
  ];
}

/** Where two versions of an agreement, in words, do not say the same, in the order of the paper. */
export function differing(before: Terms<string>, after: Terms<string>): readonly Mention[] {
  const isSame = (of: (terms: Terms<string>) => unknown) =>
    JSON.stringify(of(before)) === JSON.stringify(of(after));
  const all: readonly (readonly [Mention, (terms: Terms<string>) => unknown])[] = [
    [{ kind: 'form' }, ({ form }) => form],
    ...parties.flatMap((party) =>
      (['name', ...partyFacts] as const).map(
        (fact) => [{ kind: 'party', party, fact }, (terms: Terms<string>) => terms[party][fact]] as const
      )
    ),
    [{ kind: 'things', what: 'things' }, ({ things, without }) => [things, without]],
    ...(['use', 'from', 'until'] as const).map(
      (kind) => [{ kind }, (terms: Terms<string>) => terms[kind]] as const
    ),
    ...clauses.map(
      (clause) =>
        [
          { kind: 'clause', clause },
          (terms: Terms<string>) => terms.clauses.find((one) => one.clause === clause)?.text
        ] as const
    ),
    ...questions.map(
      (question) =>
        [
          { kind: 'question', question },
          (terms: Terms<string>) => terms.answers.find((one) => one.question === question)?.answer
        ] as const
    )
  ];
  return all.filter(([, of]) => !isSame(of)).map(([mention]) => mention);
}
