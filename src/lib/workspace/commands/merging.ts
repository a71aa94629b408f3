import { awaiting, viewOf } from '../../domain/agreements/agreement';
import { agreements } from '../../domain/agreements/family';
import type { Agreement } from '../../domain/agreements/state';
import { bookings } from '../../domain/bookings/family';
import { datedIn, isComing } from '../../domain/bookings/state';
import { conditionOf, hasCondition } from '../../domain/custody/checks';
import { custody } from '../../domain/custody/family';
import { stockOf } from '../../domain/custody/stock';
import { dayAt } from '../../domain/day';
import type { AgreementId, ItemId } from '../../domain/ids';
import {
  changesByMerging,
  hidingRefusal,
  keptFirst,
  type Choices,
  type MergedSheet,
  type MergingRefusal
} from '../../domain/merging';
import { err, ok, type Result } from '../../domain/result';
import { minuteAt } from '../../domain/span';
import { stocktakes } from '../../domain/stocktakes/family';
import { lastCounts } from '../../domain/stocktakes/report';
import type { Stocktake } from '../../domain/stocktakes/state';
import { setDeleted } from '../../documents/edits';
import { joinItems, partItems, sayApart } from '../../documents/joining';
import { apart, items } from '../../documents/kinds';
import { readRecord } from '../../documents/records';
import type { custodyCommands, Speaking } from './custody';
import { stampOf, write, type Writing } from './writing';

/** Several sheets of one thing, and what somebody chose. */
export interface Merging {
  readonly things: readonly ItemId[];
  /** Where they say different things, the sheet that holds; the kept one where none is named. */
  readonly choices: Choices;
  /** How many there are in all, what is out included; null when nobody can tell. */
  readonly quantity: number | null;
}

/** Making one sheet of several, and telling apart what is not one; what is signed is on the disk when a promise resolves. */
export function mergingCommands(
  writing: Writing,
  { journal }: Pick<Speaking, 'journal'>,
  { whyNotCount, count }: Pick<ReturnType<typeof custodyCommands>, 'whyNotCount' | 'count'>
) {
  const stateOf = (thing: ItemId) => journal.fold.stateOf(custody, thing);

  /** A sheet as it is now; nothing for one that is not here, or not in the list. */
  function sheetOf(id: ItemId): readonly MergedSheet[] {
    const sheet = readRecord(writing.doc, items, id);
    if (sheet === null || sheet.deletedAt !== null) return [];
    const state = stateOf(id);
    const { quantity } = stockOf(sheet.quantity, state);
    const condition = conditionOf({ ...sheet, quantity }, state);
    return [{ ...sheet, quantity, condition, wasChecked: hasCondition(state) }];
  }

  /** What acts came to for the subjects of a family. */
  const statesOf = (family: string): readonly { subject: string; state: unknown }[] =>
    [...journal.fold.subjects]
      .filter((key) => key.startsWith(`${family}/`))
      .flatMap((key) => journal.fold.folded(key) ?? []);

  /** What was counted in stocktakes that are still open. */
  const countedNow = (): ReadonlySet<ItemId> =>
    new Set(
      statesOf(stocktakes.name)
        .map(({ state }) => state as Stocktake)
        .filter(({ opened, closed }) => opened !== null && closed === null)
        .flatMap(({ counts }) => [...lastCounts(counts).values()])
        .flatMap(({ thing, found }) => (found === null ? [] : [thing]))
    );

  /** What is named by terms that wait for a signature. */
  function proposedNow(): ReadonlySet<ItemId> {
    const today = dayAt(writing.now());
    const views = statesOf(agreements.name).flatMap(
      ({ subject, state }) => viewOf(subject as AgreementId, state as Agreement, today) ?? []
    );
    return new Set(
      views.flatMap((view) => awaiting(view, today)?.terms.things.map(({ thing }) => thing) ?? [])
    );
  }

  /** Whether a time for which it was asked for, or booked, is to come. */
  const isBooked = (thing: ItemId): boolean =>
    datedIn(journal.fold.stateOf(bookings, thing)).some(
      ({ booking, standing }) => isComing(standing) && booking.span.to > minuteAt(writing.now())
    );

  function whyNotMerge(things: readonly ItemId[]): MergingRefusal | null {
    const [, ...hidden] = [...new Set(things)].sort();
    const gone = things.find((thing) => sheetOf(thing).length === 0);
    if (gone !== undefined) return { kind: 'gone', thing: gone };
    const [counted, proposed] = [countedNow(), proposedNow()];
    return hidingRefusal(
      hidden.map((thing) => ({
        ...{ thing, state: stateOf(thing) },
        ...{ isCounted: counted.has(thing), isProposed: proposed.has(thing), isBooked: isBooked(thing) }
      }))
    );
  }

  /** Says how many there are of a thing, where that is not what it has. */
  async function countTo(thing: ItemId, quantity: number | null): Promise<MergingRefusal | null> {
    const [sheet] = sheetOf(thing);
    if (sheet === undefined || sheet.quantity === quantity) return null;
    const counted = await count(thing, { quantity, remark: '' });
    return counted.ok ? null : counted.problem;
  }

  return {
    /** Why these are not made one sheet now; null when they may be. */
    whyNotMerge,

    /**
     * Makes one sheet of these: the one with the smallest id, which takes what was chosen. Nothing is done when it is
     * refused; what it gives goes back on it, but for what somebody changed since.
     */
    async merge({
      things,
      choices,
      quantity
    }: Merging): Promise<Result<() => Promise<void>, MergingRefusal>> {
      const refusal = whyNotMerge(things);
      if (refusal !== null) return err(refusal);
      const sheets = keptFirst([...new Set(things)].flatMap(sheetOf));
      const [kept, ...others] = sheets;
      if (kept === undefined || others.length === 0)
        throw new Error('fewer than two sheets are no duplicates');
      const { id, quantity: before } = kept;
      const barred = before === quantity ? null : whyNotCount(id);
      if (barred !== null) return err(barred);
      // Signed first: a device that stops in between still proposes them, with their number as it was meant.
      const unsaid = await countTo(id, quantity);
      if (unsaid !== null) return err(unsaid);
      const took = changesByMerging(sheets, choices);
      const hidden = others.map((other) => other.id);
      const joined = write(writing, (doc) => joinItems(doc, id, hidden, took, stampOf(writing)));
      if (took.structure !== undefined) writing.belongs([{ thing: id, structure: took.structure }]);
      return ok(async () => {
        if (joined !== null) write(writing, (doc) => partItems(doc, joined));
        if (took.structure !== undefined) writing.belongs([{ thing: id, structure: kept.structure }]);
        if (sheetOf(id)[0]?.quantity === quantity) await countTo(id, before);
      });
    },

    /** Notes for everybody that these are different things; what it gives goes back on it. */
    tellApart(things: readonly ItemId[]): () => void {
      const id = writing.newId<'apart'>();
      write(writing, (doc) => sayApart(doc, id, things, stampOf(writing)));
      return () => write(writing, (doc) => setDeleted(doc, apart, id, writing.now()));
    }
  };
}
