import type { ActId } from '../../domain/acts/act';
import type { AgreementBody, Signing } from '../../domain/agreements/acts';
import { agreements } from '../../domain/agreements/family';
import {
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

/** Agreements between two structures; what is said is on the disk when a promise resolves. */
export function agreementCommands(
  { newId }: Pick<Writing, 'newId'>,
  { journal, texts, device }: Speaking,
  { keep }: Keeping
) {
  const stateOf = (id: AgreementId) => journal.fold.stateOf(agreements, id);
  const author = () => standingNow(journal, device);
  const say = (kind: keyof typeof agreements.kinds, body: AgreementBody) =>
    journal.say(kind, body, agreements.kinds[kind]!);

  /** What the versions of an agreement name the texts that they hold: what stays as it was keeps its name. */
  async function knownWords(id: AgreementId): Promise<ReadonlyMap<string, string>> {
    const hashes = stateOf(id).versions.flatMap(({ terms }) => textsOf(terms));
    return new Map([...(await texts.of(hashes))].map(([hash, { text }]) => [text, hash]));
  }

  return {
    /** Puts these terms, in words, to both parties: as a new agreement, or as other terms of the one that `of` is. */
    async proposeAgreement(
      of: AgreementId | null,
      terms: Terms<string>
    ): Promise<Result<AgreementId, AgreementRefusal>> {
      const agreement = of ?? newId<'agreement'>();
      const refusal = proposingRefusal(stateOf(agreement), terms, author());
      if (refusal !== null) return err(refusal);
      const known = await knownWords(agreement);
      const fresh = new Set(textsOf(terms).filter((word) => !known.has(word)));
      const kept = await keep(Object.fromEntries([...fresh].map((word) => [word, word])));
      if (!kept.ok) return err({ kind: 'forgotten' });
      const hashed = withTexts(terms, (word) => known.get(word) ?? kept.value[word]!);
      await say('agreement.propose', { agreement, ...hashed });
      return ok(agreement);
    },

    /** Signs those terms for a party: with this device's key, or as having seen it signed on paper. */
    async signAgreement(
      agreement: AgreementId,
      version: ActId,
      signing: Pick<Signing, 'party' | 'means'>
    ): Promise<Result<ActId, AgreementRefusal>> {
      const refusal = signingRefusal(stateOf(agreement), version, signing, author());
      if (refusal !== null) return err(refusal);
      return ok((await say('agreement.sign', { agreement, version, ...signing })).id);
    },

    /** Ends it before its day, or takes back what nobody signed. */
    async endAgreement(agreement: AgreementId, why: string): Promise<Result<ActId, AgreementRefusal>> {
      const refusal = endingRefusal(stateOf(agreement), author());
      if (refusal !== null) return err(refusal);
      const kept = await keep({ why });
      if (!kept.ok) return err({ kind: 'forgotten' });
      return ok((await say('agreement.end', { agreement, reason: kept.value.why! })).id);
    }
  };
}
