// What a lead is searched by, and the pattern that finds a part of it. Pure.
//
// Trigrams are made of the letters and digits that the database knows, which may be those of ASCII
// alone. So every other sign is written as letters: A and four of K to Z, or B and five where it
// needs more. Capitals stand for nothing else, since the text is in small letters, and none but the
// first letter of a sign is A or B: a text is a part of another exactly where it was before.

export interface Searched {
  name_key: string;
  email: string | null;
  phone: string | null;
  phone_key: string | null;
}

/** A part to look for: in names and addresses, and, where it could be one, in phones. */
export interface Sought {
  text: string;
  digits: string | null;
}

const phoneLike = /^[\d\s()+./-]*\d[\d\s()+./-]*$/;
const digitsOf = (phone: string | null) => (phone ?? '').replace(/\D/g, '');

export function soughtIn(search: string): Sought {
  const text = search.normalize('NFC').toLowerCase();
  return { text, digits: phoneLike.test(search) ? digitsOf(search) : null };
}

/** The parts stand on lines of their own, so that nothing is found across two of them. */
export function searchText(lead: Searched): { text: string; digits: string } {
  const name = lead.name_key.replaceAll('\n', ' ');
  const text = inLetters(`${name}\n${(lead.email ?? '').toLowerCase()}`);
  const [sent, full] = [digitsOf(lead.phone), digitsOf(lead.phone_key)];
  return { text, digits: full.includes(sent) ? full : `${sent}\n${full}` };
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
export function partly(text: string): string {
  return `%${text.replaceAll(/[\\%_]/g, '\\$&')}%`;
}
