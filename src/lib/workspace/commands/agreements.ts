import type { ActId } from '../../domain/acts/act';
import type { AgreementBody, Signing } from '../../domain/agreements/acts';
import { agreements } from '../../domain/agreements/family';
import { agreementId, namedBy } from '../../domain/agreements/naming';
import {
  decliningRefusal,
  endingRefusal,
  proposingRefusal,
  signingRefusal,
  type AgreementRefusal
} from '../../domain/agreements/refusals';
import { textsOf, withTexts, type Terms } from '../../domain/agreements/terms';
import type { AgreementId } from '../../domain/ids';
import { err, ok, type Result } from '../../domain/result';
import { standingNow } from '../say-custody';
import type { custodyCommands, Speaking } from './custody';
import type { Writing } from './writing';

type Keeping = Pick<ReturnType<typeof custodyCommands>, 'keep'>;
type Said = Promise<Result<ActId, AgreementRefusal>>;

/** Agreements between two structures; what is said is on the disk when a promise resolves. */
export function agreementCommands(
  { newId }: Pick<Writing, 'newId'>,
  { journal, device }: Pick<Speaking, 'journal' | 'device'>,
  { keep }: Keeping
) {
  const stateOf = (id: AgreementId) => journal.fold.stateOf(agreements, id);
  const author = () => standingNow(journal, device);
  const say = (kind: keyof typeof agreements.kinds, body: AgreementBody) =>
    journal.say(kind, body, agreements.kinds[kind]!);

  /** Says it for this reason, unless it is refused. */
  async function sayWhy(
    refusal: AgreementRefusal | null,
    why: string,
    kind: keyof typeof agreements.kinds,
    bodyOf: (reason: string) => AgreementBody
  ): Said {
    if (refusal !== null) return err(refusal);
    const kept = await keep({ why });
    return kept.ok ? ok((await say(kind, bodyOf(kept.value.why!))).id) : err({ kind: 'forgotten' });
  }

  return {
    /**
     * Puts these terms, in words, to both parties: as a new agreement, or as other terms of the one that `of` is. Each version
     * has texts of its own, so that those of one person are erased without those of another.
     */
    async proposeAgreement(
      of: AgreementId | null,
      terms: Terms<string>
    ): Promise<Result<AgreementId, AgreementRefusal>> {
      const { lender, borrower } = { lender: terms.lender.structure, borrower: terms.borrower.structure };
      if (lender === null) return err({ kind: 'not-a-party' });
      const number = (of === null ? null : namedBy(of))?.number ?? newId<'agreement-number'>();
      const agreement = agreementId({ lender, borrower, number });
      const refusal = proposingRefusal(stateOf(agreement), terms, author());
      if (refusal !== null) return err(refusal);
      const words = textsOf(terms);
      const kept = await keep(Object.fromEntries(words.map((word, i) => [i, word])));
      if (!kept.ok) return err({ kind: 'forgotten' });
      let next = 0;
      await say('agreement.propose', { number, ...withTexts(terms, () => kept.value[next++]!) });
      return ok(agreement);
    },

    /** Signs those terms for a party: with this device's key, or as signed on paper. */
    async signAgreement(id: AgreementId, version: ActId, signing: Pick<Signing, 'party' | 'means'>): Said {
      const refusal = signingRefusal(stateOf(id), version, signing, author());
      if (refusal !== null) return err(refusal);
      return ok((await say('agreement.sign', { agreement: namedBy(id)!, version, ...signing })).id);
    },

    /** Declines those terms, or takes them back, as long as somebody has not signed them. */
    declineAgreement: (id: AgreementId, version: ActId, why: string): Said =>
      sayWhy(decliningRefusal(stateOf(id), version, author()), why, 'agreement.decline', (reason) => ({
        ...{ agreement: namedBy(id)!, version, reason }
      })),

    /** Ends it on a day such as `2026-11-21`, before its own. */
    endAgreement: (id: AgreementId, on: string, why: string): Said =>
      sayWhy(endingRefusal(stateOf(id), author()), why, 'agreement.end', (reason) => ({
        ...{ agreement: namedBy(id)!, on, reason }
      }))
  };
}
