import { catalogue } from './catalogue';

/** The charter: reading it, ordering it, writing an article. */
export const charter = catalogue({
  fr: {
    title: 'Charte',
    count: (n: number) => (n === 1 ? '1 article' : `${n} articles`),
    add: 'Ajouter un article',
    empty: {
      title: 'La charte est encore blanche',
      text: 'Écrivez ce à quoi vous tenez, un article à la fois, avec vos mots. Chacun peut relire et compléter.'
    },
    unreadable: 'La charte n’a pas pu être lue. Rien n’est perdu : fermez Grange et rouvrez-le.',
    untitled: 'Article sans titre',
    nothingWritten: 'Rien d’écrit pour l’instant.',
    edit: 'Modifier',
    editNamed: (title: string) => `Modifier « ${title} »`,
    order: 'Changer l’ordre',
    orderDone: 'Garder cet ordre',
    up: (title: string) => `Monter « ${title} »`,
    down: (title: string) => `Descendre « ${title} »`,
    movedTo: (title: string, place: number) => `« ${title} » est maintenant l’article ${place}`,
    article: (place: number) => `Article ${place}`,
    newArticle: 'Nouvel article',
    field: { title: 'Titre', text: 'Texte' },
    keptAsTyped: 'Tout est enregistré à mesure que vous écrivez.',
    done: 'Terminé',
    remove: 'Supprimer l’article',
    gone: {
      title: 'Cet article n’est pas ici',
      text: 'Il n’est pas encore arrivé sur cet appareil, ou son adresse n’est pas la bonne.',
      all: 'Toute la charte'
    },
    notAdded: 'L’article n’a pas pu être ajouté. Rien d’autre n’a bougé ; réessayez.'
  },
  en: {
    title: 'Charter',
    count: (n: number) => (n === 1 ? '1 article' : `${n} articles`),
    add: 'Add an article',
    empty: {
      title: 'The charter is still blank',
      text: 'Write what you care about, one article at a time, in your own words. Everyone can read it and add to it.'
    },
    unreadable: 'The charter could not be read. Nothing is lost: close Grange and open it again.',
    untitled: 'Untitled article',
    nothingWritten: 'Nothing written yet.',
    edit: 'Edit',
    editNamed: (title: string) => `Edit “${title}”`,
    order: 'Change the order',
    orderDone: 'Keep this order',
    up: (title: string) => `Move “${title}” up`,
    down: (title: string) => `Move “${title}” down`,
    movedTo: (title: string, place: number) => `“${title}” is now article ${place}`,
    article: (place: number) => `Article ${place}`,
    newArticle: 'New article',
    field: { title: 'Title', text: 'Text' },
    keptAsTyped: 'Everything is saved as you type.',
    done: 'Done',
    remove: 'Delete the article',
    gone: {
      title: 'This article is not here',
      text: 'It has not reached this device yet, or the address is wrong.',
      all: 'The whole charter'
    },
    notAdded: 'The article could not be added. Nothing else has changed; try again.'
  }
});
