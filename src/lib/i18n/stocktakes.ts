import type { Remedy } from '../domain/stocktakes/differences';
import type { KnownAs } from '../domain/stocktakes/acts';
import type { StocktakeRefusal } from '../domain/stocktakes/refusals';
import type { Group } from '../domain/stocktakes/report';
import { catalogue } from './catalogue';
import { ofStructureFr } from './french';
import { listEn, listFr } from './lists';

/** Looking together at what is really there: what was expected, what was found, what is missing. */
export const stocktakes = catalogue({
  fr: {
    title: 'Pointages',
    go: 'Pointer l’inventaire',
    lead: 'Pointer, c’est faire le tour des étagères et noter ce qui est là, à plusieurs téléphones s’il le faut, même sans réseau. Rien ne change dans l’inventaire tant que personne ne le décide.',
    empty: {
      title: 'Aucun pointage pour l’instant',
      text: 'Commencez-en un : pour tout l’inventaire, pour vos objets, ou pour un lieu.'
    },
    open: 'En cours',
    over: 'Clos',
    begin: {
      open: 'Commencer un pointage',
      save: 'Commencer',
      structure: 'Les objets de',
      everybody: 'toutes les structures',
      place: 'Rangés à',
      anywhere: 'tous les lieux'
    },
    of: (day: string) => `Pointage du ${day}`,
    covers: (structure: string, place: string) =>
      `${structure === '' ? 'Objets de toutes les structures' : `Objets ${ofStructureFr(structure)}`}, ${place === '' ? 'tous les lieux' : `rangés à ${place}`}`,
    placeAway:
      'Le lieu que regarde ce pointage n’est pas arrivé sur cet appareil, ou a été effacé : sans lui, personne ne peut dire ce qui devrait y être.',
    detail: (covers: string, found: string) => `${covers}. ${found}`,
    foundSoFar: (n: number, shown: string) =>
      n > 1 ? `${shown} objets pointés` : n === 1 ? 'Un objet pointé' : 'Rien n’est pointé',
    begun: (who: string, when: string) => `Commencé ${who === '' ? '' : `par ${who}, `}${when}`,
    closed: (who: string, when: string) => `Clos ${who === '' ? '' : `par ${who}, `}${when}`,
    unknown: {
      title: 'Ce pointage n’est pas ici',
      text: 'Il n’est pas encore arrivé sur cet appareil, ou son adresse n’est pas la bonne.'
    },
    groups: 'Ce qu’il y a',
    group: (group: Group) =>
      ({
        expected: 'Attendus',
        found: 'Trouvés',
        missing: 'Manquants',
        unexpected: 'Inattendus',
        away: 'Sortis'
      })[group],
    what: (group: Group) =>
      ({
        expected: 'Ce qui devrait être là, et que personne n’a encore pointé.',
        found: 'Ce qui est bien là.',
        missing: 'Ce qui n’est pas là, ou pas en entier.',
        unexpected: 'Ce qui est là sans être attendu, ou en plus grand nombre que prévu.',
        away: 'Ce qui est noté sorti : personne ne l’attend ici.'
      })[group],
    none: (group: Group) =>
      ({
        expected: 'Il ne reste rien à trouver.',
        found: 'Rien n’est encore trouvé.',
        missing: 'Rien ne manque.',
        unexpected: 'Rien d’inattendu.',
        away: 'Rien n’est sorti.'
      })[group],
    late: 'Pointés trop tard',
    other: {
      title: 'Noter un autre objet',
      hint: 'Ce que vous trouvez ici sans qu’il soit attendu, ou dont l’étiquette ne se lit pas.',
      pick: 'Quel objet'
    },
    scan: 'Scanner',
    close: {
      open: 'Clore',
      ask: 'Clore ce pointage ?',
      rest: (named: readonly string[], others: number, shown: (n: number) => string) => {
        const names = others === 0 ? named : [...named, others > 1 ? `${shown(others)} autres` : 'un autre'];
        const n = named.length + others;
        return n > 1
          ? `${shown(n)} objets attendus ne sont pas pointés : ${listFr(names)}. Ils seront notés manquants.`
          : n === 1
            ? `Un objet attendu n’est pas pointé : ${listFr(names)}. Il sera noté manquant.`
            : 'Tout ce qui était attendu est pointé.';
      },
      final:
        'Ce qui sera pointé ensuite, ou n’est pas encore arrivé d’un autre téléphone, ne changera plus le résultat. Si d’autres pointent aussi, laissez d’abord les téléphones se mettre à jour.',
      approves:
        'D’habitude, l’historique s’efface au bout d’un mois. L’inventaire tel qu’il est à la clôture y restera : vous pourrez le revoir plus tard.',
      cancel: 'Continuer à pointer',
      save: 'Clore le pointage',
      saved: 'Pointage clos.'
    },
    found: {
      one: 'Trouvé',
      all: (count: string) => `Les ${count} sont là`,
      of: (what: string, name: string) => `${what} : ${name}`,
      other: 'Préciser',
      correct: 'Corriger',
      back: 'Annuler',
      quantity: 'Combien sont là',
      due: (n: number, shown: string) =>
        `${shown} ${n > 1 ? 'attendus' : 'attendu'}. Écrivez 0 s’il n’y en a pas.`,
      dueUnknown: 'Personne n’a encore compté combien il y en a.',
      place: 'Où, si ce n’est pas à sa place',
      remark: 'Remarque',
      save: 'Noter',
      saved: (name: string) => `Trouvé : ${name}.`,
      noted: (name: string, count: string) => `${name} : ${count} noté.`,
      undone: (name: string) => `${name} n’est plus pointé.`,
      undo: 'Annuler'
    },
    scanning: {
      aim: 'Placez une étiquette dans le cadre, puis la suivante.',
      nothing: 'Rien n’est encore lu.',
      unknown: 'Cette étiquette n’est pas dans l’inventaire de ce collectif.',
      already: (name: string) => `${name} est déjà pointé.`,
      howMany: (name: string) => `${name} : combien sont là ?`,
      unexpected: (name: string, why: string) => `Inattendu : ${name}, ${why}. C’est noté.`,
      skip: 'Passer'
    },
    line: {
      due: (n: number, shown: string) => (n > 1 ? `${shown} attendus` : ''),
      uncounted: 'nombre inconnu',
      sum: (found: string, due: string) => `${found} sur ${due}`,
      some: (n: number, shown: string) => `${shown} ${n > 1 ? 'trouvés' : 'trouvé'}`,
      notThere: 'pas trouvé',
      notSeen: 'pas pointé',
      more: (n: number, shown: string) => `${shown} de plus que prévu`,
      known: (known: KnownAs) =>
        ({
          here: '',
          out: 'noté sorti',
          lost: 'noté perdu',
          bin: 'dans la corbeille',
          elsewhere: 'rangé ailleurs',
          others: 'à une autre structure'
        })[known],
      where: (place: string) => `vu à ${place}`,
      by: (who: string, when: string) => (who === '' ? when : `par ${who}, ${when}`),
      gone: 'Objet qui n’est plus dans l’inventaire',
      late: (found: string, who: string) =>
        `Pointé trop tard${who === '' ? '' : ` par ${who}`}, cela ne change rien : ${found}`,
      taken: 'compte annulé'
    },
    csv: {
      go: 'Exporter ce pointage',
      name: (day: string) => `pointage-${day}`,
      failed: 'Le tableur n’a pas pu être écrit. Le pointage n’a pas bougé ; réessayez.',
      head: [
        'Résultat',
        'Nom',
        'Attendu',
        'Trouvé',
        'Ce qui en est dit',
        'Structure',
        'Lieu',
        'Vu à',
        'Remarque',
        'Par'
      ]
    },
    difference: {
      settled: 'noté dans l’inventaire',
      ways: (name: string) => `Noter la différence : ${name}`,
      what: (what: Remedy['what'], count: string) =>
        ({
          lost: 'Noter perdu',
          fewer: `Noter ${count} en moins`,
          more: `Noter ${count} en plus`,
          count: `Noter ${count}`,
          returned: 'Rendu, en bon état',
          'found-again': 'Noter retrouvé',
          restore: 'Sortir de la corbeille',
          'kept-here': 'Il est maintenant rangé ici'
        })[what],
      kept: (name: string, place: string) => `${name} : rangé à ${place}.`,
      returned: (name: string) => `Retour noté : ${name}.`
    },
    refusal: (refusal: StocktakeRefusal) =>
      ({
        'no-standing': 'Cet appareil peut lire, mais pas pointer.',
        unknown: 'Ce pointage n’est pas encore arrivé sur cet appareil.',
        'place-unknown':
          'Le lieu de ce pointage n’est pas arrivé sur cet appareil, ou a été effacé : commencez-en un autre.',
        closed: 'Ce pointage est clos : rien ne s’y ajoute plus.',
        'not-theirs':
          'Seules la personne qui l’a commencé et celles de la structure pointée peuvent le clore ; pour toutes les structures, une administration.',
        'no-such-thing': 'Cet objet n’est pas dans l’inventaire de ce collectif.',
        forgotten: 'Vos textes sont effacés : pointez sans lieu ni remarque.'
      })[refusal.kind],
    failed: 'Cela n’a pas pu être enregistré. Rien n’a été noté ; réessayez.'
  },
  en: {
    title: 'Stocktakes',
    go: 'Take stock',
    lead: 'Taking stock is going along the shelves and noting what is there, with several phones if need be, even without a network. Nothing changes in the inventory until someone decides so.',
    empty: {
      title: 'No stocktakes yet',
      text: 'Begin one: for the whole inventory, for your own things, or for one place.'
    },
    open: 'Going on',
    over: 'Closed',
    begin: {
      open: 'Begin a stocktake',
      save: 'Begin',
      structure: 'Things of',
      everybody: 'all organisations',
      place: 'Kept at',
      anywhere: 'any place'
    },
    of: (day: string) => `Stocktake of ${day}`,
    covers: (structure: string, place: string) =>
      `${structure === '' ? 'Things of all organisations' : `Things of ${structure}`}, ${place === '' ? 'any place' : `kept at ${place}`}`,
    placeAway:
      'The place that this stocktake looks at has not reached this device, or was erased: without it, nobody can tell what should be there.',
    detail: (covers: string, found: string) => `${covers}. ${found}`,
    foundSoFar: (n: number, shown: string) =>
      n > 1 ? `${shown} things counted` : n === 1 ? 'One thing counted' : 'Nothing counted',
    begun: (who: string, when: string) => `Begun ${who === '' ? '' : `by ${who}, `}${when}`,
    closed: (who: string, when: string) => `Closed ${who === '' ? '' : `by ${who}, `}${when}`,
    unknown: {
      title: 'This stocktake is not here',
      text: 'It has not reached this device yet, or the address is wrong.'
    },
    groups: 'What there is',
    group: (group: Group) =>
      ({
        expected: 'Expected',
        found: 'Found',
        missing: 'Missing',
        unexpected: 'Unexpected',
        away: 'Out'
      })[group],
    what: (group: Group) =>
      ({
        expected: 'What should be there and nobody has counted yet.',
        found: 'What is there, as it should be.',
        missing: 'What is not there, or not all of it.',
        unexpected: 'What is there though not expected, or more of it than there should be.',
        away: 'What is marked as out: nobody expects it here.'
      })[group],
    none: (group: Group) =>
      ({
        expected: 'Nothing is left to find.',
        found: 'Nothing found yet.',
        missing: 'Nothing is missing.',
        unexpected: 'Nothing unexpected.',
        away: 'Nothing is out.'
      })[group],
    late: 'Counted too late',
    other: {
      title: 'Record another thing',
      hint: 'What you find here though nobody expects it, or whose label cannot be read.',
      pick: 'Which thing'
    },
    scan: 'Scan',
    close: {
      open: 'Close',
      ask: 'Close this stocktake?',
      rest: (named: readonly string[], others: number, shown: (n: number) => string) => {
        const names = others === 0 ? named : [...named, others > 1 ? `${shown(others)} others` : 'one other'];
        const n = named.length + others;
        return n > 1
          ? `${shown(n)} expected things are not counted: ${listEn(names)}. They will be recorded as missing.`
          : n === 1
            ? `One expected thing is not counted: ${listEn(names)}. It will be recorded as missing.`
            : 'All that was expected is counted.';
      },
      final:
        'What is counted later, or has not come yet from another phone, will not change the result any more. If others are counting too, let the phones bring each other up to date first.',
      approves:
        'The history usually goes back one month. The inventory as it is at the close stays in it: you can look at it again later.',
      cancel: 'Go on counting',
      save: 'Close the stocktake',
      saved: 'Stocktake closed.'
    },
    found: {
      one: 'Found',
      all: (count: string) => `All ${count} are there`,
      of: (what: string, name: string) => `${what}: ${name}`,
      other: 'Say more',
      correct: 'Correct',
      back: 'Take back',
      quantity: 'How many are there',
      due: (_n: number, shown: string) => `${shown} expected. Write 0 if there are none.`,
      dueUnknown: 'Nobody has counted how many there are.',
      place: 'Where, if not in its place',
      remark: 'Remark',
      save: 'Record',
      saved: (name: string) => `Found: ${name}.`,
      noted: (name: string, count: string) => `${name}: ${count} recorded.`,
      undone: (name: string) => `${name} is no longer counted.`,
      undo: 'Undo'
    },
    scanning: {
      aim: 'Hold a label inside the frame, then the next one.',
      nothing: 'Nothing read yet.',
      unknown: 'This label is not in the inventory of this collective.',
      already: (name: string) => `${name} is counted already.`,
      howMany: (name: string) => `${name}: how many are there?`,
      unexpected: (name: string, why: string) => `Unexpected: ${name}, ${why}. It is recorded.`,
      skip: 'Skip'
    },
    line: {
      due: (n: number, shown: string) => (n > 1 ? `${shown} expected` : ''),
      uncounted: 'number unknown',
      sum: (found: string, due: string) => `${found} of ${due}`,
      some: (_n: number, shown: string) => `${shown} found`,
      notThere: 'not found',
      notSeen: 'not counted',
      more: (_n: number, shown: string) => `${shown} more than expected`,
      known: (known: KnownAs) =>
        ({
          here: '',
          out: 'marked as out',
          lost: 'marked as lost',
          bin: 'in the bin',
          elsewhere: 'kept elsewhere',
          others: 'of another organisation'
        })[known],
      where: (place: string) => `seen at ${place}`,
      by: (who: string, when: string) => (who === '' ? when : `by ${who}, ${when}`),
      gone: 'A thing that is no longer in the inventory',
      late: (found: string, who: string) =>
        `Counted too late${who === '' ? '' : ` by ${who}`}, which changes nothing: ${found}`,
      taken: 'count taken back'
    },
    csv: {
      go: 'Export this stocktake',
      name: (day: string) => `stocktake-${day}`,
      failed: 'The spreadsheet could not be written. The stocktake is unchanged; try again.',
      head: [
        'Result',
        'Name',
        'Expected',
        'Found',
        'What is said',
        'Organisation',
        'Place',
        'Seen at',
        'Remark',
        'By'
      ]
    },
    difference: {
      settled: 'recorded in the inventory',
      ways: (name: string) => `Record the difference: ${name}`,
      what: (what: Remedy['what'], count: string) =>
        ({
          lost: 'Record as lost',
          fewer: `Record ${count} fewer`,
          more: `Record ${count} more`,
          count: `Record ${count}`,
          returned: 'Returned, in good condition',
          'found-again': 'Record as found again',
          restore: 'Take out of the bin',
          'kept-here': 'It is kept here now'
        })[what],
      kept: (name: string, place: string) => `${name}: kept at ${place}.`,
      returned: (name: string) => `Return recorded: ${name}.`
    },
    refusal: (refusal: StocktakeRefusal) =>
      ({
        'no-standing': 'This device can only read: it cannot count.',
        unknown: 'This stocktake has not reached this device yet.',
        'place-unknown':
          'The place of this stocktake has not reached this device, or was erased: begin another one.',
        closed: 'This stocktake is closed: nothing is added to it any more.',
        'not-theirs':
          'Only whoever began it and people of the organisation it looks at may close it; for all organisations, an administrator.',
        'no-such-thing': 'This thing is not in the inventory of this collective.',
        forgotten: 'Your texts are erased: count without a place or a remark.'
      })[refusal.kind],
    failed: 'It could not be saved. Nothing was recorded; try again.'
  }
});
