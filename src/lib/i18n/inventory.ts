import type { Condition } from '../domain/item';
import { catalogue } from './catalogue';

/** The inventory: list, filters, sheets, form, bin. */
export const inventory = catalogue({
  fr: {
    title: 'Inventaire',
    list: 'Objets',
    search: 'Rechercher',
    scan: 'Scanner',
    labels: 'Étiquettes',
    loans: 'Prêts',
    agreements: 'Conventions',
    stocktakes: 'Pointages',
    filter: 'Filtrer',
    filtersOn: (n: number) => `Filtrer (${n})`,
    clear: 'Effacer les filtres',
    add: 'Ajouter un objet',
    importFile: 'Importer un tableur',
    exportCsv: (n: number, shown: string) => (n > 1 ? `Exporter les ${shown} objets` : 'Exporter cet objet'),
    exporting: 'Préparation du fichier…',
    exported: 'Le tableur est dans vos téléchargements.',
    exportFailed: 'Le tableur n’a pas pu être écrit. L’inventaire n’a pas bougé ; réessayez.',
    exportName: (isPart: boolean) => (isPart ? 'inventaire-partiel' : 'inventaire'),
    otherActions: 'Autres actions',
    count: (n: number, shown: string) => `${shown} ${n > 1 ? 'objets' : 'objet'}`,
    found: (shown: string, all: string) => `${shown} sur ${all}`,
    more: (n: number, shown: string) => (n > 1 ? `Montrer les ${shown} suivants` : 'Montrer le dernier'),
    any: { category: 'Toutes', structure: 'Toutes', place: 'Tous', condition: 'Tous' },
    empty: {
      title: 'L’étagère est vide',
      text: 'C’est ici que se rangent les objets que vos structures se prêtent : chaises, barnum, outils.'
    },
    nothing: {
      title: 'Rien ne correspond',
      text: 'Essayez un autre mot, ou enlevez un filtre.'
    },
    pick: {
      title: 'En un coup d’œil',
      text: 'Choisissez un objet dans la liste pour ouvrir sa fiche, ou une ligne ci-dessous pour n’en voir qu’une partie.',
      byStructure: 'À qui sont les objets',
      byCategory: 'De quoi il s’agit',
      toMend: 'À remettre en état',
      nobody: 'sans structure'
    },
    unreadable: 'L’inventaire n’a pas pu être lu. Rien n’est perdu : fermez Grange et rouvrez-le.',
    field: {
      name: 'Nom',
      model: 'Marque et modèle',
      number: 'N° d’inventaire ou de série',
      category: 'Catégorie',
      structure: 'Structure',
      quantity: 'Quantité',
      place: 'Lieu de rangement',
      placeShort: 'Lieu',
      room: 'Pièce',
      shelf: 'Étagère',
      condition: 'État',
      value: 'Valeur',
      valueNature: 'Ce que vaut cette valeur',
      description: 'Description',
      accessories: 'Accessoires',
      meter: 'Compteur',
      remark: 'Remarque',
      keeper: 'Gardé par',
      isConsumable: 'Consommable',
      isRoom: 'Salle ou lieu',
      needsInsurance: 'Attestation d’assurance',
      needsLicence: 'Permis ou habilitation',
      needsTraining: 'Prise en main'
    },
    toCount: 'à compter',
    noStructure: 'Aucune',
    condition: (condition: Condition) =>
      ({
        new: 'neuf',
        good: 'bon état',
        worn: 'usé',
        'to-repair': 'à réparer',
        'out-of-order': 'hors service',
        lost: 'perdu'
      })[condition],
    where: (structure: string, place: string) => [structure, place].filter(Boolean).join(', ')
  },
  en: {
    title: 'Inventory',
    list: 'Things',
    search: 'Search',
    scan: 'Scan',
    labels: 'Labels',
    loans: 'Loans',
    agreements: 'Agreements',
    stocktakes: 'Stocktakes',
    filter: 'Filter',
    filtersOn: (n: number) => `Filter (${n})`,
    clear: 'Clear filters',
    add: 'Add a thing',
    importFile: 'Import a spreadsheet',
    exportCsv: (n: number, shown: string) => (n > 1 ? `Export the ${shown} things` : 'Export this thing'),
    exporting: 'Preparing the file…',
    exported: 'The spreadsheet is in your downloads.',
    exportFailed: 'The spreadsheet could not be written. The inventory is untouched; try again.',
    exportName: (isPart: boolean) => (isPart ? 'inventory-part' : 'inventory'),
    otherActions: 'Other actions',
    count: (n: number, shown: string) => `${shown} ${n === 1 ? 'thing' : 'things'}`,
    found: (shown: string, all: string) => `${shown} of ${all}`,
    more: (n: number, shown: string) => (n > 1 ? `Show the next ${shown}` : 'Show the last one'),
    any: { category: 'All', structure: 'All', place: 'All', condition: 'All' },
    empty: {
      title: 'The shelf is empty',
      text: 'This is the place for the things your organisations lend each other: chairs, marquees, tools.'
    },
    nothing: {
      title: 'Nothing matches',
      text: 'Try another word, or remove a filter.'
    },
    pick: {
      title: 'At a glance',
      text: 'Choose a thing in the list to open its sheet, or a line below to see only some of them.',
      byStructure: 'Who they belong to',
      byCategory: 'What they are',
      toMend: 'In need of repair',
      nobody: 'no organisation'
    },
    unreadable: 'The inventory could not be read. Nothing is lost: close Grange and open it again.',
    field: {
      name: 'Name',
      model: 'Make and model',
      number: 'Inventory or serial number',
      category: 'Category',
      structure: 'Organisation',
      quantity: 'Quantity',
      place: 'Storage place',
      placeShort: 'Place',
      room: 'Room',
      shelf: 'Shelf',
      condition: 'Condition',
      value: 'Value',
      valueNature: 'What this value counts for',
      description: 'Description',
      accessories: 'Accessories',
      meter: 'Meter',
      remark: 'Remark',
      keeper: 'Kept by',
      isConsumable: 'Consumable',
      isRoom: 'Room or place',
      needsInsurance: 'Insurance certificate',
      needsLicence: 'Licence or permit',
      needsTraining: 'Introduction to it'
    },
    toCount: 'to be counted',
    noStructure: 'None',
    condition: (condition: Condition) =>
      ({
        new: 'new',
        good: 'good condition',
        worn: 'worn',
        'to-repair': 'to be repaired',
        'out-of-order': 'out of order',
        lost: 'lost'
      })[condition],
    where: (structure: string, place: string) => [structure, place].filter(Boolean).join(', ')
  }
});
