import type { Dexie } from 'dexie';
import { Cell, type Observable } from '../domain/observable';

/** How a tab stands towards the tabs that share a database with it. */
export interface TabTurn {
  /** A tab of a newer version needed the database and this one let go of it: nothing works here until it reloads. */
  readonly outdated: Observable<boolean>;
  /** This tab is the newer one, and waits for an older one to let go. */
  readonly blocked: Observable<boolean>;
  /** How many times the database was deleted under this tab; it is made again, empty, when it is next used. */
  readonly losses: Observable<number>;
}

/** Makes a tab yield its database to tabs of a newer version, and says so rather than on the console. */
export function yieldToNewerTabs(database: Dexie): TabTurn {
  const outdated = new Cell(false);
  const blocked = new Cell(false);
  const losses = new Cell(0);
  database.on('versionchange', (event) => {
    const isUpgrade = event.newVersion !== null && event.newVersion > 0;
    database.close({ disableAutoOpen: isUpgrade });
    if (isUpgrade) outdated.set(true);
    else losses.set(losses.value + 1);
    // Dexie then leaves out what it would do and print itself.
    return false;
  });
  database.on('blocked', () => {
    blocked.set(true);
    return false;
  });
  database.on('ready', () => blocked.set(false), true);
  return { outdated, blocked, losses };
}
