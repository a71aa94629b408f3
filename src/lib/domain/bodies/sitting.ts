import type { VoterId } from '../ids';
import type { Opened } from '../proceedings/state';
import type { BodyView } from './view';

/**
 * By what rules a meeting of a body is held: as its opening keeps them whole. A second convening asks for no quorum where the body
 * says so.
 */
export function rulesOfBody(
  { id, inForce: { rules } }: Pick<BodyView, 'id' | 'inForce'>,
  voters: readonly VoterId[],
  isSecond: boolean
): Pick<Opened, 'body' | 'votersAre' | 'voters' | 'quorum' | 'proxies'> {
  const { votersAre, quorum, proxies, isWaivedOnSecond } = rules;
  const isWaived = isSecond && isWaivedOnSecond;
  return { body: id, votersAre, voters, quorum: isWaived ? { ...quorum, share: null } : quorum, proxies };
}
