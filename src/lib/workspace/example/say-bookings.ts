import { bookings } from '../../domain/bookings/family';
import type { BookingBody } from '../../domain/bookings/acts';
import { ownId } from '../../domain/acts/own-id';
import { idFrom } from '../../domain/ids';
import { randomBytes } from '../chance';
import { known, type ExampleIds } from './example-ids';
import type { PersonKey } from './people';
import type { ExampleContent } from './shape';
import type { Voice } from './voice';

/**
 * Has people of the example ask for things, each having heard those who spoke before, then answer, having heard all who asked and
 * nobody who answered: so two promise the same apart.
 */
export async function sayBookings(
  content: Pick<ExampleContent, 'bookings' | 'people'>,
  ids: ExampleIds,
  voiceOf: (person: PersonKey) => Voice,
  founder: Voice,
  textOf: (text: string) => Promise<string>
): Promise<void> {
  const homeOf = new Map(content.people.map(({ key, structure }) => [key, structure]));
  const say = (voice: Voice, kind: keyof typeof bookings.kinds, at: number, body: BookingBody) =>
    voice.say(kind, at, bookings.kinds[kind]!.write(body));
  const heard = new Set([founder]);

  const asked = [];
  for (const booking of content.bookings) {
    const { thing: name, quantity, by, at, times, purpose, need } = booking;
    const thing = known(ids.things, name);
    const voice = voiceOf(by);
    voice.hear(heard);
    const act = await say(voice, 'booking.request', at, {
      request: ownId<'request'>(known(ids.people, by), idFrom(randomBytes(16))),
      ...{ rows: [{ thing, quantity }], times, purpose: await textOf(purpose), need, words: null },
      structure: known(ids.structures, known(homeOf, by)),
      ...{ use: 'usual', audience: 'members', people: null, instead: null, despite: [] }
    });
    heard.add(voice);
    asked.push({ ...booking, thing, ask: act.id });
  }
  for (const { thing, ask, times, answer } of asked) {
    if (answer === null) continue;
    const { quantity, instead, remark } = answer;
    const voice = voiceOf(answer.by);
    voice.hear(heard);
    await say(voice, 'booking.answer', answer.at, {
      thing,
      rows: times.map((_, nth) => ({ ask, nth, quantity, instead })),
      remark: remark === '' ? null : await textOf(remark)
    });
  }
}
