// Substring search with a trigram index. Pure.
//
// PostgreSQL builds trigrams of letters and digits only, and in some locales only of ASCII ones. So
// every other character is encoded as letters: A and four of K to Z, or B and five for longer code
// points. The text is in lower case, so capitals only occur in encoded characters, and only their
// first letter is A or B. A substring therefore matches at the same positions as before the encoding.

/** A search term: matched against names and addresses, and against phones if it could be one. */
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

export function encodeAsLetters(text: string): string {
  return text.replace(/[^\0-\x7f]/gu, (character) => {
    const code = character.codePointAt(0) ?? 0;
    const short = code <= 0xffff;
    const hex = code.toString(16).padStart(short ? 4 : 5, '0');
    return (
      (short ? 'A' : 'B') + hex.replace(/./g, (digit) => letters[Number.parseInt(digit, 16)] ?? '')
    );
  });
}

const letters = 'KLMNOPQRSTUVWXYZ';

/** A LIKE pattern for the text anywhere, with its wildcards escaped. */
export function likePattern(text: string): string {
  return `%${text.replaceAll(/[\\%_]/g, '\\$&')}%`;
}

/** Whether a trigram index can find the text; without one, PostgreSQL scans the whole index. */
export function hasTrigram(text: string): boolean {
  return /[a-zA-Z0-9]{3}/.test(encodeAsLetters(text));
}
