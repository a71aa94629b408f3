import type { BodyActBody } from '../../domain/bodies/acts';
import { bodies } from '../../domain/bodies/family';
import type { BodySaid } from '../../domain/bodies/forms';
import { endingRefusal, rulingRefusal, type BodyRefusal } from '../../domain/bodies/refusals';
import type { BodyId } from '../../domain/ids';
import { err, ok, type Result } from '../../domain/result';
import { standingNow } from '../say-custody';
import type { custodyCommands, Speaking } from './custody';
import type { Writing } from './writing';

/** Saying who deliberates together and by what rules; what is said is on the disk when a promise resolves. */
export function bodyCommands(
  { newId }: Pick<Writing, 'newId'>,
  { journal, device }: Speaking,
  { keep }: Pick<ReturnType<typeof custodyCommands>, 'keep'>
) {
  const say = (kind: keyof typeof bodies.kinds, body: BodyActBody) =>
    journal.say(kind, body, bodies.kinds[kind]!);
  const author = () => standingNow(journal, device);
  const whyNotRuleBody = (): BodyRefusal | null => rulingRefusal(author());
  const whyNotEndBody = (body: BodyId): BodyRefusal | null =>
    endingRefusal(journal.fold.stateOf(bodies, body), author());

  return {
    whyNotRuleBody,
    whyNotEndBody,

    /** Says what a body is from now on, a new one with null; one that was ended is taken up again. */
    async ruleBody(known: BodyId | null, { name, rules }: BodySaid): Promise<Result<BodyId, BodyRefusal>> {
      const refusal = whyNotRuleBody();
      if (refusal !== null) return err(refusal);
      const kept = await keep({ name });
      if (!kept.ok || kept.value.name === null) return err({ kind: 'forgotten' });
      const body = known ?? newId();
      await say('body.rule', { ...rules, body, name: kept.value.name });
      return ok(body);
    },

    /** Says that a body is no more. */
    async endBody(body: BodyId): Promise<Result<BodyId, BodyRefusal>> {
      const refusal = whyNotEndBody(body);
      if (refusal !== null) return err(refusal);
      await say('body.end', { body });
      return ok(body);
    }
  };
}
