import type { DeviceId, PersonId, StructureId } from './ids';
import { lines, oneLine } from './text';
import { err, ok, type Result } from './result';

/**
 * The version of the shapes that this app writes in a document. A shape that an older app would destroy raises it, and is
 * written once the document asks for it as `minWriter` (DOC-12).
 */
export const writerVersion = 1;

/** What a collective says of itself. */
export interface Profile {
  readonly name: string;
  /** Its raison d'être, in its own words. */
  readonly purpose: string;
  /** An example is invented and says so on every screen. */
  readonly isExample: boolean;
}

export interface Structure {
  readonly id: StructureId;
  readonly name: string;
}

/** A structure as screens list it. */
export interface ListedStructure extends Structure {
  /** Whether somebody is something in it; what was removed is still named where it was. */
  readonly isIn: boolean;
}

export interface Person {
  readonly id: PersonId;
  readonly name: string;
  readonly structure: StructureId | null;
}

/** Who this device is in a collective. */
export interface Self {
  readonly person: PersonId;
  readonly device: DeviceId;
  /** Null until a newcomer has met somebody and knows which structures there are. */
  readonly structure: StructureId | null;
}

/** A phone or a computer of a member. */
export interface Device extends DescribedDevice {
  readonly person: PersonId;
  /** When it was let in, in milliseconds since 1970, as the clock of whoever did tells. */
  readonly addedAt: number;
  /** Whether it still is. */
  readonly isIn: boolean;
}

/** What the document says of a device. */
export interface DescribedDevice {
  readonly id: DeviceId;
  /** What it is, in words its owner would use: `Android`, `iPhone`, `Linux`. */
  readonly label: string;
  /** Whether its owner keeps it open all day, so that others find it. */
  readonly isRelayPost: boolean;
}

export const nameLimit = 80;
export const purposeLimit = 1000;

export type NameProblem =
  { readonly kind: 'missing' } | { readonly kind: 'too-long'; readonly limit: number };

/** What the collective's own form says of it. */
export interface ProfileFacts {
  readonly name: string;
  readonly purpose: string;
}
export type ProfileForm = { readonly [Field in keyof ProfileFacts]: string };
export interface ProfileProblems {
  readonly name?: NameProblem;
  readonly purpose?: NameProblem;
}

/** Reads what was typed of a collective; only the name is asked for. */
export function parseProfile(form: ProfileForm): Result<ProfileFacts, ProfileProblems> {
  const problems: { -readonly [Field in keyof ProfileProblems]: ProfileProblems[Field] } = {};
  const name = parseName(form.name);
  if (!name.ok) problems.name = name.problem;
  const purpose = lines(form.purpose);
  if (purpose.length > purposeLimit) problems.purpose = { kind: 'too-long', limit: purposeLimit };
  return name.ok && Object.keys(problems).length === 0 ? ok({ name: name.value, purpose }) : err(problems);
}

/** Who somebody is when they join: their name, and that of the structure they bring, empty when they bring none. */
export interface Newcomer {
  readonly person: string;
  readonly structure: string;
}
export type NewcomerProblems = { readonly [Field in keyof Newcomer]?: NameProblem };

/** Reads what a newcomer typed; `asked` is what their invitation leaves for them to say. */
export function parseNewcomer(
  form: Newcomer,
  asked: readonly (keyof Newcomer)[] = ['person', 'structure']
): Result<Newcomer, NewcomerProblems> {
  const read = (field: keyof Newcomer) => (asked.includes(field) ? parseName(form[field]) : ok(''));
  const [person, structure] = [read('person'), read('structure')];
  if (person.ok && structure.ok) return ok({ person: person.value, structure: structure.value });
  const problems: { -readonly [Field in keyof Newcomer]?: NameProblem } = {};
  if (!person.ok) problems.person = person.problem;
  if (!structure.ok) problems.structure = structure.problem;
  return err(problems);
}

export interface Founding extends Newcomer {
  readonly collective: string;
  readonly purpose: string;
}
export type FoundingProblems = { readonly [Field in keyof Founding]?: NameProblem };

/** Reads what was typed to found a collective; the raison d'être may be left for later. */
export function parseFounding(form: Founding): Result<Founding, FoundingProblems> {
  const profile = parseProfile({ name: form.collective, purpose: form.purpose });
  const founder = parseNewcomer(form);
  if (profile.ok && founder.ok)
    return ok({ collective: profile.value.name, purpose: profile.value.purpose, ...founder.value });
  const wrong: ProfileProblems = profile.ok ? {} : profile.problem;
  return err({ collective: wrong.name, purpose: wrong.purpose, ...(founder.ok ? {} : founder.problem) });
}

/** Reads the name of a person, of a structure or of a collective alone. */
export function parseName(text: string): Result<string, NameProblem> {
  const name = oneLine(text);
  if (name === '') return err({ kind: 'missing' });
  return name.length > nameLimit ? err({ kind: 'too-long', limit: nameLimit }) : ok(name);
}
