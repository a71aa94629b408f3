import type { Act } from '../domain/acts/act';
import type { Field } from '../domain/acts/fields';
import { bodies, type Body, type MembershipKind } from '../domain/membership/kinds';
import type { Journal } from './journal';
import type { Texts } from './texts';

/** Says something about who belongs, as this device; rejects when the storage refuses. */
export const sayMembership = <Kind extends MembershipKind>(
  journal: Journal,
  kind: Kind,
  body: Body<Kind>
): Promise<Act> => journal.say(kind, body, bodies[kind] as unknown as Field<Body<Kind>>);

/** Says what this device's person is called: nobody else can. Rejects when the storage refuses. */
export async function sayName(journal: Journal, texts: Pick<Texts, 'write'>, name: string): Promise<void> {
  await sayMembership(journal, 'membership.name', { text: await texts.write(name) });
}
