import type { ItemId } from '../ids';
import type { LateAct } from '../membership/picture';
import { shownPhoto } from './handing-over';
import type {
  AgreeingSaid,
  AskingSaid,
  Back,
  CheckingSaid,
  ConfirmingSaid,
  CountSaid,
  ExtendingSaid
} from './acts';
import type {
  DecliningSaid,
  IncidentSaid,
  MoveSaid,
  Out,
  PhotographingSaid,
  SettlingSaid,
  SharingSaid
} from './acts';
import { handoverOf, type Handover } from './confirmations';
import type { Answer, Ask, Check, Confirmation, Count, Custody, Declined, Extension } from './state';
import type { Incident, Move, Outing, Returned, Settled, Sharing, Shots } from './state';

type Happening =
  | { readonly kind: 'out'; readonly outing: Outing }
  | { readonly kind: 'back'; readonly outing: Outing; readonly returned: Returned }
  | { readonly kind: 'move'; readonly move: Move }
  | { readonly kind: 'count'; readonly count: Count }
  | { readonly kind: 'check'; readonly check: Check }
  | { readonly kind: 'extension'; readonly outing: Outing; readonly extension: Extension }
  | { readonly kind: 'ask'; readonly outing: Outing; readonly ask: Ask }
  | { readonly kind: 'declined'; readonly ask: Ask; readonly declined: Declined }
  | { readonly kind: 'shots'; readonly shots: Shots }
  | { readonly kind: 'sharing'; readonly sharing: Sharing }
  | { readonly kind: 'answer'; readonly sharing: Sharing; readonly answer: Answer }
  | { readonly kind: 'incident'; readonly incident: Incident }
  | {
      readonly kind: 'settled';
      readonly incident: Incident;
      readonly settled: Settled;
    }
  | (Handover & { readonly kind: 'confirmation'; readonly confirmation: Confirmation });

/** What happened to a thing; what was said after whoever said it had been put out happened for nobody. */
export type CustodyEvent = Happening & { readonly isLate: boolean };

/** The act that something that happened is: whose, when by their clock, and the hash of what they remarked. */
export function saidIn(event: Happening): Pick<Count, 'act' | 'by' | 'at' | 'remark'> {
  switch (event.kind) {
    case 'out':
      return event.outing;
    case 'back':
      return event.returned;
    case 'move':
      return event.move;
    case 'count':
      return event.count;
    case 'check':
      return event.check;
    case 'extension':
      return event.extension;
    case 'ask':
      return event.ask;
    case 'declined':
      return event.declined;
    case 'shots':
      return { ...event.shots, remark: null };
    case 'sharing':
      return { ...event.sharing, remark: event.sharing.exit };
    case 'answer':
      return event.answer;
    case 'incident':
      return event.incident;
    case 'settled':
      return event.settled;
    case 'confirmation':
      return event.confirmation;
  }
}

/** What happened to a thing, and what came too late to count, the last first. */
export function eventsOf(
  state: Custody,
  late: readonly LateAct[] = [],
  thing: ItemId | null = null
): readonly CustodyEvent[] {
  const { outings, moves, counts, checks, shots, sharings, incidents } = state;
  const happened: readonly Happening[] = [
    ...outings.map((outing) => ({ kind: 'out', outing }) as const),
    ...outings.flatMap((outing) =>
      outing.returns.map((returned) => ({ kind: 'back', outing, returned }) as const)
    ),
    ...outings.flatMap((outing) => [
      ...confirmationsOf({ outing, returned: null }),
      ...outing.returns.flatMap((returned) => confirmationsOf({ outing, returned }))
    ]),
    ...moves.map((move) => ({ kind: 'move', move }) as const),
    ...counts.map((count) => ({ kind: 'count', count }) as const),
    ...checks.map((check) => ({ kind: 'check', check }) as const),
    ...outings.flatMap((outing) =>
      outing.extensions.map((extension) => ({ kind: 'extension', outing, extension }) as const)
    ),
    ...outings.flatMap((outing) => outing.asks.map((ask) => ({ kind: 'ask', outing, ask }) as const)),
    ...outings.flatMap(({ asks }) =>
      asks.flatMap((ask) =>
        ask.declined === null ? [] : [{ kind: 'declined', ask, declined: ask.declined } as const]
      )
    ),
    ...shots.map((one) => ({ kind: 'shots', shots: one }) as const),
    ...sharings.map((sharing) => ({ kind: 'sharing', sharing }) as const),
    // Proposing it is the first answer.
    ...sharings.flatMap((sharing) =>
      sharing.answers.slice(1).map((answer) => ({ kind: 'answer', sharing, answer }) as const)
    ),
    ...incidents.map((incident) => ({ kind: 'incident', incident }) as const),
    ...incidents.flatMap((incident) =>
      incident.ends.map((settled) => ({ kind: 'settled', incident, settled }) as const)
    )
  ];
  const said = late.filter(({ body }) => (body as Partial<Out>).thing === thing);
  const tooLate = said.flatMap((act) => lateHappening(act, said, state));
  return [
    ...happened.map((one) => ({ ...one, isLate: false })),
    ...tooLate.map((one) => ({ ...one, isLate: true }))
  ].sort((a, b) => saidIn(b).at - saidIn(a).at);
}

