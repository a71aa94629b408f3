import type { Act } from '../acts/act';
import type { Family } from '../acts/fold';
import type { StructureId } from '../ids';
import { speaksFor } from '../membership/kinds';
import type { Standing } from '../membership/courses';
import { adopting, guideParts, training, type Adopting, type GuideBody, type TrainingSaid } from './acts';
import type { Guide, Said } from './state';

/** How things are used together: the instructions of each, in versions, and who was shown how. */
export const guides: Family<Guide, GuideBody> = {
  name: 'guides',
  kinds: { 'guide.adopt': adopting, 'guide.train': training },
  least: 'membre',
  zero: { versions: [], trainings: [] },
  subjects: ({ thing }) => [thing],
  step(state, act, author) {
    // Nobody speaks for a structure that is not theirs; whether the thing is that one's is asked when it is read.
    if (!speaksAs(act.body.owner, author)) return state;
    return act.kind === 'guide.adopt'
      ? adopt(state, act as Act<Adopting>, author)
      : train(state, act as Act<TrainingSaid>, author);
  },
  texts: (body) => ('of' in body ? guideParts.flatMap((part) => body[part] ?? []) : []),
  // What was written stays readable.
  isOpen: ({ versions, trainings }) => versions.length > 0 || trainings.length > 0
};

/** Whoever is of a structure speaks for it; for nobody, anybody does. */
const speaksAs = (owner: StructureId | null, author: Standing): boolean =>
  owner === null || speaksFor(author, owner);

/** Instructions tell something. */
function adopt(state: Guide, act: Act<Adopting>, author: Standing): Guide {
  const { thing: _thing, owner: _owner, of, ...words } = act.body;
  if (guideParts.every((part) => words[part] === null)) return state;
  const replaced = state.versions.filter((one) => of.includes(one.act));
  const version = {
    ...saidBy(act, author),
    number: 1 + Math.max(0, ...replaced.map(({ number }) => number)),
    of: of.filter((one) => replaced.some(({ act }) => act === one)),
    words
  };
  return { ...state, versions: [...state.versions, version] };
}

function train(state: Guide, act: Act<TrainingSaid>, author: Standing): Guide {
  const { owner, person, on } = act.body;
  const others = state.trainings.filter((one) => one.owner !== owner || one.person !== person);
  const trainings = on === null ? others : [...others, { ...saidBy(act, author), person, on }];
  return { ...state, trainings };
}

const saidBy = ({ id: act, at, body: { owner } }: Act<GuideBody>, { person: by }: Standing): Said => ({
  act,
  by,
  at,
  owner
});
