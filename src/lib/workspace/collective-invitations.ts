import type { ActId } from '../domain/acts/act';
import type { PersonId } from '../domain/ids';
import type { Verdict } from '../domain/membership/settle';
import type { InvitationTerms, InvitingFacts, ShownInvitation } from './inviting';

/** What invitations need of the collective, asked when one is made or shown. */
export interface InvitationsPort {
  facts(): Promise<InvitingFacts>;
  /** The act that founded the collective, which the recovery sheet follows from; null where it is not known yet. */
  founding(): Promise<ActId | null>;
  me(): PersonId;
}

/** What lets others in, and one's own other devices, and whoever lost theirs. Loaded when it is first needed. */
export class CollectiveInvitations {
  readonly #port: InvitationsPort;

  constructor(port: InvitationsPort) {
    this.#port = port;
  }

  /** What lets somebody else in: a link and its QR code, and whether another phone can open it. */
  make = async (terms: Partial<InvitationTerms> = {}): Promise<ShownInvitation | null> =>
    (await import('./inviting')).invite(await this.#port.facts(), terms);

  /** What lets another device of mine in. */
  forMyDevice = async (): Promise<ShownInvitation | null> => {
    const { invite, ownDeviceTerms } = await import('./inviting');
    return invite(await this.#port.facts(), { ...ownDeviceTerms, person: this.#port.me() });
  };

  /** Asks that somebody who lost their phones may come back on a new one. */
  back = async (person: PersonId): Promise<Verdict> =>
    (await import('./inviting')).inviteBack(await this.#port.facts(), person);

  /** The link by which a person adds a device; null while it opens nothing, and on devices where it was not made. */
  linkOf = async (act: ActId): Promise<ShownInvitation | null> =>
    (await import('./inviting')).openLink(await this.#port.facts(), act);

  /** The recovery sheet, to be printed; null once it was put away, and where the collective was not founded. */
  recoverySheet = async (): Promise<ShownInvitation | null> =>
    (await import('./inviting')).recoverySheet(await this.#port.facts());

  /** Keeps the recovery sheet on paper only. */
  putSheetAway = async (): Promise<void> => {
    const [{ registry, collective }, founding] = await Promise.all([
      this.#port.facts(),
      this.#port.founding()
    ]);
    if (founding !== null) await registry.forgetInvitation(collective, founding);
  };
}
