import type { Shared, ShareProblem } from '../domain/export/share-problem';
import { err, ok, type Result } from '../domain/result';

/** What the browser lends for sharing; a test gives its own. */
export interface ShareMeans {
  share?(data: { title: string; text: string }): Promise<void>;
  canShare?(data: { title: string; text: string }): boolean;
  clipboard?: { writeText(text: string): Promise<void> };
}

/**
 * Offers a text to the other apps of the device; where it shares nothing, copies it. Must be called from a touch or a
 * click, or browsers refuse.
 */
export async function shareText(
  { title, text }: { readonly title: string; readonly text: string },
  means: ShareMeans = navigator
): Promise<Result<Shared, ShareProblem>> {
  if (means.share !== undefined && (means.canShare?.({ title, text }) ?? true)) {
    try {
      await means.share({ title, text });
      return ok('shared');
    } catch (cause) {
      if (nameOf(cause) === 'AbortError') return err({ kind: 'cancelled' });
      // Refused here (a frame, a policy, no app to share with): the clipboard may still be allowed.
    }
  }
  try {
    if (means.clipboard === undefined) return err({ kind: 'refused' });
    await means.clipboard.writeText(text);
    return ok('copied');
  } catch {
    return err({ kind: 'refused' });
  }
}

const nameOf = (cause: unknown): string => (cause instanceof Error ? cause.name : '');
