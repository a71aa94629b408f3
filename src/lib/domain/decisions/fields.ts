import { count, flag, oneOf, orNone, record, type Field } from '../acts/fields';
import { majorityBases, type MajorityRule } from './majority';
import type { ProxyRule } from './proxies';
import type { QuorumRule } from './quorum';
import { isShare, type Share } from './share';

/** How acts write the rules by which a body deliberates. */

const most = 1000;
const parts = record({ parts: count(most), of: count(most), isExceeded: flag });

const share: Field<Share> = {
  read: (value) => {
    const read = parts.read(value);
    return read !== undefined && isShare(read) ? read : undefined;
  },
  write: (value) => parts.write(value)
};

export const quorumRule: Field<QuorumRule> = record({ share: orNone(share), countsProxies: flag });
export const proxyRule: Field<ProxyRule> = record({ isAllowed: flag, most: orNone(count(most)) });
export const majorityRule: Field<MajorityRule> = record({
  share: orNone(share),
  base: oneOf(majorityBases),
  isChairDeciding: flag
});
