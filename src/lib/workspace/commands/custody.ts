import type { ActId } from '../../domain/acts/act';
import { custody } from '../../domain/custody/family';
import type { DrawnPhoto } from '../../domain/attachments';
import type { Custody } from '../../domain/custody/state';
import type { CustodyBody, IncidentEnd, PhotographingSaid } from '../../domain/custody/acts';
import { handoverOf } from '../../domain/custody/confirmations';
import type { Checking } from '../../domain/custody/check-forms';
import type {
  Asking,
  Confirming,
  Counting,
  Extending,
  Lending,
  Moving,
  Reporting,
  Returning,
  Settling
} from '../../domain/custody/forms';
import type { SharingProposed } from '../../domain/custody/sharing-forms';
import {
  answeringRefusal,
  askingRefusal,
  confirmingRefusal,
  countingRefusal,
  decliningRefusal,
  extendingRefusal,
  lendingRefusal,
  returnRefusal,
  settlingRefusal,
  sharingRefusal,
  type CustodyRefusal
} from '../../domain/custody/refusals';
import { dayAt } from '../../domain/day';
import type { DeviceId, ItemId } from '../../domain/ids';
import { err, ok, type Result } from '../../domain/result';
import { items } from '../../documents/kinds';
import { readRecord } from '../../documents/records';
import { keepDrawn, type Files } from '../files';
import type { Journal } from '../journal';
import { sayCustody, standingNow } from '../say-custody';
import type { Texts } from '../texts';
import type { Writing } from './writing';

/** What custody is said with. */
export interface Speaking {
  readonly journal: Journal;
  readonly texts: Pick<Texts, 'write' | 'writeAll' | 'of' | 'named'>;
  readonly files: Pick<Files, 'keep'>;
  readonly device: DeviceId;
}

/**
 * Handing things over, taking them back, counting them, and what is wrong with them; what is said is on the disk when a
 * promise resolves.
 */
