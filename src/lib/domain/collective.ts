import type { DeviceId, PersonId, StructureId } from './ids';
import { lines, oneLine } from './text';
import { err, ok, type Result } from './result';

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

export interface Person {
  readonly id: PersonId;
  readonly name: string;
  readonly structure: StructureId | null;
}

/** A phone or a computer of a member. */
export interface Device {
  readonly id: DeviceId;
  readonly person: PersonId | null;
  /** What it is, in words its owner would use: `Android`, `iPhone`, `Linux`. */
  readonly label: string;
  readonly addedAt: number;
}

export const nameLimit = 80;
export const purposeLimit = 1000;

export type NameProblem =
  { readonly kind: 'missing' } | { readonly kind: 'too-long'; readonly limit: number };

export interface Founding {
  readonly collective: string;
  readonly purpose: string;
  readonly structure: string;
  readonly person: string;
}
export type FoundingProblems = { readonly [Field in keyof Founding]?: NameProblem };

/** Reads what was typed to found a collective; the raison d'être may be left for later. */
export function parseFounding(form: Founding): Result<Founding, FoundingProblems> {
  const problems: { -readonly [Field in keyof Founding]?: NameProblem } = {};
  for (const field of ['collective', 'structure', 'person'] as const) {
    const problem = nameProblem(form[field]);
    if (problem !== null) problems[field] = problem;
  }
  const purpose = lines(form.purpose);
  if (purpose.length > purposeLimit) problems.purpose = { kind: 'too-long', limit: purposeLimit };
  if (Object.keys(problems).length > 0) return err(problems);
  return ok({
    collective: oneLine(form.collective),
    purpose,
    structure: oneLine(form.structure),
    person: oneLine(form.person)
  });
}

/** Who somebody is when they join: their name, and the structure they come for. */
export interface Newcomer {
  readonly person: string;
  readonly structure: string;
}
export type NewcomerProblems = { readonly [Field in keyof Newcomer]?: NameProblem };

export function parseNewcomer(form: Newcomer): Result<Newcomer, NewcomerProblems> {
  const problems: { -readonly [Field in keyof Newcomer]?: NameProblem } = {};
  for (const field of ['person', 'structure'] as const) {
    const problem = nameProblem(form[field]);
    if (problem !== null) problems[field] = problem;
  }
  if (Object.keys(problems).length > 0) return err(problems);
  return ok({ person: oneLine(form.person), structure: oneLine(form.structure) });
}

/** Reads the name of a person or a structure alone. */
export function parseName(text: string): Result<string, NameProblem> {
  const problem = nameProblem(text);
  return problem === null ? ok(oneLine(text)) : err(problem);
}

function nameProblem(text: string): NameProblem | null {
  const name = oneLine(text);
  if (name === '') return { kind: 'missing' };
  return name.length > nameLimit ? { kind: 'too-long', limit: nameLimit } : null;
}
