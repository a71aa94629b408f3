import type { ActId } from '../../domain/acts/act';
import { custody } from '../../domain/custody/family';
import { speaksFor } from '../../domain/membership/kinds';
import { ownersOf } from '../../domain/custody/state';
import { guideParts, mostReplaced, type GuideBody } from '../../domain/guides/acts';
import { guides } from '../../domain/guides/family';
import { areSameWords, type GuideWords } from '../../domain/guides/forms';
import { textsOf, viewOf } from '../../domain/guides/guide';
import { guideRefusal, type GuideRefusal } from '../../domain/guides/refusals';
import type { Version } from '../../domain/guides/state';
import type { ItemId, PersonId, StructureId } from '../../domain/ids';
import { err, ok, type Result } from '../../domain/result';
import { standingNow } from '../say-custody';
import type { custodyCommands, Speaking } from './custody';

/** Saying how things are used together, and who was shown how; what is said is on the disk when a promise resolves. */
export function guideCommands(
  { journal, texts, device }: Speaking,
  { keep }: Pick<ReturnType<typeof custodyCommands>, 'keep'>
) {
  const say = (kind: keyof typeof guides.kinds, body: GuideBody) =>
    journal.say(kind, body, guides.kinds[kind]!);
  const ownersOfThing = (thing: ItemId) => ownersOf(journal.fold.stateOf(custody, thing));
  /** The owner for whom whoever is here speaks; null where nobody owns it. */
  function ownerOf(thing: ItemId): StructureId | null {
    const author = standingNow(journal, device);
    const owners = ownersOfThing(thing);
    return owners.find((one) => author !== null && speaksFor(author, one)) ?? owners[0] ?? null;
  }
  const whyNotGuide = (thing: ItemId): GuideRefusal | null =>
    guideRefusal(ownersOfThing(thing), standingNow(journal, device));

  /** What a version says; a part whose words are not here says nothing that anybody typed. */
  async function wordsOf(version: Version): Promise<GuideWords> {
    const here = await texts.of(textsOf([version]));
    const said = guideParts.map((part) => [part, here.get(version.words[part] ?? '')?.text ?? '']);
    return Object.fromEntries(said) as unknown as GuideWords;
  }

  return {
    whyNotGuide,

    /** Adopts these words in the place of the versions `of`, of which the first is the one that they were written from. */
    async adoptGuide(
      thing: ItemId,
      of: readonly ActId[],
      words: GuideWords
    ): Promise<Result<ActId, GuideRefusal>> {
      const refusal = whyNotGuide(thing);
      if (refusal !== null) return err(refusal);
      const owner = ownerOf(thing);
      const { inForce, apart } = viewOf(journal.fold.stateOf(guides, thing), ownersOfThing(thing));
      if (inForce !== null && apart.length === 0 && areSameWords(words, await wordsOf(inForce)))
        return err({ kind: 'same' });
      const kept = await keep(words);
      if (!kept.ok) return err({ kind: 'forgotten' });
      const body = { thing, owner, of: of.slice(0, mostReplaced), ...kept.value };
      return ok((await say('guide.adopt', body)).id);
    },

    /** Notes that somebody was shown how to use a thing on a day such as `2026-03-03`; null takes back what was noted of them. */
    async noteTraining(
      thing: ItemId,
      person: PersonId,
      on: string | null
    ): Promise<Result<ActId, GuideRefusal>> {
      const refusal = whyNotGuide(thing);
      if (refusal !== null) return err(refusal);
      return ok((await say('guide.train', { thing, owner: ownerOf(thing), person, on })).id);
    }
  };
}
