/** Calls back when the screen, the network or the page comes back; the function given back stops it. */
export function onReturn(work: () => void): () => void {
  if (typeof window === 'undefined') return () => undefined;
  const ifVisible = () => {
    if (document.visibilityState === 'visible') work();
  };
  window.addEventListener('online', work);
  document.addEventListener('visibilitychange', ifVisible);
  document.addEventListener('resume', work);
  return () => {
    window.removeEventListener('online', work);
    document.removeEventListener('visibilitychange', ifVisible);
    document.removeEventListener('resume', work);
  };
}

/**
 * Calls `leave` when the page goes, closed or kept aside by the browser, and `comeBack` when it is taken up again. A
 * click on a `mailto:` link, which fires `beforeunload`, is neither.
 */
export function onLeaving(leave: () => void, comeBack: () => void): () => void {
  if (typeof window === 'undefined') return () => undefined;
  const shown = ({ persisted }: PageTransitionEvent) => {
    if (persisted) comeBack();
  };
  window.addEventListener('pagehide', leave);
  window.addEventListener('pageshow', shown);
  return () => {
    window.removeEventListener('pagehide', leave);
    window.removeEventListener('pageshow', shown);
  };
}
