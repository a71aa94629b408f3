import type { ActId } from '../../domain/acts/act';
import { custody } from '../../domain/custody/family';
import type { Custody } from '../../domain/custody/state';
import type { Counting, Lending, Moving, Returning } from '../../domain/custody/forms';
import {
  countingRefusal,
  lendingRefusal,
  returnRefusal,
  type CustodyRefusal
} from '../../domain/custody/refusals';
import type { DeviceId, ItemId } from '../../domain/ids';
import { err, ok, type Result } from '../../domain/result';
import { items } from '../../documents/kinds';
import { readRecord } from '../../documents/records';
import type { Journal } from '../journal';
import { sayCustody, standingNow } from '../say-custody';
import type { Texts } from '../texts';
import type { Writing } from './writing';

/** What custody is said with. */
export interface Speaking {
  readonly journal: Journal;
  readonly texts: Pick<Texts, 'write' | 'of' | 'named'>;
  readonly device: DeviceId;
}

/** Handing things over, taking them back, counting them; what is said is on the disk when a promise resolves. */
export function custodyCommands({ doc }: Pick<Writing, 'doc'>, { journal, texts, device }: Speaking) {
  const stateOf = (thing: ItemId): Custody => journal.fold.stateOf(custody, thing);
  const outingOf = (thing: ItemId, act: ActId) => stateOf(thing).outings.find((one) => one.act === act);
  const kept = (words: string) => (words === '' ? null : texts.write(words));

  /** Whether words would be erased as soon as they are written. */
  const areErased = (...words: readonly string[]): boolean => {
    const { members } = journal.membership;
    const person = members.personOf(device);
    return person !== null && members.forgotten.has(person) && words.some((word) => word !== '');
  };

  const whyNotLend = (thing: ItemId): CustodyRefusal | null =>
    lendingRefusal(
      stateOf(thing),
      readRecord(doc, items, thing)?.quantity ?? null,
      standingNow(journal, device)
    );
  const whyNotGiveBack = (thing: ItemId, out: ActId): CustodyRefusal | null =>
    returnRefusal(stateOf(thing), outingOf(thing, out), standingNow(journal, device));

  const whyNotCount = (thing: ItemId): CustodyRefusal | null =>
    countingRefusal(stateOf(thing), standingNow(journal, device));

  return {
    whyNotLend,
    whyNotGiveBack,
    whyNotCount,

    async lend(thing: ItemId, lending: Lending): Promise<Result<ActId, CustodyRefusal>> {
      const refusal = whyNotLend(thing);
      if (refusal !== null) return err(refusal);
      if (areErased(lending.borrower, lending.remark)) return err({ kind: 'forgotten' });
      const { quantity, structure, until } = lending;
      const [borrower, remark] = [await kept(lending.borrower), await kept(lending.remark)];
      const act = await sayCustody(journal, 'custody.out', {
        thing,
        quantity,
        structure,
        borrower,
        until,
        remark
      });
      return ok(act.id);
    },

    async giveBack(thing: ItemId, out: ActId, returning: Returning): Promise<Result<ActId, CustodyRefusal>> {
      const refusal = whyNotGiveBack(thing, out);
      if (refusal !== null) return err(refusal);
      if (areErased(returning.remark)) return err({ kind: 'forgotten' });
      const { quantity, state } = returning;
      const remark = await kept(returning.remark);
      const act = await sayCustody(journal, 'custody.back', { thing, out, quantity, state, remark });
      return ok(act.id);
    },

    /** Notes that some came in, or left, for good. */
    async move(thing: ItemId, moving: Moving): Promise<Result<ActId, CustodyRefusal>> {
      const refusal = whyNotCount(thing);
      if (refusal !== null) return err(refusal);
      if (areErased(moving.remark)) return err({ kind: 'forgotten' });
      const { quantity, reason } = moving;
      const remark = await kept(moving.remark);
      return ok((await sayCustody(journal, 'custody.move', { thing, quantity, reason, remark })).id);
    },

    /** Notes how many there are, what is out included. */
    async count(thing: ItemId, counting: Counting): Promise<Result<ActId, CustodyRefusal>> {
      const refusal = whyNotCount(thing);
      if (refusal !== null) return err(refusal);
      if (areErased(counting.remark)) return err({ kind: 'forgotten' });
      const { quantity } = counting;
      const remark = await kept(counting.remark);
      return ok((await sayCustody(journal, 'custody.count', { thing, quantity, remark })).id);
    }
  };
}
