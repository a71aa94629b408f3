import type { ActId } from '../domain/acts/act';
import type { Family } from '../domain/acts/fold';
import type { Approval } from '../domain/history';
import type { DeviceId } from '../domain/ids';
import type { Journal } from './journal';
import type { KeptHistory } from './keep-history';

export interface ApprovalFacts {
  readonly journal: Pick<Journal, 'fold' | 'chains' | 'membership' | 'listen'>;
  readonly families: readonly Family<unknown, unknown>[];
  /** This device. */
  readonly device: DeviceId;
  readonly history: Pick<KeptHistory, 'approve'>;
}

/**
 * Has the state kept in which the document is here when an act approves it, from when that is heard of; gives back what
 * stops it. What was heard of and not kept, the app having been killed, is kept at the next start. Whoever came later than
 * an act has nothing of that time, and keeps nothing for it.
 */
export function tendApproved({ journal, families, device, history }: ApprovalFacts): () => void {
  const approving = families.filter(({ approval }) => approval !== undefined);
  const asked = new Set<ActId>();

  function approvalIn(key: string): readonly Approval[] {
    const folded = journal.fold.folded(key);
    const family = approving.find(({ name }) => name === folded?.family);
    const approved = folded === null ? null : (family?.approval?.(folded.state) ?? null);
    if (folded === null || approved === null) return [];
    const { family: name, subject } = folded;
    return [{ ...approved, family: name, subject }].filter(wasIn);
  }

  /** Whether this device was in by what whoever said the act knew. */
  function wasIn({ act }: Approval): boolean {
    const { chains, membership } = journal;
    const enrolment = membership.members.devices.get(device);
    const letIn = enrolment === undefined ? null : chains.get(enrolment.by);
    const said = chains.get(act);
    return said !== null && letIn !== null && chains.knew(said, letIn);
  }

  /** Those that were not asked for before. */
  function newIn(subjects: Iterable<string>): readonly Approval[] {
    const some = [...subjects].flatMap(approvalIn).filter(({ act }) => !asked.has(act));
    for (const { act } of some) asked.add(act);
    return some;
  }

  history.approve(newIn(journal.fold.subjects), false);
  return journal.listen((subjects) => history.approve(newIn(subjects), true));
}