export function custodyCommands(
  { doc, now }: Pick<Writing, 'doc' | 'now'>,
  { journal, texts, files, device }: Speaking
) {
  const stateOf = (thing: ItemId): Custody => journal.fold.stateOf(custody, thing);
  const outingOf = (thing: ItemId, act: ActId) => stateOf(thing).outings.find((one) => one.act === act);
  const incidentOf = (thing: ItemId, act: ActId) => stateOf(thing).incidents.find((one) => one.act === act);
  const author = () => standingNow(journal, device);

  /** Whether words would be erased as soon as they are written. */
  const areErased = (words: readonly string[]): boolean => {
    const { members } = journal.membership;
    const person = members.personOf(device);
    return person !== null && members.forgotten.has(person) && words.some((word) => word !== '');
  };

  /** Keeps these words beside the journal, and gives back what names them there, unless they would be erased. */
  async function keep<Name extends string>(
    words: Readonly<Record<Name, string>>
  ): Promise<Result<Readonly<Record<Name, string | null>>, CustodyRefusal>> {
    if (areErased(Object.values(words))) return err({ kind: 'forgotten' });
    const said = Object.entries<string>(words).filter(([, word]) => word !== '');
    const hashes = said.length === 0 ? [] : await texts.writeAll(said.map(([, word]) => word));
    const named = new Map(said.map(([name], i) => [name, hashes[i]!]));
    const kept = Object.keys(words).map((name) => [name, named.get(name) ?? null]);
    return ok(Object.fromEntries(kept) as Record<Name, string | null>);
  }

  /** Says it with these words, unless it is refused. */
  async function say<Name extends string>(
    kind: keyof typeof custody.kinds,
    refusal: CustodyRefusal | null,
    words: Readonly<Record<Name, string>>,
    bodyOf: (hashes: Readonly<Record<Name, string | null>>) => CustodyBody
  ): Promise<Result<ActId, CustodyRefusal>> {
    if (refusal !== null) return err(refusal);
    const kept = await keep(words);
    return kept.ok ? ok((await sayCustody(journal, kind, bodyOf(kept.value))).id) : kept;
  }

  const whyNotLend = (thing: ItemId): CustodyRefusal | null =>
    lendingRefusal(stateOf(thing), readRecord(doc, items, thing)?.quantity ?? null, author(), dayAt(now()));
  const whyNotGiveBack = (thing: ItemId, out: ActId): CustodyRefusal | null =>
    returnRefusal(stateOf(thing), outingOf(thing, out), author());
  const whyNotCount = (thing: ItemId): CustodyRefusal | null => countingRefusal(stateOf(thing), author());
  const whyNotExtend = (thing: ItemId, out: ActId): CustodyRefusal | null =>
    extendingRefusal(stateOf(thing), outingOf(thing, out), author());
  const whyNotSettle = (thing: ItemId, incident: ActId, end?: IncidentEnd): CustodyRefusal | null =>
    settlingRefusal(stateOf(thing), incidentOf(thing, incident), author(), end);

  const whyNotConfirm = (thing: ItemId, act: ActId): CustodyRefusal | null =>
    confirmingRefusal(stateOf(thing), handoverOf(stateOf(thing), act), author());

  const whyNotAsk = (thing: ItemId, out: ActId): CustodyRefusal | null =>
    askingRefusal(outingOf(thing, out), author());

  /** Shows how a thing looked: the bytes first, then the act that names them. */
  async function show(
    thing: ItemId,
    photos: readonly DrawnPhoto[],
    of: ActId | null
  ): Promise<Result<ActId, CustodyRefusal>> {
    const named: PhotographingSaid['photos'][number][] = [];
    for (const photo of photos) {
      const { thumbnail, ...whole } = await keepDrawn(files, photo);
      named.push({ ...whole, thumbnailHash: thumbnail.hash, thumbnailSize: thumbnail.size });
    }
    return say('custody.photograph', null, {}, () => ({ thing, of, photos: named }));
  }

  const whyNotAnswer = (thing: ItemId, of: ActId, agrees: boolean): CustodyRefusal | null =>
    answeringRefusal(
      stateOf(thing),
      stateOf(thing).sharings.find(({ act }) => act === of),
      author(),
      agrees
    );

  return {
    keep,
    whyNotLend,
    whyNotGiveBack,
    whyNotCount,
    whyNotExtend,
    whyNotSettle,
    whyNotConfirm,
    whyNotAsk,

    lend: (thing: ItemId, { borrower, remark, ...lending }: Lending) =>
      say('custody.out', whyNotLend(thing), { borrower, remark }, (said) => ({ thing, ...lending, ...said })),

    giveBack: (thing: ItemId, out: ActId, { remark, ...returning }: Returning) =>
      say('custody.back', whyNotGiveBack(thing, out), { remark }, (said) => ({
        thing,
        out,
        ...returning,
        ...said
      })),

    /** Notes that some came in, or left, for good. */
    move: (thing: ItemId, { remark, ...moving }: Moving) =>
      say('custody.move', whyNotCount(thing), { remark }, (said) => ({ thing, ...moving, ...said })),

    /** Notes how many there are, what is out included. */
    count: (thing: ItemId, { remark, quantity }: Counting) =>
      say('custody.count', whyNotCount(thing), { remark }, (said) => ({ thing, quantity, ...said })),

    /** Notes that something is wrong, or is to be done; with `out`, in that outing. */
    report: (thing: ItemId, { remark, stopsLending, ...reporting }: Reporting, out: ActId | null = null) =>
      say('custody.incident', author() === null ? { kind: 'no-standing' } : null, { remark }, (said) => ({
        thing,
        ...reporting,
        stops: stopsLending ? 'lending' : 'nothing',
        out,
        ...said
      })),

    /**
     * Notes how a thing is, and how it looks where photos are given; with `of`, at that departure or return, which whoever
     * is here noted.
     */
    async check(
      thing: ItemId,
      { missing, remark, photos, ...checking }: Checking,
      of: ActId | null = null
    ): Promise<Result<ActId, CustodyRefusal>> {
      const words = { missing: missing.join('\n'), remark };
      const refusal = of === null ? whyNotCount(thing) : null;
      const said = await say('custody.check', refusal, words, (kept) => ({
        thing,
        of,
        ...checking,
        ...kept
      }));
      return said.ok && photos.length > 0 ? show(thing, photos, of) : said;
    },

    /** Gives another day to bring back what is out by that act. */
    extend: (thing: ItemId, out: ActId, { remark, ...extending }: Extending) =>
      say('custody.extend', whyNotExtend(thing, out), { remark }, (said) => ({
        thing,
        out,
        ...extending,
        ...said
      })),

    /** Asks, as whoever has what is out by that act, to bring it back on another day. */
    ask: (thing: ItemId, out: ActId, { remark, until }: Asking) =>
      say('custody.ask', whyNotAsk(thing, out), { remark }, (said) => ({ thing, out, until, ...said })),

    /** Says that what was asked is not given, and why. */
    decline: (thing: ItemId, ask: ActId, remark: string) =>
      say('custody.decline', decliningRefusal(stateOf(thing), ask, author()), { remark }, (said) => ({
        thing,
        ask,
        ...said
      })),

    /** Proposes that some structures own a thing together, so once each of those whom it concerns agrees. */
    share: (thing: ItemId, { shares, exit }: SharingProposed) =>
      say('custody.share', sharingRefusal(stateOf(thing), shares, author()), { exit }, (said) => ({
        thing,
        shares,
        ...said
      })),

    /** Agrees to a sharing, or says that it is not to be. */
    answerSharing: (thing: ItemId, of: ActId, { agrees, remark }: Confirming) =>
      say('custody.agree', whyNotAnswer(thing, of, agrees), { remark }, (said) => ({
        thing,
        of,
        agrees: agrees ? 'yes' : 'no',
        ...said
      })),

    /** Notes what became of it. */
    settle: (thing: ItemId, incident: ActId, { remark, ...settling }: Settling) =>
      say('custody.settle', whyNotSettle(thing, incident, settling.end), { remark }, (said) => ({
        thing,
        incident,
        ...settling,
        ...said
      })),

    /** Signs, as the other side, that a hand-over or a return was so, or says that it was not. */
    confirm: (thing: ItemId, of: ActId, { agrees, remark }: Confirming) =>
      say('custody.confirm', whyNotConfirm(thing, of), { remark }, (said) => ({
        thing,
        of,
        agrees: agrees ? 'yes' : 'no',
        ...said
      }))
  };
}
