import { catalogue } from './catalogue';
import type { NameProblem } from '../domain/collective';
import type { Role } from '../domain/membership/kinds';
import type { LifeEvent } from '../domain/membership/life';
import type { Refusal } from '../domain/membership/rules';
import { ofFr, quotedFr } from './french';

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

const listFr = (names: readonly string[]): string => new Intl.ListFormat('fr').format(names);
const listEn = (names: readonly string[]): string => new Intl.ListFormat('en').format(names);

const rolesFr: Readonly<Record<Role, string>> = {
  administration: 'administration',
  membre: 'membre',
  observation: 'lecture seule'
};
const rolesEn: Readonly<Record<Role, string>> = {
  administration: 'administrator',
  membre: 'member',
  observation: 'read only'
};

/** Structures, their people and devices, and how others are invited. */
export const members = catalogue({
  fr: {
    title: 'Structures et membres',
    back: 'Plus',
    counts: (structures: number, people: number, devices: number) =>
      `${structures} ${structures > 1 ? 'structures' : 'structure'}, ${people} ${people > 1 ? 'personnes' : 'personne'}, ${devices} ${devices > 1 ? 'appareils' : 'appareil'}`,
    structures: 'Structures',
    noStructure: 'Sans structure',
    nobodyYet: 'Personne pour l’instant',
    you: 'vous',
    me: {
      title: 'Mon nom',
      edit: 'Changer mon nom',
      field: 'Mon nom',
      saved: 'Votre nom est changé'
    },
    structure: {
      title: 'Ma structure',
      edit: 'Renommer ma structure',
      field: 'Nom de ma structure',
      hint: 'Le nouveau nom vaut pour toutes les personnes de la structure.',
      saved: 'La structure est renommée'
    },
    change: {
      save: 'Enregistrer',
      cancel: 'Annuler',
      problem: (problem: NameProblem): string =>
        problem.kind === 'missing'
          ? 'Écrivez un nom, même court.'
          : `Ce nom est trop long : ${problem.limit} caractères au plus.`
    },
    role: (role: Role) => rolesFr[role],
    roleDetail: (role: Role): string => {
      switch (role) {
        case 'administration':
          return 'lit, écrit, et décide de qui est là';
        case 'membre':
          return 'lit, écrit, et invite dans sa structure';
        case 'observation':
          return 'lit tout et n’écrit rien';
      }
    },
    until: (day: string) => `jusqu’au ${day}`,
    former: {
      title: (count: number) => `Anciens membres (${count})`,
      data: 'Données'
    },
    noDevice: 'sans appareil',
    somebody: 'Quelqu’un',
    somebodyElse: 'quelqu’un',
    aStructure: 'une structure',
    newStructure: 'une nouvelle structure',
    manage: 'Changer',
    managePerson: (name: string) => `Changer la place ${ofFr(name)}`,
    manageStructure: (name: string) => `Changer la structure ${name}`,
    removed: 'retiré',
    block: 'Bloquer',
    blockOf: (device: string) => `Bloquer l’appareil ${device}`,
    alone: {
      title: 'Une seule personne décide de qui est là',
      text: 'Si son téléphone se perd, plus personne ne pourra retirer un appareil ni donner un rôle. Donnez le rôle « administration » à une autre personne, ou imprimez la feuille de secours puis effacez-la de cet appareil.',
      withoutSheet:
        'Si son téléphone se perd, plus personne ne pourra retirer un appareil ni donner un rôle. Donnez le rôle « administration » à une autre personne.',
      sheet: 'Feuille de secours',
      go: 'Ouvrir structures et membres'
    },
    pending: {
      title: 'En attente d’un second accord',
      explain: 'Il faut l’accord d’une administration d’une autre structure.',
      approve: 'Approuver',
      approveOf: (what: string) => `Approuver : ${what}`,
      withdraw: 'Retirer ma demande',
      withdrawOf: (what: string) => `Retirer ma demande : ${what}`
    },
    forks: {
      title: (name: string) => `Un appareil ${ofFr(name)} a dit deux choses à la fois`,
      text: 'Il a été copié, ou quelqu’un triche. Plus rien de ce qu’il dit ne compte : bloquez-le, et faites revenir la personne avec un autre appareil.',
      said: (kind: string, when: string) => `${kind}, ${when}`
    },
    invitations: {
      title: 'Invitations ouvertes',
      none: 'Aucune invitation n’est ouverte.',
      old: (count: number) => `Invitations passées (${count})`,
      what: (structure: string, role: string) => `Pour ${structure}, ${role}`,
      device: (name: string) => `Pour un autre appareil ${ofFr(name)}`,
      sheet: 'Feuille de secours',
      noEnd: 'sans date de fin',
      open: (left: number, until: string) =>
        `encore ${left} ${left > 1 ? 'personnes' : 'personne'}, jusqu’au ${until}`,
      state: (state: 'revoked' | 'used' | 'over') =>
        ({ revoked: 'révoquée', used: 'toute utilisée', over: 'sa date est passée' })[state],
      by: (name: string) => `par ${name}`,
      came: (names: readonly string[]) => `A fait venir ${listFr(names)}`,
      revoke: 'Révoquer',
      revokeOf: (what: string) => `Révoquer l’invitation : ${what}`
    },
    life: {
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
            return `${by} a fait une invitation : ${structure}, ${rolesFr[event.role]}, ${event.uses} ${event.uses > 1 ? 'personnes' : 'personne'} au plus, jusqu’au ${until}`;
          case 'revoked':
            return `${by} a révoqué une invitation ${ofFr(inviter)}`;
          case 'came':
            return `${person} a rejoint ${quotedFr(structure)} par une invitation ${ofFr(inviter)}${event.by === event.person || by === inviter ? '' : `, avec l’aide ${ofFr(by)}`}`;
          case 'device-added':
            return `${person} a ajouté un appareil`;
          case 'recovered':
            return `${person} a rejoint ${quotedFr(structure)} par la feuille de secours`;
          case 'granted': {
            if (event.role === null)
              return `${by} ${isAsked ? 'demande de mettre fin' : 'a mis fin'} au rôle ${ofFr(person)} dans ${quotedFr(structure)}`;
            const given = `${by} ${isAsked ? 'demande de donner' : 'a donné'} à ${person} le rôle ${quotedFr(rolesFr[event.role])} dans ${quotedFr(structure)}`;
            return until === '' ? given : `${given}, jusqu’au ${until}`;
          }
          case 'blocked':
            return `${by} ${isAsked ? 'demande de bloquer' : 'a bloqué'} un appareil ${ofFr(person)}`;
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
      late: 'Arrivé après le départ : ne compte pas',
      refused: (reason: string) => `Ne compte pas : ${reason}`
    },
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
          return 'il ne resterait personne pour décider. Donnez d’abord le rôle « administration » à quelqu’un d’autre.';
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
    },
    person: {
      roles: 'Ses rôles',
      roleIn: (structure: string) => `Rôle dans ${structure}`,
      end: (structure: string) => `Ne fait plus partie de ${structure}`,
      until: 'Jusqu’au (facultatif)',
      untilHint: 'Affiché à tous. Le rôle ne prend pas fin tout seul.',
      give: 'Donner ce rôle',
      add: 'Ajouter à une autre structure',
      into: 'Structure',
      addGo: 'Ajouter',
      remove: (name: string) => `Retirer ${name} du collectif`,
      removeStructure: (name: string) => `Retirer la structure ${name}`,
      devices: 'Ses appareils'
    },
    confirm: {
      cancel: 'Annuler',
      failed:
        'Rien n’a été changé : le navigateur n’a pas voulu l’enregistrer. Libérez de la place, puis réessayez.',
      refused: (reason: string) => `Rien n’a été changé : ${reason}`,
      done: 'C’est fait',
      waits: 'C’est noté : il faut encore l’accord d’une administration d’une autre structure',
      stays: 'Ce qui a déjà été reçu reste sur ses appareils : cela ne peut pas être repris.',
      comeBack: (open: number): string =>
        open === 0
          ? 'Pour revenir, il faudra une nouvelle invitation.'
          : open === 1
            ? 'Une invitation ouverte reste valable : qui en connaît le lien pourrait revenir par là. Révoquez-la alors dans la liste des invitations ouvertes.'
            : `${open} invitations ouvertes restent valables : qui en connaît le lien pourrait revenir par là. Révoquez celles-là dans la liste des invitations ouvertes.`,
      two: 'À partir de trois structures, retirer une administration ou une structure demande l’accord d’une administration d’une autre structure.',
      grant: {
        title: (person: string) => `Changer la place ${ofFr(person)} ?`,
        text: (person: string, role: string, structure: string, detail: string) =>
          `${person} aura le rôle ${quotedFr(role)} dans ${quotedFr(structure)} : ${detail}.`,
        reader: 'Ce qui sera écrit sur ses appareils ne partira plus vers personne. Ce qui est écrit reste.',
        go: 'Donner ce rôle'
      },
      end: {
        title: (person: string, structure: string) => `${person} ne fait plus partie de ${structure} ?`,
        text: (person: string) => `Les autres rôles ${ofFr(person)} ne changent pas.`,
        go: 'Mettre fin à ce rôle'
      },
      block: {
        title: 'Bloquer cet appareil ?',
        text: (person: string) =>
          `Il ne recevra plus rien et n’enverra plus rien. La place ${ofFr(person)} ne change pas.`,
        go: 'Bloquer l’appareil'
      },
      removePerson: {
        title: (person: string) => `Retirer ${person} du collectif ?`,
        text: (person: string) =>
          `Tous les appareils ${ofFr(person)} cessent de recevoir et d’envoyer, et ses rôles prennent fin. Ce que ${person} a écrit reste à tous.`,
        go: 'Retirer cette personne'
      },
      removeStructure: {
        title: (structure: string) => `Retirer ${structure} du collectif ?`,
        text: (people: readonly string[]) =>
          people.length === 0
            ? 'Personne n’y est plus.'
            : `Les appareils de ces personnes cessent de recevoir et d’envoyer, y compris pour leurs autres structures : ${listFr(people)}.`,
        go: 'Retirer cette structure'
      },
      revoke: {
        title: 'Révoquer cette invitation ?',
        text: 'Le lien et le QR code n’ouvriront plus rien. Les personnes déjà venues restent.',
        sheet:
          'C’est la seule feuille de secours du collectif, et aucune autre ne pourra être faite. Une fois tous les téléphones de l’administration perdus, plus rien ne fera entrer de nouvelle administration.',
        go: 'Révoquer l’invitation'
      },
      withdraw: {
        title: 'Retirer votre demande ?',
        text: (what: string) =>
          `${what}. Rien ne se fera, sauf si quelqu’un a déjà donné son accord sans que vous le sachiez.`,
        go: 'Retirer ma demande'
      },
      second: {
        title: 'Donner le second accord ?',
        text: (what: string) => `${what}. Avec votre accord, c’est fait tout de suite.`,
        back: (person: string) =>
          `Qui aura le lien parlera au nom ${ofFr(person)}, avec ses rôles. Assurez-vous avant, de vive voix, que c’est bien ${person} qui revient.`,
        go: 'Donner mon accord'
      }
    },
    devices: 'Appareils',
    unknownDevice: 'Appareil sans nom',
    thisDevice: 'cet appareil',
    addedOn: (day: string) => `ajouté le ${day}`,
    seen: (when: string) => `rencontré ${when}`,
    connected: 'connecté maintenant',
    compare: 'Comparer les numéros',
    compared: 'Numéros comparés',
    compareWith: (device: string) => `Comparer les numéros avec ${device}`,
    comparedWith: (device: string) => `Numéros comparés avec ${device}`,
    neverSeen: 'jamais rencontré par cet appareil',
    invite: 'Inviter',
    invitation: {
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
        `Qui a ce lien peut entrer ${role === 'observation' ? 'et tout lire' : 'pour tout lire et tout écrire'}${role === 'administration' ? ', et décider de qui est là' : ''}, jusqu’au ${until}, ${left > 1 ? `${left} personnes au plus` : 'une seule personne'} : donnez-le de la main à la main ou par un message privé, et ne le publiez pas.`,
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
        'L’invitation n’a pas pu être faite : le navigateur n’a pas voulu l’enregistrer. Libérez de la place, puis réessayez.',
      nobody: 'Vous ne pouvez inviter personne pour l’instant.',
      preparing: 'Un instant…'
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
    title: 'Organisations and members',
    back: 'More',
    counts: (structures: number, people: number, devices: number) =>
      `${structures} ${structures > 1 ? 'organisations' : 'organisation'}, ${people} ${people > 1 ? 'people' : 'person'}, ${devices} ${devices > 1 ? 'devices' : 'device'}`,
    structures: 'Organisations',
    noStructure: 'Without an organisation',
    nobodyYet: 'Nobody so far',
    you: 'you',
    me: {
      title: 'My name',
      edit: 'Change my name',
      field: 'My name',
      saved: 'Your name is changed'
    },
    structure: {
      title: 'My organisation',
      edit: 'Rename my organisation',
      field: 'Name of my organisation',
      hint: 'The new name is for all the people of the organisation.',
      saved: 'The organisation is renamed'
    },
    change: {
      save: 'Save',
      cancel: 'Cancel',
      problem: (problem: NameProblem): string =>
        problem.kind === 'missing'
          ? 'Write a name, even a short one.'
          : `This name is too long: ${problem.limit} characters at most.`
    },
    role: (role: Role) => rolesEn[role],
    roleDetail: (role: Role): string => {
      switch (role) {
        case 'administration':
          return 'reads, writes, and decides who is here';
        case 'membre':
          return 'reads, writes, and invites into their organisation';
        case 'observation':
          return 'reads everything and writes nothing';
      }
    },
    until: (day: string) => `until ${day}`,
    former: {
      title: (count: number) => `Former members (${count})`,
      data: 'Data'
    },
    noDevice: 'without a device',
    somebody: 'Somebody',
    somebodyElse: 'somebody',
    aStructure: 'an organisation',
    newStructure: 'a new organisation',
    manage: 'Change',
    managePerson: (name: string) => `Change the place of ${name}`,
    manageStructure: (name: string) => `Change the organisation ${name}`,
    removed: 'removed',
    block: 'Block',
    blockOf: (device: string) => `Block the device ${device}`,
    alone: {
      title: 'One person alone decides who is here',
      text: 'If their phone is lost, nobody can remove a device or give a role any more. Make somebody else an administrator, or print the recovery sheet, then erase it from this device.',
      withoutSheet:
        'If their phone is lost, nobody can remove a device or give a role any more. Make somebody else an administrator.',
      sheet: 'Recovery sheet',
      go: 'Open organisations and members'
    },
    pending: {
      title: 'Waiting for a second agreement',
      explain: 'An administrator of another organisation has to agree.',
      approve: 'Approve',
      approveOf: (what: string) => `Approve: ${what}`,
      withdraw: 'Take my request back',
      withdrawOf: (what: string) => `Take my request back: ${what}`
    },
    forks: {
      title: (name: string) => `A device of ${name} said two things at once`,
      text: 'It was copied, or somebody cheats. Nothing that it says counts any more: block it, and let the person come back with another device.',
      said: (kind: string, when: string) => `${kind}, ${when}`
    },
    invitations: {
      title: 'Open invitations',
      none: 'No invitation is open.',
      old: (count: number) => `Past invitations (${count})`,
      what: (structure: string, role: string) => `For ${structure}, ${role}`,
      device: (name: string) => `For another device of ${name}`,
      sheet: 'Recovery sheet',
      noEnd: 'without an end date',
      open: (left: number, until: string) => `${left} more ${left > 1 ? 'people' : 'person'}, until ${until}`,
      state: (state: 'revoked' | 'used' | 'over') =>
        ({ revoked: 'revoked', used: 'used up', over: 'its date has passed' })[state],
      by: (name: string) => `by ${name}`,
      came: (names: readonly string[]) => `Brought ${listEn(names)}`,
      revoke: 'Revoke',
      revokeOf: (what: string) => `Revoke the invitation: ${what}`
    },
    life: {
      title: 'The life of the collective',
      hint: 'The hours are those of each phone.',
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
                ? `${by} prepared a link for another device of theirs`
                : isAsked
                  ? `${by} asks to bring ${person} back on a new device`
                  : `${by} invited a new device of ${person}`;
            return `${by} made an invitation: ${structure}, ${rolesEn[event.role]}, ${event.uses} ${event.uses > 1 ? 'people' : 'person'} at most, until ${until}`;
          case 'revoked':
            return `${by} revoked an invitation by ${inviter}`;
          case 'came':
            return `${person} joined “${structure}” by an invitation of ${inviter}${event.by === event.person || by === inviter ? '' : `, with the help of ${by}`}`;
          case 'device-added':
            return `${person} added a device`;
          case 'recovered':
            return `${person} joined “${structure}” by the recovery sheet`;
          case 'granted': {
            if (event.role === null)
              return `${by} ${isAsked ? 'asks to end' : 'ended'} the role of ${person} in “${structure}”`;
            const given = `${by} ${isAsked ? 'asks to give' : 'gave'} ${person} the role “${rolesEn[event.role]}” in “${structure}”`;
            return until === '' ? given : `${given}, until ${until}`;
          }
          case 'blocked':
            return `${by} ${isAsked ? 'asks to block' : 'blocked'} a device of ${person}`;
          case 'removed':
            return `${by} ${isAsked ? 'asks to remove' : 'removed'} ${listEn(out)}`;
          case 'seconded':
            return `${by} gave the second agreement`;
          case 'forgotten':
            return `${by} had the name and texts of a person erased`;
          case 'withdrawn':
            return `${by} took their request back`;
        }
      },
      waits: 'Waits for a second agreement',
      late: 'Came after the departure: does not count',
      refused: (reason: string) => `Does not count: ${reason}`
    },
    refusal: (refusal: Refusal): string => {
      switch (refusal) {
        case 'stranger':
          return 'this device is not part of the collective.';
        case 'no-say':
          return 'only an administrator can do that.';
        case 'unknown':
          return 'what it is about is no longer there.';
        case 'already':
          return 'it is done already.';
        case 'invitation-over':
          return 'the invitation is no longer valid.';
        case 'unproved':
          return 'the proof that was needed is missing.';
        case 'last-administration':
          return 'nobody would be left to decide. Make somebody else an administrator first.';
        case 'incomplete':
          return 'something changed meanwhile. Try again.';
        case 'same-structure':
          return 'the agreement has to come from an administrator of another organisation.';
        case 'removed-meanwhile':
          return 'whoever said it had been removed meanwhile.';
        case 'withdrawn':
          return 'the request was taken back.';
        case 'forked':
          return 'this device said two things at once.';
      }
    },
    person: {
      roles: 'Their roles',
      roleIn: (structure: string) => `Role in ${structure}`,
      end: (structure: string) => `No longer part of ${structure}`,
      until: 'Until (optional)',
      untilHint: 'Shown to everyone. The role does not end by itself.',
      give: 'Give this role',
      add: 'Add to another organisation',
      into: 'Organisation',
      addGo: 'Add',
      remove: (name: string) => `Remove ${name} from the collective`,
      removeStructure: (name: string) => `Remove the organisation ${name}`,
      devices: 'Their devices'
    },
    confirm: {
      cancel: 'Cancel',
      failed: 'Nothing was changed: the browser would not save it. Free some space, then try again.',
      refused: (reason: string) => `Nothing was changed: ${reason}`,
      done: 'Done',
      waits: 'Noted: an administrator of another organisation still has to agree',
      stays: 'What was already received stays on their devices: it cannot be taken back.',
      comeBack: (open: number): string =>
        open === 0
          ? 'To come back, a new invitation will be needed.'
          : open === 1
            ? 'One open invitation remains valid: whoever knows its link could come back by it. Revoke it then in the list of open invitations.'
            : `${open} open invitations remain valid: whoever knows the link of one could come back by it. Revoke those in the list of open invitations.`,
      two: 'From three organisations on, removing an administrator or an organisation takes the agreement of an administrator of another one.',
      grant: {
        title: (person: string) => `Change the place of ${person}?`,
        text: (person: string, role: string, structure: string, detail: string) =>
          `${person} will have the role “${role}” in “${structure}”: ${detail}.`,
        reader: 'What is written on their devices will reach nobody any more. What is written stays.',
        go: 'Give this role'
      },
      end: {
        title: (person: string, structure: string) => `${person} is no longer part of ${structure}?`,
        text: (person: string) => `The other roles of ${person} do not change.`,
        go: 'End this role'
      },
      block: {
        title: 'Block this device?',
        text: (person: string) =>
          `It will receive nothing and send nothing any more. The place of ${person} does not change.`,
        go: 'Block the device'
      },
      removePerson: {
        title: (person: string) => `Remove ${person} from the collective?`,
        text: (person: string) =>
          `All the devices of ${person} stop receiving and sending, and their roles end. What ${person} wrote stays with everyone.`,
        go: 'Remove this person'
      },
      removeStructure: {
        title: (structure: string) => `Remove ${structure} from the collective?`,
        text: (people: readonly string[]) =>
          people.length === 0
            ? 'Nobody is in it any more.'
            : `The devices of these people stop receiving and sending, for their other organisations too: ${listEn(people)}.`,
        go: 'Remove this organisation'
      },
      revoke: {
        title: 'Revoke this invitation?',
        text: 'The link and the QR code will open nothing any more. Those who already came stay.',
        sheet:
          'It is the only recovery sheet of the collective, and no other can ever be made. Once every phone of the administration is lost, nothing will let a new administration in.',
        go: 'Revoke the invitation'
      },
      withdraw: {
        title: 'Take your request back?',
        text: (what: string) =>
          `${what}. Nothing will be done, unless somebody has already agreed without you knowing.`,
        go: 'Take my request back'
      },
      second: {
        title: 'Give the second agreement?',
        text: (what: string) => `${what}. With your agreement, it is done at once.`,
        back: (person: string) =>
          `Whoever holds the link will speak as ${person}, with their roles. Make sure first, in person or by phone, that it is really ${person} who comes back.`,
        go: 'Give my agreement'
      }
    },
    devices: 'Devices',
    unknownDevice: 'Device without a name',
    thisDevice: 'this device',
    addedOn: (day: string) => `added on ${day}`,
    seen: (when: string) => `met ${when}`,
    connected: 'connected now',
    compare: 'Compare numbers',
    compared: 'Numbers compared',
    compareWith: (device: string) => `Compare numbers with ${device}`,
    comparedWith: (device: string) => `Numbers compared with ${device}`,
    neverSeen: 'never met by this device',
    invite: 'Invite',
    invitation: {
      title: 'Invite',
      into: 'For somebody of',
      newStructure: 'A new organisation',
      unnamed: 'Organisation without a name',
      show: 'Show this code, or send the link.',
      link: 'Invitation link',
      qr: 'Invitation QR code',
      share: 'Share',
      shareTitle: (collective: string) => `Join ${collective}`,
      shareText: (collective: string, link: string) =>
        `Join “${collective}” on Grange: open this link in Chrome or Safari.\n${link}`,
      keep: (role: Role, left: number, until: string) =>
        `Whoever has this link can enter ${role === 'observation' ? 'and read everything' : 'to read and write everything'}${role === 'administration' ? ', and decide who is here' : ''}, until ${until}, ${left > 1 ? `${left} people at most` : 'one person only'}: hand it over in person or in a private message, and do not publish it.`,
      terms: {
        title: 'Role, time and number',
        role: 'With the role',
        days: 'Valid for',
        uses: 'How many people',
        daysOf: (days: number) =>
          days === 1 ? 'one day' : days === 7 ? 'a week' : days === 30 ? 'a month' : `${days} days`,
        usesOf: (uses: number) => (uses === 1 ? 'one person only' : `${uses} people`),
        go: 'Make this link'
      },
      refused:
        'The invitation could not be made: the browser would not save it. Free some space, then try again.',
      nobody: 'You cannot invite anybody for now.',
      preparing: 'One moment…'
    },
    example: {
      title: 'Nobody is invited to an example',
      text: 'It stays on this device and goes nowhere. Create a collective of your own to invite.',
      create: 'Create a collective'
    },
    noAddress: {
      title: 'This link opens on this computer only',
      text: 'In the settings, give the https address by which other phones can open Grange.',
      settings: 'Open the settings'
    }
  }
});
