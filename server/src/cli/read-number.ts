import { invalidField } from '../domain/errors.ts';

/** A whole number as it was typed. */
export function readNumber(option: string, text: string): number {
  if (!/^\d{1,9}$/.test(text)) {
    throw invalidField(option, `"${text}" is not a number: --${option} takes one such as 50.`);
  }
  return Number(text);
}
