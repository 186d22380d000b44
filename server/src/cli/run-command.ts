// Runs one command as it was typed and answers its exit code: 0 it worked, 1 it did not or found a
// problem, 2 it was not understood. Output goes to stdout alone, everything else to stderr.
import { DomainError } from '../domain/errors.ts';
import { SetupError } from '../platform/setup-error.ts';
import type { Command } from './command.ts';
import { findCommand } from './find-command.ts';
import { helpOf, helpOfAll } from './help.ts';
import type { ClosableContext } from './open-context.ts';
import { readGiven } from './read-given.ts';
import { UsageError } from './usage-error.ts';

export interface Io {
  out: (text: string) => void;
  error: (text: string) => void;
  /** Makes what a command works with; `close` is called when it has ended. */
  context: () => ClosableContext;
}

export async function runCommand(
  commands: readonly Command[],
  typed: readonly string[],
  io: Io,
): Promise<number> {
  if (typed.length === 0 || typed[0] === '--help' || typed[0] === 'help') {
    io.out(helpOfAll(commands));
    return 0;
  }
  const wantsJson = typed.includes('--json');
  try {
    const { command, rest } = findCommand(commands, typed);
    const { values, json, help } = readGiven(command, rest);
    if (help) {
      io.out(helpOf(command));
      return 0;
    }
    const { close, ...context } = io.context();
    try {
      const output = await command.run(context, values);
      io.out(json ? JSON.stringify(output.json) : output.text);
      return output.failed === true ? 1 : 0;
    } finally {
      await close();
    }
  } catch (error) {
    io.error(wantsJson ? JSON.stringify({ error: asJson(error) }) : asText(error));
    return error instanceof UsageError ? 2 : 1;
  }
}

function asText(error: unknown): string {
  if (error instanceof UsageError) return `${error.message}\n${error.hint}`;
  if (error instanceof DomainError || error instanceof SetupError) return error.message;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

function asJson(error: unknown): object {
  if (error instanceof UsageError) return { code: 'usage', message: error.message };
  if (error instanceof SetupError) return { code: 'setup', message: error.message };
  if (error instanceof DomainError) {
    const { code, message, fields } = error;
    return fields.length === 0 ? { code, message } : { code, message, fields };
  }
  return { code: 'internal', message: error instanceof Error ? error.message : String(error) };
}
