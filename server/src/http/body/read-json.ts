// JSON as it must be: no key twice in one object, and none that would reach into a prototype.
import secureParse from 'secure-json-parse';
import { DomainError } from '../../domain/errors.ts';
import type { JsonShape } from './json-shape.ts';

const deepest = 100;
const manyDigits = /\d{16}/;

/** `shape` is what `readShape` says of this text. */
export function readJson(text: string, { keys, depth }: JsonShape): unknown {
  if (depth > deepest) throw new DomainError('bad_json', 'The body is nested too deeply.');
  let value: unknown;
  try {
    value = secureParse.parse(text, manyDigits.test(text) ? keepDigits : null, {
      protoAction: 'error',
      constructorAction: 'error',
    });
  } catch (error) {
    throw new DomainError('bad_json', 'The body is not valid JSON.', { cause: error });
  }
  // Of a key that stands twice the parser keeps one.
  if (keys !== countKeys(value)) {
    throw new DomainError('bad_json', 'The body holds the same key twice.');
  }
  return value;
}

/** A number with more digits than numbers have here, as ids of others are, is kept as a text. */
function keepDigits(_key: string, value: unknown, context?: { source?: string }): unknown {
  if (typeof value !== 'number' || Number.isSafeInteger(value)) return value;
  const { source = '' } = context ?? {};
  return /^-?\d+$/.test(source) ? source : value;
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
