// What was typed after a command, checked against its table.
import { parseArgs } from 'node:util';
import type { Command, GivenValues } from './command.ts';
import { closest } from './find-command.ts';
import { nameOf } from './help.ts';
import { UsageError } from './usage-error.ts';

export interface Given {
  values: GivenValues;
  json: boolean;
  help: boolean;
}

export function readGiven(command: Command, rest: readonly string[]): Given {
  const hint = `inlet ${nameOf(command)} --help tells what there is.`;
  const { argument } = command;
  const stands = argument === undefined ? [] : [argument.option];
  const names = [...Object.keys(command.options), ...stands, 'json', 'help'];
  const { tokens } = parseArgs({
    args: [...rest],
    options: Object.fromEntries(
      names.map((name) => [name, { type: takesValue(command, name) ? 'string' : 'boolean' }]),
    ),
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const values: GivenValues = {};
  const loose: string[] = [];
  for (const token of tokens) {
    if (token.kind === 'positional') loose.push(token.value);
    if (token.kind !== 'option') continue;
    if (!names.includes(token.name)) {
      const close = closest(names, token.name);
      throw new UsageError(
        `There is no option ${token.rawName}.`,
        close === undefined ? hint : `Did you mean --${close}? ${hint}`,
      );
    }
    // `--name --json` forgot the name; a value that does begin with a hyphen is written with "=".
    const forgotten = token.inlineValue === false && token.value.startsWith('-');
    values[token.name] = readOption(command, token.name, forgotten ? undefined : token.value, hint);
  }
  const { json = false, help = false, ...given } = values;
  if (argument !== undefined) {
    loose.push(...[given[argument.option]].filter((value) => typeof value === 'string'));
    given.argument = loose[0];
  }
  if (help !== true) checkComplete(command, given, loose, hint);
  const switches = Object.keys(command.options).filter((name) => !takesValue(command, name));
  const off = Object.fromEntries(switches.map((name) => [name, false]));
  return { values: { ...off, ...given }, json: json === true, help: help === true };
}

function takesValue(command: Command, name: string): boolean {
  return command.options[name]?.value !== undefined || command.argument?.option === name;
}

function readOption(
  command: Command,
  name: string,
  value: string | undefined,
  hint: string,
): string | boolean {
  if (takesValue(command, name)) {
    if (value === undefined || value === '') {
      throw new UsageError(
        `--${name} needs a value: --${name}=${command.options[name]?.value ?? 'VALUE'}`,
        hint,
      );
    }
    return value;
  }
  if (value !== undefined) throw new UsageError(`--${name} takes no value.`, hint);
  return true;
}

function checkComplete(
  command: Command,
  values: GivenValues,
  loose: readonly string[],
  hint: string,
): void {
  const missing = Object.entries(command.options)
    .filter(([name, option]) => option.required === true && values[name] === undefined)
    .map(([name]) => `--${name}`);
  if (command.argument !== undefined && loose.length === 0) missing.unshift(command.argument.name);
  if (missing.length > 0) {
    throw new UsageError(`inlet ${nameOf(command)} needs ${missing.join(', ')}.`, hint);
  }
  const surplus = loose[command.argument === undefined ? 0 : 1];
  if (surplus !== undefined) throw new UsageError(`"${surplus}" was not expected.`, hint);
}
