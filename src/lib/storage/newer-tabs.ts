import type { Dexie } from 'dexie';
import { Cell, type Observable } from '../domain/observable';

/** How a tab stands towards the tabs that share a database with it. */
export interface TabTurn {
  /** The database is a newer version's, which needed it or had it before: this tab let go of it until it reloads. */
  readonly outdated: Observable<boolean>;
  /** This tab is the newer one, and waits for an older one to let go. */
  readonly blocked: Observable<boolean>;
  /** How many times the connection was taken away; the database is opened again when it is next used, and may be empty. */
  readonly losses: Observable<number>;
}

/** Makes a tab yield its database to tabs of a newer version, and says so rather than on the console. */
export function yieldToNewerTabs(database: Dexie): TabTurn {
  const outdated = new Cell(false);
  const blocked = new Cell(false);
  const losses = new Cell(0);
  database.on('versionchange', (event) => {
    const isUpgrade = event.newVersion !== null && event.newVersion > 0;
    if (isUpgrade) outdated.set(true);
    database.close({ disableAutoOpen: isUpgrade });
    // Dexie then leaves out what it would do and print itself.
    return false;
  });
  database.on('close', () => {
    if (!outdated.value) losses.set(losses.value + 1);
  });
  database.on('blocked', () => {
    blocked.set(true);
    return false;
  });
  const opened = () => {
    blocked.set(false);
    // Dexie multiplies versions by ten, and would otherwise work on a database that a newer version has remade.
    if (Math.floor(database.backendDB().version / 10) <= database.verno) return;
    outdated.set(true);
    database.close();
  };
  database.on('ready', opened, true);
  return { outdated, blocked, losses };
}
