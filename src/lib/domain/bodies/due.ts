import { dayAt } from '../day';
import type { BodyId } from '../ids';
import { openedOf } from '../proceedings/leading';
import type { Proceedings } from '../proceedings/state';
import { nextDue, type Due } from './rhythm';
import type { BodyView } from './view';

/** The days on which a body met, by the meetings that were opened as meetings of it. */
export const daysHeld = (
  body: BodyId,
  meetings: Iterable<Pick<Proceedings, 'openings'>>
): readonly string[] =>
  [...meetings].flatMap((one) => {
    const opened = openedOf(one);
    return opened?.body === body ? [dayAt(opened.at)] : [];
  });

/** By when a body meets next; null where it was ended, or nothing says how often it does. */
export function dueOf(body: BodyView, held: readonly string[], today: string): Due | null {
  const { rhythm } = body.inForce.rules;
  if (rhythm === null || body.ended !== null) return null;
  return nextDue(rhythm, held, { since: dayAt(rhythmSaidAt(body)), today });
}

/** When the rhythm was said that holds since: rules that were changed in something else leave it as it was. */
function rhythmSaidAt({ inForce, earlier }: BodyView): number {
  const { rhythm } = inForce.rules;
  const other = earlier.findIndex(
    ({ rules }) => rules.rhythm?.times !== rhythm?.times || rules.rhythm?.per !== rhythm?.per
  );
  return (earlier.slice(0, other === -1 ? undefined : other).at(-1) ?? inForce).at;
}
