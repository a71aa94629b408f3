import type { Act } from '../domain/acts/act';
import type { Field } from '../domain/acts/fields';
import { bodies, type Body, type MembershipKind } from '../domain/membership/kinds';
import type { Journal } from './journal';

/** Says something about who belongs, as this device; rejects when the storage refuses. */
export const sayMembership = <Kind extends MembershipKind>(
  journal: Journal,
  kind: Kind,
  body: Body<Kind>
): Promise<Act> => journal.say(kind, body, bodies[kind] as unknown as Field<Body<Kind>>);
