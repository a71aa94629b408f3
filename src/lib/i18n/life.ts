import type { LifeEvent } from '../domain/membership/life';
import type { Refusal } from '../domain/membership/rules';
import { catalogue } from './catalogue';
import { ofFr, quotedFr } from './french';
import { listEn, listFr } from './lists';
import { rolesEn, rolesFr } from './roles';

/** The names that a sentence about who belongs needs, as people read them. */
export interface LifeNames {
  /** Who said it. */
  readonly by: string;
  readonly person: string;
  /** Whom else it concerns: who invited. */
  readonly inviter: string;
  readonly structure: string;
  /** Everybody and everything that was put out. */
  readonly out: readonly string[];
  readonly until: string;
}

/** Whether somebody said it of devices of theirs. */
const isOwn = ({ by, devices }: Extract<LifeEvent, { kind: 'blocked' }>): boolean =>
  devices.every(({ person }) => person === by);

/** What was said of who belongs, one sentence each, and why some of it does not count. */
export const life = catalogue({
  fr: {
    title: 'La vie du collectif',
    hint: 'Les heures sont celles des téléphones de chacun.',
    all: (count: number) => `Tout montrer (${count})`,
    sentence: (event: LifeEvent, names: LifeNames): string => {
      const { by, person, inviter, structure, out, until } = names;
      const isAsked = event.verdict === 'waits-for-second' || event.verdict === 'withdrawn';
      switch (event.kind) {
        case 'founded':
          return `${by} a fondé le collectif avec ${quotedFr(structure)}`;
        case 'invited':
          if (event.person !== null)
            return event.by === event.person
              ? `${by} a préparé un lien pour un autre de ses appareils`
              : isAsked
                ? `${by} demande de faire revenir ${person} sur un nouvel appareil`
                : `${by} a invité un nouvel appareil ${ofFr(person)}`;
          return `${by} a fait une invitation : ${structure}, ${rolesFr[event.role]}, ${event.uses} ${event.uses > 1 ? 'personnes' : 'personne'} au plus, jusqu’au ${until}`;
        case 'revoked':
          return event.isBackup
            ? `${by} a révoqué la sauvegarde ${ofFr(inviter)} : elle ne fait plus revenir personne`
            : `${by} a révoqué une invitation ${ofFr(inviter)}`;
        case 'came':
          return `${person} a rejoint ${quotedFr(structure)} par une invitation ${ofFr(inviter)}${event.by === event.person || by === inviter ? '' : `, avec l’aide ${ofFr(by)}`}`;
        case 'device-added':
          return `${person} a ajouté un appareil`;
        case 'restored':
          return `${person} est de retour sur un nouvel appareil, par sa ${event.isBySheet ? 'feuille de retour' : 'sauvegarde'}`;
        case 'backed-up':
          return `${by} a préparé une sauvegarde, qui permet de revenir sur un nouvel appareil`;
        case 'recovered':
          return `${person} a rejoint ${quotedFr(structure)} par la feuille de secours`;
        case 'granted': {
          if (event.role === null)
            return `${by} ${isAsked ? 'demande de mettre fin' : 'a mis fin'} au rôle ${ofFr(person)} dans ${quotedFr(structure)}`;
          const given = `${by} ${isAsked ? 'demande de donner' : 'a donné'} à ${person} le rôle ${quotedFr(rolesFr[event.role])} dans ${quotedFr(structure)}`;
          return until === '' ? given : `${given}, jusqu’au ${until}`;
        }
        case 'blocked':
          return `${by} ${isAsked ? 'demande de bloquer' : 'a bloqué'} ${isOwn(event) ? 'un de ses appareils' : `un appareil ${ofFr(person)}`}`;
        case 'removed':
          return `${by} ${isAsked ? 'demande de retirer' : 'a retiré'} ${listFr(out)}`;
        case 'seconded':
          return `${by} a donné le second accord`;
        case 'forgotten':
          return `${by} a fait effacer le nom et les textes d’une personne`;
        case 'withdrawn':
          return `${by} a retiré sa demande`;
      }
    },
    waits: 'Attend un second accord',
    odd: 'Date peu plausible : l’horloge d’un appareil n’est pas à l’heure',
    late: 'Arrivé après le départ : ne compte pas',
    refused: (reason: string) => `Ne compte pas : ${reason}`,
    refusal: (refusal: Refusal): string => {
      switch (refusal) {
        case 'stranger':
          return 'cet appareil ne fait pas partie du collectif.';
        case 'no-say':
          return 'il faut être administration pour cela.';
        case 'unknown':
          return 'ce dont il s’agit n’est plus là.';
        case 'already':
          return 'c’est déjà fait.';
        case 'invitation-over':
          return 'l’invitation n’est plus valable.';
        case 'unproved':
          return 'la preuve qu’il fallait manque.';
        case 'last-administration':
          return 'il ne resterait personne pour décider. Donnez d’abord le rôle « administration » à quelqu’un d’autre.';
        case 'incomplete':
          return 'quelque chose a changé entre-temps. Réessayez.';
        case 'same-structure':
          return 'l’accord doit venir d’une administration d’une autre structure.';
        case 'removed-meanwhile':
          return 'qui l’a dit avait été retiré entre-temps.';
        case 'withdrawn':
          return 'la demande a été retirée.';
        case 'forked':
          return 'cet appareil a dit deux choses à la fois.';
      }
    }
  },
  en: {
    title: 'The life of the collective',
    hint: 'Times are as each person’s phone gave them.',
    all: (count: number) => `Show all (${count})`,
    sentence: (event: LifeEvent, names: LifeNames): string => {
      const { by, person, inviter, structure, out, until } = names;
      const isAsked = event.verdict === 'waits-for-second' || event.verdict === 'withdrawn';
      switch (event.kind) {
        case 'founded':
          return `${by} founded the collective with “${structure}”`;
        case 'invited':
          if (event.person !== null)
            return event.by === event.person
              ? `${by} made a link for another of their devices`
              : isAsked
                ? `${by} asks to bring ${person} back on a new device`
                : `${by} invited ${person} back on a new device`;
          return `${by} made an invitation: ${structure}, ${rolesEn[event.role]}, ${event.uses} ${event.uses > 1 ? 'people' : 'person'} at most, until ${until}`;
        case 'revoked':
          return event.isBackup
            ? `${by} revoked the backup of ${inviter}: it brings no one back any more`
            : `${by} revoked an invitation from ${inviter}`;
        case 'came':
          return `${person} joined “${structure}” with an invitation from ${inviter}${event.by === event.person || by === inviter ? '' : `, with the help of ${by}`}`;
        case 'device-added':
          return `${person} added a device`;
        case 'restored':
          return `${person} came back on a new device, by their ${event.isBySheet ? 'return sheet' : 'backup'}`;
        case 'backed-up':
          return `${by} prepared a backup, from which to come back on a new device`;
        case 'recovered':
          return `${person} joined “${structure}” with the recovery sheet`;
        case 'granted': {
          if (event.role === null)
            return `${by} ${isAsked ? 'asks to end' : 'ended'} ${person}’s role in “${structure}”`;
          const given = `${by} ${isAsked ? 'asks to give' : 'gave'} ${person} the role “${rolesEn[event.role]}” in “${structure}”`;
          return until === '' ? given : `${given}, until ${until}`;
        }
        case 'blocked':
          return `${by} ${isAsked ? 'asks to block' : 'blocked'} one of ${isOwn(event) ? 'their own' : `${person}’s`} devices`;
        case 'removed':
          return `${by} ${isAsked ? 'asks to remove' : 'removed'} ${listEn(out)}`;
        case 'seconded':
          return `${by} gave their agreement`;
        case 'forgotten':
          return `${by} had a person’s name and texts erased`;
        case 'withdrawn':
          return `${by} withdrew their request`;
      }
    },
    waits: 'Waiting for a second agreement',
    odd: 'Unlikely date: the clock of a device is wrong',
    late: 'Arrived after they had left: does not count',
    refused: (reason: string) => `Does not count: ${reason}`,
    refusal: (refusal: Refusal): string => {
      switch (refusal) {
        case 'stranger':
          return 'this device is not part of the collective.';
        case 'no-say':
          return 'only an administrator can do that.';
        case 'unknown':
          return 'what it concerns is no longer there.';
        case 'already':
          return 'it has already been done.';
        case 'invitation-over':
          return 'the invitation is no longer valid.';
        case 'unproved':
          return 'the proof it needs is missing.';
        case 'last-administration':
          return 'there would be no one left to decide. Make someone else an administrator first.';
        case 'incomplete':
          return 'something has changed in the meantime. Try again.';
        case 'same-structure':
          return 'the agreement has to come from an administrator from another organisation.';
        case 'removed-meanwhile':
          return 'the person who said it had been removed in the meantime.';
        case 'withdrawn':
          return 'the request was withdrawn.';
        case 'forked':
          return 'this device said two different things at once.';
      }
    }
  }
});
