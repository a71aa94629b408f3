import type { PersonId } from '../ids';
import { isBlank, type Entry, type RichText } from '../rich-text';
import { signatories, tasks, type Presence } from './acts';
import type { Decision, Minutes, VoterName } from './minutes';
import type { MinutesWords } from './minutes-words';
import { isOvercounted } from './votes';
import {
  groupsOf,
  type ApprovalFacts,
  type Part,
  type Section,
  type SignatureLine,
  type WritingFacts,
  type WrittenMinutes
} from './written-minutes';

/** What minutes say, in the words of a language. */

/** Writes minutes out whole. */
export function writeMinutes(minutes: Minutes, facts: WritingFacts, words: MinutesWords): WrittenMinutes {
  const say = sayIn(facts, words);
  const { approval } = facts;
  return {
    ...headOf(minutes, facts, words, words.title),
    sections: [
      section(words.sections.presence, ...presenceOf(minutes, say, words)),
      minutes.proxies.length === 0
        ? null
        : section(
            words.sections.proxies,
            list(minutes.proxies.map(({ from, to }) => words.proxy(say.voter(from), say.voter(to))))
          ),
      section(words.sections.quorum, line(words.quorum(minutes.quorum, minutes.votersAre))),
      section(words.sections.agenda, agendaOf(minutes, say, words)),
      section(
        words.sections.debates,
        isBlank(minutes.notes)
          ? line(words.noNotes)
          : { kind: 'text', text: withEntries(minutes, say, words) },
        ...(minutes.speaking.length === 0 ? [] : [line(words.speaking(minutes.speaking))])
      ),
      section(
        words.sections.decisions,
        ...(minutes.decisions.length === 0
          ? [line(words.noDecisions)]
          : minutes.decisions.map((one, i) => decisionOf(one, i + 1, say, words)))
      ),
      ...followUpsOf(minutes, say, words),
      amendmentsOf(words.sections.amendments, minutes.amendments, say, words),
      section(words.sections.signatures, ...signaturesOf(minutes, approval, say, words)),
      approval === null ? null : lateOf(approval, say, words)
    ].filter((one) => one !== null),
    foot: footOf(facts, words)
  };
}

/** The notes, with the actions, questions and decisions that stand in them written out. */
function withEntries(
  minutes: Pick<Minutes, 'notes' | 'followUps' | 'decisions'>,
  say: Say,
  words: MinutesWords
) {
  const wordsOf = ({ of, ref }: Entry): string => {
    if (of === 'decision') return minutes.decisions.find(({ vote }) => vote === ref)?.words ?? words.noWords;
    const known = minutes.followUps.find((one) => one.ref === ref);
    if (known === undefined) return words.noWords;
    const { text, person, due } = known;
    const aside = [person === null ? '' : say.person(person), due === '' ? '' : words.day(due)];
    const said = aside.filter((one) => one !== '').join(', ');
    return said === '' ? text : words.aside(text, said);
  };
  const written = (text: RichText): RichText =>
    text.map((block) => {
      if (block.kind === 'list') return { ...block, items: block.items.map(written) };
      if (block.kind !== 'entry') return block;
      const inlines = [{ text: `${words.entry(block.of)} `, bold: true as const }, { text: wordsOf(block) }];
      return { kind: 'paragraph', inlines };
    });
  return written(minutes.notes);
}

/** Writes the decisions alone, and what is to be done: the short form that is sent around. */
export function writeDecisions(minutes: Minutes, facts: WritingFacts, words: MinutesWords): WrittenMinutes {
  const say = sayIn(facts, words);
  const { heads } = words;
  const rows = minutes.decisions.map((one, i) => [
    String(i + 1),
    one.words || words.noWords,
    words.mode(one),
    words.result(one)
  ]);
  const table: Part = {
    kind: 'table',
    heads: [heads.number, heads.decision, heads.mode, heads.result],
    rows
  };
  return {
    ...headOf(minutes, facts, words, words.shortTitle),
    sections: [
      section(words.sections.decisions, rows.length === 0 ? line(words.noDecisions) : table),
      ...followUpsOf(minutes, say, words)
    ].filter((one) => one !== null),
    foot: footOf(facts, words)
  };
}

