import { mostOwned, type CustodyBody } from '../domain/custody/acts';
import { custody } from '../domain/custody/family';
import { sharedAs } from '../domain/custody/state';
import { mayOwn } from '../domain/custody/rights';
import { ownId } from '../domain/acts/own-id';
import type { DeviceId, Id } from '../domain/ids';
import type { Standing } from '../domain/membership/courses';
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

/** Says in passing whose things are, as far as this device may: what it may not say belongs to nobody yet. */
export function sayOwners(
  journal: Journal,
  device: DeviceId
): Pick<Errands, 'failure' | 'settled' | 'close'> & { belongs(things: readonly Belonging[]): void } {
  const errands = openErrands();
  const say = async (some: readonly Belonging[]) => {
    const author = standingNow(journal, device);
    const rows = some.filter(({ thing, structure }) => {
      const state = journal.fold.stateOf(custody, thing);
      // Of what some own together a sheet does not decide.
      const isShared = sharedAs(state) !== null;
      return author !== null && !isShared && state.owner !== structure && mayOwn(state, structure, author);
    });
    if (rows.length === 0) return;
    await sayCustody(journal, 'custody.own', { rows }).catch((cause: unknown) => {
      // No later try would be heard either; the members page says why.
      if (!(cause instanceof CannotSpeak)) throw cause;
    });
  };
  return {
    failure: errands.failure,
    settled: () => errands.settled(),
    close: () => errands.close(),
    belongs(things) {
      for (let from = 0; from < things.length; from += mostOwned) {
        const some = things.slice(from, from + mostOwned);
        errands.run(() => say(some));
      }
    }
  };
}
