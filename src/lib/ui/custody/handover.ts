import type { Checking, WithCheck } from '../../domain/custody/check-forms';
import type { Handover as Departure } from '../../domain/custody/confirmations';
import type {
  Asking,
  Confirming,
  Counting,
  Extending,
  Lending,
  Moving,
  Reporting,
  Returning,
  Settling,
  Terms
} from '../../domain/custody/forms';
import type { SharingProposed } from '../../domain/custody/sharing-forms';
import type { CustodyRefusal } from '../../domain/custody/refusals';
import type { Ask, Incident, Outing, Sharing } from '../../domain/custody/state';

/** What may be done about where a thing is; each tells why it is refused, or null. */
export interface Handover {
  whyNotLend(): Promise<CustodyRefusal | null>;
  whyNotReturn(outing: Outing): Promise<CustodyRefusal | null>;
  /** Notes with it how the thing was then, where that is told. */
  lend(lending: WithCheck<Terms & Lending>): Promise<CustodyRefusal | null>;
  /** The same, and that something is wrong with what came back, where `reports` says so: `lacking` left and is missing. */
  giveBack(
    outing: Outing,
    returning: WithCheck<Returning>,
    lacking: readonly string[],
    reports: boolean
  ): Promise<CustodyRefusal | null>;
  whyNotCount(): Promise<CustodyRefusal | null>;
  whyNotExtend(outing: Outing): Promise<CustodyRefusal | null>;
  extend(outing: Outing, extending: Extending): Promise<CustodyRefusal | null>;
  whyNotAsk(outing: Outing): Promise<CustodyRefusal | null>;
  ask(outing: Outing, asking: Asking): Promise<CustodyRefusal | null>;
  decline(ask: Ask, remark: string): Promise<CustodyRefusal | null>;
  check(checking: Checking): Promise<CustodyRefusal | null>;
  count(counting: Counting): Promise<CustodyRefusal | null>;
  move(moving: Moving): Promise<CustodyRefusal | null>;
  report(reporting: Reporting): Promise<CustodyRefusal | null>;
  whyNotSettle(incident: Incident): Promise<CustodyRefusal | null>;
  /** With `isWhole`, notes too that nothing is missing of it any more. */
  settle(incident: Incident, settling: Settling, isWhole: boolean): Promise<CustodyRefusal | null>;
  confirm(handover: Departure, confirming: Confirming): Promise<CustodyRefusal | null>;
  share(proposed: SharingProposed): Promise<CustodyRefusal | null>;
  answerSharing(sharing: Sharing, answer: Confirming): Promise<CustodyRefusal | null>;
}
