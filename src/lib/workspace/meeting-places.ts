import { Cell, type Observable } from '../domain/observable';
import { rendezvousOfEpoch, rendezvousOfSeed, type Rendezvous } from '../identity/rendezvous';
import type { MeetingPlace } from '../sync/session';
import { isOpen, type Gatekeeper } from './gatekeeper';
import type { Journal } from './journal';

/** So many open invitations are listened for, the newest; and of those that open nothing any more, to say so. */
const mostInvitations = 32;
const mostPast = 8;

/** Where this device meets the others, kept up to date as the journal tells who belongs. */
export interface MeetingPlaces extends Observable<readonly MeetingPlace[]> {
  /** Resolves once they follow from all that the journal holds now. */
  settled(): Promise<void>;
  stop(): void;
}

/**
 * A member says that it is there under every epoch that it knows: somebody who was away looks for it under an earlier
 * one, and where two epochs began apart neither side knows the other's. It listens for whoever holds an invitation: an
 * open one lets them in, another is refused in so many words. A newcomer says that it is there where its invitation is
 * listened for.
 */
export function meetingPlaces(
  space: string,
  journal: Journal,
  gatekeeper: Gatekeeper,
  now: () => number
): MeetingPlaces {
  const places = new Cell<readonly MeetingPlace[]>([]);
  const known = new Map<string, Promise<Rendezvous>>();

  function once(name: string, derive: () => Promise<Rendezvous>): Promise<Rendezvous> {
    const place = known.get(name) ?? derive();
    known.set(name, place);
    return place;
  }

  async function ofEpochs(): Promise<readonly MeetingPlace[]> {
    const secrets = await gatekeeper.secrets();
    return Promise.all(
      secrets.map(async ({ epoch, secret }) => ({
        at: await once(epoch, () => rendezvousOfEpoch(secret, space)),
        announces: true
      }))
    );
  }

  function ofInvitations(): Promise<readonly MeetingPlace[]> {
    const all = [...journal.membership.members.invites.values()];
    const open = all.filter((invite) => isOpen(invite, now())).slice(-mostInvitations);
    const past = all.filter((invite) => !isOpen(invite, now())).slice(-mostPast);
    return Promise.all(
      [...open, ...past].map(async ({ act, facts }) => ({
        at: await once(act, () => rendezvousOfSeed(facts.seed, space)),
        announces: false
      }))
    );
  }

  async function find(): Promise<readonly MeetingPlace[]> {
    const { claim } = gatekeeper;
    if (claim !== null)
      return [{ at: await once('claim', () => rendezvousOfSeed(claim.seed, space)), announces: true }];
    return [...(await ofEpochs()), ...(await ofInvitations())];
  }

  let finding = Promise.resolve();
  const follow = () => {
    finding = finding.then(async () => {
      const found = await find();
      const isSame =
        found.length === places.value.length &&
        found.every(({ at, announces }, i) => {
          const before = places.value[i]!;
          return before.at === at && before.announces === announces;
        });
      if (!isSame) places.set(found);
    });
  };
  follow();
  const stop = gatekeeper.subscribe(follow);
  return {
    get value() {
      return places.value;
    },
    subscribe: (changed) => places.subscribe(changed),
    settled: () => finding,
    stop
  };
}
