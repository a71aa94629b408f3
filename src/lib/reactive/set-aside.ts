/** Where drafts are put, while not in the tab's own storage. */
let memory: Map<string, string> | null = null;

const prefix = 'grange.draft.';

/** From here on what is put aside is in memory alone, and what the browser had of it comes over: it may write it on the disk. */
export function keepAsideInMemory(): void {
  if (memory !== null) return;
  memory = new Map();
  try {
    for (const key of Object.keys(sessionStorage).filter((key) => key.startsWith(prefix))) {
      memory.set(key.slice(prefix.length), sessionStorage.getItem(key)!);
      sessionStorage.removeItem(key);
    }
  } catch {
    // Then there is nothing in it.
  }
}

/**
 * What somebody is writing in a form, put aside in this tab so that a reload, an update or a crash loses none of it.
 * Where the browser refuses, the form itself still holds the text while it is open.
 */
export function setAside(name: string, text: string): boolean {
  if (memory !== null) {
    memory.set(name, text);
    return true;
  }
  try {
    sessionStorage.setItem(prefix + name, text);
    return true;
  } catch {
    return false;
  }
}

/** What was put aside under this name, or null. */
export function takeBack(name: string): string | null {
  if (memory !== null) return memory.get(name) ?? null;
  try {
    return sessionStorage.getItem(prefix + name);
  } catch {
    return null;
  }
}

/** Forgets what was put aside: it is saved, or given up. */
export function forgetAside(name: string): boolean {
  memory?.delete(name);
  try {
    sessionStorage.removeItem(prefix + name);
    return true;
  } catch {
    return false;
  }
}

/** A form of texts as it was put aside, or `blank` when nothing was, or nothing that fits. */
export function takeBackForm<Form extends Readonly<Record<string, string>>>(name: string, blank: Form): Form {
  const kept = takeBack(name);
  if (kept === null) return blank;
  try {
    const form = JSON.parse(kept) as Partial<Form> | null;
    const fits = Object.keys(blank).every((field) => typeof form?.[field] === 'string');
    return fits ? { ...blank, ...form } : blank;
  } catch {
    // Put aside by another version, or by a hand.
    return blank;
  }
}
