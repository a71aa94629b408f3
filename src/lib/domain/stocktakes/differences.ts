import { stillOut, type Outing } from '../custody/state';
import type { Expectation, Line } from './report';

/** What may be noted, by what there is for that already, of a thing that was not found as expected. */

/** What one may do about a difference; `count` is how many it is about. */
export interface Remedy {
  /**
   * It is lost; fewer, or more, are there; that many are there, where nobody had counted; it came back; it is found again; it
   * comes out of the bin; it is kept where the stocktake looks.
   */
  readonly what: 'lost' | 'fewer' | 'more' | 'count' | 'returned' | 'found-again' | 'restore' | 'kept-here';
  readonly count: number;
}

/** Whether somebody has noted since what a line found otherwise: what is known now is what was found. */
export function isSettled({ group, due, counted }: Line, now: Expectation | undefined): boolean {
  const isOtherwise = group === 'missing' || group === 'unexpected' || (group === 'found' && due === null);
  if (now === undefined || !isOtherwise) return false;
  const found = counted?.found ?? 0;
  return now.known === 'here' ? now.due === found : group === 'missing' && found === 0;
}

/** What one may do about a line, of which `out` is what is out now; nothing where it is as expected, or was noted since. */
export function remediesFor(
  line: Line,
  now: Expectation | undefined,
  out: readonly Outing[]
): readonly Remedy[] {
  if (now === undefined || isSettled(line, now)) return [];
  const found = line.counted?.found ?? 0;
  if (line.group === 'missing') {
    if (now.known !== 'here' || now.due === null || now.due <= found) return [];
    return now.due === 1 ? [{ what: 'lost', count: 1 }] : [{ what: 'fewer', count: now.due - found }];
  }
  if (now.known === 'here' && now.due === null && found > 0) return [{ what: 'count', count: found }];
  if (line.group !== 'unexpected') return [];
  if (now.known === 'elsewhere') return [{ what: 'kept-here', count: found }];
  if (now.known === 'bin') return [{ what: 'restore', count: found }];
  if (now.known === 'lost') return [{ what: 'found-again', count: found }];
  if (now.known !== 'here' && now.known !== 'out') return [];
  const more = found - (now.due ?? found);
  // Where several have some of it, nobody can tell whose came back.
  const [only] = out.length === 1 ? out : [];
  const back = only === undefined ? 0 : Math.min(more, stillOut(only));
  return [
    ...(back > 0 ? [{ what: 'returned', count: back } as const] : []),
    ...(more > 0 && now.known === 'here' ? [{ what: 'more', count: more } as const] : [])
  ];
}
