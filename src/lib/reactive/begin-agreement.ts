import { lastBetween, viewOf } from '../domain/agreements/agreement';
import { agreedThing, typedOf, type TypedAgreement } from '../domain/agreements/forms';
import { beginningOf, type Beginning } from '../domain/agreements/start';
import { textsOf, withTexts, type AgreedThing, type Clause } from '../domain/agreements/terms';
import { isPhoto } from '../domain/attachments';
import { dayAt } from '../domain/day';
import type { AgreementId, ItemId, LoanId, StructureId } from '../domain/ids';
import type { Collective } from '../workspace/collective';

type Reads = Pick<
  Collective,
  'agreements' | 'agreement' | 'attached' | 'item' | 'loan' | 'structures' | 'texts' | 'me'
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

/** What the fields of a new agreement show at first: one for a loan, where one is given. */
export async function beginAgreement(
  collective: Reads,
  loan: LoanId | null,
  offered: Readonly<Record<Clause, string>>,
  today: string
): Promise<TypedAgreement> {
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

  const views = await collective.agreements(today);
  const [one, other] = [begun.lender.structure, begun.borrower.structure];
  const last = one === null || other === null ? null : lastBetween(views, one, other);
  const hashes = views.flatMap(({ agreement }) => agreement.versions.flatMap(({ terms }) => textsOf(terms)));
  const texts = await collective.texts(hashes);
  return typedOf(beginningOf(begun, views, last, offered, (hash) => texts.get(hash)?.text ?? null));
}

/** What the fields show of an agreement that is to be changed; null where it, or a text of it, is not here. */
export async function amendAgreement(
  collective: Pick<Reads, 'agreement'>,
  id: AgreementId,
  today: string
): Promise<TypedAgreement | null> {
  const read = await collective.agreement(id, today);
  if (read === null) return null;
  const view = viewOf(id, read.view.agreement, today)!;
  const { terms } = view.pending ?? view.shown;
  if (textsOf(terms).some((hash) => !read.texts.has(hash))) return null;
  return typedOf(withTexts(terms, (hash) => read.texts.get(hash)?.text ?? ''));
}
