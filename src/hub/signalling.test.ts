import { describe, expect, test } from 'vitest';
import { createSignalling, usualLimits, type SignallingLimits } from './signalling';

/** A hub on which Alice, Bob and Carol are connected, at one moment. */
function hub(limits: Partial<SignallingLimits> = {}) {
  const signalling = createSignalling<string>({ ...usualLimits, ...limits });
  for (const name of ['Alice', 'Bob', 'Carol']) signalling.enter(name, 0);
  const say = (name: string, message: unknown, at = 0) =>
    signalling.receive(name, typeof message === 'string' ? message : JSON.stringify(message), at);
  const listen = (name: string, ...topics: unknown[]) => say(name, { type: 'subscribe', topics });
  const publish = (name: string, topic: string, data: unknown = 'hello') =>
    say(name, { type: 'publish', topic, data });
  const reached = (name: string, topic: string) => publish(name, topic).send.map(({ to }) => to);
  return { signalling, say, listen, publish, reached };
}

describe('signalling', () => {
  test('a message reaches who listens to its topic, its sender included, and says how many they are', () => {
    const { listen, publish, reached } = hub();
    listen('Alice', 'barn');
    listen('Bob', 'barn', 'mill');
    listen('Carol', 'mill');
    const { send } = publish('Alice', 'barn', { any: ['thing'] });
    expect(send.map(({ to }) => to)).toEqual(['Alice', 'Bob']);
    expect(JSON.parse(send[0]!.text)).toEqual({
      type: 'publish',
      topic: 'barn',
      data: { any: ['thing'] },
      clients: 2
    });
    expect(reached('Alice', 'mill')).toEqual(['Bob', 'Carol']);
    expect(reached('Alice', 'nobody')).toEqual([]);
  });

  test('nothing comes any more to who unsubscribed or left, and their topics are forgotten', () => {
    const { signalling, say, listen, reached } = hub();
    listen('Alice', 'barn');
    listen('Bob', 'barn', 'mill');
    say('Bob', { type: 'unsubscribe', topics: ['barn', 'never'] });
    expect(reached('Carol', 'barn')).toEqual(['Alice']);
    signalling.leave('Alice');
    expect(reached('Carol', 'barn')).toEqual([]);
    expect(signalling.topicCount).toBe(1);
    signalling.leave('Bob');
    expect(signalling.topicCount).toBe(0);
  });

  test('a ping is answered', () => {
    expect(hub().say('Alice', { type: 'ping' }).send).toEqual([{ to: 'Alice', text: '{"type":"pong"}' }]);
  });

  test.each([
    'no JSON',
    '',
    'null',
    '3',
    '[]',
    '{}',
    '{"type":"dance"}',
    '{"type":"subscribe"}',
    '{"type":"subscribe","topics":"barn"}',
    '{"type":"subscribe","topics":[3]}',
    '{"type":"subscribe","topics":[""]}',
    '{"type":"publish"}',
    '{"type":"publish","topic":{"a":1},"data":1}',
    `{"type":"publish","topic":"${'x'.repeat(300)}","data":1}`,
    `{"type":"publish","topic":"barn","data":${'['.repeat(20_000)}${']'.repeat(20_000)}}`,
    '{"type":"toString","topics":[]}',
    '{"__proto__":{"type":"subscribe"},"topics":["barn"]}'
  ])('%.60s is ignored, ten times, then ends the connection', (garbage) => {
    const { signalling, say } = hub();
    for (let time = 1; time <= 10; time++) expect(say('Alice', garbage)).toEqual({ send: [], end: false });
    expect(say('Alice', garbage).end).toBe(true);
    expect(signalling.topicCount).toBe(0);
  });

  test('an offence is forgiven after a while', () => {
    const { say } = hub({ offences: { burst: 1, perSecond: 1 } });
    expect(say('Alice', 'garbage').end).toBe(false);
    expect(say('Alice', 'garbage', 1000).end).toBe(false);
    expect(say('Alice', 'garbage', 1500).end).toBe(true);
  });

  test('one connection listens to so many topics and no more, and keeps those it has', () => {
    const { signalling, listen, reached } = hub({ topics: 3 });
    listen('Alice', 'a', 'b', 'c', 'd');
    listen('Alice', 'a');
    expect(signalling.topicCount).toBe(3);
    expect(reached('Bob', 'a')).toEqual(['Alice']);
    expect(reached('Bob', 'd')).toEqual([]);
  });

  test('one topic has so many listeners and no more', () => {
    const { listen, reached } = hub({ subscribers: 2 });
    for (const name of ['Alice', 'Bob', 'Carol', 'Alice']) listen(name, 'barn');
    expect(reached('Carol', 'barn')).toEqual(['Alice', 'Bob']);
  });

  test('who talks too fast is not passed on, then sent away; who pauses is heard again', () => {
    const { say, listen } = hub({
      messages: { burst: 5, perSecond: 1 },
      offences: { burst: 1, perSecond: 0 }
    });
    listen('Bob', 'barn');
    const talk = (at: number) => say('Alice', { type: 'publish', topic: 'barn', data: 1 }, at);
    for (let time = 0; time < 5; time++) expect(talk(0).send).toHaveLength(1);
    expect(talk(0)).toEqual({ send: [], end: false });
    expect(talk(1000).send).toHaveLength(1);
    expect(talk(1000).end).toBe(true);
  });

  test('a message weighs as much as all its copies', () => {
    const { listen, publish } = hub({ outgoing: { burst: 3000, perSecond: 0 } });
    listen('Alice', 'barn');
    listen('Bob', 'barn');
    const large = 'x'.repeat(1000);
    expect(publish('Carol', 'barn', large).send).toHaveLength(2);
    expect(publish('Carol', 'barn', large).send).toEqual([]);
    expect(publish('Carol', 'nobody', large).end).toBe(false);
  });

  test('a stranger to the hub is sent away', () => {
    expect(hub().say('Mallory', { type: 'ping' })).toEqual({ send: [], end: true });
  });
});
