import type { Shared, ShareProblem } from '../domain/export/share-problem';
import { err, ok, type Result } from '../domain/result';

/** What the browser lends for sharing; a test gives its own. */
export interface ShareMeans {
  share?(data: ShareData): Promise<void>;
  canShare?(data: ShareData): boolean;
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

/**
 * Offers a file to the other apps of the device, where they take such a one; elsewhere it is downloaded. Browsers let
 * few kinds through: a text is one of them. Must be called from a touch or a click.
 */
export async function shareFile(
  file: File,
  download: (name: string, content: Blob) => void,
  means: ShareMeans = navigator
): Promise<'shared' | 'downloaded' | 'cancelled'> {
  if (means.share !== undefined && means.canShare?.({ files: [file] }) === true) {
    try {
      await means.share({ files: [file] });
      return 'shared';
    } catch (cause) {
      if (nameOf(cause) === 'AbortError') return 'cancelled';
      // The touch was too long ago, or no app takes it: it can still be downloaded.
    }
  }
  download(file.name, file);
  return 'downloaded';
}

const nameOf = (cause: unknown): string => (cause instanceof Error ? cause.name : '');
