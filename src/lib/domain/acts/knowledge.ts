import type { DeviceId } from '../ids';
import { headOf, type Act, type Head } from './act';

/** How far each device knew the chains of the others, as its own acts tell. */
export class Knowledge {
  readonly #byAuthor = new Map<DeviceId, Map<DeviceId, Head>>();

  /** Takes the next act, which comes after all that it had seen. */
  learn(act: Act): void {
    const known = this.#byAuthor.get(act.author) ?? new Map<DeviceId, Head>();
    for (const head of act.seen) known.set(head.author, head);
    known.set(act.author, headOf(act));
    this.#byAuthor.set(act.author, known);
  }

  /** The heads that a device knew when it said the last act that was taken, its own included. */
  of(author: DeviceId): ReadonlyMap<DeviceId, Head> {
    return new Map(this.#byAuthor.get(author));
  }
}
