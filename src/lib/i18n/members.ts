import type { NameProblem } from '../domain/collective';
import type { Role } from '../domain/membership/kinds';
import { catalogue } from './catalogue';
import { ofFr, ofStructureFr } from './french';
import { rolesEn, rolesFr } from './roles';

/** Structures, their people, and what each may do. */
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
    since: (day: string) => `depuis le ${day}`,
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
    managePerson: (name: string) => `Changer le rôle ${ofFr(name)}`,
    manageStructure: (name: string) => `Changer la structure ${name}`,
    person: {
      roles: 'Ses rôles',
      roleIn: (structure: string) => `Rôle dans ${structure}`,
      end: (structure: string) => `Ne fait plus partie ${ofStructureFr(structure)}`,
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
    alone: {
      title: 'Une seule personne décide de qui est là',
      text: 'Si son téléphone se perd, plus personne ne pourra retirer un appareil ni donner un rôle. Donnez le rôle « administration » à une autre personne, ou imprimez la feuille de secours puis effacez-la de cet appareil.',
      withoutSheet:
        'Si son téléphone se perd, plus personne ne pourra retirer un appareil ni donner un rôle. Donnez le rôle « administration » à une autre personne.',
      sheet: 'Feuille de secours',
      go: 'Ouvrir structures et membres'
    },
    forks: {
      title: (name: string) => `Un appareil ${ofFr(name)} a dit deux choses à la fois`,
      text: 'Il a été copié, ou quelqu’un triche. Plus rien de ce qu’il dit ne compte : bloquez-le, et faites revenir la personne avec un autre appareil.',
      said: (kind: string, when: string) => `${kind}, ${when}`
    }
  },
  en: {
    title: 'Organisations and members',
    back: 'More',
    counts: (structures: number, people: number, devices: number) =>
      `${structures} ${structures > 1 ? 'organisations' : 'organisation'}, ${people} ${people > 1 ? 'people' : 'person'}, ${devices} ${devices > 1 ? 'devices' : 'device'}`,
    structures: 'Organisations',
    noStructure: 'No organisation',
    nobodyYet: 'No one yet',
    you: 'you',
    me: {
      title: 'My name',
      edit: 'Change my name',
      field: 'My name',
      saved: 'Your name was changed'
    },
    structure: {
      title: 'My organisation',
      edit: 'Rename my organisation',
      field: 'Name of my organisation',
      hint: 'The new name applies to everyone in the organisation.',
      saved: 'The organisation was renamed'
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
          return 'reads, writes, and decides who belongs';
        case 'membre':
          return 'reads, writes, and invites people to their organisation';
        case 'observation':
          return 'reads everything and writes nothing';
      }
    },
    since: (day: string) => `since ${day}`,
    until: (day: string) => `until ${day}`,
    former: {
      title: (count: number) => `Former members (${count})`,
      data: 'Data'
    },
    noDevice: 'no device',
    somebody: 'Someone',
    somebodyElse: 'someone',
    aStructure: 'an organisation',
    newStructure: 'a new organisation',
    manage: 'Change',
    managePerson: (name: string) => `Change ${name}’s role`,
    manageStructure: (name: string) => `Change ${name}`,
    person: {
      roles: 'Their roles',
      roleIn: (structure: string) => `Role in ${structure}`,
      end: (structure: string) => `Take out of ${structure}`,
      until: 'Until (optional)',
      untilHint: 'Shown to everyone. The role does not end on its own.',
      give: 'Give this role',
      add: 'Add to another organisation',
      into: 'Organisation',
      addGo: 'Add',
      remove: (name: string) => `Remove ${name} from the collective`,
      removeStructure: (name: string) => `Remove the organisation ${name}`,
      devices: 'Their devices'
    },
    alone: {
      title: 'Only one person decides who belongs',
      text: 'If their phone is lost, no one will be able to remove a device or give anyone a role. Make someone else an administrator, or print the recovery sheet and then erase it from this device.',
      withoutSheet:
        'If their phone is lost, no one will be able to remove a device or give anyone a role. Make someone else an administrator.',
      sheet: 'Recovery sheet',
      go: 'Open organisations and members'
    },
    forks: {
      title: (name: string) => `One of ${name}’s devices said two different things at once`,
      text: 'Either it was copied, or someone is cheating. Nothing it says counts any more: block it, and have the person come back with another device.',
      said: (kind: string, when: string) => `${kind}, ${when}`
    }
  }
});
