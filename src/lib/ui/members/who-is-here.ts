import type { Device, Person, Structure } from '../../domain/collective';
import type { PersonId, StructureId } from '../../domain/ids';
import type { Role } from '../../domain/membership/kinds';
import type { LifeEvent } from '../../domain/membership/life';
import type { Arrival } from '../../i18n/invitations';
import {
  isStillIn,
  stateOfInvitation,
  type Picture,
  type PicturedInvitation
} from '../../domain/membership/picture';

/** A structure with its people, as the list shows it; `structure` is null for those who are in none. */
export interface Household {
  readonly structure: StructureId | null;
  readonly name: string;
  readonly people: readonly Housemate[];
}

export interface Housemate {
  readonly person: PersonId;
  readonly name: string;
  /** Null where nobody says roles: in the invented collective. */
  readonly role: Role | null;
  /** The days on which their mandate began, and is to end, as those who gave it said. */
  readonly from: string | null;
  readonly until: string | null;
  readonly hasDevice: boolean;
}

/** The names that the document gives, which say nothing of who belongs. */
export interface Names {
  person(id: PersonId | null): string | null;
  structure(id: StructureId | null): string | null;
}

export function namesIn(people: readonly Person[], structures: readonly Structure[]): Names {
  const byPerson = new Map(people.map(({ id, name }) => [id, name]));
  const byStructure = new Map(structures.map(({ id, name }) => [id, name]));
  return {
    person: (id) => (id === null ? null : byPerson.get(id) || null),
    structure: (id) => (id === null ? null : byStructure.get(id) || null)
  };
}

/** Who belongs, by structure; those of no name yet are called as told. */
export function households(
  picture: Picture,
  names: Names,
  unnamed: { readonly person: string; readonly structure: string }
): readonly Household[] {
  const withDevice = new Set(
    picture.people.filter(({ devices }) => devices.some(isStillIn)).map(({ person }) => person)
  );
  return byName(
    picture.structures.map(({ structure, mandates }) => ({
      structure,
      name: names.structure(structure) ?? unnamed.structure,
      people: byName(
        mandates.map(({ person, role, from, until }) => ({
          person,
          name: names.person(person) ?? unnamed.person,
          role,
          from,
          until,
          hasDevice: withDevice.has(person)
        }))
      )
    }))
  );
}

/** Those who were in and have no place in any structure any more. */
export const formerMembers = (
  picture: Picture,
  names: Names,
  unnamed: string
): readonly { readonly person: PersonId; readonly name: string }[] =>
  byName(
    picture.people.flatMap(({ person, role }) =>
      role === null ? [{ person, name: names.person(person) ?? unnamed }] : []
    )
  );

/** The links by which whoever knows them may come in, but for the recovery sheet and backups. */
export const openInvitations = ({ invitations }: Picture, now: number): readonly PicturedInvitation[] =>
  invitations.filter((one) => !one.isRecovery && !one.isBackup && stateOfInvitation(one, now) === 'open');

/** Who came in by an invitation, each once, the first first, with how many devices; those of no name are called as told. */
export function arrivals(
  { came }: Pick<PicturedInvitation, 'came'>,
  names: Names,
  unnamed: string
): readonly Arrival[] {
  return [...new Set(came)].map((person) => ({
    name: names.person(person) ?? unnamed,
    devices: came.filter((one) => one === person).length
  }));
}

/** Who is named in a document that no journal speaks of; those who named no structure come last. */
export function namedIn(people: readonly Person[], structures: readonly Structure[]): readonly Household[] {
  const known = new Set(structures.map(({ id }) => id));
  const peopleOf = (isOf: (person: Person) => boolean) =>
    people.filter(isOf).map(({ id, name }) => ({
      person: id,
      name,
      role: null,
      from: null,
      until: null,
      hasDevice: true
    }));
  const others = peopleOf(({ structure }) => structure === null || !known.has(structure));
  return [
    ...structures.map(({ id, name }) => ({
      structure: id,
      name,
      people: peopleOf(({ structure }) => structure === id)
    })),
    ...(others.length > 0 ? [{ structure: null, name: '', people: others }] : [])
  ];
}

/** Whom and what an event of the life of the collective speaks of, by name. */
export function namesOfEvent(
  event: LifeEvent,
  names: Names,
  words: { readonly somebody: string; readonly somebodyElse: string; readonly aStructure: string }
) {
  const other = (person: PersonId | null) => names.person(person) ?? words.somebodyElse;
  const place = (structure: StructureId | null) => names.structure(structure) ?? words.aStructure;
  return {
    by: names.person(event.by) ?? words.somebody,
    person:
      'person' in event
        ? event.person === null
          ? ''
          : other(event.person)
        : event.kind === 'blocked'
          ? other(event.devices[0]?.person ?? null)
          : '',
    inviter: 'inviter' in event ? other(event.inviter) : '',
    structure: 'structure' in event ? place(event.structure) : '',
    out: event.kind === 'removed' ? [...event.people.map(other), ...event.structures.map(place)] : []
  };
}

/** A sentence with its first letter as sentences begin. */
export const capitalised = (sentence: string): string =>
  sentence.charAt(0).toLocaleUpperCase() + sentence.slice(1);

/**
 * The life without the arrivals that did not count because the same person was let in already: two members let one
 * phone in at once, and nobody did anything wrong.
 */
export function withoutDoubles(life: readonly LifeEvent[]): readonly LifeEvent[] {
  const personOf = (event: LifeEvent): PersonId | null =>
    event.kind === 'came' ||
    event.kind === 'device-added' ||
    event.kind === 'restored' ||
    event.kind === 'recovered'
      ? event.person
      : null;
  const arrived = new Set(
    life.flatMap((event) => (event.verdict === 'counts' ? (personOf(event) ?? []) : []))
  );
  return life.filter((event) => {
    const person = personOf(event);
    return event.verdict !== 'already' || person === null || !arrived.has(person);
  });
}

const byName = <T extends { readonly name: string }>(all: readonly T[]): readonly T[] =>
  all.toSorted((a, b) => a.name.localeCompare(b.name));

/** Whether a device that is in is the only one its person has left. */
export const isTheirLast = ({ id, person }: Device, devices: readonly Device[]): boolean =>
  !devices.some((other) => other.id !== id && other.person === person && other.isIn);
