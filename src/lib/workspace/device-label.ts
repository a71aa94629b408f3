/** What this device is, in a word its owner would use; never more than the browser tells every page. */
export function deviceLabel(agent: string = globalThis.navigator?.userAgent ?? ''): string {
  const known: readonly [RegExp, string][] = [
    [/iPhone/, 'iPhone'],
    [/iPad/, 'iPad'],
    [/Android/, 'Android'],
    [/Windows/, 'Windows'],
    [/Mac OS/, 'Mac'],
    [/CrOS/, 'Chromebook'],
    [/Linux/, 'Linux']
  ];
  return known.find(([pattern]) => pattern.test(agent))?.[1] ?? '';
}
