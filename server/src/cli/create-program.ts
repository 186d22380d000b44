// The program that commander parses: the tree of the commands, and how its help looks.
import {
  type Command,
  type CommandUnknownOpts,
  Help,
  type OutputConfiguration,
} from '@commander-js/extra-typings';
import { version } from '../version.ts';
import { type Context, InletCommand } from './command.ts';
import type { CommandTree } from './commands.ts';

export function createProgram(
  tree: CommandTree,
  context: Context,
  output: OutputConfiguration = {},
): Command {
  const program = new InletCommand('inlet');
  program
    .description('The command line of Inlet. It works while the server runs, and when it does not.')
    .version(version, '--version', 'Print the version.')
    .helpOption('--help', 'Show this help.')
    .addHelpText('after', '\nEach command has --json, and --help lists its options.')
    .exitOverride()
    .configureOutput({
      ...output,
      outputError: (text, write) => write(text.replace(/^error: /, '')),
    })
    .configureHelp({
      // One table of all commands. Suggestions come from `visibleCommands` too, so only the layout
      // has another.
      formatHelp(command, help) {
        const flat = Object.assign(Object.create(help), { visibleCommands: leavesOf });
        return Help.prototype.formatHelp.call(flat, command, flat);
      },
      subcommandTerm: pathOf,
      subcommandDescription: (command) => command.description(),
      optionDescription(option) {
        const description = Help.prototype.optionDescription.call(this, option);
        return option.mandatory ? `${description} Required.` : description;
      },
    });
  addCommands(program, tree, context);
  return program;
}

function addCommands(parent: Command, tree: CommandTree, context: Context): void {
  for (const [name, child] of Object.entries(tree)) {
    const command = parent.command(name);
    if (typeof child !== 'function') {
      addCommands(command, child, context);
      continue;
    }
    child(command, context);
    command.option('--json', 'Print exactly one JSON object.');
    command.showHelpAfterError(`inlet ${pathOf(command)} --help lists its options.`);
  }
  parent.showHelpAfterError(
    `${['inlet', pathOf(parent)].join(' ').trimEnd()} --help lists the commands.`,
  );
}

/** All commands below a group, those of its groups included. */
export function leavesOf(command: CommandUnknownOpts): CommandUnknownOpts[] {
  return command.commands.flatMap((child) =>
    child.commands.length === 0 ? [child] : leavesOf(child),
  );
}

/** The words by which a command is called, without those of the program. */
export function pathOf(command: CommandUnknownOpts): string {
  const { parent } = command;
  return parent === null ? '' : `${pathOf(parent)} ${command.name()}`.trimStart();
}