type Say = ReturnType<typeof sayIn>;
function sayIn({ nameOf }: WritingFacts, words: MinutesWords) {
  const person = (id: PersonId | null, name = '') => (id === null ? name : nameOf(id)) || words.someone;
  return {
    person,
    voter: (voter: VoterName) => ('person' in voter ? person(voter.person) : voter.structure || words.someone)
  };
}

const line = (text: string): Part => ({ kind: 'line', text });
const list = (items: readonly string[], isOrdered = false): Part => ({ kind: 'list', isOrdered, items });
const section = (title: string, ...parts: readonly Part[]): Section => ({ title, parts });
const sentence = (...said: readonly string[]): string => said.filter((one) => one !== '').join(' ');

function headOf(minutes: Minutes, facts: WritingFacts, words: MinutesWords, title: string) {
  const say = sayIn(facts, words);
  const { notices } = minutes;
  const done = tasks.flatMap((task) => {
    const person = minutes.tasks[task];
    return person === null ? [] : [words.task(task, say.person(person))];
  });
  return {
    language: words.language,
    ...{ title, of: minutes.title },
    lead: [
      `${words.whose(minutes.body, minutes.collective)}${words.whenAndWhere(minutes)}`,
      sentence(...(notices.length === 0 ? [words.noNotice] : notices.map(words.notice))),
      sentence(...done)
    ].filter((one) => one !== ''),
    standing: facts.approval === null ? words.draft : ''
  };
}

const isThere = (presence: Presence) => presence === 'present' || presence === 'left';

function presenceOf(minutes: Minutes, say: Say, words: MinutesWords): readonly Part[] {
  const { people, structures, votersAre } = minutes;
  const withTask = ({ person, name }: Minutes['people'][number]) => {
    const theirs = tasks.filter((task) => person !== null && minutes.tasks[task] === person);
    const said = say.person(person, name);
    return theirs.length === 0 ? said : words.aside(said, theirs.map(words.taskName).join(', '));
  };
  const withStructure = (one: Minutes['people'][number]) =>
    one.structures.length === 0
      ? say.person(one.person, one.name)
      : words.aside(say.person(one.person, one.name), one.structures.join(', '));
  if (votersAre === 'people')
    return people.length === 0
      ? [line(words.nobody)]
      : [
          {
            kind: 'table',
            heads: [words.person, words.structure, words.presence],
            rows: people.map((one) => [
              withTask(one),
              one.structures.join(', '),
              words.personIs(one.presence)
            ])
          }
        ];
  const named = new Set(structures.map(({ name }) => name));
  const ofNone = people.filter(
    ({ structures, presence }) => isThere(presence) && !structures.some((one) => named.has(one))
  );
  const rows = [
    ...structures.map(({ name, presence }) => [
      name,
      people
        .filter((one) => one.structures.includes(name) && isThere(one.presence))
        .map(withTask)
        .join(', '),
      words.structureIs(presence)
    ]),
    ...(ofNone.length === 0 ? [] : [['', ofNone.map(withTask).join(', '), words.personIs('present')]])
  ];
  const apart = (['left', 'excused', 'absent'] as const).flatMap((presence) => {
    const some = people.filter((one) => one.presence === presence);
    return some.length === 0 ? [] : [line(words.others(presence, some.map(withStructure).join(', ')))];
  });
  return rows.length === 0
    ? [line(words.nobody)]
    : [{ kind: 'table', heads: [words.structure, words.by, words.presence], rows }, ...apart];
}

function agendaOf({ points }: Minutes, say: Say, words: MinutesWords): Part {
  if (points.length === 0) return line(words.emptyAgenda);
  return list(
    points.map(({ title, kind, broughtBy, isAnnounced }) => {
      const aside = [
        kind === null ? '' : words.kind(kind),
        broughtBy === null ? '' : words.broughtBy(say.person(broughtBy)),
        isAnnounced ? '' : words.unannounced
      ].filter((one) => one !== '');
      return aside.length === 0 ? title : words.aside(title, aside.join(', '));
    }),
    true
  );
}

