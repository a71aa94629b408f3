import type * as Y from 'yjs';
import { devices } from '../documents/kinds';
import { readRecord, setFields } from '../documents/records';
import type { DeviceId } from '../domain/ids';
import { openErrands, type Errands } from '../storage/errands';
import type { Journal } from './journal';
import type { Texts } from './texts';

/** What of somebody's words lies where. */
export interface ForgetfulFacts {
  readonly journal: Journal;
  readonly texts: Pick<Texts, 'writtenBy' | 'eraseOnly'>;
  readonly doc: Y.Doc;
  /** Whether what is written in the document reaches anybody. */
  mayWrite(): boolean;
}

/**
 * Takes away from this device, and from the document, what those called themselves and wrote beside the journal who
 * are to be forgotten: at once, at each start, and when more of it comes. Of whoever is not to be after all, the texts
 * come again from those who have them.
 */
export function tendForgotten({
  journal,
  texts,
  doc,
  mayWrite
}: ForgetfulFacts): Pick<Errands, 'failure' | 'settled' | 'close'> {
  const errands = openErrands();

  function forgotten(): readonly DeviceId[] {
    const { members } = journal.membership;
    const all = [...members.devices.values()].filter(({ person }) => members.forgotten.has(person));
    return all.map(({ device }) => device);
  }

  async function forget(): Promise<void> {
    const theirs = forgotten();
    await texts.eraseOnly(theirs.length === 0 ? [] : texts.writtenBy(theirs));
    if (!mayWrite()) return;
    for (const device of theirs)
      if ((readRecord(doc, devices, device)?.label ?? '') !== '')
        setFields(doc, devices, device, { label: '' });
  }

  let before = forgotten().join();
  errands.run(forget);
  const stop = journal.listen((_subjects, acts) => {
    const theirs = forgotten();
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
