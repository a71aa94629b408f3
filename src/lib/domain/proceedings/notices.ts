import { isDay } from '../day';
import { err, ok, type Result } from '../result';
import { ticked } from '../ticked';
import { noticeMeans, type NoticeMeans } from './acts';
import { announcedIn } from './minutes';
import type { Notice, Proceedings } from './state';

/** The notices of a meeting: that one was sent, when and by what, and what came to its agenda afterwards. */

/** The points that no notice told of; none where no notice was noted, and nobody can tell. */
export function pointsSince<Point extends { readonly id: string }>(
  proceedings: Pick<Proceedings, 'notices'>,
  points: readonly Point[]
): readonly Point[] {
  const announced = announcedIn(proceedings);
  return announced === null ? [] : points.filter(({ id }) => !announced.has(id));
}

/** The notice that was sent last, and of one day the one that was noted last; null where none was. */
export const lastNotice = ({ notices }: Pick<Proceedings, 'notices'>): Notice | null =>
  notices.reduce<Notice | null>((last, one) => (last === null || one.on >= last.on ? one : last), null);

/** Whether a meeting was convened a second time. */
export const wasConvenedAgain = ({ notices }: Pick<Proceedings, 'notices'>): boolean =>
  notices.some(({ isSecond }) => isSecond);

/** What somebody types of a notice that was sent: the day, and what is ticked. */
export interface SendingForm {
  readonly on: string;
  readonly means: string;
}
export type SendingProblem = 'not-a-day' | 'ahead' | 'no-means';
export type SendingProblems = { readonly [Field in keyof SendingForm]?: SendingProblem };

/** Reads when and by what a notice was sent; nobody notes what is not sent yet. */
export function parseSending(
  form: SendingForm,
  today: string
): Result<Pick<Notice, 'on' | 'means'>, SendingProblems> {
  const chosen = ticked(form.means);
  const means: readonly NoticeMeans[] = noticeMeans.filter((one) => chosen.includes(one));
  const onProblem = !isDay(form.on) ? 'not-a-day' : form.on > today ? 'ahead' : null;
  if (onProblem === null && means.length > 0) return ok({ on: form.on, means });
  return err({
    ...(onProblem === null ? {} : { on: onProblem }),
    ...(means.length > 0 ? {} : { means: 'no-means' as const })
  });
}