const confirmationsOf = (handover: Handover): readonly Happening[] =>
  (handover.returned ?? handover.outing).confirmations.map((confirmation) => ({
    kind: 'confirmation',
    ...handover,
    confirmation
  }));

function lateHappening(
  { id: act, by, at, kind, body }: LateAct,
  said: readonly LateAct[],
  state: Custody
): readonly Happening[] {
  const shared = { act, by, at, isCounted: false };
  switch (kind) {
    case 'custody.out':
      return [{ kind: 'out', outing: { ...shared, ...(body as Out), ...nothingSince } }];
    case 'custody.move':
      return [{ kind: 'move', move: { ...shared, ...(body as MoveSaid) } }];
    case 'custody.count':
      return [{ kind: 'count', count: { ...shared, ...(body as CountSaid) } }];
    case 'custody.check':
      return [{ kind: 'check', check: { ...shared, ...(body as CheckingSaid), isConfirmed: false } }];
    case 'custody.extend': {
      const { out, ...said } = body as ExtendingSaid;
      const outing = state.outings.find((one) => one.act === out);
      return outing === undefined ? [] : [{ kind: 'extension', outing, extension: { ...shared, ...said } }];
    }
    case 'custody.ask': {
      const { out, ...said } = body as AskingSaid;
      const outing = state.outings.find((one) => one.act === out);
      const ask = { ...shared, ...said, isGiven: false, declined: null };
      return outing === undefined ? [] : [{ kind: 'ask', outing, ask }];
    }
    case 'custody.decline': {
      const said = body as DecliningSaid;
      const ask = state.outings.flatMap(({ asks }) => asks).find((one) => one.act === said.ask);
      return ask === undefined ? [] : [{ kind: 'declined', ask, declined: { ...shared, ...said } }];
    }
    case 'custody.photograph': {
      const { of, photos } = body as PhotographingSaid;
      return [
        { kind: 'shots', shots: { ...shared, of, photos: photos.map(shownPhoto), isConfirmed: false } }
      ];
    }
    case 'custody.share':
      return [
        { kind: 'sharing', sharing: { ...shared, ...(body as SharingSaid), answers: [], standing: 'over' } }
      ];
    case 'custody.agree': {
      const { of, agrees, remark } = body as AgreeingSaid;
      const sharing = state.sharings.find((one) => one.act === of);
      const answer = { act, by, at, structures: [], agrees: agrees === 'yes', remark };
      return sharing === undefined ? [] : [{ kind: 'answer', sharing, answer }];
    }
    case 'custody.incident': {
      const { stops, ...incident } = body as IncidentSaid;
      const stopsLending = stops === 'lending';
      return [{ kind: 'incident', incident: { ...shared, ...incident, stopsLending, ends: [] } }];
    }
    case 'custody.settle': {
      const settled = { ...shared, ...(body as SettlingSaid) };
      const incident = state.incidents.find((one) => one.act === settled.incident);
      return incident === undefined ? [] : [{ kind: 'settled', incident, settled }];
    }
    case 'custody.confirm': {
      const { of, agrees, remark } = body as ConfirmingSaid;
      const handover = handoverOf(state, of);
      const confirmation = { act, by, at, agrees: agrees === 'yes', remark };
      return handover === null ? [] : [{ kind: 'confirmation', ...handover, confirmation }];
    }
    case 'custody.back': {
      const { out, ...back } = body as Back;
      const late = said.find(({ id }) => id === out);
      const outing =
        state.outings.find((one) => one.act === out) ??
        (late === undefined ? undefined : { ...late, act: out, ...(late.body as Out), ...nothingSince });
      return outing === undefined
        ? []
        : [
            {
              kind: 'back',
              outing,
              returned: {
                ...shared,
                ...back,
                said: back.quantity,
                side: 'owner',
                owners: [],
                confirmations: []
              }
            }
          ];
    }
    default:
      return [];
  }
}

const nothingSince = { owners: [], returns: [], extensions: [], asks: [], confirmations: [] };

/** The texts that events name: who has things, what was missing, what holds when an owner leaves, and remarks. */
export const textsIn = (events: readonly CustodyEvent[]): readonly string[] =>
  events
    .flatMap((event) => [
      event.kind === 'out' ? event.outing.borrower : null,
      event.kind === 'check' ? event.check.missing : null,
      saidIn(event).remark
    ])
    .filter((hash) => hash !== null);
