import type { Difference, HistoryKind, Tally } from '../domain/history';
import { catalogue } from './catalogue';
import { listEn, listFr } from './lists';

/** What the collective was on earlier days, and bringing it back. */
export const history = catalogue({
  fr: {
    title: 'Historique',
    intro:
      'Pendant un mois, cet appareil garde ce qu’il y avait à la fin de chaque jour où quelque chose a changé. Revoyez un jour, et remettez ce qui s’est perdu depuis.',
    days: 'Jours gardés',
    approved: {
      title: 'États approuvés',
      intro:
        'Quand un pointage est clos, chaque appareil garde le collectif tel qu’il l’a alors, et le garde au-delà d’un mois.',
      of: (family: string, day: string) =>
        ({ stocktakes: `Pointage du ${day}`, proceedings: `Compte rendu approuvé le ${day}` })[family] ??
        `État approuvé le ${day}`,
      kept: (when: string) => `Gardé par cet appareil ${when}`,
      damaged: 'Abîmé sur cet appareil : cet état ne peut plus être revu',
      see: 'Revoir l’inventaire d’alors',
      lead: 'Voici ce qui a changé depuis. Ce que vous remettez est écrit de nouveau, pour tout le monde. Ce qui a été signé, comme les sorties et les comptes, reste comme il est.',
      onlyAdded: 'Il n’y a rien à remettre : voici ce qui a été ajouté depuis, et qui reste.',
      same: 'Tout est comme cet appareil l’avait alors.',
      gone: {
        title: 'Cet état n’est pas gardé ici',
        text: 'Cet appareil ne faisait pas encore partie du collectif, ou n’a pas pu garder ce qu’il y avait.',
        damaged: 'Ce qui était gardé est abîmé, et ne peut plus être revu.'
      }
    },
    day: (day: string) => `Le ${day}`,
    oldest: 'Premier jour gardé',
    counting: 'Comptage…',
    tally: ({ added, changed, deleted }: Tally) => {
      const said = [
        added > 0 ? `${added} ${added > 1 ? 'ajouts' : 'ajout'}` : '',
        changed > 0 ? `${changed} ${changed > 1 ? 'modifications' : 'modification'}` : '',
        deleted > 0 ? `${deleted} ${deleted > 1 ? 'suppressions' : 'suppression'}` : ''
      ].filter((words) => words !== '');
      return said.length === 0 ? 'Des changements qui ne se voient pas ici' : listFr(said);
    },
    damaged: 'Abîmé sur cet appareil : ce jour ne peut plus être revu',
    empty: {
      title: 'L’historique commence',
      text: 'Chaque jour où quelque chose change, cet appareil garde ce qu’il y avait. Le premier jour sera ici demain.'
    },
    refused:
      'Ce qu’il y avait n’a pas pu être gardé dans l’historique : la place manque sans doute sur cet appareil. Rien d’autre n’est touché, et Grange réessaie tant qu’il est ouvert.',
    unreadable: 'L’historique n’a pas pu être lu. Rien d’autre n’est touché : fermez Grange et rouvrez-le.',
    lead: 'Voici ce qui a changé depuis la fin de ce jour. Ce que vous remettez est écrit de nouveau, pour tout le monde. Les photos et les fichiers restent comme ils sont.',
    onlyAdded: 'Il n’y a rien à remettre : voici ce qui a été ajouté depuis la fin de ce jour, et qui reste.',
    reading: 'Lecture…',
    gone: {
      title: 'Ce jour n’est pas gardé ici',
      text: 'Cet appareil ne garde qu’un mois, et seulement les jours où quelque chose a changé.',
      damaged: 'Ce qui était gardé de ce jour est abîmé, et ne peut plus être revu.',
      all: 'Tous les jours gardés'
    },
    same: {
      title: 'Rien n’a changé depuis',
      text: 'Tout est comme à la fin de ce jour.'
    },
    kind: (kind: HistoryKind) =>
      ({
        profile: 'Le collectif',
        items: 'Inventaire',
        meetings: 'Réunions',
        agenda: 'Ordres du jour',
        articles: 'Charte'
      })[kind],
    profile: 'Ce que le collectif dit de lui',
    untitled: 'Sans titre',
    /** Nouns, which agree with no name that stands before them. */
    how: (how: Difference['how']) =>
      ({ added: 'ajout', changed: 'modification', deleted: 'suppression' })[how],
    hubs: 'Points de rencontre',
    lightValue: 'Dépannage\u00a0: valeur',
    lightDays: 'Dépannage\u00a0: durée en jours',
    name: 'Nom',
    purpose: 'Raison d’être',
    ofMeeting: (title: string) => `Réunion : ${title}`,
    order: 'Ordre',
    moved: 'a changé de place dans la liste',
    text: 'Texte',
    before: 'Avant',
    now: 'Maintenant',
    nothing: 'rien',
    bringBack: 'Remettre',
    bringBackOne: (name: string) => `Remettre ${name}`,
    more: (count: number, shown: string) =>
      count > 1 ? `Montrer les ${shown} suivants` : 'Montrer le dernier',
    all: {
      go: 'Tout remettre comme ce jour-là',
      ask: (day: string) => `Tout remettre comme le ${day} ?`,
      changed: (count: number) =>
        count > 1
          ? `${count} fiches ou textes modifiés depuis redeviennent ce qu’ils étaient.`
          : 'La fiche ou le texte modifié depuis redevient ce qu’il était.',
      deleted: (count: number) =>
        count > 1
          ? `${count} fiches ou textes supprimés sont remis.`
          : 'La fiche ou le texte supprimé est remis.',
      added: (count: number) =>
        count > 1 ? `Les ${count} ajouts depuis ce jour restent.` : 'L’ajout fait depuis ce jour reste.',
      others: 'Tout le monde le recevra, comme si vous l’aviez écrit.',
      cancel: 'Annuler',
      confirm: 'Tout remettre'
    },
    back: (count: number, name: string, day: string) =>
      count > 1 ? `${count} fiches ou textes sont comme le ${day}` : `« ${name} » est comme le ${day}`,
    allBack: (day: string, added: number) =>
      `Tout ce qui avait changé ou disparu est comme le ${day}${added > 0 ? '. Les ajouts restent' : ''}`,
    undo: 'Annuler'
  },
  en: {
    title: 'History',
    intro:
      'For a month, this device keeps what there was at the end of each day on which something changed. Look at a day again, and bring back what was lost since.',
    days: 'Days kept',
    approved: {
      title: 'Approved states',
      intro:
        'When a stocktake is closed, each device keeps the collective as it has it then, and does not let go of that after a month.',
      of: (family: string, day: string) =>
        ({ stocktakes: `Stocktake of ${day}`, proceedings: `Minutes approved on ${day}` })[family] ??
        `State approved on ${day}`,
      kept: (when: string) => `Kept by this device ${when}`,
      damaged: 'Damaged on this device: this state cannot be looked at any more',
      see: 'See the inventory as it was',
      lead: 'Here is what changed since. What you bring back is written again, for everyone. What was signed, such as loans and counts, stays as it is.',
      onlyAdded: 'There is nothing to bring back: here is what was added since, and stays.',
      same: 'Everything is as this device had it then.',
      gone: {
        title: 'This state is not kept here',
        text: 'This device was not in the collective yet, or could not keep what there was.',
        damaged: 'What was kept is damaged, and cannot be looked at any more.'
      }
    },
    day: (day: string) => day,
    oldest: 'First day kept',
    counting: 'Counting…',
    tally: ({ added, changed, deleted }: Tally) => {
      const said = [
        added > 0 ? `${added} added` : '',
        changed > 0 ? `${changed} changed` : '',
        deleted > 0 ? `${deleted} deleted` : ''
      ].filter((words) => words !== '');
      return said.length === 0 ? 'Changes that do not show here' : listEn(said);
    },
    damaged: 'Damaged on this device: this day cannot be looked at any more',
    empty: {
      title: 'History begins',
      text: 'On each day when something changes, this device keeps what there was. The first day will be here tomorrow.'
    },
    refused:
      'What there was could not be kept in the history: there is probably no room left on this device. Nothing else is affected, and Grange keeps trying while it is open.',
    unreadable: 'The history could not be read. Nothing else is affected: close Grange and open it again.',
    lead: 'Here is what changed since the end of that day. What you bring back is written again, for everyone. Photos and files stay as they are.',
    onlyAdded: 'There is nothing to bring back: here is what was added since the end of that day, and stays.',
    reading: 'Reading…',
    gone: {
      title: 'This day is not kept here',
      text: 'This device keeps a month only, and only days on which something changed.',
      damaged: 'What was kept of this day is damaged, and cannot be looked at any more.',
      all: 'All the days kept'
    },
    same: {
      title: 'Nothing has changed since',
      text: 'Everything is as it was at the end of that day.'
    },
    kind: (kind: HistoryKind) =>
      ({
        profile: 'The collective',
        items: 'Inventory',
        meetings: 'Meetings',
        agenda: 'Agendas',
        articles: 'Charter'
      })[kind],
    profile: 'What the collective says of itself',
    untitled: 'Untitled',
    how: (how: Difference['how']) => ({ added: 'added since', changed: 'changed', deleted: 'deleted' })[how],
    hubs: 'Meeting points',
    lightValue: 'Simple loans: value',
    lightDays: 'Simple loans: length in days',
    name: 'Name',
    purpose: 'Purpose',
    ofMeeting: (title: string) => `Meeting: ${title}`,
    order: 'Order',
    moved: 'has moved in the list',
    text: 'Text',
    before: 'Before',
    now: 'Now',
    nothing: 'nothing',
    bringBack: 'Bring back',
    bringBackOne: (name: string) => `Bring back ${name}`,
    more: (count: number, shown: string) => (count > 1 ? `Show the next ${shown}` : 'Show the last one'),
    all: {
      go: 'Bring everything back to that day',
      ask: (day: string) => `Bring everything back to ${day}?`,
      changed: (count: number) =>
        count > 1
          ? `${count} sheets or texts that changed since will be what they were.`
          : 'The sheet or text that changed since will be what it was.',
      deleted: (count: number) =>
        count > 1
          ? `${count} sheets or texts that were deleted come back.`
          : 'The sheet or text that was deleted comes back.',
      added: (count: number) =>
        count > 1 ? `The ${count} that were added since stay.` : 'The one that was added since stays.',
      others: 'Everyone will receive it, as if you had written it.',
      cancel: 'Cancel',
      confirm: 'Bring everything back'
    },
    back: (count: number, name: string, day: string) =>
      count > 1 ? `${count} sheets or texts are as they were on ${day}` : `“${name}” is as it was on ${day}`,
    allBack: (day: string, added: number) =>
      `All that had changed or gone is as it was on ${day}${added > 0 ? '. What was added stays' : ''}`,
    undo: 'Undo'
  }
});
