import { describe, expect, test } from 'vitest';
import { help, parseOptions } from './options';

const usual = { port: 4747, host: 'localhost', tls: null, publicAddress: null, folder: null };
const served = (...words: string[]) => {
  const command = parseOptions(words);
  if (!command.ok || command.value.kind !== 'serve') throw new Error(JSON.stringify(command));
  return command.value.options;
};

describe('the options of the hub', () => {
  test('none: localhost, port 4747, plain http', () => {
    expect(served()).toEqual(usual);
  });

  test('each is read, with a space or an equals sign', () => {
    const words = ['--port=8080', '--host', '0.0.0.0', '--cert', 'c.pem', '--key=k.pem', '--folder', 'site'];
    expect(served(...words, '--public', 'https://Grange.example.org/')).toEqual({
      port: 8080,
      host: '0.0.0.0',
      tls: { cert: 'c.pem', key: 'k.pem' },
      publicAddress: 'https://grange.example.org',
      folder: 'site'
    });
  });

  test('--help says them all', () => {
    expect(parseOptions(['--help'])).toEqual({ ok: true, value: { kind: 'help' } });
    for (const name of ['port', 'host', 'cert', 'key', 'public', 'folder'])
      expect(help).toContain(`--${name} `);
  });

  test.each([
    [['--prot', '80'], 'There is no option --prot: see --help.'],
    [['-p', '80'], 'There is no option -p: see --help.'],
    [['80'], '“80” is not understood: options begin with --, see --help.'],
    [['--port'], '--port needs a value: see --help.'],
    [['--host='], '--host needs a value: see --help.'],
    [['--port', 'many'], '--port must be a number from 0 to 65535, not “many”.'],
    [['--port', '70000'], '--port must be a number from 0 to 65535, not “70000”.'],
    [['--cert', 'c.pem'], '--cert and --key go together: give both, or neither for plain http.'],
    [['--__proto__', '1'], 'There is no option --__proto__: see --help.']
  ])('%j is refused in one sentence', (words, sentence) => {
    expect(parseOptions(words)).toEqual({ ok: false, problem: { sentence } });
  });

  test.each([
    'grange.example.org',
    'http://grange.example.org',
    'https://a.org/grange',
    'https://u:p@a.org',
    ''
  ])('“%s” is no address for invitations', (address) => {
    expect(parseOptions(['--public', address]).ok).toBe(false);
  });
});
