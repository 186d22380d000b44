// Where a text contains a search term, and how well: exactly, at the beginning of the title, at the
// beginning of a word, or anywhere. Pure.
import type { SearchTerm } from '../../platform/database/substring-search.ts';
import type { FoundRecord } from '../found-record.ts';

/** The lower, the better. */
const ranks = { exact: 0, prefix: 1, word: 2, inside: 3 } as const;

export interface TextMatch {
  field: string;
  text: string;
  /** Start and end, in UTF-16 code units of the text; empty where they cannot be determined. */
  ranges: [number, number][];
  rank: number;
}

const maxRanges = 10;

/** The best match of a record; undefined when no text contains the term. */
export function matchRecord({ texts }: FoundRecord, term: SearchTerm): TextMatch | undefined {
  let best: TextMatch | undefined;
  for (const [index, { field, text }] of texts.entries()) {
    if (text === null || text === '') continue;
    const match =
      matchText(field, text, term.text, index === 0) ??
      (field === 'phone' && term.digits !== null
        ? matchDigits(field, text, term.digits)
        : undefined);
    if (match !== undefined && (best === undefined || match.rank < best.rank)) best = match;
  }
  return best;
}

function matchText(
  field: string,
  text: string,
  part: string,
  isTitle: boolean,
): TextMatch | undefined {
  const folded = text.normalize('NFC').toLowerCase();
  const starts: number[] = [];
  for (let at = folded.indexOf(part); at >= 0; at = folded.indexOf(part, at + part.length)) {
    starts.push(at);
  }
  const [first] = starts;
  if (first === undefined) return undefined;
  const startsWord = starts.some((at) => at === 0 || /[^\p{L}\p{N}]/u.test(folded[at - 1] ?? ''));
  const rank =
    folded === part
      ? ranks.exact
      : first === 0 && isTitle
        ? ranks.prefix
        : startsWord
          ? ranks.word
          : ranks.inside;
  // Folding some characters changes the length, and then the positions differ.
  const ranges =
    folded.length === text.length
      ? starts.slice(0, maxRanges).map((at): [number, number] => [at, at + part.length])
      : [];
  return { field, text, ranges, rank };
}

/** The full number may contain digits that were not sent; then there is nothing to highlight. */
function matchDigits(field: string, text: string, digits: string): TextMatch {
  const positions = [...text.matchAll(/\d/g)].map(({ index }) => index);
  const sent = positions.map((at) => text[at]).join('');
  const at = sent.indexOf(digits);
  const rank = sent === digits ? ranks.exact : at === 0 ? ranks.word : ranks.inside;
  if (at < 0) return { field, text, ranges: [], rank };
  const [first = 0, last = 0] = [positions[at], positions[at + digits.length - 1]];
  return { field, text, ranges: [[first, last + 1]], rank };
}
