import type { ProblemParams } from './errors/problem-codes.ts';
import { invalidField } from './errors.ts';

const max = 200;

/** `record` names the record in messages, such as `buyer`. */
export function checkLine(
  field: string,
  record: ProblemParams<'line_required'>['record'],
  text: string,
): string {
  const line = text.trim();
  if (line === '') throw invalidField(field, 'line_required', { record });
  if (line.length > max || /\p{Cc}/u.test(line)) {
    throw invalidField(field, 'line_invalid', { record, max });
  }
  return line;
}
