import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DomainError } from '../domain/errors.ts';
import { SetupError } from '../platform/setup-error.ts';
import { version } from '../version.ts';
import type { Context, Subcommand } from './command.ts';
import { commands } from './commands.ts';
import { createProgram, leavesOf, pathOf } from './create-program.ts';
import { openContext } from './open-context.ts';
import { runCli } from './run-cli.ts';

const seen: object[] = [];
const echo: Subcommand = (command, { print }) =>
  command
    .description('Print what was given.')
    .argument('<thing>')
    .requiredOption('--name <name>', 'Its name.')
    .option('--size <size>', 'Its size.')
    .option('--loud', 'Loudly.')
    .action(async (thing, { name, size, loud = false }) => {
      const given = { thing, name, size, loud };
      seen.push(given);
      if (name === 'conflict') throw new DomainError('conflict', 'It is taken.');
      if (name === 'setup') throw new SetupError('Set it up.');
      print({ json: given, text: 'text', failed: name === 'failed' });
    });

async function run(...typed: string[]) {
  const out: string[] = [];
  const errors: string[] = [];
  const code = await runCli(
    typed,
    {
      out: (text) => out.push(text),
      error: (text) => errors.push(text),
      context: () => openContext(() => {}),
    },
    { thing: { echo }, ...commands },
  );
  return { code, out: out.join('\n'), errors: errors.join('\n') };
}

test('values reach the action under the names of their options', async () => {
  const { code, out } = await run('thing', 'echo', 'x', '--name', 'n', '--loud', '--json');
  assert.equal(code, 0);
  assert.deepEqual(JSON.parse(out), { thing: 'x', name: 'n', loud: true });
  assert.deepEqual(seen.at(-1), { thing: 'x', name: 'n', size: undefined, loud: true });
});

test('a value may follow "=" and begin with a hyphen, and is not empty', async () => {
  const { out } = await run('thing', 'echo', 'x', '--name=-n', '--size=', '--json');
  assert.equal(out, '');
  const given = await run('thing', 'echo', 'x', '--name=-n', '--json');
  assert.deepEqual(JSON.parse(given.out), { thing: 'x', name: '-n', loud: false });
});

test('an argument is given once, as such or as an option', async () => {
  for (const [typed, expected] of [
    [['key', 'revoke'], /missing required argument 'key'/],
    [['key', 'revoke', '1', '--key', '2'], /either the argument "1" or --key/],
    [['jobs', 'drop'], /missing required argument 'id'/],
  ] as const) {
    const { code, errors } = await run(...typed);
    assert.equal(code, 2);
    assert.match(errors, expected);
  }
});

test('text goes out without --json, and a problem found is exit code 1', async () => {
  assert.deepEqual(await run('thing', 'echo', 'x', '--name', 'failed'), {
    code: 1,
    out: 'text',
    errors: '',
  });
});

test('a command line that is not understood → exit code 2 with a hint, and nothing on stdout', async () => {
  const cases: [string[], RegExp][] = [
    [['thing', 'ecko'], /unknown command 'ecko'.*Did you mean echo\?.*inlet thing --help/s],
    [['thign', 'echo'], /Did you mean thing\?/],
    [['quux'], /unknown command 'quux'.*inlet --help/s],
    [['thing'], /^Usage: inlet thing .*thing echo/s],
    [['thing', 'echo', 'x'], /required option '--name <name>'.*inlet thing echo --help/s],
    [['thing', 'echo', '--name', 'n'], /missing required argument 'thing'/],
    [['thing', 'echo', 'x', 'y', '--name', 'n'], /too many arguments/],
    [
      ['thing', 'echo', 'x', '--name', 'n', '--sise', '3'],
      /unknown option '--sise'.*Did you mean --size/s,
    ],
    [['thing', 'echo', 'x', '--name', 'n', '-n'], /unknown option '-n'/],
    [['thing', 'echo', 'x', '--name'], /'--name <name>' argument missing/],
    [['thing', 'echo', 'x', '--name', '--loud'], /'--name <name>'.*needs a value/],
    [['thing', 'echo', 'x', '--name', 'n', '--loud=yes'], /'--loud=yes'/],
    [['thing', 'echo', 'x', '--name', 'n', '--constructor', 'y'], /unknown option '--constructor'/],
  ];
  for (const [typed, expected] of cases) {
    const { code, out, errors } = await run(...typed);
    assert.equal(code, 2, typed.join(' '));
    assert.equal(out, '');
    assert.match(errors, expected);
  }
});

test('an error is one sentence, or one JSON object, on stderr', async () => {
  const plain = await run('thing', 'echo', 'x', '--name', 'conflict');
  assert.deepEqual(plain, { code: 1, out: '', errors: 'It is taken.' });
  const json = await run('thing', 'echo', 'x', '--name', 'conflict', '--json');
  assert.equal(json.out, '');
  const error = { code: 'conflict', message: 'It is taken.' };
  assert.deepEqual(JSON.parse(json.errors), { error });
  const setup = await run('thing', 'echo', 'x', '--name', 'setup', '--json');
  assert.deepEqual(JSON.parse(setup.errors), { error: { code: 'setup', message: 'Set it up.' } });
  for (const typed of [['thing', 'echo'], ['thing'], ['quux']]) {
    const usage = await run(...typed, '--json');
    assert.equal(JSON.parse(usage.errors).error.code, 'usage');
    assert.match(JSON.parse(usage.errors).error.message, /^\w.*\w/);
  }
});

test('--version prints the version', async () => {
  assert.deepEqual(await run('--version'), { code: 0, out: version, errors: '' });
});

test('the help lists every command, and that of a command its options', async () => {
  for (const typed of [[], ['--help'], ['help']]) {
    const { code, out } = await run(...typed);
    assert.equal(code, 0);
    for (const command of leavesOf(createProgram(commands, {} as Context))) {
      assert.match(out, new RegExp(`^  ${pathOf(command)} .*\\w`, 'm'));
    }
  }
  for (const command of leavesOf(createProgram(commands, {} as Context))) {
    const help = await run(...pathOf(command).split(' '), '--help');
    assert.equal(help.code, 0);
    assert.match(help.out, new RegExp(`^Usage: inlet ${pathOf(command)}`));
    assert.deepEqual(
      help.out.match(/^ {2}--[\w-]+/gm)?.map((line) => line.trim()),
      [...command.options.map(({ long }) => long), '--help'],
    );
  }
});
