import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { idOf } from '../../../../tests/lab/members';
import { minutes as sentences } from '../../i18n/minutes';
import type { PersonId } from '../ids';
import { plainText } from '../rich-text';
import { minutesHtml } from './minutes-html';
import { minutesMarkdown } from './minutes-markdown';
import type { Decision, Minutes } from './minutes';
import { writeDecisions, writeMinutes } from './write-minutes';
import { groupsOf, type ApprovalFacts, type WritingFacts, type WrittenMinutes } from './written-minutes';

const ref = idOf('follow-up', 'one');
const words = sentences.fr.words;
const [alice, bob] = [idOf('person', 'alice') as PersonId, idOf('person', 'bob') as PersonId];
const opened = new Date(2026, 4, 7, 18, 30).getTime();
const rule = { share: null, base: 'cast', isChairDeciding: false } as const;
const noVotes = { for: 0, against: 0, abstained: 0, blank: 0, void: 0 };

const decision: Decision = {
  ...{ vote: idOf('vote', 'v') as never, words: 'Réparer le vélo', mode: 'majority', way: 'phones', rule },
  ...{
    result: 'carried',
    by: 'votes',
    base: 3,
    needed: null,
    voices: 4,
    quorum: { there: 3, needed: 2, isReached: true },
    votes: { ...noVotes, for: 2, against: 1 }
  },
  ...{ isAnnounced: true, recused: [], missing: [], rounds: 1, objections: [] }
};
const plain: Minutes = {
  ...{ form: 1, collective: 'Le Préau', meeting: idOf('meeting', 'm') as never, body: 'Comité' },
  ...{ title: 'Mai', date: '2026-05-07', time: '18:30', place: 'La Remise' },
  ...{ openedAt: opened, closedAt: opened + 5_400_000 },
  notices: [{ on: '2026-04-20', means: ['mail'], isSecond: false }],
  tasks: { chair: alice, secretary: bob, facilitator: null, timekeeper: null },
  votersAre: 'structures',
  people: [
    { person: alice, name: '', structures: ['La Remise'], presence: 'present', since: opened },
    { person: bob, name: '', structures: ['L’Établi'], presence: 'excused', since: null },
    { person: null, name: 'Mme Leroy', structures: [], presence: 'present', since: opened }
  ],
  structures: [
    { name: 'La Remise', presence: 'present' },
    { name: 'L’Établi', presence: 'represented' }
  ],
  proxies: [{ from: { structure: 'L’Établi' }, to: { structure: 'La Remise' } }],
  quorum: {
    rule: { share: { parts: 1, of: 2, isExceeded: false }, countsProxies: true },
    ...{ voters: 2, there: 2, needed: 1, isReached: true }
  },
  points: [
    { title: 'Le vélo', kind: 'decision', broughtBy: bob, isAnnounced: true },
    { title: 'Les clés', kind: null, broughtBy: null, isAnnounced: false }
  ],
  speaking: [],
  notes: [{ kind: 'paragraph', inlines: [{ text: 'Deux devis.' }] }],
  decisions: [decision],
  ...{ followUps: [], amendments: [] }
};
const names = new Map([
  [alice, 'Alice'],
  [bob, 'Bob']
]);
const facts = (more: Partial<WritingFacts> = {}): WritingFacts => ({
  ...{ nameOf: (person) => names.get(person) ?? '', approval: null },
  ...more
});
const written = (changes: Partial<Minutes> = {}, more: Partial<WritingFacts> = {}) =>
  writeMinutes({ ...plain, ...changes }, facts(more), words);

/** All that is said, on one line, with every space as one. */
const said = (one: WrittenMinutes | string): string =>
  (typeof one === 'string' ? one : JSON.stringify(one)).replace(/\s+/g, ' ');
const titles = ({ sections }: WrittenMinutes) => sections.map(({ title }) => title);
const partsOf = (one: WrittenMinutes, title: string) =>
  one.sections.find((section) => section.title === title)?.parts ?? [];

