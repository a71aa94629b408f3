/** What is known of the backups of a device, in milliseconds since 1970. */
export interface BackupFacts {
  /** When the last one was made; null when none ever was. */
  readonly last: number | null;
  /**
   * Whether it was taken back, and brings nobody back any more; where none was made, whether that is so of all those that
   * the same person made on other devices.
   */
  readonly isRevoked: boolean;
  /** Since when the device holds something that would be lost. */
  readonly since: number;
  /** Whether no other device is known to hold all that was written here. */
  readonly isOnlyHere: boolean;
  /** When the reminder was last put off; null when it never was. */
  readonly putOff: number | null;
}

/** Why a backup is due: nobody else has what is here, none was ever made, or the last one is old, or was taken back. */
export type BackupDue = 'only-here' | 'never' | 'old' | 'revoked';

const day = 86_400_000;
/** What nobody else has is saved every week; what others have too, now and then. */
const often = 7 * day;
const seldom = 90 * day;
/** Who has just begun has other things to do. */
const firstDays = 2 * day;
const firstWeeks = 30 * day;
const putOffFor = 7 * day;

/** Whether whoever holds a device is reminded to make a backup of it, and why; null while they are not. */
export function backupDue(
  { last, isRevoked, since, isOnlyHere, putOff }: BackupFacts,
  now: number
): BackupDue | null {
  if (putOff !== null && now - putOff < putOffFor) return null;
  if (isRevoked) return 'revoked';
  if (isOnlyHere && now - (last ?? since) > (last === null ? firstDays : often)) return 'only-here';
  if (last === null) return now - since > firstWeeks ? 'never' : null;
  return now - last > seldom ? 'old' : null;
}

/** The shortest passphrase that is taken, in characters. */
export const leastPassphrase = 12;

/** Whether a passphrase is long enough, whatever is around it. */
export const isPassphrase = (typed: string): boolean => [...typed.trim()].length >= leastPassphrase;
