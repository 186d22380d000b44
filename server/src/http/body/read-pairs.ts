// The pairs of a URL-encoded form, in order. Pure.
import { DomainError } from '../../domain/errors.ts';
import { decodeUtf8 } from './storable-text.ts';

export const maxFields = 1_000;
// URLSearchParams decodes invalid UTF-8 to it.
const replacement = '\ufffd';
const sentReplacement = /\ufffd|%ef%bf%bd/i;

export function readPairs(bytes: Buffer): URLSearchParams {
  if (hasMoreThan(maxFields, '&', bytes)) {
    throw new DomainError('bad_request', 'The form has too many fields.');
  }
  const text = decodeUtf8(bytes, 'bad_request');
  const pairs = new URLSearchParams(text);
  const isReplaced = pairs.entries().some((pair) => pair.join().includes(replacement));
  if (isReplaced && !sentReplacement.test(text)) {
    throw new DomainError('bad_request', 'The form is not text in UTF-8.');
  }
  return pairs;
}

/** Stops counting at the limit. */
function hasMoreThan(limit: number, character: string, bytes: Buffer): boolean {
  let count = 0;
  for (let at = bytes.indexOf(character); at >= 0; at = bytes.indexOf(character, at + 1)) {
    count += 1;
    if (count > limit) return true;
  }
  return false;
}