test('minutes are written in one order, from who met to who signed', () => {
  const one = written({
    amendments: [{ by: bob, words: 'Trois devis' }],
    followUps: [
      { ref, kind: 'action', text: 'Appeler', person: bob, due: '2026-06-01' },
      { ref, kind: 'question', text: 'Combien ?', person: null, due: '' }
    ]
  });
  expect(titles(one)).toEqual([
    'Présences',
    'Pouvoirs',
    'Quorum',
    'Ordre du jour',
    'Débats',
    'Décisions',
    'Ce qui est à faire',
    'Questions ouvertes',
    'Amendements',
    'Signatures'
  ]);
  expect(one.lead.map(said)).toEqual([
    'Comité, Le Préau, jeu. 7 mai 2026, de 18 h 30 à 20 h 00, La Remise.',
    'Convocation par courriel le 7 mai 2026, avec l’ordre du jour.'.replace('7 mai', '20 avr.'),
    'Présidence : Alice. Secrétariat : Bob.'
  ]);
  expect(partsOf(one, 'Présences')).toMatchObject([
    {
      rows: [
        ['La Remise', 'Alice (présidence)', 'présente'],
        ['L’Établi', '', 'représentée'],
        ['', 'Mme Leroy', 'là']
      ]
    },
    { text: expect.stringMatching(/^Absences excusées\s: Bob \(L’Établi\)\.$/) as string }
  ]);
  expect(partsOf(one, 'Ordre du jour')).toMatchObject([
    { items: ['Le vélo (décision, amené par Bob)', 'Les clés (ajouté après la convocation)'] }
  ]);
});

test.each<[string, Partial<Minutes>, string]>([
  ['no notice', { notices: [] }, 'Aucune convocation n’est notée.'],
  [
    'a second notice',
    { notices: [{ on: '2026-04-20', means: [], isSecond: true }] },
    'Seconde convocation le 20 avr. 2026'
  ],
  [
    'no quorum asked for',
    { quorum: { ...plain.quorum, rule: { share: null, countsProxies: false }, needed: 0 } },
    'Aucun quorum n’est demandé. 2 présentes, sur 2 structures'
  ],
  [
    'no quorum asked for, and nobody there',
    { quorum: { ...plain.quorum, rule: { share: null, countsProxies: false }, there: 0, isReached: false } },
    'mais personne qui ait une voix n’était là'
  ],
  [
    'too few there',
    { quorum: { ...plain.quorum, there: 0, isReached: false } },
    'Non atteint : 0 présente ou représentée, sur 2 structures qui ont une voix ; il en fallait 1.'
  ],
  ['nobody at all', { people: [], structures: [] }, 'Personne n’est noté présent.'],
  ['nobody at all, where people vote', { people: [], votersAre: 'people' }, 'Personne n’est noté présent.'],
  ['no agenda', { points: [] }, 'Aucun point n’était à l’ordre du jour.'],
  ['no notes', { notes: [{ kind: 'paragraph', inlines: [] }] }, 'Aucune note n’a été prise.'],
  ['no vote', { decisions: [] }, 'Rien n’a été mis au vote.'],
  ['a meeting that goes on', { closedAt: null }, 'ouverte à 18 h 30, La Remise.'],
  ['no day, nor place', { date: '', place: '' }, 'Le Préau, jeu. 7 mai 2026, de 18 h 30 à 20 h 00.'],
  ['no body', { body: '' }, '"Le Préau, jeu. 7 mai 2026']
])('%s is told', (_, changes, sentence) => {
  expect(said(written(changes))).toContain(sentence);
});

