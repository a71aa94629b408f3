import { daysBefore } from '../day';
import type { AgreementId, ItemId, StructureId } from '../ids';
import { isSigned } from './family';
import type { Agreement, Version } from './state';
import { parties, textsOf, type PartyName, type Terms } from './terms';

export type Status =
  /** Some party has not signed yet. */
  | 'proposed'
  /** What was proposed was declined, or taken back. */
  | 'declined'
  /** Signed by both, for later. */
  | 'signed'
  | 'active'
  /** Its day is past. */
  | 'expired'
  /** Somebody ended it, and that day has come. */
  | 'ended';

/** An agreement as it stands on a day. */
export interface AgreementView {
  readonly id: AgreementId;
  readonly agreement: Agreement;
  readonly status: Status;
  /** What binds both now, or did last; null until both have signed. */
  readonly inForce: Version | null;
  /** What is proposed instead, or was signed for later; null where nothing is. */
  readonly pending: Version | null;
  /** What is read first: what binds, or else what was proposed last. */
  readonly shown: Version;
  /** Whether its last day comes within a month, and nothing signed follows it. */
  readonly endsSoon: boolean;
}

/** So many days before its end, an agreement tells of it, and whoever ends it is offered to say so. */
export const daysOfNotice = 30;

/** How a party stands behind some terms. */
export function standingOf(
  { signatures }: Pick<Version, 'signatures'>,
  party: PartyName
): 'device' | 'paper' | 'awaited' {
  const own = signatures.filter((one) => one.party === party).map(({ means }) => means);
  return own.includes('device') ? 'device' : own.includes('paper') ? 'paper' : 'awaited';
}

/** An agreement as it stands on a day such as `2026-11-21`; null while none of its terms have come. */
export function viewOf(id: AgreementId, agreement: Agreement, today: string): AgreementView | null {
  const { versions, ended } = agreement;
  const last = versions.at(-1);
  if (last === undefined) return null;
  const signed = versions.filter(isSigned);
  const hasBegun = ({ terms: { from } }: Version) => from === null || from <= today;
  const inForce = signed.findLast(hasBegun) ?? signed.at(-1) ?? null;
  const open = versions.findLast(({ declined }) => declined === null);
  const shown = inForce ?? open ?? last;
  const isOver = ended !== null && (inForce === null || ended.on <= today);
  const later = versions.slice(versions.indexOf(shown) + 1);
  const pending = isOver ? null : (later.findLast(({ declined }) => declined === null) ?? null);
  const { until } = shown.terms;
  const status: Status = isOver
    ? 'ended'
    : inForce === null
      ? open === undefined
        ? 'declined'
        : 'proposed'
      : until !== null && until < today
        ? 'expired'
        : hasBegun(inForce)
          ? 'active'
          : 'signed';
  const lastDay = ended === null || (until !== null && until < ended.on) ? until : ended.on;
  return {
    ...{ id, agreement, status, inForce, shown, pending },
    endsSoon:
      status === 'active' &&
      lastDay !== null &&
      daysBefore(lastDay, daysOfNotice) <= today &&
      (pending === null || !isSigned(pending))
  };
}

/** Whether it is time to renew it: its end is near or past, and no other terms are proposed. */
export const asksRenewal = ({ status, endsSoon, pending }: AgreementView): boolean =>
  pending === null && (endsSoon || status === 'expired');

/** What asks both parties for a signature now: what is proposed, where its own last day is not past. */
export function awaiting({ inForce, shown, pending, status }: AgreementView, today: string): Version | null {
  const asked = pending ?? (inForce === null && status === 'proposed' ? shown : null);
  if (asked === null || isSigned(asked)) return null;
  const { until } = asked.terms;
  return until !== null && until < today ? null : asked;
}

/** Every text that the versions of an agreement name, why some were declined, and why it ended. */
export const namedIn = ({ versions, ended }: Agreement): readonly string[] => [
  ...versions.flatMap(({ terms, declined }) => [
    ...textsOf(terms),
    ...(declined === null ? [] : [declined.reason])
  ]),
  ...(ended === null ? [] : [ended.reason])
];

const ranks: Readonly<Record<Status, number>> = {
  proposed: 0,
  active: 1,
  signed: 2,
  expired: 3,
  ended: 3,
  declined: 3
};

/** What waits for a signature first, then what binds, by its end; then what is over, the last first. */
export const inOrder = (views: readonly AgreementView[]): readonly AgreementView[] =>
  [...views].sort(
    (a, b) =>
      ranks[a.status] - ranks[b.status] ||
      (a.shown.terms.until ?? '9').localeCompare(b.shown.terms.until ?? '9') ||
      b.shown.at - a.shown.at
  );

/** What a structure last signed as this party, with that other one where it is given; null where it never did. */
export function lastSigned(
  views: readonly AgreementView[],
  party: PartyName,
  structure: StructureId | null,
  other?: StructureId | null
): Terms<string> | null {
  const against = party === 'lender' ? 'borrower' : 'lender';
  if (structure === null || other === null) return null;
  return (
    views
      .flatMap(({ inForce }) => inForce ?? [])
      .filter(({ terms }) => terms[party].structure === structure)
      .filter(({ terms }) => other === undefined || terms[against].structure === other)
      .sort((a, b) => b.at - a.at)[0]?.terms ?? null
  );
}

/** Some things that a structure lends to another, until a day such as `2026-11-21` or for nobody knows how long. */
export interface Lent {
  readonly lender: StructureId | null;
  readonly borrower: StructureId | null;
  readonly things: readonly { readonly thing: ItemId; readonly quantity: number }[];
  readonly until: string | null;
}

/** The agreement that binds these two about all of these things for as long as they are out; null where none does. */
export const coverOf = (
  views: readonly AgreementView[],
  { lender, borrower, things, until }: Lent
): AgreementView | null =>
  views.find(({ status, shown: { terms } }) => {
    if (status !== 'active' || lender === null || borrower === null) return false;
    const isBetween = terms.lender.structure === lender && terms.borrower.structure === borrower;
    const isLongEnough = terms.until === null || (until !== null && until <= terms.until);
    const isAbout = ({ thing, quantity }: Lent['things'][number]) =>
      terms.things.some((agreed) => agreed.thing === thing && agreed.quantity >= quantity);
    return isBetween && isLongEnough && things.every(isAbout);
  }) ?? null;

/** An agreement that asks something of somebody: a signature of theirs, or to be renewed. */
export interface DueAgreement extends AgreementView {
  readonly asks: 'signature' | 'renewal';
}

/** What of the agreements asks something of these structures on a day such as `2026-11-21`. */
export const dueFor = (
  views: readonly AgreementView[],
  mine: readonly StructureId[],
  today: string
): readonly DueAgreement[] =>
  views.flatMap((view): readonly DueAgreement[] => {
    const own = parties.filter((party) => {
      const { structure } = view.shown.terms[party];
      return structure !== null && mine.includes(structure);
    });
    const asked = awaiting(view, today);
    if (asked !== null && own.some((party) => standingOf(asked, party) === 'awaited'))
      return [{ ...view, asks: 'signature' }];
    return view.endsSoon && own.length > 0 ? [{ ...view, asks: 'renewal' }] : [];
  });
