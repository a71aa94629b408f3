import type { Mention } from '../../domain/agreements/mentions';
import type { Version } from '../../domain/agreements/state';
import { parties, type PartyName } from '../../domain/agreements/terms';
import type { PersonId } from '../../domain/ids';
import { agreementTerms } from '../../i18n/agreement-terms';
import { agreements } from '../../i18n/agreements';
import { confirmations } from '../../i18n/confirmations';
import { text } from '../../reactive/locale.svelte';
import { wordsOf, type TextsHere } from '../custody/said';

/** How a party stands behind a version, in words; `when` says an instant, in milliseconds since 1970. */
export function signatureLine(
  { signatures }: Pick<Version, 'signatures'>,
  party: PartyName,
  people: ReadonlyMap<PersonId, string>,
  when: (at: number) => string
): string {
  const t = text(agreements).sheet.standing;
  const own = signatures.filter((one) => one.party === party);
  const signed = own.find(({ means }) => means === 'device') ?? own.at(-1);
  if (signed === undefined) return t.awaited;
  return t[signed.means](people.get(signed.by) ?? text(confirmations).someone, when(signed.at));
}

/** What a party was called when the terms were written; the words of what has not come, or was erased. */
export function partyName({ terms }: Pick<Version, 'terms'>, party: PartyName, texts: TextsHere): string {
  return wordsOf(terms[party].name, texts);
}

/** A mention in words, in the midst of a sentence. */
export function mentionOf(mention: Mention): string {
  const t = text(agreementTerms);
  switch (mention.kind) {
    case 'party':
      return t.ofParty(withSmallLetter(t.party[mention.party]), withSmallLetter(t.fact[mention.fact]));
    case 'things':
      return t.thing[mention.what];
    case 'clause':
      return withSmallLetter(t.clause[mention.clause]);
    case 'question':
      return t.question[mention.question];
    default:
      return t.other[mention.kind];
  }
}

/** These mentions in words, those of each party together; empty for none. */
export function mentionsLine(mentions: readonly Mention[]): string {
  const t = text(agreementTerms);
  const ofParties = parties.flatMap((party) => {
    const facts = mentions.flatMap((one) =>
      one.kind === 'party' && one.party === party ? [withSmallLetter(t.fact[one.fact])] : []
    );
    return facts.length === 0 ? [] : [t.ofParty(withSmallLetter(t.party[party]), facts.join(', '))];
  });
  const others = mentions.filter(({ kind }) => kind !== 'party').map(mentionOf);
  return [...ofParties, ...(others.length === 0 ? [] : [others.join(', ')])].join(t.between);
}

/** As it stands within a sentence: what begins with initials keeps them. */
const withSmallLetter = (words: string): string =>
  /^\p{Lu}{2}/u.test(words) ? words : words.charAt(0).toLowerCase() + words.slice(1);
