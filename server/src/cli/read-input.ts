import { text } from 'node:stream/consumers';
import { UsageError } from './usage-error.ts';

/** What is piped into the command for an option: a secret that no list of processes shows. */
export async function readInput(option: string): Promise<string> {
  if (process.stdin.isTTY) {
    throw new UsageError(
      `--${option} reads from a pipe.`,
      `For example: inlet … --${option} < password.txt`,
    );
  }
  return (await text(process.stdin)).replace(/\r?\n$/, '');
}
