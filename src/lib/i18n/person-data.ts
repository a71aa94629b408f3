import { catalogue } from './catalogue';
import { ofFr } from './french';

/** What is held of a person, for them to have, and to have erased. */
export const personData = catalogue({
  fr: {
    mine: 'Mes données',
    of: (name: string) => `Données ${ofFr(name)}`,
    somebody: 'quelqu’un',
    back: 'Structures et membres',
    lead: 'Chaque appareil du collectif garde la même chose : voici ce que celui-ci a.',
    held: {
      title: 'Ce qui est gardé',
      devices: (count: number) => (count > 1 ? `${count} appareils` : `${count} appareil`),
      said: (count: number) =>
        count > 1
          ? `${count} actes signés (entrées, rôles, sorties, retours, pointages, modes d’emploi)`
          : `${count} acte signé (entrée, rôle, sortie, retour, pointage, mode d’emploi)`,
      texts: (count: number) =>
        count > 1
          ? `${count} textes à côté des actes : le nom et les remarques`
          : count === 1
            ? '1 texte à côté des actes : le nom ou une remarque'
            : 'aucun texte à côté des actes',
      meetings: (count: number) =>
        count > 1
          ? `${count} mentions notées par d’autres dans des réunions (présence, rôle, pouvoir, voix)`
          : 'Une mention notée par d’autres dans une réunion (présence, rôle, pouvoir, voix)',
      seats: (count: number) =>
        count > 1
          ? `nommé ou nommée ${count} fois membre d’une instance`
          : 'nommé ou nommée une fois membre d’une instance',
      trainings: (count: number) =>
        count > 1 ? `${count} prises en main notées à son nom` : '1 prise en main notée à son nom',
      added: (items: number, meetings: number) =>
        `${items > 1 ? `${items} objets ajoutés` : `${items} objet ajouté`}, ${meetings > 1 ? `${meetings} réunions préparées` : `${meetings} réunion préparée`}`
    },
    download: {
      go: 'Télécharger ces données',
      hint: 'Un fichier JSON, lisible par tout éditeur de texte.',
      name: (day: string) => `mes-donnees-grange-${day}`,
      failed: 'Le fichier n’a pas pu être fait : le navigateur ne lit pas ce qu’il garde. Réessayez.'
    },
    forget: {
      title: 'Effacer le nom et les textes',
      goes: 'Partent de tous les appareils, dès qu’ils échangent : le nom, les remarques, les noms d’emprunteurs et les mots de modes d’emploi écrits à côté des actes, le nom des appareils, dans l’historique aussi.',
      stays:
        'Restent, sans nom : les actes signés et leurs dates, car ce que d’autres ont décidé en dépend, et les objets et réunions ajoutés.',
      words:
        'Restent aussi les mots écrits dans la charte, les notes et les fiches, ce que d’autres ont écrit de cette personne, et tout fichier déjà exporté : c’est à corriger à la main. L’historique de chaque appareil garde encore un mois les mots d’avant, et les états approuvés, comme à la clôture d’un pointage, au-delà.',
      away: 'Un appareil qui ne se connecte plus garde ce qu’il a. Une sauvegarde ou un fichier d’échange déjà enregistré aussi.',
      goMine: 'Effacer mon nom et mes textes',
      go: 'Effacer son nom et ses textes',
      askMine: 'Effacer votre nom et vos textes ?',
      ask: (name: string) => `Effacer le nom et les textes ${ofFr(name)} ?`,
      forGood: 'C’est définitif, et aucun nom ne pourra être repris ensuite.',
      leave:
        'Vous restez dans le collectif, sans nom, jusqu’à ce qu’une administration vous retire. Ce que vous prêterez ensuite ira à une structure, sans remarque.',
      cancel: 'Annuler',
      stillIn: 'Cette personne a encore un appareil dans le collectif : elle peut le faire elle-même.',
      done: 'Le nom et les textes sont effacés.',
      toast: 'Effacé ici ; les autres appareils l’effacent dès qu’ils échangent',
      failed: 'Rien n’a été effacé : le navigateur n’a pas voulu l’enregistrer. Réessayez.',
      later:
        'C’est décidé, mais le navigateur n’a pas encore voulu effacer ce qu’il garde : il réessaie, tant que Grange est ouvert.',
      waits: 'Demandé : une administration d’une autre structure doit encore donner son accord'
    },
    notYours: {
      title: 'Ce ne sont pas vos données',
      text: 'Chacun voit les siennes ; une administration voit celles de tous.'
    }
  },
  en: {
    mine: 'My data',
    of: (name: string) => `${name}’s data`,
    somebody: 'someone',
    back: 'Organisations and members',
    lead: 'Every device in the collective keeps the same data: this is what this one has.',
    held: {
      title: 'What is kept',
      devices: (count: number) => (count === 1 ? '1 device' : `${count} devices`),
      said: (count: number) =>
        count === 1
          ? '1 signed entry (joining, role, loan, return, stocktake, instructions)'
          : `${count} signed entries (joining, roles, loans, returns, stocktakes, instructions)`,
      texts: (count: number) =>
        count === 0
          ? 'no text beside the entries'
          : count === 1
            ? '1 text beside the entries: the name or a remark'
            : `${count} texts beside the entries: the name and remarks`,
      meetings: (count: number) =>
        count > 1
          ? `${count} mentions noted by others in meetings (attendance, task, proxy, voice)`
          : 'One mention noted by others in a meeting (attendance, task, proxy, voice)',
      seats: (count: number) =>
        count > 1 ? `named ${count} times a member of a body` : 'named once a member of a body',
      trainings: (count: number) =>
        count === 1
          ? '1 introduction to a thing, recorded for this person'
          : `${count} introductions to things, recorded for this person`,
      added: (items: number, meetings: number) =>
        `${items === 1 ? '1 thing added' : `${items} things added`}, ${meetings === 1 ? '1 meeting prepared' : `${meetings} meetings prepared`}`
    },
    download: {
      go: 'Download this data',
      hint: 'A JSON file, which any text editor can open.',
      name: (day: string) => `my-grange-data-${day}`,
      failed: 'The file could not be made: the browser would not read what it stores. Try again.'
    },
    forget: {
      title: 'Erase name and texts',
      goes: 'Erased from each device the next time it connects: the name, the remarks, borrowers’ names and words of instructions written beside entries, and the names of devices, in the history as well.',
      stays:
        'Kept, without a name: the signed entries and their dates, because others’ decisions rest on them, and the things and meetings that were added.',
      words:
        'Also kept: what was written in the charter, notes and sheets, what others wrote about this person, and any exported file. These have to be corrected by hand. The history of each device keeps the earlier words for another month, and longer in approved states, as at the close of a stocktake.',
      away: 'A device that never connects again keeps what it has. So does a backup or an exchange file that was saved.',
      goMine: 'Erase my name and texts',
      go: 'Erase their name and texts',
      askMine: 'Erase your name and texts?',
      ask: (name: string) => `Erase ${name}’s name and texts?`,
      forGood: 'This cannot be undone, and a name can never be given again.',
      leave:
        'You stay in the collective, without a name, until an administrator removes you. What you lend from then on goes to an organisation, without a remark.',
      cancel: 'Cancel',
      stillIn: 'This person still has a device in the collective: they can do it themselves.',
      done: 'The name and texts have been erased.',
      toast: 'Erased here; other devices will erase it the next time they connect',
      failed: 'Nothing was erased: the browser would not save it. Try again.',
      later:
        'It has been decided, but the browser has not let go of its copy yet: Grange will keep trying while it is open.',
      waits: 'Requested. An administrator from another organisation still has to agree'
    },
    notYours: {
      title: 'This is not your data',
      text: 'Everyone sees their own; an administrator sees everyone’s.'
    }
  }
});