test.each<[string, Partial<Decision>, string]>([
  ['carried', {}, 'Adoptée : 2 pour, 1 contre'],
  [
    'blank and void votes',
    { votes: { for: 2, against: 1, abstained: 1, blank: 2, void: 1 } },
    '2 pour, 1 contre, 1 abstention, 2 blancs, 1 nul'
  ],
  ['a tie', { result: 'rejected', by: 'tie' }, 'Rejetée, autant de pour que de contre : '],
  ['the voice of the chair', { by: 'chair' }, 'Adoptée, la voix de la présidence départage : '],
  [
    'nobody for or against',
    { result: 'rejected', by: 'nobody', votes: noVotes },
    'aucune voix pour ni contre : 0 pour, 0 contre'
  ],
  ['withdrawn', { result: 'withdrawn' }, '"result":"Retirée"'],
  ['words that are erased', { words: '' }, '(texte effacé, ou pas encore reçu)'],
  ['not announced', { isAnnounced: false }, 'Ce point n’était pas dans la convocation.'],
  [
    'without a quorum',
    { quorum: { there: 1, needed: 2, isReached: false } },
    'Le quorum n’était pas atteint à ce moment.'
  ],
  [
    'with more hands than voices',
    { way: 'hands', votes: { ...noVotes, for: 5 } },
    'Plus de voix comptées que de voix notées présentes ou représentées (4).'
  ],
  ['by hands', { way: 'hands' }, 'Vote à main levée.'],
  [
    'a rule that asks for a share',
    { rule: { ...rule, share: { parts: 2, of: 3, isExceeded: false }, base: 'present' }, needed: 2 },
    'à la majorité des deux tiers des voix présentes ou représentées'
  ],
  ['how many it took', { needed: 2, base: 3 }, '2 voix pour étaient nécessaires, sur 3.'],
  ['who takes no part', { recused: [{ person: bob }] }, 'Sans prendre part à cette question : Bob.'],
  ['who said nothing', { missing: [{ structure: 'L’Établi' }] }, 'Sans réponse : L’Établi.'],
  [
    'consent without an objection',
    { mode: 'consent', rule: null, by: 'consent' },
    'n° 1, par consentement","words":"Réparer le vélo","result":"Adoptée, sans objection"'
  ],
  [
    'an objection that was taken in',
    {
      ...{ mode: 'consent', rule: null, by: 'consent', rounds: 2 },
      objections: [{ by: { person: bob }, words: 'Trop cher', how: 'integrated', answer: 'Un seul vélo' }]
    },
    'Objection de Bob : « Trop cher ». La proposition a été changée pour en tenir compte. Un seul vélo'
  ],
  [
    'an objection that stands',
    {
      ...{ mode: 'consent', rule: null, by: 'consent', result: 'rejected' },
      objections: [{ by: { structure: '' }, words: '', how: null, answer: '' }]
    },
    'Rejetée, il reste une objection'
  ]
])('of a question it is told: %s', (_, changes, sentence) => {
  expect(said(written({ decisions: [{ ...decision, ...changes }] }))).toContain(sentence);
});

test('a question that was withdrawn tells no votes, nor how many it would have taken', () => {
  const one = said(
    written({ decisions: [{ ...decision, result: 'withdrawn', needed: 2, missing: [{ person: bob }] }] })
  );
  expect(one).not.toMatch(/pour, \d|étaient nécessaires|Sans réponse/);
});

test('somebody who was forgotten is someone, wherever they are named', () => {
  const one = written(
    {
      people: [...plain.people, { person: null, name: '', structures: [], presence: 'present', since: null }],
      amendments: [{ by: bob, words: 'Trois' }]
    },
    { nameOf: () => '' }
  );
  expect(said(one)).not.toMatch(/Alice|Bob/);
  expect(said(one)).toContain('Présidence : quelqu’un. Secrétariat : quelqu’un.');
  expect(said(one)).toContain('Mme Leroy, quelqu’un');
  expect(said(one)).toContain('quelqu’un : « Trois »');
});

