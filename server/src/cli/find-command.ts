// Which command was meant by the words that were typed.
import type { Command } from './command.ts';
import { helpOfSome, nameOf } from './help.ts';
import { UsageError } from './usage-error.ts';

export interface FoundCommand {
  command: Command;
  /** What was typed after the command's own words. */
  rest: string[];
}

export function findCommand(commands: readonly Command[], typed: readonly string[]): FoundCommand {
  for (const command of commands) {
    if (command.words.every((word, index) => typed[index] === word)) {
      return { command, rest: typed.slice(command.words.length) };
    }
  }
  const words = typed.filter((word) => !word.startsWith('-'));
  const [noun] = words;
  const related = commands.filter((command) => command.words[0] === noun);
  if (noun !== undefined && related.length > 0) {
    throw new UsageError(`"${noun}" needs one more word.`, `There are:\n${helpOfSome(related)}`);
  }
  const close = closest(commands.map(nameOf), words.slice(0, 2).join(' '));
  throw new UsageError(
    `There is no command "${words.join(' ')}".`,
    close === undefined ? 'inlet --help lists all.' : `Did you mean "inlet ${close}"?`,
  );
}

/** The name that is the fewest keystrokes away, if that is near enough to be a slip. */
export function closest(names: readonly string[], typed: string): string | undefined {
  const ranked = names
    .map((name) => ({ name, steps: distance(name, typed) }))
    .toSorted((a, b) => a.steps - b.steps);
  const [best] = ranked;
  return best !== undefined && best.steps <= Math.max(2, typed.length / 4) ? best.name : undefined;
}

function distance(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (let i = 1; i <= from.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= to.length; j += 1) {
      const change = (row[j - 1] ?? 0) + (from[i - 1] === to[j - 1] ? 0 : 1);
      next.push(Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, change));
    }
    row = next;
  }
  return row[to.length] ?? 0;
}