function decisionOf(one: Decision, number: number, say: Say, words: MinutesWords): Part {
  const names = (voters: readonly VoterName[]) => voters.map(say.voter).join(', ');
  const isMajority = one.mode === 'majority' && one.result !== 'withdrawn';
  return {
    kind: 'decision',
    title: words.decision(number, one),
    words: one.words || words.noWords,
    result: words.result(one),
    details: [
      one.way === 'phones' ? '' : words.way(one.way),
      isMajority && one.needed !== null ? words.needed(one.needed, one.base) : '',
      one.quorum.isReached ? '' : words.noQuorum,
      isOvercounted(one, one.voices) ? words.overcounted(one.voices) : '',
      one.isAnnounced ? '' : words.unannouncedDecision,
      one.rounds > 1 ? words.rounds(one.rounds) : '',
      one.recused.length === 0 ? '' : words.recused(names(one.recused)),
      one.missing.length === 0 || one.result === 'withdrawn' ? '' : words.missing(names(one.missing)),
      ...one.objections.map(({ by, words: said, how, answer }) =>
        sentence(words.objection(say.voter(by), said || words.noWords), words.treated(how), answer)
      )
    ].filter((said) => said !== '')
  };
}

function followUpsOf({ followUps }: Minutes, say: Say, words: MinutesWords): readonly (Section | null)[] {
  const { heads, sections, day } = words;
  const actions = followUps.filter(({ kind }) => kind === 'action');
  const questions = followUps.filter(({ kind }) => kind === 'question');
  const who = (person: PersonId | null) => (person === null ? '' : say.person(person));
  const dueOn = (due: string) => (due === '' ? '' : day(due));
  return [
    actions.length === 0
      ? null
      : section(sections.actions, {
          kind: 'table',
          heads: [heads.what, heads.who, heads.due],
          rows: actions.map(({ text, person, due }) => [text, who(person), dueOn(due)])
        }),
    questions.length === 0
      ? null
      : section(
          sections.questions,
          list(
            questions.map(({ text, person, due }) => {
              const aside = [who(person), dueOn(due)].filter((one) => one !== '').join(', ');
              return aside === '' ? text : words.aside(text, aside);
            })
          )
        )
  ];
}

function amendmentsOf(
  title: string,
  some: readonly { readonly by: PersonId; readonly words: string; readonly isTaken?: boolean | null }[],
  say: Say,
  words: MinutesWords,
  lead = ''
): Section | null {
  if (some.length === 0) return null;
  const items = some.map(({ by, words: said, isTaken = null }) => {
    const amendment = words.amendment(say.person(by), said || words.noWords);
    return isTaken === null ? amendment : words.aside(amendment, words.settled(isTaken));
  });
  return section(title, ...(lead === '' ? [] : [line(lead)]), list(items));
}

function lateOf({ late }: ApprovalFacts, say: Say, words: MinutesWords): Section | null {
  const section = amendmentsOf(words.sections.late, late, say, words, words.lateLead);
  return section === null ? null : { ...section, isApart: true };
}

function signaturesOf(
  minutes: Minutes,
  approval: ApprovalFacts | null,
  say: Say,
  words: MinutesWords
): readonly Part[] {
  const rows = signatories.map((role): SignatureLine => {
    const signed = approval?.signatures.find((one) => one.as === role);
    const person = signed?.person ?? minutes.tasks[role];
    return {
      role: words.taskName(role),
      name: person === null ? '' : say.person(person),
      said:
        signed === undefined
          ? words.unsigned
          : signed.isPaper
            ? words.paper(say.person(signed.by), signed.at)
            : words.signed(signed.at)
    };
  });
  const told =
    approval === null ? [] : [line(words.approved(say.person(approval.by), approval.at, approval.in))];
  return [...told, { kind: 'signatures', ink: words.ink, rows }];
}

const footOf = ({ approval }: WritingFacts, words: MinutesWords): readonly string[] => [
  ...(approval === null ? [] : [words.hash(groupsOf(approval.hash))]),
  words.simple,
  words.model
];
