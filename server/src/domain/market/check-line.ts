import { invalidField } from '../errors.ts';

const longest = 200;

/** A name that fits on one line, e.g. of `A buyer`. */
export function checkLine(field: string, whose: string, text: string): string {
  const line = text.trim().normalize('NFC');
  if (line === '') throw invalidField(field, `${whose} needs a ${field}.`);
  if (line.length > longest || /\p{Cc}/u.test(line)) {
    throw invalidField(
      field,
      `The ${field} of ${whose.toLowerCase()} is one line of at most ${longest} characters.`,
    );
  }
  return line;
}
