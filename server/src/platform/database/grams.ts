// Grams: the parts of one and of two characters that a text has. An index of trigrams does not find a
// part that short, and most records have it, so pairs of characters are indexed, and records are
// counted by all grams. Pure.
//
// A gram is a number that fits smallint, of two characters of ASCII: every other character was written
// as letters before (inLetters), whose capitals nobody searches for.
import { inLetters, type SearchTerm } from './substring-search.ts';

/** What a record is searched by: a text in letters, and the digits of its phones. */
export interface SearchTexts {
  text: string;
  digits: string;
}

const endOfLine = 10;
const pair = (first: number, second: number): number => (first << 7) | second;
/** In the text or in the phone. */
const single = (character: number): number => pair(character, 0);
const digitOfPhone = (digit: number): number => 0x4000 + digit;
/** A digit beside a sign of phones, in the text alone: the phone does not have that digit. */
const inTextAlone = (first: number, second: number): number => -1 - pair(first, second);
const offset = 0x4000;

const isDigit = (code: number): boolean => code >= 48 && code <= 57;
const phoneSigns = new Set([...'\t\v\f\r ()+./-'].map((sign) => sign.charCodeAt(0)));
const isCapital = (code: number): boolean => code >= 65 && code <= 90;
const isOutside = (code: number): boolean => code === endOfLine || isCapital(code);

// The text in which a gram was met last, so that each is taken once; faster than a set.
const metIn = new Uint32Array(offset + 0x8000);
let textNumber = 0;

function createList() {
  textNumber = textNumber === 0xffffffff ? 1 : textNumber + 1;
  const grams: number[] = [];
  const add = (gram: number) => {
    if (metIn[gram + offset] === textNumber) return;
    metIn[gram + offset] = textNumber;
    grams.push(gram);
  };
  return { grams, add };
}

/** Each character with the next; the last of a line, or before one that is outside, with an end. */
function eachPair(line: string, take: (first: number, second: number) => void): void {
  for (let index = 0; index < line.length; index += 1) {
    const first = line.charCodeAt(index);
    if (isOutside(first)) continue;
    const next = index + 1 < line.length ? line.charCodeAt(index + 1) : endOfLine;
    take(first, isOutside(next) ? endOfLine : next);
  }
}

/** What is indexed. */
export function pairsOf({ text, digits }: SearchTexts): number[] {
  const { grams, add } = createList();
  const take = (first: number, second: number) => add(pair(first, second));
  eachPair(text, take);
  eachPair(digits, take);
  return grams;
}

/** What is counted. */
export function gramsOf({ text, digits }: SearchTexts): number[] {
  const { grams, add } = createList();
  const take = (first: number, second: number) => {
    add(single(first));
    if (second !== endOfLine) add(pair(first, second));
  };
  eachPair(text, (first, second) => {
    take(first, second);
    const digit = digitBeside(first, second);
    if (digit === undefined || digits.includes(String.fromCharCode(digit))) return;
    add(inTextAlone(first, second));
  });
  eachPair(digits, (first, second) => {
    take(first, second);
    add(digitOfPhone(first));
  });
  return grams;
}

/** The digit of two characters of which the other is a sign of phones. */
function digitBeside(first: number, second: number): number | undefined {
  if (isDigit(first) && phoneSigns.has(second)) return first;
  return phoneSigns.has(first) && isDigit(second) ? second : undefined;
}

/** The pairs that a text with the part has all of; of one character, those it has one of. */
export function pairsOfPart(part: string): { all: number[] } | { any: number[] } {
  const first = part.charCodeAt(0);
  if (part.length === 1) {
    return { any: Array.from({ length: 0x7f }, (_, index) => pair(first, index + 1)) };
  }
  const { grams, add } = createList();
  eachPair(part, (one, other) => {
    if (other !== endOfLine) add(pair(one, other));
  });
  return { all: grams };
}

/** The grams of which every record that is found has exactly one; undefined for longer parts. */
export function countedGrams({ text, digits }: SearchTerm): number[] | undefined {
  const part = inLetters(text);
  if (part.length === 0 || part.length > 2) return undefined;
  const [first, second] = [part.charCodeAt(0), part.charCodeAt(1)];
  if (part.length === 1) return [single(first)];
  if (digits === null || digits === part) return [pair(first, second)];
  return [
    digitOfPhone(digits.charCodeAt(0)),
    ...(digitBeside(first, second) === undefined ? [] : [inTextAlone(first, second)]),
  ];
}
