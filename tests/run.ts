import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureBuilt } from '../src/hub/build';
import { ensureChromium } from './lab/chromium';

/**
 * `npm test`: types and lint, unit tests, whatever keeps and carries things and several phones in one
 * process, the build, then the tests in real browsers. With `--long` what takes
 * minutes, with `--endurance` all of it and other programs. It stops at the first of these that fails, unless `--keep-going` asks for all.
 */
const root = fileURLToPath(new URL('..', import.meta.url));
const reports = mkdtempSync(join(tmpdir(), 'grange-tests-'));

interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

interface Step {
  readonly name: string;
  run(): Promise<{ readonly ok: boolean; readonly counts?: Counts }>;
}

const twoWorkers = ['--maxWorkers=2'];
/** They wait more than they work: a third worker uses the time in which two wait. */
const threeWorkers = ['--maxWorkers=3'];

const none: Counts = { passed: 0, failed: 0, skipped: 0 };

/** What `npm run test:endurance` asks of other programs, of which the app needs nothing. */
const ofOffice: readonly Step[] = [{ name: 'office', run: () => vitest(['office']) }];

const usual: readonly Step[] = [
  { name: 'types, lint', run: typesAndLint },
  { name: 'unit', run: () => vitest(['rules', 'runes'], twoWorkers) },
  { name: 'integration', run: () => vitest(['integration', 'phones'], threeWorkers) },
  { name: 'build', run: build },
  { name: 'browser', run: () => vitest(['browser']) }
];

/** What takes minutes: lives of a collective by chance, ten times as many, and long stories. */
const long: readonly Step[] = [
  { name: 'lives', run: () => vitest(['rules'], twoWorkers) },
  { name: 'build', run: build },
  { name: 'long', run: () => vitest(['long']) }
];

const choices: Readonly<Record<string, readonly Step[]>> = {
  '--long': long,
  '--endurance': [...usual, { name: 'long', run: () => vitest(['long']) }, ...ofOffice]
};

const words = process.argv.slice(2);
const steps = choices[words.find((word) => word in choices) ?? ''] ?? usual;
const unknown = words.find((word) => word !== '--keep-going' && !(word in choices));
if (unknown === undefined) process.exitCode = await runAll(words.includes('--keep-going'));
else {
  console.error(
    `There is no option ${unknown}: there are ${Object.keys(choices).join(', ')} and --keep-going.`
  );
  process.exitCode = 1;
}

/** Runs the steps in order and gives back the exit code. */
async function runAll(keepGoing: boolean): Promise<number> {
  const lines: string[] = [];
  let total = none;
  let allOk = true;
  for (const { name, run } of steps) {
    if (!allOk && !keepGoing) {
      lines.push(line(name, 'not run'));
      continue;
    }
    console.log(`\n── ${name}`);
    const startedAt = performance.now();
    const { ok, counts = none } = await run();
    allOk &&= ok;
    // What fails without a failing test, such as a type error, is one failure all the same.
    const failed = ok || counts.failed > 0 ? counts.failed : 1;
    total = {
      passed: total.passed + counts.passed,
      failed: total.failed + failed,
      skipped: total.skipped + counts.skipped
    };
    lines.push(line(name, ok ? 'passed' : 'FAILED', performance.now() - startedAt));
  }
  rmSync(reports, { recursive: true });
  console.log(`\n${lines.join('\n')}\n`);
  console.log(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
  return allOk ? 0 : 1;
}

function line(name: string, result: string, ms?: number): string {
  const seconds = ms === undefined ? '' : `${(ms / 1000).toFixed(1).padStart(7)} s`;
  return `${name.padEnd(12)}${result.padEnd(10)}${seconds}`.trimEnd();
}

/** Both at once: each works with one processor. */
async function typesAndLint(): Promise<{ ok: boolean }> {
  if ((await start('npx', ['svelte-kit', 'sync'])) !== 0) return { ok: false };
  const codes = await Promise.all(
    ['types', 'lint'].map((script) => start('npm', ['run', '--silent', script]))
  );
  return { ok: codes.every((code) => code === 0) };
}

/** One build serves every browser test, and one browser is found or installed beforehand. */
async function build(): Promise<{ ok: boolean }> {
  const built = await ensureBuilt(root, (said) => console.log(said));
  if (!built.ok) console.error(built.problem.sentence);
  try {
    console.log(`Browser: ${ensureChromium()}`);
  } catch (problem) {
    console.error((problem as Error).message);
    return { ok: false };
  }
  return { ok: built.ok };
}

async function vitest(
  projects: readonly string[],
  options: readonly string[] = []
): Promise<{ ok: boolean; counts: Counts }> {
  const report = join(reports, `${projects.join('-')}.json`);
  const chosen = projects.flatMap((project) => ['--project', project]);
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const code = await start('npx', ['vitest', 'run', ...chosen, ...options, ...reporters]);
  return { ok: code === 0, counts: existsSync(report) ? countsIn(readFileSync(report, 'utf8')) : none };
}

function countsIn(report: string): Counts {
  const counted = JSON.parse(report) as Readonly<Record<string, number>>;
  const count = (name: string) => counted[name] ?? 0;
  return {
    passed: count('numPassedTests'),
    failed: count('numFailedTests'),
    skipped: count('numPendingTests') + count('numTodoTests')
  };
}

function start(command: string, args: readonly string[]): Promise<number> {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' });
    child.on('error', (cause) => {
      console.error(cause.message);
      resolve(1);
    });
    child.on('close', (code) => resolve(code ?? 1));
  });
}
