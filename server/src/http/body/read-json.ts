// Parses JSON strictly: not too many values for its size, no duplicate keys in an object, and none
// that would change a prototype.
import secureParse from 'secure-json-parse';
import { DomainError } from '../../domain/errors.ts';
import { keepDigits, mayHoldBigIntegers } from '../../platform/lossless-json.ts';
import { maxKeys, maxValues } from './body-limits.ts';
import { type JsonShape, readShape } from './json-shape.ts';
import { decodeUtf8 } from './storable-text.ts';

const maxDepth = 100;

/** Counts the keys and values of a body within the limits of its size. */
export function shapeWithin(bytes: Buffer, bodyLimit: number): JsonShape {
  const [keys, values] = [maxKeys(bodyLimit), maxValues(bodyLimit)];
  const shape = readShape(bytes, keys, values);
  if (shape.keys <= keys && shape.values <= values) return shape;
  throw new DomainError('bad_request', 'The body holds too many values.');
}

/** Parses a small text, such as a line of a streamed body. */
export const readSmallJson = (bytes: Buffer, limit: number): unknown =>
  readJson(decodeUtf8(bytes, 'bad_json'), shapeWithin(bytes, limit));

/** The second argument is the result of `readShape` for this text. */
export function readJson(text: string, { keys, depth }: JsonShape): unknown {
  if (depth > maxDepth) throw new DomainError('bad_json', 'The body is nested too deeply.');
  let value: unknown;
  try {
    value = secureParse.parse(text, mayHoldBigIntegers(text) ? keepDigits : null, {
      protoAction: 'error',
      constructorAction: 'error',
    });
  } catch (error) {
    throw new DomainError('bad_json', 'The body is not valid JSON.', { cause: error });
  }
  // Of duplicate keys the parser keeps one, so the counts differ.
  if (keys !== countKeys(value)) {
    throw new DomainError('bad_json', 'The body holds the same key twice.');
  }
  return value;
}

function countKeys(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  let count = 0;
  if (Array.isArray(value)) {
    for (const item of value) count += countKeys(item);
    return count;
  }
  for (const name in value) {
    count += 1 + countKeys((value as Record<string, unknown>)[name]);
  }
  return count;
}
