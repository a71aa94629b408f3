import type { ActId } from '../../domain/acts/act';
import { conditionOf } from '../../domain/custody/checks';
import { custody } from '../../domain/custody/family';
import { stockOf } from '../../domain/custody/stock';
import { whereaboutsOf } from '../../domain/custody/whereabouts';
import { dayAt } from '../../domain/day';
import type { ItemId, StocktakeId } from '../../domain/ids';
import { err, ok, type Result } from '../../domain/result';
import { mostCounted, type CountingSaid, type StocktakeBody } from '../../domain/stocktakes/acts';
import { stocktakes } from '../../domain/stocktakes/family';
import type { Found } from '../../domain/stocktakes/forms';
import { closingRefusal, countingRefusal, type StocktakeRefusal } from '../../domain/stocktakes/refusals';
import { expectationOf, type Covers, type Expectation } from '../../domain/stocktakes/report';
import type { Stocktake } from '../../domain/stocktakes/state';
import { items } from '../../documents/kinds';
import { readRecord } from '../../documents/records';
import { ownIdNow, standingNow } from '../say-custody';
import type { custodyCommands, Speaking } from './custody';
import type { Writing } from './writing';

type Rows = CountingSaid['rows'];

/** Looking together at what is really there; what is said is on the disk when a promise resolves. */
export function stocktakeCommands(
  { doc, now, newId }: Pick<Writing, 'doc' | 'now' | 'newId'>,
  { journal, texts, device }: Speaking,
  { keep }: Pick<ReturnType<typeof custodyCommands>, 'keep'>
) {
  const say = (kind: keyof typeof stocktakes.kinds, body: StocktakeBody) =>
    journal.say(kind, body, stocktakes.kinds[kind]!);
  const stateOf = (stocktake: StocktakeId): Stocktake => journal.fold.stateOf(stocktakes, stocktake);
  const author = () => standingNow(journal, device);

  /** What a stocktake looks at; null while the words that name its place are not here. */
  async function coversOf({ opened }: Stocktake): Promise<Covers | null> {
    const { structure, place } = opened!;
    if (place === null) return { structure, place };
    const words = (await texts.of([place])).get(place);
    return words === undefined ? null : { structure, place: words.text };
  }

  /** What should be there of a thing by what this device knows now; null for what it does not know at all. */
  function expectedOf(thing: ItemId, covers: Covers): Expectation | null {
    const sheet = readRecord(doc, items, thing);
    if (sheet === null) return null;
    const state = journal.fold.stateOf(custody, thing);
    const { quantity } = stockOf(sheet.quantity, state);
    const condition = conditionOf({ ...sheet, quantity }, state);
    const isInBin = sheet.deletedAt !== null;
    const where = whereaboutsOf(state, quantity, dayAt(now()));
    return expectationOf({ ...sheet, quantity, condition, isInBin }, where, covers);
  }

  const sayRows = (stocktake: StocktakeId, rows: Rows) => say('stocktake.count', { stocktake, rows });

  return {
    whyNotClose: (stocktake: StocktakeId): StocktakeRefusal | null =>
      closingRefusal(stateOf(stocktake), author()),

    /** Begins to look at the things of a structure, or of all, at a place or anywhere. */
    async openStocktake({ structure, place }: Covers): Promise<Result<StocktakeId, StocktakeRefusal>> {
      if (author() === null) return err({ kind: 'no-standing' });
      const kept = await keep({ place: place ?? '' });
      if (!kept.ok) return err({ kind: 'forgotten' });
      const stocktake = ownIdNow<'stocktake'>(journal, device, newId());
      await say('stocktake.open', { stocktake, structure, ...kept.value });
      return ok(stocktake);
    },

    /** Notes how many of a thing were found; null takes back what was noted before. */
    async noteFound(
      stocktake: StocktakeId,
      thing: ItemId,
      { found, place, remark }: Found
    ): Promise<Result<ActId, StocktakeRefusal>> {
      const refusal = countingRefusal(stateOf(stocktake), author());
      if (refusal !== null) return err(refusal);
      const covers = await coversOf(stateOf(stocktake));
      if (covers === null) return err({ kind: 'place-unknown' });
      const expected = expectedOf(thing, covers);
      if (expected === null) return err({ kind: 'no-such-thing' });
      const kept = await keep({ place, remark });
      if (!kept.ok) return err({ kind: 'forgotten' });
      return ok((await sayRows(stocktake, [{ thing, found, ...expected, ...kept.value }])).id);
    },

    /** Closes a stocktake in which these things were not found; those that are out are among them. */
    async closeStocktake(
      stocktake: StocktakeId,
      notFound: readonly ItemId[]
    ): Promise<Result<ActId, StocktakeRefusal>> {
      const refusal = closingRefusal(stateOf(stocktake), author());
      if (refusal !== null) return err(refusal);
      const covers = await coversOf(stateOf(stocktake));
      if (covers === null) return err({ kind: 'place-unknown' });
      const rows = notFound.flatMap((thing): Rows => {
        const expected = expectedOf(thing, covers);
        return expected === null ? [] : [{ thing, found: null, ...expected, place: null, remark: null }];
      });
      for (let from = 0; from < rows.length; from += mostCounted)
        await sayRows(stocktake, rows.slice(from, from + mostCounted));
      return ok((await say('stocktake.close', { stocktake })).id);
    }
  };
}
