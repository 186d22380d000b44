// Runs one command line and returns its exit code: 0 it worked, 1 it failed or found a problem, 2 it
// was not understood. Only the output goes to stdout, everything else to stderr.
import { type Command, CommanderError } from '@commander-js/extra-typings';
import { DomainError } from '../domain/errors.ts';
import { SetupError } from '../platform/setup-error.ts';
import { type Output, UsageError } from './command.ts';
import { type CommandTree, commands } from './commands.ts';
import { createProgram } from './create-program.ts';
import type { ClosableContext } from './open-context.ts';

export interface Io {
  out: (text: string) => void;
  error: (text: string) => void;
  /** Makes the context of the command; `close` is called when the command has ended. */
  context: () => ClosableContext;
}

export async function runCli(
  typed: readonly string[],
  io: Io,
  tree: CommandTree = commands,
): Promise<number> {
  const wantsJson = typed.includes('--json');
  const { close, ...context } = io.context();
  let failed = false;
  let usage = '';
  const print = ({ json, text, failed: found = false }: Output) => {
    io.out(wantsJson ? JSON.stringify(json) : text);
    failed = found;
  };
  const program: Command = createProgram(
    tree,
    { ...context, print },
    {
      writeOut: (text) => io.out(text.trimEnd()),
      writeErr: (text) => {
        usage += text;
      },
    },
  );
  try {
    await program.parseAsync(typed.length === 0 ? ['--help'] : typed, { from: 'user' });
    return failed ? 1 : 0;
  } catch (error) {
    // Commander ends --help and --version this way, too.
    if (error instanceof CommanderError && error.exitCode === 0) return 0;
    const isUsage = error instanceof CommanderError || error instanceof UsageError;
    io.error(
      wantsJson ? JSON.stringify({ error: asJson(error) }) : usage.trimEnd() || asText(error),
    );
    return isUsage ? 2 : 1;
  } finally {
    await close();
  }
}

function asText(error: unknown): string {
  if (error instanceof UsageError) return [error.message, error.hint].filter(Boolean).join('\n');
  if (error instanceof DomainError || error instanceof SetupError) return error.message;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

function asJson(error: unknown): object {
  if (error instanceof CommanderError) return { code: 'usage', message: messageOf(error) };
  if (error instanceof UsageError) return { code: 'usage', message: error.message };
  if (error instanceof SetupError) return { code: 'setup', message: error.message };
  if (error instanceof DomainError) {
    const { code, message, fields } = error;
    return fields.length === 0 ? { code, message } : { code, message, fields };
  }
  return { code: 'internal', message: error instanceof Error ? error.message : String(error) };
}

/** Commander shows the help of a group that was typed without its subcommand, and says no more. */
function messageOf({ code, message }: CommanderError): string {
  return code === 'commander.help' ? 'A subcommand is missing.' : message.replace(/^error: /, '');
}
