import { readMembership } from '../membership/kinds';
import type { Act } from './act';
import type { Family } from './fold';

/** A text beside the journal has so many characters at most. */
export const textLimit = 2000;

/** The texts that an act refers to, by their hashes; none when nobody here can read it. */
export function textsNamedBy(act: Act, families: readonly Family<unknown, unknown>[]): readonly string[] {
  const name = readMembership(act);
  if (name !== null) return name.kind === 'membership.name' ? [name.body.text] : [];
  const family = families.find(({ kinds }) => Object.hasOwn(kinds, act.kind));
  const body = family?.kinds[act.kind]?.read(act.body);
  return family === undefined || body === undefined ? [] : family.texts(body);
}
