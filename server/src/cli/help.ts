// The help, made from the tables of the commands.
import type { Command } from './command.ts';
import { listing } from './table.ts';

const program = 'inlet';
const everywhere: [string, string][] = [
  ['--json', 'Print exactly one JSON object.'],
  ['--help', 'Show this help.'],
];

export function helpOfAll(commands: readonly Command[]): string {
  return [
    'inlet: the command line of Inlet. It works while the server runs, and when it does not.',
    '',
    indented(commands.map((command) => [nameOf(command), command.summary])),
    '',
    `Each has --json, and tells its options with --help: ${program} key create --help`,
  ].join('\n');
}

/** The commands of one noun, for whoever typed no more than that. */
export function helpOfSome(commands: readonly Command[]): string {
  return indented(commands.map((command) => [nameOf(command), command.summary]));
}

export function helpOf(command: Command): string {
  const options = Object.entries(command.options);
  const needed = options.filter(([, option]) => option.required === true);
  const usage = [
    program,
    ...command.words,
    ...(command.argument === undefined ? [] : [command.argument.name]),
    ...needed.map(([name, option]) => flag(name, option.value)),
    ...(needed.length < options.length ? ['[options]'] : []),
  ];
  const described: [string, string][] = options.map(([name, option]) => [
    flag(name, option.value),
    option.required === true ? `${option.meaning} Required.` : option.meaning,
  ]);
  const argument: [string, string][] =
    command.argument === undefined ? [] : [[command.argument.name, command.argument.meaning]];
  return [
    command.summary,
    '',
    `Usage: ${usage.join(' ')}`,
    '',
    indented([...argument, ...described, ...everywhere]),
    ...(command.details === undefined ? [] : ['', command.details]),
  ].join('\n');
}

export function nameOf(command: Command): string {
  return command.words.join(' ');
}

function flag(name: string, value: string | undefined): string {
  return value === undefined ? `--${name}` : `--${name} ${value}`;
}

function indented(pairs: readonly (readonly [string, string])[]): string {
  return listing(pairs).replaceAll(/^/gm, '  ');
}