const approval: ApprovalFacts = {
  ...{ by: alice, at: opened, in: 'Juin', hash: 'abcdefghij' },
  signatures: [{ as: 'secretary', person: bob, by: alice, at: opened, isPaper: true }],
  late: [
    { by: bob, words: 'Quatre', isTaken: null },
    { by: alice, words: 'Cinq', isTaken: true }
  ]
};

test('a draft says that it is one, and approved minutes who signed them and what would be changed since', () => {
  expect(written().standing).toBe('Brouillon, pas encore approuvé');
  const one = written({}, { approval });
  expect(one.standing).toBe('');
  expect(titles(one).slice(-2)).toEqual(['Signatures', 'Amendements proposés après l’approbation']);
  expect(said(one)).toContain('Bob : « Quatre »');
  expect(said(one)).toContain('Alice : « Cinq » (retenu ensuite)');
  expect(said(one)).toContain('Approuvé à la réunion « Juin », noté par Alice le 7 mai 2026 à 18 h 30.');
  expect(partsOf(one, 'Signatures')).toMatchObject([
    {},
    {
      rows: [
        { role: 'présidence', name: 'Alice', said: 'pas encore signé' },
        {
          role: 'secrétariat',
          name: 'Bob',
          said: expect.stringContaining('signé sur papier, noté par Alice') as string
        }
      ]
    }
  ]);
  expect(one.foot.map(said)).toEqual([
    'Empreinte du texte : abcd efgh ij',
    expect.stringContaining('signature simple par la clé de l’appareil') as string,
    expect.stringContaining('Modèle à adapter') as string
  ]);
});

test('the short form has a row for each question, and what is to be done', () => {
  const one = writeDecisions(
    { ...plain, followUps: [{ ref, kind: 'action', text: 'Appeler', person: bob, due: '2026-06-01' }] },
    facts(),
    words
  );
  expect(one.sections).toMatchObject([
    {
      parts: [
        {
          heads: ['N°', 'Décision', 'Mode', 'Résultat'],
          rows: [['1', 'Réparer le vélo', 'à la majorité simple', expect.any(String) as string]]
        }
      ]
    },
    { parts: [{ rows: [['Appeler', 'Bob', '1 juin 2026']] }] }
  ]);
  expect(one.foot.join()).toMatch(/signature simple par la clé de l’appareil.*Modèle à adapter/);
});

test('a hash is shown in groups, and none of it is lost', () => {
  expect(groupsOf('')).toBe('');
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme-ascii' }),
      (hash) => groupsOf(hash.replace(/\s/g, '')).replaceAll(' ', '') === hash.replace(/\s/g, '')
    )
  );
});

const hostile = '</p><script>alert(1)</script><img src=x onerror="a()">&\'';
const everywhere = (text: string): Partial<Minutes> => ({
  ...{ title: text, place: text, body: text, collective: text },
  people: [{ person: null, name: text, structures: [text], presence: 'present', since: null }],
  structures: [{ name: text, presence: 'present' }],
  points: [{ title: text, kind: null, broughtBy: null, isAnnounced: true }],
  notes: [
    {
      kind: 'heading',
      level: 2,
      inlines: [{ text, bold: true, link: `https://a.example/${text.replace(/\s/g, '')}` }]
    },
    { kind: 'list', ordered: true, items: [[{ kind: 'paragraph', inlines: [{ text }] }]] }
  ],
  decisions: [
    {
      ...decision,
      words: text,
      objections: [{ by: { structure: text }, words: text, how: null, answer: text }]
    }
  ],
  followUps: [{ ref, kind: 'action', text, person: null, due: '' }],
  amendments: [{ by: bob, words: text }]
});
/** What tags a file has, without what people wrote. */
const tagsOf = (html: string) => html.replace(/>[^<]*/g, '>').replace(/ (href|content)="[^"]*"/g, '');

