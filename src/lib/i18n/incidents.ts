import type { IncidentEnd, IncidentKind } from '../domain/custody/acts';
import { catalogue } from './catalogue';

/** What is wrong with things, or is to be done to them, and what became of it. */
export const incidents = catalogue({
  fr: {
    title: (n: number, count: string) => (n > 1 ? `${count} incidents` : 'Un incident'),
    later: 'À venir',
    what: (what: IncidentKind) =>
      ({
        damage: 'Casse',
        breakdown: 'Panne',
        'missing-part': 'Pièce manquante',
        maintenance: 'Entretien',
        inspection: 'Contrôle'
      })[what],
    line: (what: string, count: string | null) => (count === null ? what : `${what} (${count})`),
    from: (day: string) => `dès ${day}`,
    stops: 'ne se prête pas',
    tag: (n: number, count: string) => (n > 1 ? `${count} hors prêt` : 'hors prêt'),
    outMeanwhile: 'Sorti pendant cet incident.',
    report: {
      open: 'Signaler un incident',
      detail: 'Casse, panne, entretien ou contrôle à venir.',
      what: 'De quoi s’agit-il ?',
      quantity: 'Combien sont concernés',
      stops: 'Ne plus le prêter avant que ce soit réglé',
      from: 'À partir du',
      hintFrom:
        'Laissez vide : dès maintenant. Un jour à venir : c’est une échéance, rappelée trente jours avant.',
      remark: 'Remarque',
      save: 'Signer cet incident',
      saved: (name: string) => `Incident noté : ${name}.`
    },
    settle: {
      open: 'Régler cet incident',
      end: 'Comment',
      whole: (missing: string) => `Ce qui manquait est revenu : ${missing}`,
      cost: 'Ce que cela a coûté',
      hintCost: 'en euros ; laissez vide si cela n’a rien coûté. Grange le note et ne déplace aucun argent.',
      payer: 'Qui paie',
      nobody: 'Personne, ou pas encore décidé',
      remark: 'Remarque',
      save: 'Signer ce règlement',
      saved: (name: string) => `Incident réglé : ${name}.`
    },
    end: (end: IncidentEnd) =>
      ({
        fixed: 'Réparé ou fait',
        'nothing-wrong': 'Rien à réparer',
        'left-as-is': 'Gardé en l’état',
        'written-off': 'Irréparable : sorti de l’inventaire'
      })[end],
    happened: (what: string) => `Incident : ${what}`,
    settled: (what: string, end: string) => `${what} : ${end.toLowerCase()}`,
    cost: (amount: string, payer: string) =>
      payer === '' ? `Coût : ${amount}.` : `Coût : ${amount}, payé par ${payer}.`,
    secondEnd: 'Un autre règlement avait été noté avant : ne compte pas.',
    reportReturn: 'Signaler un incident : ne plus le prêter avant que ce soit réglé',
    reportRefused: 'Le retour est noté, mais pas l’incident : signalez-le depuis la fiche.',
    concerns: {
      title: (n: number, count: string) =>
        n > 1 ? `${count} réparations ou contrôles à faire` : 'Une réparation ou un contrôle à faire',
      all: 'Voir tout ce qui ne se prête pas'
    }
  },
  en: {
    title: (n: number, count: string) => (n > 1 ? `${count} incidents` : 'One incident'),
    later: 'To come',
    what: (what: IncidentKind) =>
      ({
        damage: 'Damage',
        breakdown: 'Breakdown',
        'missing-part': 'Missing part',
        maintenance: 'Maintenance',
        inspection: 'Inspection'
      })[what],
    line: (what: string, count: string | null) => (count === null ? what : `${what} (${count})`),
    from: (day: string) => `from ${day}`,
    stops: 'not to be lent',
    tag: (n: number, count: string) => (n > 1 ? `${count} not to be lent` : 'not to be lent'),
    outMeanwhile: 'Out during this incident.',
    report: {
      open: 'Report an incident',
      detail: 'Damage, breakdown, maintenance or an inspection to come.',
      what: 'What is it?',
      quantity: 'How many are concerned',
      stops: 'Not to be lent until this is settled',
      from: 'From',
      hintFrom: 'Leave blank: from now on. A day to come is a due date, recalled thirty days ahead.',
      remark: 'Remark',
      save: 'Sign this incident',
      saved: (name: string) => `Incident recorded: ${name}.`
    },
    settle: {
      open: 'Settle this incident',
      end: 'How',
      whole: (missing: string) => `What was missing is there again: ${missing}`,
      cost: 'What it cost',
      hintCost: 'in euros; leave blank if it cost nothing. Grange records it and moves no money.',
      payer: 'Who pays',
      nobody: 'Nobody, or not decided yet',
      remark: 'Remark',
      save: 'Sign this settlement',
      saved: (name: string) => `Incident settled: ${name}.`
    },
    end: (end: IncidentEnd) =>
      ({
        fixed: 'Repaired or done',
        'nothing-wrong': 'Nothing to repair',
        'left-as-is': 'Kept as it is',
        'written-off': 'Beyond repair: out of the inventory'
      })[end],
    happened: (what: string) => `Incident: ${what}`,
    settled: (what: string, end: string) => `${what}: ${end.toLowerCase()}`,
    cost: (amount: string, payer: string) =>
      payer === '' ? `Cost: ${amount}.` : `Cost: ${amount}, paid by ${payer}.`,
    secondEnd: 'Another settlement had been recorded before: does not count.',
    reportReturn: 'Report an incident: not to be lent until it is settled',
    reportRefused: 'The return is recorded, but not the incident: report it from the sheet.',
    concerns: {
      title: (n: number, count: string) =>
        n > 1 ? `${count} repairs or checks to do` : 'One repair or check to do',
      all: 'See everything that is not to be lent'
    }
  }
});
