import { daysBefore } from '../day';
import type { AgreementId, ItemId, StructureId } from '../ids';
import type { Agreement, Version } from './state';
import { parties, textsOf, type PartyName } from './terms';

export type Status =
  /** Some party has not signed yet. */
  | 'proposed'
  /** Signed by both, for later. */
  | 'signed'
  | 'active'
  /** Its day is past. */
  | 'expired'
  /** Somebody ended it. */
  | 'ended';

/** An agreement as it stands on a day. */
export interface AgreementView {
  readonly id: AgreementId;
  readonly agreement: Agreement;
  readonly status: Status;
  /** What binds both; null until both have signed. */
  readonly inForce: Version | null;
  /** What is proposed instead and lacks a signature; null where nothing is. */
  readonly pending: Version | null;
  /** What is read first: what binds, or else what was proposed last. */
  readonly shown: Version;
  /** Whether its day comes within a month. */
  readonly endsSoon: boolean;
}

/** So many days before its end, an agreement tells of it. */
export const daysOfNotice = 30;

/** How a party stands behind some terms. */
export function standingOf(
  { signatures }: Pick<Version, 'signatures'>,
  party: PartyName
): 'device' | 'paper' | 'awaited' {
  const own = signatures.filter((one) => one.party === party).map(({ means }) => means);
  return own.includes('device') ? 'device' : own.includes('paper') ? 'paper' : 'awaited';
}

const isSigned = (version: Version): boolean =>
  parties.every((party) => standingOf(version, party) !== 'awaited');

/** An agreement as it stands on a day such as `2026-11-21`; null while none of its terms have come. */
export function viewOf(id: AgreementId, agreement: Agreement, today: string): AgreementView | null {
  const { versions, ended } = agreement;
  const last = versions.at(-1);
  if (last === undefined) return null;
  const inForce = versions.findLast(isSigned) ?? null;
  const shown = inForce ?? last;
  const { from, until } = shown.terms;
  const status: Status =
    ended !== null
      ? 'ended'
      : inForce === null
        ? 'proposed'
        : until !== null && until < today
          ? 'expired'
          : from !== null && from > today
            ? 'signed'
            : 'active';
  return {
    ...{ id, agreement, status, inForce, shown },
    pending: ended === null && last !== inForce ? last : null,
    endsSoon: status === 'active' && until !== null && daysBefore(until, daysOfNotice) <= today
  };
}

/** Every text that the versions of an agreement name, and why it ended. */
export const namedIn = ({ versions, ended }: Agreement): readonly string[] => [
  ...versions.flatMap(({ terms }) => textsOf(terms)),
  ...(ended === null ? [] : [ended.reason])
];

const ranks: Readonly<Record<Status, number>> = { proposed: 0, active: 1, signed: 2, expired: 3, ended: 3 };

/** What waits for a signature first, then what binds, by its end; then what is over, the last first. */
export const inOrder = (views: readonly AgreementView[]): readonly AgreementView[] =>
  [...views].sort(
    (a, b) =>
      ranks[a.status] - ranks[b.status] ||
      (a.shown.terms.until ?? '9').localeCompare(b.shown.terms.until ?? '9') ||
      b.shown.at - a.shown.at
  );

/** What two structures agreed last, whoever of them lends; null where they never did. */
export function lastBetween(
  views: readonly AgreementView[],
  one: StructureId,
  other: StructureId
): AgreementView | null {
  const between = views.filter(({ shown: { terms } }) =>
    [one, other].every((structure) => parties.some((party) => terms[party].structure === structure))
  );
  return between.sort((a, b) => b.shown.at - a.shown.at)[0] ?? null;
}

/** The agreement that binds these two about these things on this day; null where none does. */
export const coverOf = (
  views: readonly AgreementView[],
  {
    lender,
    borrower,
    things
  }: {
    readonly lender: StructureId | null;
    readonly borrower: StructureId | null;
    readonly things: readonly ItemId[];
  }
): AgreementView | null =>
  views.find(({ status, shown: { terms } }) => {
    if (status !== 'active' || lender === null || borrower === null) return false;
    const isBetween = terms.lender.structure === lender && terms.borrower.structure === borrower;
    return isBetween && things.every((thing) => terms.things.some((agreed) => agreed.thing === thing));
  }) ?? null;

/** An agreement that asks something of somebody: a signature of theirs, or to be renewed. */
export interface DueAgreement extends AgreementView {
  readonly asks: 'signature' | 'renewal';
}

/** What of the agreements asks something of these structures now. */
export const dueFor = (
  views: readonly AgreementView[],
  mine: readonly StructureId[]
): readonly DueAgreement[] =>
  views.flatMap((view): readonly DueAgreement[] => {
    const { shown, pending, endsSoon } = view;
    const own = parties.filter((party) => {
      const { structure } = shown.terms[party];
      return structure !== null && mine.includes(structure);
    });
    if (pending !== null && own.some((party) => standingOf(pending, party) === 'awaited'))
      return [{ ...view, asks: 'signature' }];
    return endsSoon && own.length > 0 ? [{ ...view, asks: 'renewal' }] : [];
  });
