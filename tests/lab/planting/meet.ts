import type { Family } from '../../../src/lib/domain/acts/fold';
import { custody } from '../../../src/lib/domain/custody/family';
import { spaceOf, type MeetingId, type VoterId } from '../../../src/lib/domain/ids';
import { proceedings } from '../../../src/lib/domain/proceedings/family';
import type { Result } from '../../../src/lib/domain/result';
import { openJournalStore } from '../../../src/lib/storage/journal-store';
import { openRegistry } from '../../../src/lib/storage/registry';
import { newId } from '../../../src/lib/workspace/chance';
import { custodyCommands } from '../../../src/lib/workspace/commands/custody';
import { proceedingsCommands } from '../../../src/lib/workspace/commands/proceedings';
import { Journal } from '../../../src/lib/workspace/journal';
import { Texts } from '../../../src/lib/workspace/texts';
import type { PlantedMeeting } from '../plant-meeting';

/** Has a meeting held by whoever founded the only collective of this browser: opened, voted in, and closed. */
export async function meet({ meeting, isClosed, votes }: PlantedMeeting): Promise<void> {
  const [registry, store] = [openRegistry(), openJournalStore()];
  const [entry] = await registry.collectives();
  const { id, keys, person, structure } = entry!;
  const space = spaceOf(id);
  const families = [custody, proceedings] as readonly Family<unknown, unknown>[];
  const journal = await Journal.open({ space, store, keys, families, now: Date.now });
  const texts = new Texts({ space, store: store.texts, journal, families });
  const nothing = () => Promise.reject(new Error('no file is planted'));
  const speaking = { journal, texts, files: { keep: nothing }, device: keys.id };
  const said = custodyCommands({ doc: undefined as never, now: Date.now }, speaking);
  const commands = proceedingsCommands({ newId }, speaking, said);
  const done = async <T>(saying: Promise<Result<T, { readonly kind: string }>>): Promise<T> => {
    const result = await saying;
    if (!result.ok) throw new Error(result.problem.kind);
    return result.value;
  };

  const held = meeting as MeetingId;
  const voter = structure as string as VoterId;
  const quorum = { share: { parts: 1, of: 2, isExceeded: false }, countsProxies: false };
  const rules = { body: null, votersAre: 'structures', voters: [voter], quorum } as const;
  const proxies = { isAllowed: true, most: 1 };
  await done(commands.openMeeting(held, { ...rules, proxies }, { chair: person, secretary: person }));
  await done(commands.attend(held, person, { structures: [structure!], presence: 'present', by: 'phone' }));
  await done(commands.attendByName(held, 'Mme Leroy', { structures: [structure!], presence: 'excused' }));
  for (const { words, mode, choice } of votes) {
    const rule = mode === 'consent' ? null : { share: null, base: 'cast' as const, isChairDeciding: false };
    const vote = await done(commands.putVote(held, { point: null, mode, way: 'phones', words, rule }));
    if (mode === 'consent')
      await done(commands.proceed(held, 'vote.stage', { vote, round: 0, stage: 'objections' }));
    if (choice !== null)
      await done(
        commands.castVote(held, vote, { voter, choice, words: choice === 'objects' ? 'Trop cher' : '' })
      );
    await done(commands.closeVote(held, vote, choice === null));
  }
  if (isClosed) await done(commands.proceed(held, 'meeting.close', {}));
  journal.close();
  store.close();
}
