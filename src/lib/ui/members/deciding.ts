import type { Verdict } from '../../domain/membership/settle';
import type { Collective } from '../../reactive/context';

/** What can be said of who belongs. */
export type Deciding = Awaited<ReturnType<Collective['deciding']>>;

/** Something that changes who belongs, to be confirmed before it is said. */
export interface Decision {
  readonly title: string;
  /** What happens, and what does not. */
  readonly told: readonly string[];
  readonly go: string;
  readonly isGrave: boolean;
  run(says: Deciding): Promise<Verdict>;
}
