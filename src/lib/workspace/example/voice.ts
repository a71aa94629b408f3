import type { Act } from '../../domain/acts/act';
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
  #heard: Act | null = null;

  constructor(space: string, keys: DeviceKeys, said?: { readonly act: Act; readonly founding: Run }) {
    this.space = space;
    this.keys = keys;
    this.last = said?.act ?? null;
    this.#signed = [...(said?.founding.acts ?? [])];
  }

  get run(): Run {
    return { signKey: this.keys.public.sign, acts: this.#signed };
  }

  /** Learns the last act of another, and with it all that that one had seen. */
  hear(other: Voice): void {
    this.#heard = other.last;
  }

  /** Says something at `at`, in milliseconds since 1970. */
  async say(kind: string, at: number, body: Plain): Promise<Act> {
    const news = this.#heard === null ? [] : newsOf([this.#heard]);
    const saying = { space: this.space, at, kind, body };
    const { act, signed } = await signAct(this.keys, saying, { last: this.last, news });
    this.#heard = null;
    this.#signed.push(signed);
    return (this.last = act);
  }
}
