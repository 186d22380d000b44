// Values of options, as several commands read them.
import { text } from 'node:stream/consumers';
import { InvalidArgumentError } from '@commander-js/extra-typings';
import { DomainError, fieldProblem } from '../domain/errors.ts';
import { UsageError } from './command.ts';

/** Reads the value of an option from a pipe: the list of processes does not show it. */
export async function readInput(option: string): Promise<string> {
  if (process.stdin.isTTY) {
    throw new UsageError(
      `--${option} reads from a pipe.`,
      `For example: inlet … --${option} < password.txt`,
    );
  }
  return (await text(process.stdin)).replace(/\r?\n$/, '');
}

/** The command line is in English alone, so that its problems need no code of their own. */
export function invalidOption(option: string, message: string): DomainError {
  const problem = { ...fieldProblem(option, 'invalid'), message };
  return new DomainError('invalid', message, { fields: [problem] });
}

export function readNumber(option: string, value: string): number {
  if (!/^\d{1,9}$/.test(value)) {
    throw invalidOption(option, `"${value}" is not a number: --${option} takes one such as 50.`);
  }
  return Number(value);
}

/** Parses a value as commander does: one that is no such number is a usage error. */
export function wholeNumber(from: number, to: number): (value: string) => number {
  return (value) => {
    const number = /^\d{1,10}$/.test(value) ? Number(value) : Number.NaN;
    if (number >= from && number <= to) return number;
    throw new InvalidArgumentError(`It is a whole number from ${from} to ${to}.`);
  };
}
