import { flushSync, mount, unmount } from 'svelte';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { meet, type Phone } from '../../../../tests/lab/members';
import type { VoteId } from '../../domain/ids';
import type { ProceedingsKind } from '../../domain/proceedings/acts';
import {
  ask,
  attend,
  cast,
  committee,
  open,
  room,
  say,
  stage,
  stateOf,
  structure,
  theVote
} from '../../domain/proceedings/testing';
import { proceedings } from '../../i18n/proceedings';
import type { Room } from './room';
import VoteCard from './VoteCard.svelte';

const t = proceedings.fr.vote;
let [alice, bob] = room('alice', 'bob');
const people = ['alice', 'bob'];
let said: (readonly [ProceedingsKind, unknown])[] = [];
let closed: boolean[] = [];
let view: Record<string, unknown> | null = null;

beforeEach(() => {
  HTMLDialogElement.prototype.showModal ??= () => {};
  HTMLDialogElement.prototype.close ??= () => {};
  [said, closed] = [[], []];
  [alice, bob] = room('alice', 'bob');
  open(alice!, people);
  attend(alice!, 'alice');
  meet(alice!, bob!);
  attend(bob!, 'bob');
  meet(alice!, bob!);
});
afterEach(async () => {
  if (view !== null) await unmount(view);
  view = null;
  document.body.replaceChildren();
});

/** What the phone of somebody shows of a question. */
function shown(by: Phone, vote: VoteId): void {
  const name = by.name.split('/')[0]!;
  const nameOf = (one: string) => {
    const known = people.find((person) => structure(person) === one);
    return known === undefined ? (one === alice!.person ? 'Alice' : 'Bob') : `Maison ${known}`;
  };
  const props = {
    room: {
      ...{ meeting: committee, proceedings: stateOf(by), me: by.person, nameOf, words: () => 'Oui ?' },
      ...{ mine: [structure(name)], voices: [by.person, structure(name)] },
      say: (kind, saying) => Promise.resolve(said.push([kind, saying]) > 0)
    } satisfies Room,
    ...{ vote: theVote(by, vote), isUnannounced: false, oncast: () => Promise.resolve(true) },
    onclose: (isWithdrawn: boolean) => Promise.resolve(closed.push(isWithdrawn) > 0)
  };
  view = mount(VoteCard, { target: document.body, props });
  flushSync();
}
const buttons = () => [...document.querySelectorAll('button')];
const button = (name: string) => buttons().find((one) => one.textContent.trim() === name);
function press(name: string): void {
  button(name)!.click();
  flushSync();
}

test('whoever leads goes on to the next stage of a consent, or back to the one before', () => {
  const vote = ask(alice!, { mode: 'consent', rule: null });
  shown(alice!, vote);
  expect(button(t.nextStage(t.stage.reactions))).toBeDefined();
  expect(buttons().filter((one) => one.textContent.includes('Revenir'))).toEqual([]);
});

test('from the last stage there is only the way back, which says the one before', () => {
  const vote = ask(alice!, { mode: 'consent', rule: null });
  stage(alice!, vote);
  shown(alice!, vote);
  press(t.stageBack(t.stage.reactions));
  expect(said).toEqual([['vote.stage', { vote, round: 0, stage: 'reactions' }]]);
  expect(buttons().filter((one) => one.textContent.includes('Passer'))).toEqual([]);
});

test('once gone back, nobody is asked for objections', () => {
  const vote = ask(alice!, { mode: 'consent', rule: null });
  stage(alice!, vote);
  say(alice!, 'vote.stage', { vote, round: 0, stage: 'questions' });
  shown(alice!, vote);
  expect(document.querySelector('[aria-current=step]')?.textContent).toContain(t.stage.questions);
  expect(button(t.answer)).toBeUndefined();
});

