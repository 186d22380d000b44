// Finds what a person means by a few letters: each typed word begins a word of the text. Pure.

export type Range = [start: number, end: number];

/** Letters without their accents, one for one, so that places stay the same. */
const plain = (text: string): string =>
  [...text]
    .map((letter) => {
      const base = letter.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
      return base.length === letter.length ? base : letter.toLowerCase();
    })
    .join('');

/** Where the words are, in the order of the text; undefined when one is missing. */
export function matchWords(text: string, query: string): Range[] | undefined {
  const words = plain(query).split(/\s+/).filter(Boolean);
  const inText = plain(text);
  const ranges: Range[] = [];
  for (const word of words) {
    const at = startOfWord(inText, word);
    if (at === -1) return undefined;
    ranges.push([at, at + word.length]);
  }
  return ranges.toSorted(([a], [b]) => a - b);
}

function startOfWord(text: string, word: string): number {
  for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + 1)) {
    if (at === 0 || !/[\p{L}\p{N}]/u.test(text[at - 1] ?? '')) return at;
  }
  return -1;
}

/** The text in pieces, so that what was found can be marked. */
export function piecesOf(
  text: string,
  ranges: readonly (readonly number[])[],
): { text: string; at: number; isHit: boolean }[] {
  const pieces: { text: string; at: number; isHit: boolean }[] = [];
  let at = 0;
  for (const [start = 0, end = 0] of ranges) {
    if (start < at) continue;
    pieces.push({ text: text.slice(at, start), at, isHit: false });
    pieces.push({ text: text.slice(start, end), at: start, isHit: true });
    at = end;
  }
  pieces.push({ text: text.slice(at), at, isHit: false });
  return pieces.filter((piece) => piece.text !== '');
}
