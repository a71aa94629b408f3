import {
  dueFor,
  inOrder as agreementsInOrder,
  namedIn,
  viewOf as agreementView
} from '../domain/agreements/agreement';
import { agreements } from '../domain/agreements/family';
import { bulkDeletions, type BinEntry, type BinKind } from '../domain/bin';
import type { Device, ListedStructure, Person } from '../domain/collective';
import { asksOf } from '../domain/custody/asks';
import { sharingsAwaitedFrom } from '../domain/custody/sharing';
import { allAwaitedFrom, contestedFor } from '../domain/custody/confirmations';
import { conditionOf, hasCondition } from '../domain/custody/checks';
import type { ShownPhoto } from '../domain/attachments';
import { concernsOf, daysAhead } from '../domain/custody/incidents';
import { custody } from '../domain/custody/family';
import { stockOf, asTheyAre } from '../domain/custody/stock';
import { ownersOf } from '../domain/custody/state';
import { lateIn } from '../domain/custody/whereabouts';
import { guides } from '../domain/guides/family';
import { textsOf as textsOfGuide, viewOf as guideView } from '../domain/guides/guide';
import { loans } from '../domain/loans/family';
import { inOrder, textsOf, viewOf, type LoanView } from '../domain/loans/loan';
import { instructionsAt } from '../domain/loans/slip';
import { stocktakes } from '../domain/stocktakes/family';
import { inOrder as stocktakesInOrder, textsOf as textsOfStocktake } from '../domain/stocktakes/list';
import { daysBefore } from '../domain/day';
import type { Item } from '../domain/item';
import { keptFirst, type MergedSheet } from '../domain/merging';
import { foldThing } from '../domain/thing-name';
import type { ActId } from '../domain/acts/act';
import { devicesDescribed, peopleNamed, structuresFor } from '../domain/membership/picture';
import type { AgreementId, ArticleId, DeviceId, ItemId, LoanId, MeetingId, StocktakeId } from '../domain/ids';
import { neededFiles, usualRoom, whereIs, type Attached, type NeededFile } from '../domain/wanted-files';
import type { CollectiveEntry, Encounter } from '../storage/registry-rows';
import { bodyReads } from './body-reads';
import { bookingReads } from './booking-reads';
import { proceedingsReads } from './proceedings-reads';
import type { Stores } from './stores';

/**
 * What screens read of a collective: there at once, from rows that are kept, before any document is loaded. Each read is
 * true for as long as it is watched.
 */
export abstract class CollectiveReads {
  protected readonly stores: Stores;
  /** Names the first space on disk and among the phones. */
  readonly space: string;
  /** What is booked, and what it is held to. */
  readonly bookings: ReturnType<typeof bookingReads>;
  /** What is done in meetings, and their minutes. */
  readonly proceedings: ReturnType<typeof proceedingsReads>;

  /** Who deliberates together, and by what rules. */
  readonly bodies: ReturnType<typeof bodyReads>;

  constructor(stores: Stores, space: string) {
    this.stores = stores;
    this.space = space;
    this.bookings = bookingReads(stores.projection, space);
    this.proceedings = proceedingsReads(
      stores.projection,
      stores.files,
      (hashes) => this.texts(hashes),
      space
    );
    this.bodies = bodyReads(stores.projection, (hashes) => this.texts(hashes), space);
  }

  /** What this device knows of itself here. */
  protected abstract get entry(): CollectiveEntry;

