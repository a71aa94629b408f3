import type { ActId } from '../../domain/acts/act';
import type { BookingRef } from '../../domain/bookings/state';
import { custody } from '../../domain/custody/family';
import { speaksFor } from '../../domain/membership/kinds';
import { ownersOf } from '../../domain/custody/state';
import type { Checking } from '../../domain/custody/check-forms';
import type { Terms } from '../../domain/custody/forms';
import type { CustodyRefusal } from '../../domain/custody/refusals';
import type { ItemId, LoanId, StructureId } from '../../domain/ids';
import type { LoanBody } from '../../domain/loans/acts';
import { loans } from '../../domain/loans/family';
import type { DepositSaid } from '../../domain/loans/forms';
import { depositRefusal, type LoanRefusal } from '../../domain/loans/refusals';
import { err, ok, type Result } from '../../domain/result';
import { items } from '../../documents/kinds';
import { readRecord } from '../../documents/records';
import { ownIdNow, sayCustody, standingNow } from '../say-custody';
import type { bookingCommands } from './bookings';
import type { custodyCommands, Speaking } from './custody';
import type { Writing } from './writing';

/** One thing that goes with others. */
export interface Line {
  readonly thing: ItemId;
  readonly quantity: number;
  readonly check: Checking | null;
  /** The booking that it was handed over for. */
  readonly booking?: BookingRef;
}

/** Why one of several things cannot go. */
export interface LineRefused {
  readonly thing: ItemId;
  readonly refusal: CustodyRefusal;
}

type Custody = Pick<ReturnType<typeof custodyCommands>, 'keep' | 'whyNotLend' | 'check'> &
  Pick<ReturnType<typeof bookingCommands>, 'fetchBooked'>;

/** Lending several things at once, and what is held against it; what is said is on the disk when a promise resolves. */
export function loanCommands(
  { doc, newId }: Pick<Writing, 'doc' | 'newId'>,
  { journal, device }: Speaking,
  { keep, whyNotLend, check, fetchBooked }: Custody
) {
  const say = (kind: keyof typeof loans.kinds, body: LoanBody) => journal.say(kind, body, loans.kinds[kind]!);

  /** Whose it is; until somebody has said so, whose its sheet says, where whoever lends it is of that structure. */
  function ownerOf(thing: ItemId): StructureId | null {
    const author = standingNow(journal, device);
    const isMine = (structure: StructureId) => author !== null && speaksFor(author, structure);
    const owners = ownersOf(journal.fold.stateOf(custody, thing));
    // Of several who own it together, the one for whom whoever hands it over speaks.
    if (owners.length > 0) return owners.find(isMine) ?? owners[0]!;
    const onSheet = readRecord(doc, items, thing)?.structure ?? null;
    return onSheet !== null && isMine(onSheet) ? onSheet : null;
  }

  /** The structure that owns all of them; null where none does, or several do. */
  function lenderOf(lines: readonly Line[]): StructureId | null {
    const owners = new Set(lines.map(({ thing }) => ownerOf(thing)));
    const [owner = null] = owners;
    return owners.size === 1 ? owner : null;
  }

  return {
    /** Hands over these things at once, as one loan; where one is refused, none goes. */
    async lendTogether(
      lines: readonly Line[],
      { structure, until, ...words }: Terms
    ): Promise<Result<LoanId, readonly LineRefused[]>> {
      const refused = lines.flatMap(({ thing }) => {
        const refusal = whyNotLend(thing);
        return refusal === null ? [] : [{ thing, refusal }];
      });
      if (refused.length > 0) return err(refused);
      const kept = await keep(words);
      if (!kept.ok) return err(lines.map(({ thing }) => ({ thing, refusal: kept.problem })));
      const { borrower, remark, purpose, place } = kept.value;
      const lender = lenderOf(lines);
      const outs: { readonly thing: ItemId; readonly out: ActId }[] = [];
      for (const { thing, quantity, check: found, booking } of lines) {
        const body = { thing, quantity, structure, borrower, until, remark };
        const { id: out } = await sayCustody(journal, 'custody.out', body);
        outs.push({ thing, out });
        if (found !== null) await check(thing, found, out);
        if (booking !== undefined) await fetchBooked(thing, booking, out, quantity);
      }
      const loan = ownIdNow<'loan'>(journal, device, newId());
      await say('loan.open', { loan, lender, borrower: structure, words: borrower, outs, purpose, place });
      return ok(loan);
    },

    /** Notes that a deposit begins, or that the one that `of` began goes on. */
    async deposit(
      loan: LoanId,
      of: ActId | null,
      { remark, ...said }: DepositSaid
    ): Promise<Result<ActId, LoanRefusal>> {
      const refusal = depositRefusal(
        journal.fold.stateOf(loans, loan),
        of,
        said.step,
        standingNow(journal, device)
      );
      if (refusal !== null) return err(refusal);
      const kept = await keep({ remark });
      if (!kept.ok) return err({ kind: 'forgotten' });
      return ok((await say('loan.deposit', { loan, of, ...said, ...kept.value })).id);
    }
  };
}
