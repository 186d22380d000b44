// The key of a catalog record: its stable name for programs. Pure.
import { invalidField } from '../errors.ts';

export const maxKeyLength = 64;

/** "Demo scheduled" → "demo_scheduled". */
function keyOfName(name: string): string {
  const plain = name.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();
  const key = plain.replaceAll(/[^\p{L}\p{N}]+/gu, '_').replaceAll(/^_+|_+$/g, '');
  return [...key].slice(0, maxKeyLength).join('').replace(/_$/, '');
}

/** Checks the given key, or derives one from the name. */
export function keyFor(key: string | undefined, name: string, field = 'key'): string {
  if (key !== undefined) return checkKey(key, field);
  const derived = keyOfName(name);
  if (derived === '') {
    throw invalidField(field, 'key_underivable');
  }
  return derived;
}

export function checkKey(key: string, field = 'key'): string {
  if (/^[\p{L}\p{N}]+(?:[_-][\p{L}\p{N}]+)*$/u.test(key) && key === key.toLowerCase()) return key;
  throw invalidField(field, 'key_invalid');
}
