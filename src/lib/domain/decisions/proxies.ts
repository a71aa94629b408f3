/** Who votes for whom: which of the proxies that were given count, by the rule that the statutes of a body give. */

export interface ProxyRule {
  readonly isAllowed: boolean;
  /** How many one may hold at most; with null, as many as are given. */
  readonly most: number | null;
}

/** Somebody, or a structure, has another vote in their place. */
export interface Proxy<Voter> {
  readonly from: Voter;
  readonly to: Voter;
}

export type ProxyRefusal =
  | 'not-allowed'
  /** Whoever gives it, or holds it, has no vote. */
  | 'no-vote'
  | 'to-oneself'
  /** Whoever gave it came. */
  | 'is-present'
  /** Whoever holds it did not come: what they hold is not handed on. */
  | 'holder-absent'
  | 'too-many';

export interface Proxies<Voter> {
  /** Whom each votes for besides themselves. */
  readonly held: ReadonlyMap<Voter, readonly Voter[]>;
  readonly refused: readonly (Proxy<Voter> & { readonly why: ProxyRefusal })[];
}

/**
 * Tells which proxies count. They are given in order: of several by one the last takes the place of the others, and of more than one
 * may hold the first count.
 */
export function proxiesHeld<Voter>(
  given: readonly Proxy<Voter>[],
  { isAllowed, most }: ProxyRule,
  { voters, present }: { readonly voters: ReadonlySet<Voter>; readonly present: ReadonlySet<Voter> }
): Proxies<Voter> {
  const last = new Map(given.map((proxy) => [proxy.from, proxy]));
  const held = new Map<Voter, Voter[]>();
  const refused: (Proxy<Voter> & { readonly why: ProxyRefusal })[] = [];
  const whyNot = ({ from, to }: Proxy<Voter>): ProxyRefusal | null => {
    if (!isAllowed) return 'not-allowed';
    if (!voters.has(from) || !voters.has(to)) return 'no-vote';
    if (from === to) return 'to-oneself';
    if (present.has(from)) return 'is-present';
    if (!present.has(to)) return 'holder-absent';
    return most !== null && (held.get(to)?.length ?? 0) >= most ? 'too-many' : null;
  };
  for (const proxy of given) {
    if (last.get(proxy.from) !== proxy) continue;
    const why = whyNot(proxy);
    if (why === null) held.set(proxy.to, [...(held.get(proxy.to) ?? []), proxy.from]);
    else refused.push({ ...proxy, why });
  }
  return { held, refused };
}
