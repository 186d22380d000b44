// Grams: the parts of one and of two characters that a text has. An index of trigrams does not find a
// part that short, and most records have it, so grams are indexed and counted by themselves. Pure.
//
// A gram is a number that fits smallint: its kind and two characters of ASCII, since every other
// character was written as letters before (inLetters), whose capitals nobody searches for.
import { inLetters, type Sought } from './part-of-text.ts';

const kinds = {
  /** In the text or, if it is digits alone, in the phone. */
  anywhere: 0,
  /** A digit of the phone. */
  phone: 1,
  /** In the text, a digit beside a sign of phones, where the phone does not have that digit. */
  textAlone: 2,
};

const gram = (kind: number, first: number, second = 0): number =>
  ((kind << 14) | (first << 7) | second) - 32_768;

const isDigit = (code: number): boolean => code >= 48 && code <= 57;
const phoneSigns = new Set([...'\t\v\f\r ()+./-'].map((sign) => sign.charCodeAt(0)));
const isCapital = (code: number): boolean => code >= 65 && code <= 90;
const endOfLine = 10;
/** Two of these are beside each other only in what nobody searches for. */
const isOutside = (code: number): boolean => code === endOfLine || isCapital(code);

// The gram that was met last in a text, so that each is taken once; faster than a set.
const metIn = new Uint32Array(65_536);
let textNumber = 0;

/** Of what a record is searched by: its text in letters, and the digits of its phones. */
export function gramsOf({ text, digits }: { text: string; digits: string }): number[] {
  textNumber = textNumber === 0xffffffff ? 1 : textNumber + 1;
  const grams: number[] = [];
  const add = (one: number) => {
    if (metIn[one + 32_768] === textNumber) return;
    metIn[one + 32_768] = textNumber;
    grams.push(one);
  };
  const addParts = (line: string, each: (first: number, second: number) => void) => {
    for (let index = 0; index < line.length; index += 1) {
      const first = line.charCodeAt(index);
      if (isOutside(first)) continue;
      add(gram(kinds.anywhere, first));
      const second = index + 1 < line.length ? line.charCodeAt(index + 1) : endOfLine;
      if (!isOutside(second)) add(gram(kinds.anywhere, first, second));
      each(first, second);
    }
  };
  addParts(text, (first, second) => {
    const digit = digitBeside(first, second);
    if (digit === undefined || digits.includes(String.fromCharCode(digit))) return;
    add(gram(kinds.textAlone, first, second));
  });
  addParts(digits, (first) => add(gram(kinds.phone, first)));
  return grams;
}

/** The digit of two characters of which the other is a sign of phones. */
function digitBeside(first: number, second: number): number | undefined {
  if (isDigit(first) && phoneSigns.has(second)) return first;
  return phoneSigns.has(first) && isDigit(second) ? second : undefined;
}

/** What a text that has the part has all of. */
export function gramsOfPart(part: string): number[] {
  if (part.length === 1) return [gram(kinds.anywhere, part.charCodeAt(0))];
  const grams = new Set<number>();
  for (let index = 1; index < part.length; index += 1) {
    const [first, second] = [part.charCodeAt(index - 1), part.charCodeAt(index)];
    if (!isOutside(first) && !isOutside(second)) grams.add(gram(kinds.anywhere, first, second));
  }
  return [...grams];
}

/** The grams of which every record that is found has exactly one; undefined for longer parts. */
export function countedGrams({ text, digits }: Sought): number[] | undefined {
  const part = inLetters(text);
  if (part.length === 0 || part.length > 2) return undefined;
  if (digits === null || digits === part) return gramsOfPart(part);
  const [first, second] = [part.charCodeAt(0), part.charCodeAt(1)];
  return [
    gram(kinds.phone, digits.charCodeAt(0)),
    ...(digitBeside(first, second) === undefined ? [] : [gram(kinds.textAlone, first, second)]),
  ];
}
