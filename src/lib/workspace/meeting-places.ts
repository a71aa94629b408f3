import type { ActId } from '../domain/acts/act';
import type { DeviceId } from '../domain/ids';
import { announcedEpochs } from '../domain/membership/epochs';
import type { Invite } from '../domain/membership/members';
import { Cell, type Observable } from '../domain/observable';
import { rendezvousOfEpoch, rendezvousOfSeed, type Rendezvous } from '../identity/rendezvous';
import type { MeetingPlace } from '../sync/session';
import { isOpen, type Gatekeeper } from './gatekeeper';
import type { Journal } from './journal';

/** So many open invitations are listened for, the newest; and of those that open nothing any more, to say so. */
const mostInvitations = 32;
const mostPast = 8;
/** And of the backups by which somebody may come back: the last of each device. */
const mostBackups = 64;

/** Where this device meets the others, kept up to date as the journal tells who belongs. */
export interface MeetingPlaces extends Observable<readonly MeetingPlace[]> {
  /** Resolves once they follow from all that the journal holds now. */
  settled(): Promise<void>;
  stop(): void;
}

/**
 * A member listens under every epoch that it knows: somebody who was away, and whoever was put out, says that it is
 * there under an earlier one. It says so itself under the current one, and under the others for as long as need be. It
 * listens for whoever holds an invitation: an open one lets them in, another is refused in so many words. A newcomer
 * says that it is there where its invitation is listened for, and whoever came back by a backup where that is.
 */
export function meetingPlaces(
  space: string,
  journal: Journal,
  gatekeeper: Gatekeeper,
  now: () => number
): MeetingPlaces {
  const places = new Cell<readonly MeetingPlace[]>([]);
  const known = new Map<string, Promise<readonly Rendezvous[]>>();

  /** One place, or none where what others said leads nowhere: the other places are as good as before. */
  async function place(name: string, announces: boolean, derive: () => Promise<Rendezvous>) {
    const found =
      known.get(name) ??
      derive().then(
        (at) => [at],
        () => []
      );
    known.set(name, found);
    return (await found).map((at): MeetingPlace => ({ at, announces }));
  }

  async function ofEpochs(): Promise<readonly MeetingPlace[]> {
    const secrets = await gatekeeper.secrets();
    const opened = secrets.map(({ epoch }) => epoch);
    const announced = announcedEpochs(journal.membership.members, opened, knows);
    const found = secrets.map(({ epoch, secret }) =>
      place(epoch, announced.includes(epoch), () => rendezvousOfEpoch(secret, space))
    );
    return (await Promise.all(found)).flat();
  }

  /** Whether a device said an act, or something since it knows it; this one knows all that is here. */
  function knows(device: DeviceId, id: ActId): boolean {
    const act = journal.chains.get(id);
    if (act === null) return false;
    if (device === gatekeeper.keys.id || device === act.author) return true;
    return journal.knownTo(device).some(({ author, seq }) => author === act.author && seq >= act.seq);
  }

  async function ofInvitations(): Promise<readonly MeetingPlace[]> {
    const all = [...journal.membership.members.invites.values()];
    const open = all.filter((invite) => isOpen(invite, now()));
    const past = all.filter((invite) => !isOpen(invite, now())).slice(-mostPast);
    const listened = [
      ...open.filter(({ isBackup }) => !isBackup).slice(-mostInvitations),
      ...lastOfEachAuthor(open.filter(({ isBackup }) => isBackup)).slice(-mostBackups)
    ];
    const found = [...listened, ...past].map((invite) =>
      place(invite.act, isMyWayBack(invite), () => rendezvousOfSeed(invite.facts.seed, space))
    );
    return (await Promise.all(found)).flat();
  }

  /** Whether this device came back by it, and nobody is known to have heard of that: they may be nowhere else. */
  function isMyWayBack({ act, isBackup, enrolled }: Invite): boolean {
    const { id } = gatekeeper.keys;
    const { devices } = journal.membership.members;
    const came = devices.get(id);
    if (!isBackup || !enrolled.includes(id) || came?.invitation !== act) return false;
    return ![...devices.keys()].some((device) => device !== id && knows(device, came.by));
  }

  async function find(): Promise<readonly MeetingPlace[]> {
    const { claim } = gatekeeper;
    const isUnknown = gatekeeper.standingOf(gatekeeper.keys.id) === 'unknown';
    if (claim !== null && isUnknown) return place('claim', true, () => rendezvousOfSeed(claim.seed, space));
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
  const stops = [
    gatekeeper.subscribe(follow),
    // Whatever an administration says shows that it knows the current epoch.
    journal.listen(() => {
      if (places.value.filter(({ announces }) => announces).length > 1) follow();
    })
  ];
  return {
    get value() {
      return places.value;
    },
    subscribe: (changed) => places.subscribe(changed),
    settled: () => finding,
    stop: () => {
      for (const stop of stops) stop();
    }
  };
}

function lastOfEachAuthor(invites: readonly Invite[]): readonly Invite[] {
  const last = new Map<DeviceId, Invite>();
  for (const invite of invites) {
    last.delete(invite.author);
    last.set(invite.author, invite);
  }
  return [...last.values()];
}