describe('as HTML', () => {
  test('names with markup are words, and add no tag to the file', () => {
    const [evil, good] = [hostile, 'Bob'].map((text) =>
      minutesHtml(written(everywhere(text), { nameOf: () => text }))
    ) as [string, string];
    expect(evil).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    expect(tagsOf(evil)).toBe(tagsOf(good));
  });

  test('whatever is written adds no tag', () => {
    const good = tagsOf(minutesHtml(written(everywhere('Bob'))));
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('<', '>', '"', "'", '&', 'b', '/', '='), minLength: 1 }),
        (text) => {
          expect(tagsOf(minutesHtml(written(everywhere(text))))).toBe(good);
        }
      )
    );
  });

  test('it says its language, lets nothing run, and follows only addresses that open a page', () => {
    const link = (link: string) => [{ kind: 'paragraph' as const, inlines: [{ text: 'ici', link }] }];
    const html = minutesHtml(written({ notes: link('javascript:alert(1)') }));
    expect(html).toMatch(/^<!doctype html>\n<html lang="fr">/);
    expect(html).toContain("default-src 'none'");
    expect(html).not.toContain('javascript');
    expect(minutesHtml(written({ notes: link('https://a.example/?a=1&b="') }))).toContain(
      'href="https://a.example/?a=1&amp;b=&quot;"'
    );
  });
});

describe('as Markdown', () => {
  test.each([
    ['# Titre', '\\# Titre'],
    ['- un', '\\- un'],
    ['1. un', '1\\. un'],
    [
      '*a* _b_ `c` [d](e) <f> | g ~h~ &amp;',
      '\\*a\\* \\_b\\_ \\`c\\` \\[d\\](e) \\<f\\> \\| g \\~h\\~ \\&amp;'
    ],
    ['---', '\\---']
  ])('%j reads as it was written', (text, read) => {
    const notes = [{ kind: 'paragraph' as const, inlines: [{ text }] }];
    expect(minutesMarkdown(written({ notes }))).toContain(`\n\n${read}\n\n`);
  });

  test('a table keeps its rows whatever its cells say', () => {
    const short = minutesMarkdown(
      writeDecisions({ ...plain, decisions: [{ ...decision, words: 'a | b\nc' }] }, facts(), words)
    );
    expect(said(short)).toContain('| 1 | a \\| b c | à la majorité simple | Adoptée : 2 pour, 1 contre |');
  });

  test('notes keep their headings, lists, bold words and links', () => {
    const notes: Minutes['notes'] = [
      { kind: 'heading', level: 2, inlines: [{ text: 'Vélo' }] },
      {
        ...{ kind: 'list', ordered: false },
        items: [
          [
            {
              kind: 'paragraph',
              inlines: [
                { text: ' un ', bold: true },
                { text: 'deux', link: 'https://a.example/' }
              ]
            },
            { kind: 'list', ordered: true, items: [[{ kind: 'paragraph', inlines: [{ text: 'trois' }] }]] }
          ]
        ]
      }
    ];
    expect(minutesMarkdown(written({ notes }))).toContain(
      '### Vélo\n\n- **un** [deux](<https://a.example/>)\n\n  1. trois\n\n'
    );
  });
});

test('what stands in the notes as an object is written out where it stands', () => {
  const notes = [
    { kind: 'paragraph', inlines: [{ text: 'Deux devis.' }] },
    { kind: 'list', ordered: false, items: [[{ kind: 'entry', of: 'action', ref }]] },
    { kind: 'entry', of: 'question', ref: idOf('follow-up', 'nobody has it') }
  ] as const;
  const followUps = [{ ref, kind: 'action', text: 'Appeler', person: bob, due: '2026-06-01' }] as const;
  const written = writeMinutes({ ...plain, notes, followUps }, facts(), words);
  const said = written.sections.flatMap(({ parts }) =>
    parts.flatMap((part) => (part.kind === 'text' ? [part.text] : []))
  );
  const text = plainText(said[0]!);
  expect(text).toContain('Deux devis.');
  expect(text).toMatch(/- .*Appeler/);
  expect(text).not.toContain('…');
});