  isComplete = () => this.stores.projection.isComplete(this.space);
  /** Who belongs, as the journal says; null until it was opened once. */
  belonging = () => this.stores.projection.belonging(this.space);
  profile = () => this.stores.projection.profile(this.space);
  /** Every structure that was ever brought in, by name. */
  structures = async (): Promise<readonly ListedStructure[]> => {
    const picture = await this.belonging();
    const isIn = new Set(picture?.structures.map(({ structure }) => structure));
    const all = await this.stores.projection.structures(this.space);
    return all.map((one) => ({ ...one, isIn: picture === null || isIn.has(one.id) }));
  };
  /** Everyone who was ever let in and said what they are called, by name. */
  people = async (): Promise<readonly Person[]> => {
    const picture = await this.belonging();
    const hashes = picture?.people.flatMap(({ name }) => name ?? []) ?? [];
    const texts = await this.texts(hashes);
    const { person, called, structure } = this.entry;
    const people = peopleNamed(picture, (hash) => texts.get(hash)?.text ?? '');
    // Until they are let in, newcomers are called so on their own phone alone.
    const isKnown = called === '' || picture?.people.some((one) => one.person === person) === true;
    return isKnown ? people : [...people, { id: person, name: called, structure }];
  };
  /** Every device that was ever let in, the last first; a newcomer's own from the start. */
  devices = async (): Promise<readonly Device[]> => {
    const described = await this.stores.projection.devices(this.space);
    const devices = devicesDescribed(await this.belonging(), described);
    const { device: id, person, joinedAt: addedAt } = this.entry;
    if (devices.some((one) => one.id === id)) return devices;
    const label = described.find((one) => one.id === id)?.label ?? '';
    return [{ id, person, label, addedAt, isIn: true, isRelayPost: false }, ...devices];
  };
  /** How much there is of each kind; of structures, those that somebody is in. */
  counts = async () => {
    const [counts, structures] = [await this.stores.projection.counts(this.space), await this.structures()];
    return { ...counts, structures: structures.filter(({ isIn }) => isIn).length };
  };
  /** The first things of the list, with how many there are now. */
  firstItems = async (limit: number) =>
    asTheyAre(await this.stores.projection.firstItems(this.space, limit), await this.changedThings());
  /** All things of the list, with how many there are now. */
  listedItems = async () =>
    asTheyAre(await this.stores.projection.listedItems(this.space), await this.changedThings());
  /** The thumbnail of the first photo of each of these things, where it is here. */
  thumbnails = async (items: readonly ItemId[]): Promise<ReadonlyMap<ItemId, string>> => {
    const named = await this.stores.projection.thumbnails(this.space, items);
    if (named.size === 0) return named;
    const held = await this.stores.files.held(this.space);
    return new Map([...named].filter(([, hash]) => held.get(hash)?.isWhole === true));
  };
  /** The photos and files of a thing, the oldest first, and where the bytes are that they need, by hash. */
  attached = async (item: ItemId): Promise<Attached> => {
    const attachments = await this.stores.projection.attachments(this.space, item);
    return { attachments, where: await this.#whereAre(neededFiles(attachments)) };
  };
  /** Where the bytes of these photos are, which acts name, by hash. */
  shown = async (photos: readonly ShownPhoto[]): Promise<Attached['where']> =>
    this.#whereAre(neededFiles([], photos));
  async #whereAre(needed: ReadonlyMap<string, NeededFile>): Promise<Attached['where']> {
    const { files, registry } = this.stores;
    const held = await files.held(this.space);
    const room = { most: (await registry.setting('filesRoom')) ?? usualRoom, used: await files.used() };
    return new Map([...needed].map(([hash, file]) => [hash, whereIs(file, held, room)] as const));
  }
  /** The bytes of a photo or a file; null where they are not here. */
  file = (hash: string) => this.stores.files.read(this.space, hash);
  /** Has a photo or a file fetched, whatever room it takes. */
  fetchFile = (hash: string) => this.stores.files.ask(this.space, hash);
  /** A thing as it is now, and how many there are. */
  item = async (id: ItemId) => {
    const [item, state] = [await this.stores.projection.item(this.space, id), await this.custody(id)];
    if (item === null) return null;
    const stock = stockOf(item.quantity, state);
    return { ...item, ...stock, condition: conditionOf({ ...item, ...stock }, state) };
  };
  /** The sheet that stands for a thing, which may have been joined to another; null where it is not here. */
  kept = (id: ItemId) => this.stores.projection.kept(this.space, id);
  /** The sheets that were joined to this one, and those joined to these, by name. */
  joined = (id: ItemId) => this.stores.projection.joined(this.space, id);
  /** What was said to be different things, though it looks alike. */
  apart = async () => (await this.stores.projection.apart(this.space)).map(({ things }) => things);
  /** These sheets as they are now, for whoever makes one of them; those that are not in the list are left out. */
  sheetsToMerge = async (things: readonly ItemId[]): Promise<readonly (Item & MergedSheet)[]> => {
    const items = await this.stores.projection.items(this.space, things);
    const states = await this.stores.projection.states(this.space, custody, things);
    const sheets = items.flatMap((item) => {
      const state = states.get(item.id) ?? custody.zero;
      const { quantity } = stockOf(item.quantity, state);
      const condition = conditionOf({ ...item, quantity }, state);
      return item.deletedAt !== null ? [] : { ...item, quantity, condition, wasChecked: hasCondition(state) };
    });
    return keptFirst(sheets);
  };
  /** What was deleted, whenever that was: clocks differ too much for a day on which it would be gone. */
  bin = (kind: BinKind) => this.stores.projection.bin(this.space, kind);
  /** What somebody deleted in great numbers since then, in milliseconds since 1970, the latest first. */
  bulkDeletions = async (since: number) => {
    const kinds: readonly BinKind[] = ['items', 'meetings', 'articles'];
    const bins = await Promise.all(
      kinds.map(async (kind) =>
        (await this.stores.projection.bin(this.space, kind, since)).map((entry) => ({ ...entry, kind }))
      )
    );
    const entries = bins.flat();
    const stood = await Promise.all(entries.map((entry) => this.#isStoodFor(entry)));
    return bulkDeletions(entries.filter((_, i) => !stood[i]));
  };
  /** Whether a sheet was joined to one of the list that is called the same: nobody misses it. */
  async #isStoodFor({ id, name, sameAs }: BinEntry): Promise<boolean> {
    if (sameAs === undefined) return false;
    const kept = await this.kept(id as ItemId);
    return kept !== null && kept.deletedAt === null && foldThing(kept.name) === foldThing(name);
  }
  imports = () => this.stores.projection.imports(this.space);
  /** The days of which this device kept the state, the last first. */
  historyDays = () => this.stores.history.days(this.space);
  /** The approved states that this device kept, the last first. */
  approvedStates = () => this.stores.history.approved(this.space);
  articles = () => this.stores.projection.articles(this.space);
  article = (id: ArticleId) => this.stores.projection.article(this.space, id);
  meetings = () => this.stores.projection.meetings(this.space);
  meeting = (id: MeetingId) => this.stores.projection.meeting(this.space, id);
  /** Whose a thing is, where it went and what came back. */
  custody = (item: ItemId) => this.stores.projection.state(this.space, custody, item);
  /** What happened to the things of which some are out, or of which there may be more or fewer than their sheets say. */
  changedThings = () => this.stores.projection.openStates(this.space, custody);
  /** Every loan, what is going on first. */
  loans = async (today: string): Promise<readonly LoanView[]> => {
    const all = await this.stores.projection.openStates(this.space, loans);
    const things = [...all.values()].flatMap(({ opened }) => opened?.outs.map(({ thing }) => thing) ?? []);
    const states = await this.stores.projection.states(this.space, custody, [...new Set(things)]);
    const views = [...all].flatMap(
      ([id, loan]) => viewOf(id as LoanId, loan, (thing) => states.get(thing), today) ?? []
    );
    return inOrder(views);
  };
  /** A loan with the sheets of its things, the instructions they left with and the texts it names; null where it has not come. */
  loan = async (id: LoanId, today: string) => {
    const loan = await this.stores.projection.state(this.space, loans, id);
    const things = loan.opened?.outs.map(({ thing }) => thing) ?? [];
    const states = await this.stores.projection.states(this.space, custody, things);
    const view = viewOf(id, loan, (thing) => states.get(thing), today);
    if (view === null) return null;
    const items = await Promise.all(things.map(async (thing) => [thing, await this.item(thing)] as const));
    const guided = await this.stores.projection.states(this.space, guides, things);
    const instructions = instructionsAt(view, (thing) => guided.get(thing));
    return { view, items: new Map(items), instructions, texts: await this.texts(textsOf(view)) };
  };
  /** Every agreement as it stands on a day, what waits for a signature first. */
  agreements = async (today: string) =>
    agreementsInOrder(
      [...(await this.stores.projection.openStates(this.space, agreements))].flatMap(
        ([id, agreement]) => agreementView(id as AgreementId, agreement, today) ?? []
      )
    );
  /** An agreement with the texts that it names; null where it has not come. */
  agreement = async (id: AgreementId, today: string) => {
    const agreement = await this.stores.projection.state(this.space, agreements, id);
    const view = agreementView(id, agreement, today);
    return view === null ? null : { view, texts: await this.texts(namedIn(agreement)) };
  };
  /** The agreements that ask something of whoever is here, with the texts that name the parties. */
  dueAgreements = async (today: string) => {
    const mine = structuresFor(await this.belonging(), this.entry.person);
    const due = dueFor(await this.agreements(today), mine, today);
    const names = due.flatMap(({ shown: { terms } }) => [terms.lender.name, terms.borrower.name]);
    return { due, mine, texts: await this.texts(names) };
  };
  /** The loan of each departure. */
  loansByOut = async (): Promise<ReadonlyMap<ActId, LoanId>> =>
    new Map(
      [...(await this.stores.projection.openStates(this.space, loans))].flatMap(([id, { opened }]) =>
        (opened?.outs ?? []).map(({ out }) => [out, id as LoanId] as const)
      )
    );
  /** Every stocktake with the place it looks at, those that are open first. */
  stocktakes = async () => {
    const all = stocktakesInOrder(await this.stores.projection.openStates(this.space, stocktakes));
    return { all, texts: await this.texts(all.flatMap(({ opened }) => opened.place ?? [])) };
  };
  /** A stocktake with the texts it names; null where it has not come. */
  stocktake = async (id: StocktakeId) => {
    const stocktake = await this.stores.projection.state(this.space, stocktakes, id);
    return stocktake.opened === null
      ? null
      : { stocktake, texts: await this.texts(textsOfStocktake(stocktake)) };
  };
  /** The shared instructions of a thing, whose it is, who was shown how to use it, and the texts that the versions name. */
  guide = async (item: ItemId) => {
    const guide = await this.stores.projection.state(this.space, guides, item);
    const owners = ownersOf(await this.custody(item));
    const view = guideView(guide, owners);
    return { ...view, owners, texts: await this.texts(textsOfGuide(view.versions)) };
  };
  /** What should have come back before a day such as `2026-11-21`, with the texts that name who has it. */
  late = async (today: string) => {
    const things = await this.#named(lateIn(await this.changedThings(), today));
    return { things, texts: await this.texts(things.flatMap(({ outing }) => outing.borrower ?? [])) };
  };
  /** What is wrong with the things that whoever is here owns or has, or soon will be, with the texts that tell of it. */
  concerns = async (today: string) => {
    const soon = daysBefore(today, -daysAhead);
    const all = await this.#named(concernsOf(await this.changedThings(), this.entry.structure, soon));
    const concerns = all.filter(({ isInBin }) => !isInBin);
    return { concerns, texts: await this.texts(concerns.flatMap(({ incident }) => incident.remark ?? [])) };
  };
  /** What waits for whoever is here to confirm it. */
  awaited = async () => this.#named(allAwaitedFrom(await this.changedThings(), this.entry));
  /** What is to be talked over: who asks to keep things longer, what was contested, what is to be owned together. */
  asked = async () => {
    const changed = await this.changedThings();
    const asks = await this.#named(asksOf(changed, this.entry.structure));
    return {
      asks,
      contested: await this.#named(contestedFor(changed, this.entry.structure)),
      sharings: await this.#named(sharingsAwaitedFrom(changed, this.entry)),
      texts: await this.texts(asks.flatMap(({ outing }) => outing.borrower ?? []))
    };
  };
  /** These with what their things are called; those whose things are not here are left out. */
  async #named<One extends { readonly thing: ItemId }>(some: readonly One[]) {
    const items = await Promise.all(some.map(({ thing }) => this.stores.projection.item(this.space, thing)));
    return some.flatMap((one, i) => {
      const item = items[i] ?? null;
      return item === null ? [] : [{ ...one, name: item.name, isInBin: item.deletedAt !== null }];
    });
  }
  /** The texts that acts name, by hash: null where one was erased; what has not arrived is not among them. */
  texts = (hashes: readonly string[]) => this.stores.journal.texts.read(this.space, hashes);
  /** What meetings left behind to be done or answered, also what was deleted. */
  followUps = () => this.stores.projection.followUps(this.space);
  agenda = (meeting: MeetingId) => this.stores.projection.agenda(this.space, meeting);
  /** The devices that told of something they wrote which did not come. */
  owing = async (): Promise<ReadonlySet<DeviceId>> => new Set(await this.stores.registry.owing(this.space));
  /** With whom states were compared, or who confirmed what was written here, the latest first. */
  encounters = async (): Promise<Encounter[]> => {
    const { registry } = this.stores;
    const met = [...(await registry.encounters(this.space)), ...(await registry.receipts(this.space))];
    const latest = new Map(met.sort((a, b) => a.at - b.at).map(({ device, at }) => [device, at]));
    return [...latest].map(([device, at]) => ({ device, at })).sort((a, b) => b.at - a.at);
  };
}
