import type { ActId } from '../../domain/acts/act';
import { custody } from '../../domain/custody/family';
import type { Checking, Terms } from '../../domain/custody/forms';
import type { CustodyRefusal } from '../../domain/custody/refusals';
import type { ItemId, LoanId, StructureId } from '../../domain/ids';
import type { LoanBody } from '../../domain/loans/acts';
import { loans } from '../../domain/loans/family';
import type { DepositSaid } from '../../domain/loans/forms';
import { depositRefusal, type LoanRefusal } from '../../domain/loans/refusals';
import { err, ok, type Result } from '../../domain/result';
import { standingNow } from '../say-custody';
import type { custodyCommands, Speaking } from './custody';
import type { Writing } from './writing';

/** One thing that goes with others. */
export interface Line {
  readonly thing: ItemId;
  readonly quantity: number;
  readonly check: Checking | null;
}

/** Why one of several things cannot go. */
export interface LineRefused {
  readonly thing: ItemId;
  readonly refusal: CustodyRefusal;
}

type Custody = Pick<ReturnType<typeof custodyCommands>, 'whyNotLend' | 'lend' | 'check'>;

/** Lending several things at once, and what is held against it; what is said is on the disk when a promise resolves. */
export function loanCommands(
  { newId }: Pick<Writing, 'newId'>,
  { journal, texts, device }: Speaking,
  { whyNotLend, lend, check }: Custody
) {
  const say = (kind: keyof typeof loans.kinds, body: LoanBody) => journal.say(kind, body, loans.kinds[kind]!);
  const kept = (words: string) => (words === '' ? Promise.resolve(null) : texts.write(words));

  /** The structure that owns all of them; null where none does, or several do. */
  function lenderOf(lines: readonly Line[]): StructureId | null {
    const owners = new Set(lines.map(({ thing }) => journal.fold.stateOf(custody, thing).owner));
    const [owner = null] = owners;
    return owners.size === 1 ? owner : null;
  }

  return {
    /** Hands over these things at once, as one loan; where one is refused, none goes. */
    async lendTogether(
      lines: readonly Line[],
      { purpose, place, ...terms }: Terms
    ): Promise<Result<LoanId, readonly LineRefused[]>> {
      const refused = lines.flatMap(({ thing }) => {
        const refusal = whyNotLend(thing);
        return refusal === null ? [] : [{ thing, refusal }];
      });
      if (refused.length > 0) return err(refused);
      const lender = lenderOf(lines);
      const outs: { readonly thing: ItemId; readonly out: ActId }[] = [];
      for (const { thing, quantity, check: found } of lines) {
        const out = await lend(thing, { quantity, ...terms });
        if (!out.ok) return err([{ thing, refusal: out.problem }]);
        outs.push({ thing, out: out.value });
        if (found !== null) await check(thing, found, out.value);
      }
      const loan = newId<'loan'>();
      const words = await kept(terms.borrower);
      const [why, where] = [await kept(purpose), await kept(place)];
      const { structure: borrower } = terms;
      await say('loan.open', { loan, lender, borrower, words, outs, purpose: why, place: where });
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
      return ok((await say('loan.deposit', { loan, of, ...said, remark: await kept(remark) })).id);
    }
  };
}
