import type * as Y from 'yjs';
import { forgetDevices } from '../documents/forgetting';
import type { DeviceId } from '../domain/ids';
import { openErrands, type Errands } from '../storage/errands';
import type { Journal } from './journal';
import type { KeptHistory } from './keep-history';
import type { Texts } from './texts';

/** What of somebody's words lies where. */
export interface ForgetfulFacts {
  readonly journal: Journal;
  readonly texts: Pick<Texts, 'writtenBy' | 'eraseOnly'>;
  readonly doc: Y.Doc;
  readonly history: Pick<KeptHistory, 'forget'>;
  /** Whether what is written in the document reaches anybody. */
  mayWrite(): boolean;
}

/**
 * Takes away from this device, from the document and from what it was before, what those called themselves and wrote beside the journal who
 * are to be forgotten: at once, at each start, and when more of it comes. Of whoever is not to be after all, the texts
 * come again from those who have them.
 */
export function tendForgotten({
  journal,
  texts,
  doc,
  history,
  mayWrite
}: ForgetfulFacts): Pick<Errands, 'failure' | 'settled' | 'close'> {
  const errands = openErrands();

  async function forget(): Promise<void> {
    const theirs = forgottenDevices(journal);
    await texts.eraseOnly(theirs.length === 0 ? [] : texts.writtenBy(theirs));
    if (mayWrite()) forgetDevices(doc, theirs);
    await history.forget(theirs);
  }

  let before = forgottenDevices(journal).join();
  errands.run(forget);
  const stop = journal.listen((_subjects, acts) => {
    const theirs = forgottenDevices(journal);
    const isOther = theirs.join() !== before;
    before = theirs.join();
    if (isOther || acts.some(({ author }) => theirs.includes(author))) errands.run(forget);
  });
  return {
    failure: errands.failure,
    settled: () => errands.settled(),
    close() {
      stop();
      return errands.close();
    }
  };
}

/** The devices of all who are to be forgotten. */
export function forgottenDevices({
  membership: { members }
}: Pick<Journal, 'membership'>): readonly DeviceId[] {
  const all = [...members.devices.values()].filter(({ person }) => members.forgotten.has(person));
  return all.map(({ device }) => device);
}
