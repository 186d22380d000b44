// Which bytes are text, and problems of what PostgreSQL does not store.
import { isUtf8 } from 'node:buffer';
import { DomainError, type FieldProblem, problemAt } from '../../domain/errors.ts';
import { isStorableValue } from '../../platform/storable-text.ts';

/** Decoding invalid UTF-8 would silently store other letters than the client meant. */
export function decodeUtf8(bytes: Buffer, code: 'bad_json' | 'bad_request'): string {
  if (isUtf8(bytes)) return bytes.toString();
  throw new DomainError(code, 'The body is not text in UTF-8.');
}

export const notText = problemAt('not_text', { part: 'value' });

/** Problems of a query or a path whose values can be neither stored nor looked up. */
export function findUnstorable(
  parameters: object,
  isKnown: (name: string) => boolean,
): FieldProblem[] {
  return Object.entries(parameters)
    .filter(([name, value]) => isKnown(name) && !isStorableValue(value))
    .map(([field]) => notText(field));
}