test('whoever does not lead goes neither on nor back', () => {
  const vote = ask(alice!, { mode: 'consent', rule: null });
  say(alice!, 'vote.stage', { vote, round: 0, stage: 'reactions' });
  meet(alice!, bob!);
  shown(bob!, vote);
  expect(buttons().map((one) => one.textContent.trim())).toEqual([]);
});

const asked = () =>
  [...document.querySelectorAll('dialog')].map((one) => one.textContent.replace(/\s+/g, ' ')).join('');

test('while a voice is missing, closing asks first, and names whose', () => {
  const vote = ask(alice!);
  cast(alice!, vote, 'for');
  shown(alice!, vote);
  press(t.close);
  expect(closed).toEqual([]);
  expect(asked()).toContain('Une voix n’a pas encore répondu : Maison bob.');
  press(t.early.wait);
  expect(closed).toEqual([]);
  press(t.close);
  press(t.early.close);
  expect(closed).toEqual([false]);
});

test('nothing is asked once everybody answered', () => {
  const vote = ask(alice!);
  cast(alice!, vote, 'for');
  meet(alice!, bob!);
  cast(bob!, vote, 'against');
  meet(alice!, bob!);
  shown(alice!, vote);
  press(t.close);
  expect(closed).toEqual([false]);
});

test('of raised hands no answer is waited for', () => {
  const vote = ask(alice!, { way: 'hands' });
  say(alice!, 'vote.count', {
    vote,
    votes: { for: 2, against: 0, abstained: 0, blank: 0, void: 0 },
    chair: null
  });
  shown(alice!, vote);
  press(t.close);
  expect(closed).toEqual([false]);
});

test.each([
  [1, 'Une voix n’a pas encore répondu : n1.'],
  [2, '2 voix n’ont pas encore répondu : n1 et n2.'],
  [8, '8 voix n’ont pas encore répondu : n1, n2, n3, n4, n5, n6, n7 et n8.'],
  [40, '40 voix n’ont pas encore répondu : n1, n2, n3, n4, n5, n6 et 34 autres.']
])('of %i who are missing no more are named than one reads', (many, said) => {
  const names = Array.from({ length: many }, (_, i) => `n${i + 1}`);
  expect(t.early.missing(names).replaceAll('\u00a0', ' ')).toBe(said);
});

const status = () => document.querySelector('[role=status]')?.textContent.replaceAll('\u00a0', ' ') ?? '';

test('of a voice that whoever leads entered it is told who did, and that its own answer goes before', () => {
  const vote = ask(alice!);
  cast(alice!, vote, 'for', { voter: 'bob' });
  meet(alice!, bob!);
  shown(bob!, vote);
  expect(status()).toBe('Saisi par Alice : Pour. Votre propre réponse comptera à la place.');
});

test('whoever entered a voice is told that it is not theirs', () => {
  const vote = ask(alice!);
  cast(alice!, vote, 'for', { voter: 'bob' });
  shown(alice!, vote);
  expect(status()).toBe('');
  const voices = document.querySelector('select')!;
  voices.value = structure('bob');
  voices.dispatchEvent(new Event('change', { bubbles: true }));
  flushSync();
  expect(status()).toBe(
    'Saisi par vous : Pour. Si Maison bob répond de son côté, sa réponse comptera à la place.'
  );
});

test('an answer of one’s own is told as such, whatever was entered before it', () => {
  const vote = ask(alice!);
  cast(alice!, vote, 'for', { voter: 'bob' });
  meet(alice!, bob!);
  cast(bob!, vote, 'against');
  shown(bob!, vote);
  expect(status()).toBe('Votre réponse : Contre. Vous pouvez en changer jusqu’à la clôture.');
});

test('whoever put a question without leading the meeting takes it back, and reads who closes it', () => {
  const vote = ask(bob!);
  meet(alice!, bob!);
  shown(bob!, vote);
  expect(button(t.close)).toBeUndefined();
  expect(document.body.textContent).toContain(t.leadCloses);
  expect(button(t.withdraw)).toBeDefined();
});
