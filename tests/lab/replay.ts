import fc from 'fast-check';
import { expect } from 'vitest';

/** Has whatever fails by chance say the one command that makes it fail again. */

const { SEED, REPLAY } = process.env;

const tell = (details: fc.RunDetails<unknown>): void => {
  if (!details.failed) return;
  const { currentTestName = '', testPath = '' } = expect.getState();
  const story = currentTestName.replaceAll(' > ', ' ').replaceAll(/[^\p{L}\p{N} ]/gu, '.');
  const path = testPath.replace(`${process.cwd()}/`, '');
  throw new Error(
    `${fc.defaultReportMessage(details)}\n\nAgain:\n` +
      `SEED=${details.seed} REPLAY=${details.counterexamplePath ?? ''} npx vitest run ${path} -t '${story}'`,
    { cause: details.errorInstance }
  );
};

fc.configureGlobal({
  reporter: tell,
  ...(SEED === undefined ? {} : { seed: Number(SEED) }),
  ...(REPLAY === undefined ? {} : { path: REPLAY, endOnFailure: true })
} as fc.Parameters<unknown>);
