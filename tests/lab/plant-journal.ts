import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { build, type Rolldown } from 'vite';

let program: Promise<string> | undefined;

/**
 * Plants a long journal in the browser of a page, whose device founded its only collective: true acts, signed, taken and
 * kept by our own code. No tab may have the collective open.
 */
export async function plantJournal(page: Page, many: number, devices = 30): Promise<void> {
  program ??= buildProgram();
  await page.evaluate(`${await program}\nplanting.plant(${many}, ${devices})`);
}

async function buildProgram(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'warn',
    build: {
      write: false,
      target: 'es2022',
      lib: {
        entry: fileURLToPath(new URL('./planting/plant.ts', import.meta.url)),
        formats: ['iife'],
        name: 'planting'
      }
    }
  });
  return (built as Rolldown.RolldownOutput[])[0]!.output[0].code;
}
