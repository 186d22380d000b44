// A part of a text that is looked for anywhere in it, with an index of trigrams. Pure.
//
// Trigrams are made of the letters and digits that the database knows, which may be those of ASCII
// alone. So every other sign is written as letters: A and four of K to Z, or B and five where it
// needs more. Capitals stand for nothing else, since the text is in small letters, and none but the
// first letter of a sign is A or B: a text is a part of another exactly where it was before.

/** A part to look for: in names and addresses, and, where it could be one, in phones. */
export interface SearchTerm {
  text: string;
  digits: string | null;
}

const phoneLike = /^[\d\s()+./-]*\d[\d\s()+./-]*$/;
export const digitsOf = (phone: string | null): string => (phone ?? '').replace(/\D/g, '');

export function searchTermOf(search: string): SearchTerm {
  const text = search.normalize('NFC').toLowerCase();
  return { text, digits: phoneLike.test(search) ? digitsOf(search) : null };
}

export function inLetters(text: string): string {
  return text.replace(/[^\0-\x7f]/gu, (sign) => {
    const code = sign.codePointAt(0) ?? 0;
    const short = code <= 0xffff;
    const hex = code.toString(16).padStart(short ? 4 : 5, '0');
    return (
      (short ? 'A' : 'B') + hex.replace(/./g, (digit) => letters[Number.parseInt(digit, 16)] ?? '')
    );
  });
}

const letters = 'KLMNOPQRSTUVWXYZ';

/** For LIKE: the text anywhere, its own signs meaning themselves. */
export function likePattern(text: string): string {
  return `%${text.replaceAll(/[\\%_]/g, '\\$&')}%`;
}

/** Whether an index of trigrams can find it; else it would be gone through as a whole. */
export function hasTrigram(text: string): boolean {
  return /[a-zA-Z0-9]{3}/.test(inLetters(text));
}
