import { describe, expect, test } from 'vitest';
import { backupDue, isPassphrase, type BackupFacts } from './backup-due';

const day = 86_400_000;
const now = 1000 * day;
const facts = (some: Partial<BackupFacts>): BackupFacts => ({
  last: null,
  isRevoked: false,
  since: now - 400 * day,
  isOnlyHere: false,
  putOff: null,
  ...some
});

describe('a backup is due', () => {
  test('every week while nobody else has what is here', () => {
    expect(backupDue(facts({ isOnlyHere: true, last: now - 6 * day }), now)).toBeNull();
    expect(backupDue(facts({ isOnlyHere: true, last: now - 8 * day }), now)).toBe('only-here');
    expect(backupDue(facts({ isOnlyHere: true, since: now - day }), now)).toBeNull();
    expect(backupDue(facts({ isOnlyHere: true, since: now - 3 * day }), now)).toBe('only-here');
  });

  test('once in a season while others have it too', () => {
    expect(backupDue(facts({ last: now - 80 * day }), now)).toBeNull();
    expect(backupDue(facts({ last: now - 100 * day }), now)).toBe('old');
    expect(backupDue(facts({ since: now - 20 * day }), now)).toBeNull();
    expect(backupDue(facts({ since: now - 40 * day }), now)).toBe('never');
  });

  test('at once when the last one was taken back, unless that was put off', () => {
    expect(backupDue(facts({ last: now - day, isRevoked: true }), now)).toBe('revoked');
    expect(backupDue(facts({ last: now - day, isRevoked: true, putOff: now - day }), now)).toBeNull();
  });

  test('at once on a device that came back by what was taken back since', () => {
    const back = facts({ last: null, since: now - day });
    expect(backupDue(back, now)).toBeNull();
    expect(backupDue({ ...back, isRevoked: true }, now)).toBe('revoked');
    expect(backupDue({ ...back, isRevoked: true, putOff: now - day }, now)).toBeNull();
  });

  test('not for a week after it was put off', () => {
    expect(backupDue(facts({ putOff: now - 6 * day }), now)).toBeNull();
    expect(backupDue(facts({ putOff: now - 8 * day }), now)).toBe('never');
  });
});

test('a passphrase has twelve characters, as people count them', () => {
  expect(isPassphrase('douze lettr')).toBe(false);
  expect(isPassphrase('douze lettre')).toBe(true);
  expect(isPassphrase('            ')).toBe(false);
  expect(isPassphrase('🏠'.repeat(12))).toBe(true);
});
