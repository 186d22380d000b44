// The form of a subcommand. Each has a file that declares its options and its action; commands.ts
// has its name.
import { Command, InvalidArgumentError, Option } from '@commander-js/extra-typings';
import type { Config } from '../config.ts';
import type { Actor } from '../domain/events/event.ts';
import type { WorkspaceDeps } from '../domain/workspaces/create-workspace.ts';
import type { Clock } from '../platform/clock.ts';
import type { Connection } from '../platform/database/pool.ts';

/** The actor of the changes that commands make. */
export const actor: Actor = { type: 'command', id: null };

/** The dependencies of the use cases that commands call. */
export interface CommandDeps extends WorkspaceDeps {
  /** For connections beside the pool. */
  connection: Connection;
}

export interface Output {
  /** The one object that --json prints. */
  json: object;
  /** The same for a person. */
  text: string;
  /** The command worked and found a problem: exit code 1. */
  failed?: boolean;
}

export interface Context {
  config: () => Config;
  /** The address in links: that of the server that runs on the data folder, else the configured one. */
  publicUrl: () => Promise<string>;
  /**
   * Opens the database; it is closed when the command has ended. One that is missing or behind this
   * version is refused, unless `provision` says to make and migrate it.
   */
  open: (options?: { provision: boolean }) => Promise<CommandDeps>;
  clock: Clock;
  /** Reports how far a long command is, apart from its output. */
  progress: (line: string) => void;
  /** Each command calls it once. */
  print: (output: Output) => void;
}

export type Subcommand = (command: Command, context: Context) => void;

/** The command line was not understood: exit code 2. */
export class UsageError extends Error {
  override name = 'UsageError';
  /** A person sees it below the message; --json leaves it out. */
  readonly hint: string | undefined;

  constructor(message: string, hint?: string) {
    super(message);
    this.hint = hint;
  }
}

/** Commander's command, except that `--name --json` is a forgotten value, not one of `--json`. */
export class InletCommand extends Command {
  override createCommand(name?: string): Command {
    return new InletCommand(name);
  }

  override createOption<Usage extends string>(flags: Usage, description?: string): Option<Usage> {
    const option = new Option(flags, description);
    return option.required ? option.argParser(refuseForgotten) : option;
  }
}

function refuseForgotten(value: string): string {
  if (value !== '' && !value.startsWith('--')) return value;
  throw new InvalidArgumentError('It needs a value.');
}

/** The argument of a command that may also be given as an option: `--key 3` for `3`. */
export function eitherOf(
  command: Command,
  name: string,
  argument: string | undefined,
  option: string | undefined,
): string {
  if (argument !== undefined && option !== undefined) {
    command.error(`give either the argument "${argument}" or --${name}, not both`);
  }
  return argument ?? option ?? command.error(`missing required argument '${name}'`);
}
