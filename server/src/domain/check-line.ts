import { invalidField } from './errors.ts';

const maxLength = 200;

/** `owner` names the record in messages, such as `A buyer`. */
export function checkLine(field: string, owner: string, text: string): string {
  const line = text.trim();
  if (line === '') throw invalidField(field, `${owner} needs a ${field}.`);
  if (line.length > maxLength || /\p{Cc}/u.test(line)) {
    throw invalidField(
      field,
      `The ${field} of ${owner.toLowerCase()} is one line of at most ${maxLength} characters.`,
    );
  }
  return line;
}
