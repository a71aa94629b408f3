import { catalogue } from './catalogue';

/**
 * What the browser's tab and history say: the kind of page, by its route. Never a word that somebody wrote: titles
 * stay in the history of a browser long after its data was cleared.
 */
export const titles = catalogue<Readonly<Record<string, string>>>({
  fr: {
    missing: 'Page introuvable',
    failed: 'Écran non ouvert',
    '/': 'Bienvenue',
    '/create': 'Créer un collectif',
    '/join': 'Rejoindre un collectif',
    '/settings': 'Réglages',
    '/c/[collective]': 'Accueil',
    '/c/[collective]/inventory': 'Inventaire',
    '/c/[collective]/inventory/new': 'Ajouter un objet',
    '/c/[collective]/inventory/import': 'Importer un tableur',
    '/c/[collective]/inventory/bin': 'Corbeille',
    '/c/[collective]/inventory/[item]': 'Objet',
    '/c/[collective]/inventory/[item]/edit': 'Modifier un objet',
    '/c/[collective]/calendar': 'Agenda',
    '/c/[collective]/meetings': 'Réunions',
    '/c/[collective]/meetings/new': 'Préparer une réunion',
    '/c/[collective]/meetings/bin': 'Corbeille',
    '/c/[collective]/meetings/[meeting]': 'Réunion',
    '/c/[collective]/charter': 'Charte',
    '/c/[collective]/charter/bin': 'Corbeille',
    '/c/[collective]/charter/[article]': 'Article',
    '/c/[collective]/members': 'Structures et membres',
    '/c/[collective]/members/compare/[device]': 'Comparer deux appareils',
    '/c/[collective]/members/device': 'Ajouter un de mes appareils',
    '/c/[collective]/members/recovery': 'Feuille de secours',
    '/c/[collective]/exchange': 'Échanger les données',
    '/c/[collective]/more': 'Plus',
    '/c/[collective]/more/collective': 'Le collectif'
  },
  en: {
    missing: 'Page not found',
    failed: 'Screen not opened',
    '/': 'Welcome',
    '/create': 'Start a collective',
    '/join': 'Join a collective',
    '/settings': 'Settings',
    '/c/[collective]': 'Home',
    '/c/[collective]/inventory': 'Inventory',
    '/c/[collective]/inventory/new': 'Add a thing',
    '/c/[collective]/inventory/import': 'Import a spreadsheet',
    '/c/[collective]/inventory/bin': 'Bin',
    '/c/[collective]/inventory/[item]': 'Thing',
    '/c/[collective]/inventory/[item]/edit': 'Edit a thing',
    '/c/[collective]/calendar': 'Calendar',
    '/c/[collective]/meetings': 'Meetings',
    '/c/[collective]/meetings/new': 'Prepare a meeting',
    '/c/[collective]/meetings/bin': 'Bin',
    '/c/[collective]/meetings/[meeting]': 'Meeting',
    '/c/[collective]/charter': 'Charter',
    '/c/[collective]/charter/bin': 'Bin',
    '/c/[collective]/charter/[article]': 'Article',
    '/c/[collective]/members': 'Organisations and members',
    '/c/[collective]/members/compare/[device]': 'Compare two devices',
    '/c/[collective]/members/device': 'Add a device of mine',
    '/c/[collective]/members/recovery': 'Recovery sheet',
    '/c/[collective]/exchange': 'Exchange data',
    '/c/[collective]/more': 'More',
    '/c/[collective]/more/collective': 'The collective'
  }
});
