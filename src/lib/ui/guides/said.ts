import { guideParts, type GuidePart } from '../../domain/guides/acts';
import { noWords, type GuideWords } from '../../domain/guides/forms';
import type { Training, Version } from '../../domain/guides/state';
import { dayAt } from '../../domain/day';
import type { PersonId } from '../../domain/ids';
import { guides } from '../../i18n/guides';
import { formatDay, text } from '../../reactive/locale.svelte';
import { wordsOf, type TextsHere } from '../custody/said';
import type { ShownFact } from '../history/facts';

/** A part of a version that tells something, with its words or why they are not here. */
export interface ShownPart {
  readonly part: GuidePart;
  readonly words: string;
}

/** What a version tells. */
export const partsOf = ({ words }: Pick<Version, 'words'>, texts: TextsHere): readonly ShownPart[] =>
  guideParts.flatMap((part) => {
    const hash = words[part];
    return hash === null ? [] : [{ part, words: wordsOf(hash, texts) }];
  });

/** The words of a version as somebody would write on from them: those that are here. */
export const typedFrom = (version: Pick<Version, 'words'> | null, texts: TextsHere): GuideWords =>
  version === null
    ? noWords
    : (Object.fromEntries(
        guideParts.map((part) => [part, texts.get(version.words[part] ?? '')?.text ?? ''])
      ) as unknown as GuideWords);

/** Whether some of its words are still to come. */
export const isPartlyAway = ({ words }: Pick<Version, 'words'>, texts: TextsHere): boolean =>
  guideParts.some((part) => words[part] !== null && !texts.has(words[part]));

/** The parts in which two versions differ. */
export function differencesOf(
  before: Pick<Version, 'words'>,
  now: Pick<Version, 'words'>,
  texts: TextsHere
): readonly ShownFact[] {
  const [was, is] = [wordsByPart(before, texts), wordsByPart(now, texts)];
  return guideParts
    .filter((part) => was.get(part) !== is.get(part))
    .map((part) => ({
      ...{ field: part, label: text(guides).part(part) },
      ...{ before: was.get(part) ?? null, now: is.get(part) ?? null }
    }));
}

const wordsByPart = (version: Pick<Version, 'words'>, texts: TextsHere): ReadonlyMap<GuidePart, string> =>
  new Map(partsOf(version, texts).map(({ part, words }) => [part, words]));

/** `version 3 du 12 mars 2026`. */
export const versionLine = ({ number, at }: Pick<Version, 'number' | 'at'>): string =>
  text(guides).line(number, formatDay(dayAt(at), 'dated'));

/** When a version was adopted, and by whom as far as their name is here. */
export const adoptedLine = (
  { at, by }: Pick<Version, 'at' | 'by'>,
  people: ReadonlyMap<PersonId, string>
): string => text(guides).adopted(formatDay(dayAt(at), 'dated'), people.get(by) ?? '');

/** Who was shown how, and when: nobody whose name is erased, or has not come. */
export const trainedLines = (
  trained: readonly Training[],
  people: ReadonlyMap<PersonId, string>
): readonly {
  readonly person: PersonId;
  readonly who: string;
  readonly on: string;
  readonly line: string;
}[] =>
  trained.flatMap(({ person, on }) => {
    const who = people.get(person);
    if (who === undefined) return [];
    return [{ person, who, on, line: text(guides).training.line(who, formatDay(on, 'dated')) }];
  });
