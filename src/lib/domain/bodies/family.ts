import type { Act } from '../acts/act';
import type { Family, Knew } from '../acts/fold';
import type { Standing } from '../membership/courses';
import { ending, ruling, type BodyActBody, type Ending, type Ruling } from './acts';
import type { Body, Said } from './state';

/** Who deliberates together and by what rules, as an administration says that the statutes have it. */
export const bodies: Family<Body, BodyActBody> = {
  name: 'bodies',
  kinds: { 'body.rule': ruling, 'body.end': ending },
  least: 'membre',
  zero: { rules: [], ends: [] },
  subjects: ({ body }) => [body],
  step(state, act, author, _subject, knew) {
    if (author.role !== 'administration') return state;
    return act.kind === 'body.rule'
      ? rule(state, act as Act<Ruling>, author, knew)
      : end(state, act as Act<Ending>, author);
  },
  texts: (body) => ('name' in body ? [body.name] : []),
  // What was said stays readable once it is no more.
  isOpen: ({ rules }) => rules.length > 0
};

/** Whoever says the rules of a body knowing that it was ended takes it up again; whoever had not heard does not. */
function rule({ rules, ends }: Body, act: Act<Ruling>, author: Standing, knew: Knew): Body {
  const { body: _body, ...said } = act.body;
  return {
    rules: [...rules, { ...saidBy(act, author), rules: said }],
    ends: ends.filter((one) => !knew(one.act))
  };
}

const end = (state: Body, act: Act<Ending>, author: Standing): Body =>
  state.rules.length === 0 ? state : { ...state, ends: [...state.ends, saidBy(act, author)] };

const saidBy = ({ id: act, at }: Act, { person: by }: Standing): Said => ({ act, by, at });
