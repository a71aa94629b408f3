import type { Act, ActId } from '../../domain/acts/act';
import type { Plain } from '../../domain/acts/fields';
import type { DeviceKeys } from '../../identity/device-key';
import { newsOf, signAct, type Run, type SignedAct } from '../../journal/signing';

/** The chain of a device of the example, which goes on from what it has said and signs as any device does. */
export class Voice {
  readonly space: string;
  readonly keys: DeviceKeys;
  readonly #signed: SignedAct[];
  /** What it said last; null before it has said anything. */
  last: Act | null;
  #heard: readonly Act[] = [];
  readonly #named = new Set<ActId>();

  constructor(space: string, keys: DeviceKeys, said?: { readonly act: Act; readonly founding: Run }) {
    this.space = space;
    this.keys = keys;
    this.last = said?.act ?? null;
    this.#signed = [...(said?.founding.acts ?? [])];
  }

  get run(): Run {
    return { signKey: this.keys.public.sign, acts: this.#signed };
  }

  /** Learns what others said: as any device does, it names the last act of each the next time it says something. */
  hear(others: Iterable<Voice>): void {
    const lasts = [...others].flatMap((other) => (other === this ? [] : (other.last ?? [])));
    this.#heard = lasts.filter(({ id }) => !this.#named.has(id));
  }

  /** Says something at `at`, in milliseconds since 1970. */
  async say(kind: string, at: number, body: Plain): Promise<Act> {
    const news = newsOf(this.#heard);
    const saying = { space: this.space, at, kind, body };
    const { act, signed } = await signAct(this.keys, saying, { last: this.last, news });
    for (const { id } of this.#heard) this.#named.add(id);
    this.#heard = [];
    this.#signed.push(signed);
    return (this.last = act);
  }
}
