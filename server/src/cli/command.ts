// The form of a command. One file a command, `<noun>-<verb>.ts`, exports one made by
// `defineCommand`, and commands.ts lists them. The help, the check of what was given and both kinds
// of output come from this table, so that the help is always true:
//
//   export const keyRevoke = defineCommand({
//     words: ['key', 'revoke'],
//     summary: 'Stop a key from working.',
//     argument: { name: 'KEY', meaning: 'Its number, id or visible prefix.', option: 'key' },
//     options: { workspace: { value: 'WORKSPACE', meaning: 'Whose key it is.', required: true } },
//     async run({ open, clock }, { argument, workspace }) {
//       const deps = await open();
//       return { json: { … }, text: '…' };
//     },
//   });
//
// What is wrong is thrown as a DomainError or SetupError and printed as its one sentence.
import type { Config } from '../config.ts';
import type { Actor } from '../domain/events/event.ts';
import type { WorkspaceDeps } from '../domain/workspaces/create-workspace.ts';
import type { Clock } from '../platform/clock.ts';
import type { Connection } from '../platform/database/pool.ts';

/** In whose name commands act. */
export const actor: Actor = { type: 'command', id: null };

export interface Option {
  /** What stands for the value in the help, e.g. `NAME`. An option without it is a switch. */
  readonly value?: string;
  readonly meaning: string;
  readonly required?: boolean;
}

/** The one thing that a command takes without an option, e.g. the key to revoke. */
export interface Argument {
  readonly name: string;
  readonly meaning: string;
  /** The option that may stand in its place: `--workspace acme` for `acme`. */
  readonly option: string;
}

/** What the verbs of the domain want. */
export interface CommandDeps extends WorkspaceDeps {
  /** For connections beside the pool. */
  connection: Connection;
}

export interface Context {
  config: () => Config;
  /**
   * Opens the database; it is closed when the command has ended. One that is missing or behind this
   * version is refused, unless `provision` says to make and migrate it.
   */
  open: (options?: { provision: boolean }) => Promise<CommandDeps>;
  clock: Clock;
  /** Tells how a long command gets on; no part of its output. */
  progress: (line: string) => void;
}

export interface Output {
  /** The one object that --json prints. */
  json: object;
  /** The same for a person. */
  text: string;
  /** The command worked, and what it found is a problem: exit code 1. */
  failed?: boolean;
}

export type Options = Readonly<Record<string, Option>>;
export type GivenValues = Record<string, string | boolean | undefined>;

type Given<O extends Options, A extends Argument | undefined> = {
  [Name in keyof O]: O[Name] extends { readonly value: string }
    ? O[Name] extends { readonly required: true }
      ? string
      : string | undefined
    : boolean;
} & (A extends Argument ? { argument: string } : unknown);

interface Description<O extends Options, A extends Argument | undefined> {
  words: readonly string[];
  summary: string;
  /** More lines for the help, e.g. an example. */
  details?: string;
  argument?: A;
  options: O;
}

interface Definition<O extends Options, A extends Argument | undefined> extends Description<O, A> {
  run(context: Context, given: Given<O, A>): Promise<Output>;
}

/** A command as run-command.ts sees it, which has checked the values against the table. */
export interface Command extends Description<Options, Argument | undefined> {
  run(context: Context, given: GivenValues): Promise<Output>;
}

export function defineCommand<
  const O extends Options,
  const A extends Argument | undefined = undefined,
>(definition: Definition<O, A>): Command {
  return {
    ...definition,
    run: (context, given) => definition.run(context, given as Given<O, A>),
  };
}
