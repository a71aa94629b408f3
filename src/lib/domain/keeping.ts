import type { BrowserKind } from './browser-kind';

/** What is known of how long the browser keeps what is on this device. */
export interface Keeping {
  /** Whether it promised not to erase it by itself. */
  readonly isPromised: boolean;
  /** Whether the window is known to be a private one. */
  readonly isPrivate: boolean;
  readonly engine: BrowserKind['engine'];
  readonly isInstalled: boolean;
}

/** What may take everything here away, the nearest first; null while nothing is known to. */
export type KeepingRisk = 'private' | 'seven-days' | 'full-disk' | null;

/** How the browser was asked for its promise, the last time. */
export interface AskedToKeep {
  readonly isPromised: boolean;
  readonly wasInstalled: boolean;
}

/**
 * What is to be feared here. Safari's seven days hold whatever it promised: it does not say that a promise spares a
 * page which is not installed.
 */
export function keepingRisk({ isPromised, isPrivate, engine, isInstalled }: Keeping): KeepingRisk {
  if (isPrivate) return 'private';
  if (engine === 'apple' && !isInstalled) return 'seven-days';
  return isPromised ? null : 'full-disk';
}

/**
 * Whether the app asks for the promise `now`, by itself, or `on-touch`, after it said why, since the browser will put a
 * question to the person; null where there is nothing to ask. There is, once something of one's own is here, and once
 * more after the app was installed, where the browser decides alone: it then decides otherwise.
 */
export function howToAsk(
  keeping: Keeping,
  hasOwn: boolean,
  asked: AskedToKeep | null
): 'now' | 'on-touch' | null {
  if (!hasOwn || keeping.isPromised || keeping.isPrivate) return null;
  const decidesAlone = keeping.engine === 'chromium' || keeping.engine === 'apple';
  if (asked === null) return decidesAlone ? 'now' : 'on-touch';
  return decidesAlone && keeping.isInstalled && !asked.wasInstalled ? 'now' : null;
}

/** What the first page of a collective says of it. */
export function keepingNotice(
  keeping: Keeping,
  hasOwn: boolean,
  asked: AskedToKeep | null,
  putOffAt: number | null,
  now: number
): 'seven-days' | 'ask' | null {
  if (!hasOwn || (putOffAt !== null && Math.abs(now - putOffAt) < putOff)) return null;
  if (keepingRisk(keeping) === 'seven-days') return 'seven-days';
  return howToAsk(keeping, hasOwn, asked) === 'on-touch' ? 'ask' : null;
}

/** How long a notice stays away that was put off, in milliseconds: it is back twice within Safari's seven days. */
const putOff = 3 * 24 * 3600_000;
