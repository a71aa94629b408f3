import type { NameProblem } from '../domain/collective';
import { catalogue } from './catalogue';

/** Accueil and Plus: where a member begins. */
export const home = catalogue({
  fr: {
    hello: (name: string) => (name === '' ? 'Bonjour' : `Bonjour ${name}`),
    today: (day: string, structure: string) => (structure === '' ? day : `${day}, ${structure}`),
    steps: {
      title: 'Pour commencer',
      items: 'Posez un premier objet sur l’étagère',
      itemsGo: 'Ajouter un objet',
      itemsWhy: 'Un nom suffit. Ou importez le tableur que vous avez déjà.',
      invite: 'Invitez quelqu’un',
      inviteGo: 'Inviter',
      inviteWhy: 'Par un lien ou un QR code. Chacun garde tout sur son téléphone.',
      meeting: 'Préparez une réunion',
      meetingGo: 'Préparer une réunion',
      meetingWhy: 'Un titre, une date, un ordre du jour, et les notes prises ensemble.',
      charter: 'Écrivez un article de charte',
      charterGo: 'Ouvrir la charte',
      charterWhy: 'Ce à quoi vous tenez, avec vos mots.',
      now: 'à vous'
    },
    example: {
      title: 'Ceci est un exemple',
      text: 'Les personnes, les objets et les réunions de ces quatre tiers-lieux sont inventés. Essayez tout : rien n’est à personne et rien ne part ailleurs.',
      remove: 'Supprimer l’exemple',
      removed: 'Exemple supprimé',
      notRemoved: 'L’exemple n’a pas pu être supprimé : fermez les autres onglets de Grange, puis réessayez.'
    },
    late: {
      title: (n: number, count: string) => (n > 1 ? `${count} objets en retard` : 'Un objet en retard'),
      detail: (who: string, day: string) => `chez ${who}, à rendre ${day}`,
      all: 'Voir tout ce qui est en retard'
    },
    meetings: {
      title: 'Prochaines réunions',
      none: 'Aucune réunion à venir.',
      prepare: 'Préparer une réunion',
      noDate: 'date à fixer',
      at: (day: string, time: string, place: string) =>
        [time === '' ? day : `${day} à ${time}`, place].filter(Boolean).join(', '),
      today: 'aujourd’hui',
      tomorrow: 'demain'
    },
    here: {
      title: 'Sous ce toit',
      items: (n: number, shown: string) => `${shown} ${n > 1 ? 'objets' : 'objet'}`,
      itemsDetail: 'dans l’inventaire commun',
      structures: (n: number, shown: string) => `${shown} ${n > 1 ? 'structures' : 'structure'}`,
      people: (n: number, shown: string) => `${shown} ${n > 1 ? 'personnes' : 'personne'}`,
      articles: (n: number, shown: string) => `${shown} ${n > 1 ? 'articles' : 'article'}`,
      articlesDetail: 'dans la charte'
    },
    more: {
      title: 'Plus',
      members: 'Structures et membres',
      membersDetail: 'Qui est là, inviter, les appareils',
      charter: 'Charte',
      charterDetail: 'Ce à quoi le collectif tient',
      exchange: 'Échanger les données',
      exchangeDetail: 'Qui a reçu quoi, et quand',
      history: 'Historique',
      historyDetail: 'Revoir un jour passé, remettre ce qui s’est perdu',
      collective: 'Le collectif',
      collectiveDetail: 'Son nom, sa raison d’être, ses points de rencontre',
      settings: 'Réglages',
      settingsDetail: 'Langue, sauvegarde, cet appareil',
      others: 'Mes autres collectifs',
      othersDetail: 'Changer de collectif, en créer ou en rejoindre un'
    },
    about: {
      title: 'Le collectif',
      name: 'Nom du collectif',
      purpose: 'Raison d’être',
      save: 'Enregistrer',
      saved: 'Enregistré, les autres le verront aussi',
      problem: (problem: NameProblem) => {
        switch (problem.kind) {
          case 'missing':
            return 'Donnez un nom à votre collectif, même provisoire.';
          case 'too-long':
            return `C’est un peu long : ${problem.limit} caractères au plus.`;
        }
      },
      remove: {
        title: 'Sur cet appareil',
        open: 'Retirer ce collectif de cet appareil',
        question: 'Retirer ce collectif de cet appareil ?',
        here: 'Tout ce que cet appareil en garde est effacé : l’inventaire, la charte, les réunions et leurs notes.',
        others: 'Les autres gardent tout ce qu’ils ont reçu. Rien ne change chez eux.',
        latest:
          'Vos dernières modifications ne sont confirmées par aucun autre appareil : elles seraient perdues.',
        everything: 'Aucun autre appareil n’a reçu ce collectif : personne ne pourrait plus le retrouver.',
        back: 'Pour y revenir, demandez à quelqu’un de votre structure une invitation qui vous y fait revenir : un autre lien ferait de vous une nouvelle personne, et de votre structure une deuxième du même nom.',
        confirm: 'Retirer',
        cancel: 'Annuler',
        removed: 'Collectif retiré de cet appareil',
        notRemoved:
          'Le collectif n’a pas pu être retiré : fermez les autres onglets de Grange, puis réessayez.'
      }
    }
  },
  en: {
    hello: (name: string) => (name === '' ? 'Hello' : `Hello ${name}`),
    today: (day: string, structure: string) => (structure === '' ? day : `${day}, ${structure}`),
    steps: {
      title: 'To begin with',
      items: 'Put the first thing on the shelf',
      itemsGo: 'Add a thing',
      itemsWhy: 'A name is enough. Or import the spreadsheet you already have.',
      invite: 'Invite someone',
      inviteGo: 'Invite',
      inviteWhy: 'With a link or a QR code. Everyone keeps everything on their own phone.',
      meeting: 'Prepare a meeting',
      meetingGo: 'Prepare a meeting',
      meetingWhy: 'A title, a date, an agenda, and notes taken together.',
      charter: 'Write an article of the charter',
      charterGo: 'Open the charter',
      charterWhy: 'What matters to you, in your own words.',
      now: 'your turn'
    },
    example: {
      title: 'This is an example',
      text: 'The people, things and meetings of these four places are invented. Try everything: none of it belongs to anyone and none of it goes anywhere.',
      remove: 'Delete the example',
      removed: 'Example deleted',
      notRemoved: 'The example could not be deleted: close the other tabs of Grange, then try again.'
    },
    late: {
      title: (n: number, count: string) => (n > 1 ? `${count} things are late` : 'One thing is late'),
      detail: (who: string, day: string) => `with ${who}, due back ${day}`,
      all: 'See everything that is late'
    },
    meetings: {
      title: 'Next meetings',
      none: 'No meetings coming up.',
      prepare: 'Prepare a meeting',
      noDate: 'date to be decided',
      at: (day: string, time: string, place: string) =>
        [time === '' ? day : `${day} at ${time}`, place].filter(Boolean).join(', '),
      today: 'today',
      tomorrow: 'tomorrow'
    },
    here: {
      title: 'Under this roof',
      items: (n: number, shown: string) => `${shown} ${n === 1 ? 'thing' : 'things'}`,
      itemsDetail: 'in the shared inventory',
      structures: (n: number, shown: string) => `${shown} ${n === 1 ? 'organisation' : 'organisations'}`,
      people: (n: number, shown: string) => `${shown} ${n === 1 ? 'person' : 'people'}`,
      articles: (n: number, shown: string) => `${shown} ${n === 1 ? 'article' : 'articles'}`,
      articlesDetail: 'in the charter'
    },
    more: {
      title: 'More',
      members: 'Organisations and members',
      membersDetail: 'Who is here, inviting, devices',
      charter: 'Charter',
      charterDetail: 'What matters to the collective',
      exchange: 'Exchange data',
      exchangeDetail: 'Who received what, and when',
      history: 'History',
      historyDetail: 'Look at a past day, bring back what was lost',
      collective: 'The collective',
      collectiveDetail: 'Its name, purpose and meeting points',
      settings: 'Settings',
      settingsDetail: 'Language, backup, this device',
      others: 'My other collectives',
      othersDetail: 'Switch to another one, start one or join one'
    },
    about: {
      title: 'The collective',
      name: 'Name of the collective',
      purpose: 'Purpose',
      save: 'Save',
      saved: 'Saved. The others will see it too',
      problem: (problem: NameProblem) => {
        switch (problem.kind) {
          case 'missing':
            return 'Give your collective a name, even for now.';
          case 'too-long':
            return `That is a little long: ${problem.limit} characters at most.`;
        }
      },
      remove: {
        title: 'On this device',
        open: 'Remove this collective from this device',
        question: 'Remove this collective from this device?',
        here: 'Everything this device keeps of it will be erased: the inventory, the charter, the meetings and their notes.',
        others: 'The others keep everything they received. Nothing changes for them.',
        latest: 'No other device has confirmed that it has your latest changes: they would be lost.',
        everything: 'No other device has received this collective: no one could get it back.',
        back: 'To come back, ask someone in your organisation for an invitation that brings you back: any other link would make you a new person, and your organisation a second one of the same name.',
        confirm: 'Remove',
        cancel: 'Cancel',
        removed: 'Collective removed from this device',
        notRemoved: 'The collective could not be removed: close the other tabs of Grange, then try again.'
      }
    }
  }
});
