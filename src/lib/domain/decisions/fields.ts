import { count, flag, oneOf, orNone, record, type Field } from '../acts/fields';
import { majorityBases, type MajorityRule } from './majority';
import type { ProxyRule } from './proxies';
import type { QuorumRule } from './quorum';
import type { Share } from './share';

/** How acts write the rules by which a body deliberates. */

const most = 1000;
const parts = record({ parts: count(most), of: count(most), isExceeded: flag });

/** A share of a whole, and of no more than the whole: none of nothing, which nobody could fall short of. */
const share: Field<Share> = {
  read: (value) => {
    const read = parts.read(value);
    return read !== undefined && isOfWhole(read) ? read : undefined;
  },
  write: (value) => parts.write(value)
};

const isOfWhole = ({ parts, of, isExceeded }: Share): boolean =>
  of > 0 && (isExceeded ? parts < of : parts > 0 && parts <= of);

export const quorumRule: Field<QuorumRule> = record({ share: orNone(share), countsProxies: flag });
export const proxyRule: Field<ProxyRule> = record({ isAllowed: flag, most: orNone(count(most)) });
export const majorityRule: Field<MajorityRule> = record({
  share: orNone(share),
  base: oneOf(majorityBases),
  isChairDeciding: flag
});
