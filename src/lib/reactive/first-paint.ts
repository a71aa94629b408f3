const paint = 'first-contentful-paint';

/** How long a browser that does not tell of its first paint is given for it, in milliseconds. */
const patience = 1000;

/** Resolves once the page was drawn; at once for a page opened in the background, which is not drawn. */
export function afterFirstPaint(): Promise<void> {
  return new Promise((resolve) => {
    if (document.visibilityState === 'hidden' || performance.getEntriesByName(paint).length > 0)
      return resolve();
    const observer = new PerformanceObserver((seen) => {
      if (seen.getEntriesByName(paint).length > 0) done();
    });
    const late = setTimeout(() => done(), patience);
    function done() {
      clearTimeout(late);
      observer.disconnect();
      resolve();
    }
    observer.observe({ type: 'paint' });
  });
}
