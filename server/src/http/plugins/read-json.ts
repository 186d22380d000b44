// JSON as it must be: no key twice in one object, and none that would reach into a prototype.
import secureParse from 'secure-json-parse';
import { DomainError } from '../../domain/errors.ts';

const string = /"(?:[^"\\]|\\.)*"(\s*:)?/g;
const deepest = 100;
const manyDigits = /\d{16}/;

export function readJson(text: string): unknown {
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
  if (writtenKeys(text) !== countKeys(value)) {
    throw new DomainError(
      'bad_json',
      'The body holds the same key twice, or is nested too deeply.',
    );
  }
  return value;
}

/** A number with more digits than numbers have here, as ids of others are, is kept as a text. */
function keepDigits(_key: string, value: unknown, context?: { source?: string }): unknown {
  if (typeof value !== 'number' || Number.isSafeInteger(value)) return value;
  const { source = '' } = context ?? {};
  return /^-?\d+$/.test(source) ? source : value;
}

/** How many keys a text of valid JSON has: a string followed by a colon is one, no other is. */
function writtenKeys(text: string): number {
  let count = 0;
  string.lastIndex = 0;
  for (let match = string.exec(text); match !== null; match = string.exec(text)) {
    if (match[1] !== undefined) count += 1;
  }
  return count;
}

function countKeys(value: unknown, depth = 0): number {
  if (typeof value !== 'object' || value === null) return 0;
  if (depth > deepest) return Number.NaN;
  let count = 0;
  if (Array.isArray(value)) {
    for (const item of value) count += countKeys(item, depth + 1);
    return count;
  }
  for (const name in value) {
    count += 1 + countKeys((value as Record<string, unknown>)[name], depth + 1);
  }
  return count;
}
