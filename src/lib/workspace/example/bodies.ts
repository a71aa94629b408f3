import { moreThanHalf } from '../../domain/decisions/share';
import type { ExampleBody } from './shape';

/** Who deliberates in the example: all once a year, and those who prepare what is done together. */
export const exampleBodies: readonly ExampleBody[] = [
  {
    key: 'assembly',
    name: 'Assemblée générale',
    rules: {
      ...{ kind: 'assembly', votersAre: 'structures', members: null },
      quorum: { share: { parts: 1, of: 2, isExceeded: false }, countsProxies: true },
      isWaivedOnSecond: true,
      proxies: { isAllowed: true, most: 1 },
      majority: { share: moreThanHalf, base: 'cast', isChairDeciding: false },
      rhythm: { times: 1, per: 'year' }
    }
  },
  {
    key: 'committee',
    name: 'Comité de coopération',
    rules: {
      ...{ kind: 'committee', votersAre: 'structures', members: null },
      quorum: { share: moreThanHalf, countsProxies: false },
      isWaivedOnSecond: false,
      proxies: { isAllowed: true, most: 1 },
      majority: { share: moreThanHalf, base: 'present', isChairDeciding: false },
      rhythm: { times: 6, per: 'year' }
    }
  }
];
