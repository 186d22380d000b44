import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DomainError } from '../domain/errors.ts';
import { SetupError } from '../platform/setup-error.ts';
import { defineCommand } from './command.ts';
import { commands } from './commands.ts';
import { helpOf } from './help.ts';
import { openContext } from './open-context.ts';
import { runCommand } from './run-command.ts';

const seen: object[] = [];
const echo = defineCommand({
  words: ['thing', 'echo'],
  summary: 'Say what was given.',
  argument: { name: 'THING', meaning: 'What.', option: 'thing' },
  options: {
    name: { value: 'NAME', meaning: 'Its name.', required: true },
    size: { value: 'SIZE', meaning: 'Its size.' },
    loud: { meaning: 'Loudly.' },
  },
  async run(_context, { argument, name, size, loud }) {
    const given = { argument, name, size, loud };
    seen.push(given);
    if (name === 'conflict') throw new DomainError('conflict', 'It is taken.');
    if (name === 'setup') throw new SetupError('Set it up.');
    return { json: given, text: 'text', failed: name === 'failed' };
  },
});

async function run(...typed: string[]) {
  const out: string[] = [];
  const errors: string[] = [];
  const code = await runCommand([echo, ...commands], typed, {
    out: (text) => out.push(text),
    error: (text) => errors.push(text),
    context: () => openContext(() => {}),
  });
  return { code, out: out.join('\n'), errors: errors.join('\n') };
}

test('what is given reaches the command as its table says', async () => {
  const { code, out } = await run('thing', 'echo', 'x', '--name', 'n', '--loud', '--json');
  assert.equal(code, 0);
  assert.deepEqual(JSON.parse(out), { argument: 'x', name: 'n', loud: true });
  assert.deepEqual(seen.at(-1), { argument: 'x', name: 'n', size: undefined, loud: true });
});

test('the one argument may also be given as an option, and values with "="', async () => {
  const { out } = await run('thing', 'echo', '--thing=x', '--name=-n', '--size=', '--json');
  assert.equal(out, '');
  const given = await run('thing', 'echo', '--thing=x', '--name=-n', '--json');
  assert.deepEqual(JSON.parse(given.out), { argument: 'x', name: '-n', loud: false });
});

test('text goes out without --json, and a problem found is exit code 1', async () => {
  assert.deepEqual(await run('thing', 'echo', 'x', '--name', 'failed'), {
    code: 1,
    out: 'text',
    errors: '',
  });
});

test('what was not understood is exit code 2 with a hint, and nothing on stdout', async () => {
  const cases: [string[], RegExp][] = [
    [['thing', 'ecko'], /one more word|Did you mean/],
    [['thign', 'echo'], /Did you mean "inlet thing echo"/],
    [['quux'], /no command "quux".*inlet --help/s],
    [['thing'], /needs one more word.*thing echo/s],
    [['thing', 'echo', 'x'], /needs --name/],
    [['thing', 'echo', '--name', 'n'], /needs THING/],
    [['thing', 'echo', 'x', 'y', '--name', 'n'], /"y" was not expected/],
    [['thing', 'echo', 'x', '--nmae', 'n'], /no option --nmae.*--name/s],
    [['thing', 'echo', 'x', '-n', 'n'], /no option -n/],
    [['thing', 'echo', 'x', '--name'], /--name needs a value/],
    [['thing', 'echo', 'x', '--name', '--loud'], /--name needs a value/],
    [['thing', 'echo', 'x', '--name', 'n', '--loud=yes'], /--loud takes no value/],
    [['thing', 'echo', 'x', '--name', 'n', '--constructor', 'y'], /no option --constructor/],
  ];
  for (const [typed, expected] of cases) {
    const { code, out, errors } = await run(...typed);
    assert.equal(code, 2, typed.join(' '));
    assert.equal(out, '');
    assert.match(errors, expected);
  }
});

test('what went wrong is one sentence, or one JSON object, on stderr', async () => {
  const plain = await run('thing', 'echo', 'x', '--name', 'conflict');
  assert.deepEqual(plain, { code: 1, out: '', errors: 'It is taken.' });
  const json = await run('thing', 'echo', 'x', '--name', 'conflict', '--json');
  assert.equal(json.out, '');
  const error = { code: 'conflict', message: 'It is taken.' };
  assert.deepEqual(JSON.parse(json.errors), { error });
  const setup = await run('thing', 'echo', 'x', '--name', 'setup', '--json');
  assert.deepEqual(JSON.parse(setup.errors), { error: { code: 'setup', message: 'Set it up.' } });
  const usage = await run('thing', 'echo', '--json');
  assert.equal(JSON.parse(usage.errors).error.code, 'usage');
});

test('each command has a help that names all it takes', async () => {
  const { code, out } = await run('--help');
  assert.equal(code, 0);
  for (const command of commands) {
    assert.match(out, new RegExp(`^  ${command.words.join(' ')} .*\\w`, 'm'));
    const help = await run(...command.words, '--help');
    assert.equal(help.code, 0);
    assert.equal(help.out, helpOf(command));
    for (const name of Object.keys(command.options))
      assert.match(help.out, new RegExp(`--${name}`));
  }
});

test('no two commands have the same words, nor one the first words of another', () => {
  const names = [...commands].map((command) => `${command.words.join(' ')} `);
  for (const name of names) {
    assert.equal(names.filter((other) => other.startsWith(name)).length, 1, name);
  }
});
