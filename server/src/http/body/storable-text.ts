// Which texts can be stored, and what is said of the others. Pure.
import type { FieldProblem } from '../../domain/errors.ts';

/** NUL and halves of surrogate pairs are no text that PostgreSQL stores. */
export function isStorable(text: string): boolean {
  return !text.includes('\0') && text.isWellFormed();
}

export const notText = 'The text holds characters that are not text.';

/** The parameters of a query or a path that cannot be stored, nor looked for. */
export function unstorable(parameters: object, isKnown: (name: string) => boolean): FieldProblem[] {
  return Object.entries(parameters)
    .filter(([name, value]) => isKnown(name) && !isText(value))
    .map(([field]) => ({ field, kind: 'wrong', message: notText }));
}

function isText(value: unknown): boolean {
  if (typeof value === 'string') return isStorable(value);
  if (typeof value !== 'object' || value === null) return true;
  return Object.entries(value).every(([key, item]) => isStorable(key) && isText(item));
}
