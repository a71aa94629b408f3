import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { fileURLToPath } from 'node:url';
import { measureBackup } from './backup';
import { measureBookings } from './bookings';
import { measureColdStart } from './cold-start';
import { tableOf, type Figure } from './figures';
import { measureFirstPhotos } from './first-photos';
import { measureFirstSync } from './first-sync';
import { makeGround } from './ground';
import { measureImport } from './import';
import { measureJavaScript } from './javascript';
import { measureJournal } from './journal';
import { measureJournalStart } from './journal-start';
import { measureJournalSync } from './journal-sync';
import { measureKeystroke } from './keystroke';
import { measureMonth } from './month';
import { measureRoom } from './room';
import { measureSaving } from './saving';
import { measureScan } from './scan';
import { measureSearch } from './search';
import { measureSessions } from './sessions';
import { measureSlowPhone } from './slow-phone';
import { measureTraces } from './traces';
import { buildStock } from './stock-build';

/**
 * `npm run bench`: measures, prints a table, and writes it to `test-results/bench.json`. With words behind `--`, such as
 * `npm run bench -- journal`, only what has one of them in its name.
 */
const results = fileURLToPath(new URL('../../test-results', import.meta.url));

const words = process.argv.slice(2).map((word) => word.toLowerCase());

async function measure(): Promise<void> {
  const stock = await buildStock();
  const figures: Figure[] = [];
  const add = async (what: string, measure: () => Promise<Figure[]>) => {
    if (words.length > 0 && !words.some((word) => what.toLowerCase().includes(word))) return;
    console.log(`${what}…`);
    const measured = await measure();
    console.log(`${tableOf(measured)}\n`);
    figures.push(...measured);
  };
  await add('JavaScript', () => measureJavaScript(stock));
  await add('Journal', () => measureJournal());
  await add('Cold offline start', () => measureColdStart(stock));
  await add('Cold offline start with a long journal', () => measureJournalStart());
  await add('Backup', () => measureBackup());
  await add('Saving', () => measureSaving());
  await add('Sessions', () => measureSessions());
  await add('Import', () => measureImport(stock));
  await add('Slow phone', () => measureSlowPhone());
  await add('Traces', () => measureTraces());
  await add('Search', () => measureSearch());
  await add('Bookings', () => measureBookings());
  await add('Calendar', () => measureMonth());
  await add('Scan', () => measureScan());
  const ground = await makeGround(stock);
  console.log(`Between two phones: ${ground.name}`);
  await add('First sync', () => measureFirstSync(ground));
  await add('First sync with photos', () => measureFirstPhotos(ground));
  await add('Sync of a long journal', () => measureJournalSync(ground));
  await add('Keystroke', () => measureKeystroke(ground));
  await ground.clear();
  await add('Room', () => measureRoom(stock));

  console.log(`\n${tableOf(figures)}\n`);
  mkdirSync(results, { recursive: true });
  const machine = {
    cpus: cpus().length,
    model: cpus()[0]?.model ?? '',
    node: process.version,
    between: ground.name
  };
  writeFileSync(`${results}/bench.json`, `${JSON.stringify({ machine, figures }, null, 2)}\n`);
}

measure().then(
  () => process.exit(0),
  (failure: unknown) => {
    console.error(failure);
    process.exit(1);
  }
);
