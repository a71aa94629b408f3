import { agreedThing, typedOf, type BegunAgreement } from '../domain/agreements/forms';
import { asksRenewal } from '../domain/agreements/agreement';
import {
  beginningOf,
  renewedFrom,
  signedBefore,
  textsBefore,
  type Beginning
} from '../domain/agreements/start';
import { textsOf, withTexts, type AgreedThing, type Clause } from '../domain/agreements/terms';
import { isPhoto } from '../domain/attachments';
import { missingFrom } from '../domain/custody/checks';
import { dayAt } from '../domain/day';
import type { AgreementId, ItemId, LoanId, StructureId } from '../domain/ids';
import type { Collective } from './collective';

type Reads = Pick<
  Collective,
  'agreements' | 'agreement' | 'attached' | 'custody' | 'item' | 'loan' | 'structures' | 'texts' | 'me'
>;

/** A thing as its sheet describes it now; null where it is not here, or in the bin. */
export async function describeThing(
  collective: Pick<Reads, 'item' | 'attached'>,
  id: ItemId
): Promise<AgreedThing<string> | null> {
  const [item, { attachments }] = [await collective.item(id), await collective.attached(id)];
  if (item === null || item.deletedAt !== null) return null;
  return agreedThing(item, 1, attachments.filter((one) => isPhoto(one) && one.deletedAt === null).length);
}

/** What was missing of a thing when it was looked at last, as far as the words are here. */
export async function lackingOf(
  collective: Pick<Reads, 'custody' | 'texts'>,
  id: ItemId
): Promise<readonly string[]> {
  const missing = missingFrom(await collective.custody(id));
  if (missing === null) return [];
  return (await collective.texts([missing])).get(missing)?.text.split('\n') ?? [];
}

/** What a new agreement is written from: for a loan, where one is given. */
export async function beginAgreement(
  collective: Reads,
  loan: LoanId | null,
  offered: Readonly<Record<Clause, string>>,
  today: string
): Promise<BegunAgreement> {
  const names = new Map((await collective.structures()).map(({ id, name }) => [id, name]));
  const party = (structure: StructureId | null) => ({
    structure,
    name: structure === null ? '' : (names.get(structure) ?? '')
  });
  const lent = loan === null ? null : await collective.loan(loan, today);
  const begun: Beginning =
    lent === null
      ? {
          ...{ lender: party(collective.me.structure), borrower: party(null) },
          ...{ things: [], from: null, until: null, said: {} }
        }
      : await ofLoan(lent);

  async function ofLoan({ view, texts }: NonNullable<typeof lent>): Promise<Beginning> {
    const { lender, borrower, words, purpose, place, at } = view.loan.opened;
    const say = (hash: string | null) => (hash === null ? '' : (texts.get(hash)?.text ?? ''));
    const things = await Promise.all(
      view.things.map(async ({ thing, outing }) => {
        const known = await describeThing(collective, thing);
        return known === null ? [] : [{ ...known, quantity: outing.quantity }];
      })
    );
    return {
      lender: party(lender ?? collective.me.structure),
      borrower: borrower === null ? { structure: null, name: say(words) } : party(borrower),
      things: things.flat(),
      from: dayAt(at),
      until: view.until,
      said: {
        ...{ purpose: say(purpose), place: say(place) },
        // Something is held already: the words that are offered say that nothing is.
        ...(view.loan.deposits.length > 0 ? { deposit: '' } : {})
      }
    };
  }

  const before = signedBefore(await collective.agreements(today), begun);
  const texts = await collective.texts(textsBefore(before));
  const start = typedOf(beginningOf(begun, before, offered, (hash) => texts.get(hash)?.text ?? null));
  return { start, things: begun.things, fixed: null, over: loan ?? 'new' };
}

/** What a change of an agreement is written from, or its renewal where that is due; null where it, or a text of it, is not here. */
export async function amendAgreement(
  collective: Pick<Reads, 'agreement'>,
  id: AgreementId,
  today: string
): Promise<BegunAgreement | null> {
  const read = await collective.agreement(id, today);
  if (read === null) return null;
  const { view } = read;
  const { act, terms } = view.pending ?? view.shown;
  if (textsOf(terms).some((hash) => !read.texts.has(hash))) return null;
  const words = withTexts(terms, (hash) => read.texts.get(hash)?.text ?? '');
  const fixed = { lender: terms.lender.structure, borrower: terms.borrower.structure };
  const start = typedOf(asksRenewal(view) ? renewedFrom(words, today) : words);
  return { start, things: words.things, fixed, over: act };
}
