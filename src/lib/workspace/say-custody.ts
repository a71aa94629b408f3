import { mostOwned, type CustodyBody } from '../domain/custody/acts';
import { custody } from '../domain/custody/family';
import { sharedAs } from '../domain/custody/state';
import { mayOwn } from '../domain/custody/rights';
import { ownId } from '../domain/acts/own-id';
import type { DeviceId, Id, ItemId } from '../domain/ids';
import type { Standing } from '../domain/membership/courses';
import { readMembership } from '../domain/membership/kinds';
import { openErrands, type Errands } from '../storage/errands';
import type { Belonging } from './commands/writing';
import { CannotSpeak, type Journal } from './journal';

/** Says something about who has what, as this device; rejects when the storage refuses. */
export const sayCustody = (journal: Journal, kind: keyof typeof custody.kinds, body: CustodyBody) =>
  journal.say(kind, body, custody.kinds[kind]!);

/** Who a device is in the collective, for what it would say now; null when it is not in. */
export const standingNow = (journal: Journal, device: DeviceId): Standing | null =>
  journal.membership.standing(device, (journal.chains.endOf(device)?.seq ?? -1) + 1);

/** The name of what whoever is here begins; throws while this device is not in. */
export function ownIdNow<Kind extends string>(
  { membership }: Journal,
  device: DeviceId,
  number: Id<'number'>
): Id<Kind> {
  const person = membership.members.personOf(device);
  if (person === null) throw new Error('this device is not in');
  return ownId(person, number);
}

/**
 * Says in passing whose things are, as far as this device may. What it may not say yet, as before anybody has let it in, belongs to
 * nobody until who belongs changes.
 */
export function sayOwners(
  journal: Journal,
  device: DeviceId
): Pick<Errands, 'failure' | 'settled' | 'close'> & { belongs(things: readonly Belonging[]): void } {
  const errands = openErrands();
  /** What nobody said whose it is, and this device may not yet. */
  const waiting = new Map<ItemId, Belonging>();
  const say = async (some: readonly Belonging[]) => {
    const author = standingNow(journal, device);
    const rows = some.filter((one) => {
      const { thing, structure } = one;
      const state = journal.fold.stateOf(custody, thing);
      const mayNot = author === null || !mayOwn(state, structure, author);
      if (mayNot && state.owned.length === 0) waiting.set(thing, one);
      else waiting.delete(thing);
      // Of what some own together a sheet does not decide.
      const isShared = sharedAs(state) !== null;
      return !mayNot && !isShared && state.owner !== structure;
    });
    if (rows.length === 0) return;
    await sayCustody(journal, 'custody.own', { rows }).catch((cause: unknown) => {
      // No later try would be heard either; the members page says why.
      if (!(cause instanceof CannotSpeak)) throw cause;
    });
  };
  const belongs = (things: readonly Belonging[]) => {
    for (let from = 0; from < things.length; from += mostOwned) {
      const some = things.slice(from, from + mostOwned);
      errands.run(() => say(some));
    }
  };
  const stop = journal.listen((_subjects, acts) => {
    if (waiting.size > 0 && acts.some((act) => readMembership(act) !== null)) belongs([...waiting.values()]);
  });
  return {
    failure: errands.failure,
    settled: () => errands.settled(),
    close: () => (stop(), errands.close()),
    belongs
  };
}
