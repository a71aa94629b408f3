import type { Role } from '../domain/membership/kinds';
import { catalogue } from './catalogue';
import { ofFr } from './french';
import { listEn, listFr } from './lists';

/** Somebody who came in by an invitation, with so many devices. */
export interface Arrival {
  readonly name: string;
  readonly devices: number;
}

/** How others are invited, and the invitations that were made. */
export const invitations = catalogue({
  fr: {
    invite: 'Inviter',
    title: 'Inviter',
    into: 'Pour quelqu’un de',
    newStructure: 'Une nouvelle structure',
    unnamed: 'Structure sans nom',
    show: 'Montrez ce code, ou envoyez le lien.',
    link: 'Lien d’invitation',
    qr: 'QR code d’invitation',
    share: 'Partager',
    shareTitle: (collective: string) => `Rejoindre ${collective}`,
    shareText: (collective: string, link: string) =>
      `Rejoignez « ${collective} » sur Grange : ouvrez ce lien dans Chrome ou Safari.\n${link}`,
    keep: (role: Role, left: number, until: string) =>
      `Qui a ce lien peut entrer ${role === 'observation' ? 'et tout lire' : 'pour tout lire et tout écrire'}${role === 'administration' ? ', et décider de qui est là' : ''}, jusqu’au ${until}, ${left > 1 ? `${left} personnes au plus` : 'une seule personne'} : donnez-le de la main à la main ou par un message privé, et ne le publiez pas.`,
    terms: {
      title: 'Rôle, durée et nombre',
      role: 'Avec le rôle',
      days: 'Valable',
      uses: 'Combien de personnes',
      daysOf: (days: number) =>
        days === 1 ? 'un jour' : days === 7 ? 'une semaine' : days === 30 ? 'un mois' : `${days} jours`,
      usesOf: (uses: number) => (uses === 1 ? 'une seule personne' : `${uses} personnes`),
      go: 'Faire ce lien'
    },
    refused:
      'L’invitation n’a pas pu être faite : le navigateur n’a pas voulu l’enregistrer. Libérez de la place, puis réessayez.',
    nobody: 'Vous ne pouvez inviter personne pour l’instant.',
    preparing: 'Un instant…',
    list: {
      title: 'Invitations ouvertes',
      none: 'Aucune invitation n’est ouverte.',
      old: (count: number) => `Invitations passées (${count})`,
      what: (structure: string, role: string) => `Pour ${structure}, ${role}`,
      device: (name: string) => `Pour un autre appareil ${ofFr(name)}`,
      sheet: 'Feuille de secours',
      backup: (name: string) => `Sauvegarde ${ofFr(name)}`,
      noEnd: 'sans date de fin',
      madeOn: (day: string) => `préparée le ${day}`,
      open: (left: number, until: string) =>
        `encore ${left} ${left > 1 ? 'personnes' : 'personne'}, jusqu’au ${until}`,
      state: (state: 'revoked' | 'used' | 'over') =>
        ({ revoked: 'révoquée', used: 'toute utilisée', over: 'sa date est passée' })[state],
      by: (name: string) => `par ${name}`,
      came: (who: readonly Arrival[]) => `A fait venir ${arrivalsFr(who)}`,
      revoke: 'Révoquer',
      revokeOf: (what: string) => `Révoquer l’invitation : ${what}`,
      backups: {
        title: 'Sauvegardes',
        none: 'Aucune sauvegarde ne fait revenir quelqu’un.',
        old: (count: number) => `Sauvegardes révoquées (${count})`,
        revoke: 'Révoquer',
        came: (who: readonly Arrival[]) => `A fait revenir ${arrivalsFr(who)}`,
        revokeOf: (what: string) => `Révoquer : ${what}`
      }
    },
    example: {
      title: 'On n’invite pas dans un exemple',
      text: 'Il reste sur cet appareil et ne part nulle part. Créez votre propre collectif pour inviter.',
      create: 'Créer un collectif'
    },
    noAddress: {
      title: 'Ce lien ne s’ouvre que sur cet ordinateur',
      text: 'Indiquez dans les réglages l’adresse https par laquelle les autres téléphones peuvent ouvrir Grange.',
      settings: 'Ouvrir les réglages'
    }
  },
  en: {
    invite: 'Invite',
    title: 'Invite',
    into: 'For someone from',
    newStructure: 'A new organisation',
    unnamed: 'Unnamed organisation',
    show: 'Show this code, or send the link.',
    link: 'Invitation link',
    qr: 'Invitation QR code',
    share: 'Share',
    shareTitle: (collective: string) => `Join ${collective}`,
    shareText: (collective: string, link: string) =>
      `Join “${collective}” on Grange: open this link in Chrome or Safari.\n${link}`,
    keep: (role: Role, left: number, until: string) =>
      `Anyone with this link can join ${role === 'observation' ? 'and read everything' : 'to read and write everything'}${role === 'administration' ? ', and decide who is here' : ''}, until ${until}, ${left > 1 ? `${left} people at most` : 'one person only'}: give it in person or in a private message, and do not post it publicly.`,
    terms: {
      title: 'Role, duration and number of people',
      role: 'With the role',
      days: 'Valid for',
      uses: 'How many people',
      daysOf: (days: number) =>
        days === 1 ? 'one day' : days === 7 ? 'a week' : days === 30 ? 'a month' : `${days} days`,
      usesOf: (uses: number) => (uses === 1 ? 'one person only' : `${uses} people`),
      go: 'Make this link'
    },
    refused:
      'The invitation could not be made: the browser would not save it. Free up some space, then try again.',
    nobody: 'You cannot invite anyone at the moment.',
    preparing: 'One moment…',
    list: {
      title: 'Open invitations',
      none: 'There are no open invitations.',
      old: (count: number) => `Past invitations (${count})`,
      what: (structure: string, role: string) => `For ${structure}, ${role}`,
      device: (name: string) => `For another of ${name}’s devices`,
      sheet: 'Recovery sheet',
      backup: (name: string) => `${name}’s backup`,
      noEnd: 'no end date',
      madeOn: (day: string) => `prepared on ${day}`,
      open: (left: number, until: string) => `${left} more ${left > 1 ? 'people' : 'person'}, until ${until}`,
      state: (state: 'revoked' | 'used' | 'over') =>
        ({ revoked: 'revoked', used: 'used up', over: 'expired' })[state],
      by: (name: string) => `by ${name}`,
      came: (who: readonly Arrival[]) => `Used by ${arrivalsEn(who)}`,
      revoke: 'Revoke',
      revokeOf: (what: string) => `Revoke the invitation: ${what}`,
      backups: {
        title: 'Backups',
        none: 'No backup brings anyone back.',
        old: (count: number) => `Revoked backups (${count})`,
        revoke: 'Revoke',
        came: (who: readonly Arrival[]) => `Brought back ${arrivalsEn(who)}`,
        revokeOf: (what: string) => `Revoke: ${what}`
      }
    },
    example: {
      title: 'You cannot invite anyone to an example',
      text: 'It stays on this device and goes nowhere. To invite people, start your own collective.',
      create: 'Start a collective'
    },
    noAddress: {
      title: 'This link only opens on this computer',
      text: 'In the settings, enter the https address where other phones can open Grange.',
      settings: 'Open the settings'
    }
  }
});

function arrivalsFr(who: readonly Arrival[]): string {
  return listFr(who.map(({ name, devices }) => (devices > 1 ? `${name} (${devices} appareils)` : name)));
}
function arrivalsEn(who: readonly Arrival[]): string {
  return listEn(who.map(({ name, devices }) => (devices > 1 ? `${name} (${devices} devices)` : name)));
}
