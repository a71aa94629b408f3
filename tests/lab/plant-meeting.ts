import type { Page } from 'playwright-core';
import type { Choice, VoteMode } from '../../src/lib/domain/proceedings/acts';
import { bundle } from './bundle';

/** What is done in a meeting by the only person of a collective. */
export interface PlantedMeeting {
  /** Its id, as its address says. */
  readonly meeting: string;
  readonly isClosed: boolean;
  readonly votes: readonly {
    readonly words: string;
    readonly mode: VoteMode;
    /** Null withdraws the question. */
    readonly choice: Choice | null;
  }[];
}

let program: Promise<string> | undefined;

/**
 * Plants what is done in a meeting in the browser of a page, whose device founded its only collective: true acts, said and kept by
 * our own code. No tab may have the collective open.
 */
export async function plantMeeting(page: Page, planted: PlantedMeeting): Promise<void> {
  program ??= bundle(new URL('./planting/meet.ts', import.meta.url), 'iife', { name: 'planting' });
  await page.evaluate(`${await program}\nplanting.meet(${JSON.stringify(planted)})`);
}
