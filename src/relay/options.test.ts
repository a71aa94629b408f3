import { expect, test } from 'vitest';
import { help, parseOptions } from './options';

const optionsOf = (...words: string[]) => {
  const command = parseOptions(words);
  if (!command.ok || command.value.kind !== 'serve') throw new Error(JSON.stringify(command));
  return command.value.options;
};

test('a relay post goes on as it was without an invitation, in a folder of its own', () => {
  const options = optionsOf();
  expect(options).toMatchObject({ invitation: null, name: 'Relay post', port: 4748, folder: null });
  expect(options.data).toMatch(/grange-relay$/);
});

test('an invitation is what belongs to no option, in one piece', () => {
  const link = 'https://grange.example/join#abc';
  expect(optionsOf(link, '--name', 'Le Hangar')).toMatchObject({
    invitation: link,
    name: 'Le Hangar',
    structure: 'Le Hangar'
  });
  expect(optionsOf('https://grange.example/', 'join#abc').invitation).toBe(link);
});

test('what it does not know is refused in one sentence', () => {
  expect(parseOptions(['--nom', 'x'])).toMatchObject({
    ok: false,
    problem: { sentence: 'There is no option --nom: see --help.' }
  });
  expect(parseOptions(['--port', 'many'])).toMatchObject({ ok: false });
});

test('--help says every option', () => {
  expect(parseOptions(['--help'])).toEqual({ ok: true, value: { kind: 'help' } });
  for (const name of ['name', 'structure', 'data', 'port', 'folder']) expect(help).toContain(`--${name} `);
});
