/** Aborts when the person at the terminal, or the system, asks this program to end. */
export function whenAskedToStop(): AbortSignal {
  const stop = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop.abort());
  if (process.env.npm_lifecycle_event !== undefined) {
    // npm hands a signal to the shell between it and this program, which dies of it without passing it on.
    const shell = process.ppid;
    setInterval(() => process.ppid !== shell && stop.abort(), 500).unref();
  }
  return stop.signal;
}
