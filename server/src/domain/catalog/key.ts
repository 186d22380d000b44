// The key of a record of the catalog: the word by which programs name it. Pure.
import { invalidField } from '../errors.ts';

export const longestKey = 64;

/** "Demo scheduled" → "demo_scheduled". */
export function keyOfName(name: string): string {
  const plain = name.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();
  const key = plain.replaceAll(/[^\p{L}\p{N}]+/gu, '_').replaceAll(/^_+|_+$/g, '');
  return [...key].slice(0, longestKey).join('').replace(/_$/, '');
}

/** The key that was given, or the one that the name makes. */
export function keyFor(given: string | undefined, name: string, field = 'key'): string {
  if (given !== undefined) return checkKey(given, field);
  const key = keyOfName(name);
  if (key === '') {
    throw invalidField(field, 'The name makes no key, since it has no letter or digit: give one.');
  }
  return key;
}

export function checkKey(key: string, field = 'key'): string {
  if (/^[\p{L}\p{N}]+(?:[_-][\p{L}\p{N}]+)*$/u.test(key) && key === key.toLowerCase()) return key;
  throw invalidField(
    field,
    'A key has small letters and digits, with _ or - between them, such as demo_scheduled.',
  );
}
