import type { BinKind } from '../domain/bin';
import { catalogue } from './catalogue';

/** The bins: of things, of meetings, of articles. */
export const bin = catalogue({
  fr: {
    title: 'Corbeille',
    intro: 'Ce qui a été supprimé reste ici. N’importe qui peut le rétablir.',
    many: {
      title: 'Beaucoup de suppressions en peu de temps',
      text: (person: string, count: number, when: string) =>
        `${person} a supprimé ${count} fiches en moins d’une heure, ${when}. Elles sont toutes dans la corbeille.`,
      somebody: 'Quelqu’un',
      restore: 'Remettre',
      meant: 'C’était voulu',
      restored: (count: number) => `${count} fiches sont remises`
    },
    list: (kind: BinKind) =>
      ({ items: 'Objets supprimés', meetings: 'Réunions supprimées', articles: 'Articles supprimés' })[kind],
    untitled: 'Sans titre',
    deleted: (kind: BinKind, when: string) => `${kind === 'meetings' ? 'supprimée' : 'supprimé'} ${when}`,
    empty: 'La corbeille est vide',
    emptyText: 'Rien n’a été supprimé pour l’instant.',
    unreadable: 'La corbeille n’a pas pu être lue. Rien n’est perdu : fermez Grange et rouvrez-le.',
    restore: 'Rétablir',
    restoreOne: (name: string) => `Rétablir ${name}`,
    undo: 'Annuler',
    lies: (kind: BinKind) =>
      ({
        items: 'Cet objet a été supprimé',
        meetings: 'Cette réunion a été supprimée',
        articles: 'Cet article a été supprimé'
      })[kind],
    stays: (kind: BinKind) =>
      kind === 'meetings'
        ? 'Elle reste dans la corbeille. N’importe qui peut la rétablir.'
        : 'Il reste dans la corbeille. N’importe qui peut le rétablir.',
    removed: (kind: BinKind, name: string) => {
      const what = { items: 'L’objet', meetings: 'La réunion', articles: 'L’article' }[kind];
      return `${name === '' ? what : `« ${name} »`} est dans la corbeille`;
    },
    restored: (kind: BinKind, name: string) => {
      const what = { items: 'L’objet', meetings: 'La réunion', articles: 'L’article' }[kind];
      const back = {
        items: 'est de retour dans l’inventaire',
        meetings: 'est de retour parmi les réunions',
        articles: 'est de retour dans la charte'
      }[kind];
      return `${name === '' ? what : `« ${name} »`} ${back}`;
    }
  },
  en: {
    title: 'Bin',
    intro: 'What was deleted stays here. Anyone can restore it.',
    many: {
      title: 'Many deletions in a short time',
      text: (person: string, count: number, when: string) =>
        `${person} deleted ${count} records in less than an hour, ${when}. They are all in the bin.`,
      somebody: 'Someone',
      restore: 'Put them back',
      meant: 'It was intended',
      restored: (count: number) => `${count} records are back`
    },
    list: (kind: BinKind) =>
      ({ items: 'Deleted things', meetings: 'Deleted meetings', articles: 'Deleted articles' })[kind],
    untitled: 'Untitled',
    deleted: (_kind: BinKind, when: string) => `deleted ${when}`,
    empty: 'The bin is empty',
    emptyText: 'Nothing has been deleted yet.',
    unreadable: 'The bin could not be read. Nothing is lost: close Grange and open it again.',
    restore: 'Restore',
    restoreOne: (name: string) => `Restore ${name}`,
    undo: 'Undo',
    lies: (kind: BinKind) =>
      ({
        items: 'This thing was deleted',
        meetings: 'This meeting was deleted',
        articles: 'This article was deleted'
      })[kind],
    stays: (_kind: BinKind) => 'It is in the bin. Anyone can restore it.',
    removed: (kind: BinKind, name: string) => {
      const what = { items: 'The thing', meetings: 'The meeting', articles: 'The article' }[kind];
      return `${name === '' ? what : `“${name}”`} was deleted`;
    },
    restored: (kind: BinKind, name: string) => {
      const what = { items: 'The thing', meetings: 'The meeting', articles: 'The article' }[kind];
      const back = { items: 'in the inventory', meetings: 'among the meetings', articles: 'in the charter' };
      return `${name === '' ? what : `“${name}”`} is back ${back[kind]}`;
    }
  }
});
