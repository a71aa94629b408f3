import type { Checking } from '$lib/domain/custody/check-forms';
import type { Returning } from '$lib/domain/custody/forms';
import type { CustodyRefusal } from '$lib/domain/custody/refusals';
import type { ActId } from '$lib/domain/acts/act';
import type { ItemId } from '$lib/domain/ids';
import type { Item } from '$lib/domain/item';
import type { Result } from '$lib/domain/result';
import { checks } from '$lib/i18n/checks';
import { confirmations } from '$lib/i18n/confirmations';
import { custody } from '$lib/i18n/custody';
import { incidents } from '$lib/i18n/incidents';
import { sharing } from '$lib/i18n/sharing';
import { stock } from '$lib/i18n/stock';
import type { Collective } from '$lib/reactive/context';
import { text } from '$lib/reactive/locale.svelte';
import { showToast } from '$lib/reactive/toasts.svelte';
import type { Handover } from '$lib/ui/custody/handover';
import { capitalised } from '$lib/ui/members/who-is-here';

/** What the page of a thing does about where it is and whose it is, saying so once it is noted. */
export function handoverOf(collective: Pick<Collective, 'live'>, { id, name }: Item): Handover {
  const live = () => collective.live();
  return {
    whyNotLend: async () => (await live()).whyNotLend(id),
    whyNotReturn: async ({ act }) => (await live()).whyNotGiveBack(id, act),
    async lend({ check, quantity, ...terms }) {
      const lent = await (await live()).lendTogether([{ thing: id, quantity, check }], terms);
      if (!lent.ok) return lent.problem[0]!.refusal;
      showToast({ message: text(custody).lend.saved(name), seconds: 6 });
      return null;
    },
    async giveBack({ act }, { check, ...returning }, lacking, reports) {
      const back = await (await live()).giveBack(id, act, returning);
      if (back.ok) await noteCheck(collective, id, back.value, check);
      if (back.ok && reports) await reportReturn(collective, id, act, returning, lacking);
      return noted(Promise.resolve(back), text(custody).back.saved(name));
    },
    whyNotExtend: async ({ act }) => (await live()).whyNotExtend(id, act),
    extend: async ({ act }, extending) =>
      noted((await live()).extend(id, act, extending), text(checks).extend.saved(name)),
    whyNotAsk: async ({ act }) => (await live()).whyNotAsk(id, act),
    ask: async ({ act }, asking) => noted((await live()).ask(id, act, asking), text(checks).ask.saved(name)),
    decline: async ({ act }, remark) =>
      noted((await live()).decline(id, act, remark), text(checks).decline.saved(name)),
    check: async (checking) => noted((await live()).check(id, checking), text(checks).note.saved(name)),
    whyNotCount: async () => (await live()).whyNotCount(id),
    count: async (counting) => noted((await live()).count(id, counting), text(stock).count.saved(name)),
    move: async (moving) => noted((await live()).move(id, moving), text(stock).move.saved(name)),
    report: async (reporting) =>
      noted((await live()).report(id, reporting), text(incidents).report.saved(name)),
    whyNotSettle: async ({ act }) => (await live()).whyNotSettle(id, act),
    async settle({ act }, settling, isWhole) {
      const settled = await (await live()).settle(id, act, settling);
      if (settled.ok && isWhole) await noteCheck(collective, id, null, nothingMissing);
      return noted(Promise.resolve(settled), text(incidents).settle.saved(name));
    },
    confirm: async ({ outing, returned }, confirming) =>
      noted(
        (await live()).confirm(id, (returned ?? outing).act, confirming),
        confirming.agrees ? text(confirmations).confirmed(name) : text(confirmations).contest.saved(name)
      ),
    share: async (proposed) => noted((await live()).share(id, proposed), text(sharing).propose.saved(name)),
    answerSharing: async ({ act }, answer) =>
      noted(
        (await live()).answerSharing(id, act, answer),
        answer.agrees ? text(sharing).accepted(name) : text(sharing).refuse.saved(name)
      )
  };
}

/** Why it was refused, or null once it is noted and said so. */
async function noted(
  what: Promise<Result<unknown, CustodyRefusal>>,
  message: string
): Promise<CustodyRefusal | null> {
  const done = await what;
  if (!done.ok) return done.problem;
  showToast({ message, seconds: 6 });
  return null;
}

/** Notes that something is wrong with what came back; the return is noted by then, and is not refused for it. */
async function reportReturn(
  collective: Pick<Collective, 'live'>,
  thing: ItemId,
  out: ActId,
  { quantity, state, remark: said }: Returning,
  missing: readonly string[]
): Promise<void> {
  const lacks = missing.length === 0 ? '' : capitalised(text(checks).missing(missing.join(', ')));
  const remark = [lacks, said].filter((words) => words !== '').join('\n');
  const what = state === 'incomplete' ? 'missing-part' : 'damage';
  const reporting = { what, quantity, stopsLending: true, from: null, remark } as const;
  try {
    const said = await (await collective.live()).report(thing, reporting, out);
    if (said.ok) return;
  } catch {
    // Said below.
  }
  showToast({ message: text(incidents).reportRefused });
}

/** How a thing is of which nothing is missing any more, and nothing else is said. */
const nothingMissing: Checking = {
  condition: null,
  missing: [],
  meter: null,
  seen: [],
  remark: '',
  photos: []
};

/** Notes how it was at a departure or a return, or is once an incident was settled; that is noted by then, and is not refused for it. */
async function noteCheck(
  collective: Pick<Collective, 'live'>,
  thing: ItemId,
  of: ActId | null,
  check: Checking | null
): Promise<void> {
  if (check === null) return;
  try {
    const said = await (await collective.live()).check(thing, check, of);
    if (said.ok) return;
  } catch {
    // Said below.
  }
  showToast({ message: text(checks).refused });
}
