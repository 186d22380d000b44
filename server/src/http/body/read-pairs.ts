// The pairs of a URL-encoded form, in their order. Pure.
import { DomainError } from '../../domain/errors.ts';
import { utf8Text } from './utf8-text.ts';

export const maxFields = 1_000;
// Decoding puts it in place of bytes that are no UTF-8.
const replacement = '\ufffd';
const writtenReplacement = /\ufffd|%ef%bf%bd/i;

export function readPairs(bytes: Buffer): URLSearchParams {
  if (hasMore(bytes, '&', maxFields)) {
    throw new DomainError('bad_request', 'The form has too many fields.');
  }
  const text = utf8Text(bytes, 'bad_request');
  const pairs = new URLSearchParams(text);
  const isReplaced = pairs.entries().some((pair) => pair.join().includes(replacement));
  if (isReplaced && !writtenReplacement.test(text)) {
    throw new DomainError('bad_request', 'The form is not text in UTF-8.');
  }
  return pairs;
}

/** Looks no further than it has to. */
function hasMore(bytes: Buffer, sign: string, most: number): boolean {
  let count = 0;
  for (let at = bytes.indexOf(sign); at >= 0; at = bytes.indexOf(sign, at + 1)) {
    count += 1;
    if (count > most) return true;
  }
  return false;
}
