/** What the browser lends to mark the icon of the installed app; a test gives its own. */
export interface BadgeMeans {
  setAppBadge?(count: number): Promise<void>;
  clearAppBadge?(): Promise<void>;
}

/** Marks the icon of the installed app with a number, or with none where it is zero, where the browser can. */
export async function showBadge(count: number, means: BadgeMeans = navigator): Promise<void> {
  try {
    await (count > 0 ? means.setAppBadge?.(count) : means.clearAppBadge?.());
  } catch {
    // Refused, as where the app is not installed or may not notify: Accueil tells the same, and nothing is to be done.
  }
}
