// Grams: the one- and two-character substrings of a text. A trigram index cannot find substrings that
// short, and most records contain them. So an index holds the pairs of characters (bigrams), and
// records are counted by all their grams. Pure.
//
// A gram is a number that fits smallint and encodes two ASCII characters. Every other character was
// encoded as letters before (encodeAsLetters), whose capitals no search term contains.
import { encodeAsLetters, type SearchTerm } from './substring-search.ts';

/** The searchable texts of a record: its encoded text, and the digits of its phones. */
export interface SearchTexts {
  text: string;
  digits: string;
}

const endOfLine = 10;
const pair = (first: number, second: number): number => (first << 7) | second;
/** A character of the text or of the phones. */
const single = (character: number): number => pair(character, 0);
const phoneDigit = (digit: number): number => 0x4000 + digit;
/** A digit next to a phone sign that is in the text, but not among the digits of the phones. */
const inTextOnly = (first: number, second: number): number => -1 - pair(first, second);
const offset = 0x4000;

const isDigit = (code: number): boolean => code >= 48 && code <= 57;
const phoneSigns = new Set([...'\t\v\f\r ()+./-'].map((sign) => sign.charCodeAt(0)));
const isCapital = (code: number): boolean => code >= 65 && code <= 90;
const isExcluded = (code: number): boolean => code === endOfLine || isCapital(code);

// The number of the text that a gram last occurred in, which removes duplicates faster than a set.
const lastSeenIn = new Uint32Array(offset + 0x8000);
let textNumber = 0;

function createList() {
  textNumber = textNumber === 0xffffffff ? 1 : textNumber + 1;
  const grams: number[] = [];
  const add = (gram: number) => {
    if (lastSeenIn[gram + offset] === textNumber) return;
    lastSeenIn[gram + offset] = textNumber;
    grams.push(gram);
  };
  return { grams, add };
}

/** Visits each character with the next one; the second is endOfLine at the end of a line and before an
 *  excluded character. */
function eachPair(line: string, visit: (first: number, second: number) => void): void {
  for (let index = 0; index < line.length; index += 1) {
    const first = line.charCodeAt(index);
    if (isExcluded(first)) continue;
    const next = index + 1 < line.length ? line.charCodeAt(index + 1) : endOfLine;
    visit(first, isExcluded(next) ? endOfLine : next);
  }
}

/** The pairs that the index holds. */
export function pairsOf({ text, digits }: SearchTexts): number[] {
  const { grams, add } = createList();
  const addPair = (first: number, second: number) => add(pair(first, second));
  eachPair(text, addPair);
  eachPair(digits, addPair);
  return grams;
}

/** The grams by which the record is counted. */
export function gramsOf({ text, digits }: SearchTexts): number[] {
  const { grams, add } = createList();
  const addGrams = (first: number, second: number) => {
    add(single(first));
    if (second !== endOfLine) add(pair(first, second));
  };
  eachPair(text, (first, second) => {
    addGrams(first, second);
    const digit = digitNextToSign(first, second);
    if (digit === undefined || digits.includes(String.fromCharCode(digit))) return;
    add(inTextOnly(first, second));
  });
  eachPair(digits, (first, second) => {
    addGrams(first, second);
    add(phoneDigit(first));
  });
  return grams;
}

/** The digit, if one of the two characters is a digit and the other a phone sign. */
function digitNextToSign(first: number, second: number): number | undefined {
  if (isDigit(first) && phoneSigns.has(second)) return first;
  return phoneSigns.has(first) && isDigit(second) ? second : undefined;
}

/**
 * The pairs of every text that contains the substring: all of them, or, for a single character, at
 * least one of them.
 */
export function pairsOfSubstring(substring: string): { all: number[] } | { any: number[] } {
  const first = substring.charCodeAt(0);
  if (substring.length === 1) {
    return { any: Array.from({ length: 0x7f }, (_, index) => pair(first, index + 1)) };
  }
  const { grams, add } = createList();
  eachPair(substring, (one, other) => {
    if (other !== endOfLine) add(pair(one, other));
  });
  return { all: grams };
}

/** Every record that matches has exactly one of these grams; undefined for longer terms. */
export function countedGrams({ text, digits }: SearchTerm): number[] | undefined {
  const substring = encodeAsLetters(text);
  if (substring.length === 0 || substring.length > 2) return undefined;
  const [first, second] = [substring.charCodeAt(0), substring.charCodeAt(1)];
  if (substring.length === 1) return [single(first)];
  if (digits === null || digits === substring) return [pair(first, second)];
  return [
    phoneDigit(digits.charCodeAt(0)),
    ...(digitNextToSign(first, second) === undefined ? [] : [inTextOnly(first, second)]),
  ];
}
