// The forms in which a client may refer to a record: its number, its UUID, or a prefix with the same
// UUID in Crockford's base 32 (`lead_01J2XK…`); by key where the record has one. Pure.
import type { Ref } from '../domain/record-ref.ts';

const digits = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const prefixed = /^(?:[a-z]+_){0,3}([0-7][0-9A-HJKMNP-TV-Z]{25})$/i;

/** Any other text becomes a key, which matches nothing unless the list is looked up by key. */
export function refOf(id: string | number): Ref {
  // A number that is too large or no integer becomes a key as well.
  const text = String(id);
  if (/^\d{1,15}$/.test(text)) return { number: Number(text) };
  if (uuid.test(text)) return { id: text.toLowerCase() };
  const encoded = prefixed.exec(text)?.[1];
  return encoded === undefined ? { key: text } : { id: fromBase32(encoded) };
}

/** For fields that take keys: a text of digits is a key, a JSON number is a number. */
export function keyRefOf(id: string | number): Ref {
  if (typeof id === 'string' && /^\d+$/.test(id)) return { key: id };
  return refOf(id);
}

/** The key of a member is the e-mail address. */
export function memberRefOf(id: string | number): Ref {
  const ref = refOf(id);
  return 'key' in ref ? { key: ref.key.toLowerCase() } : ref;
}

export function refOrNull(id: string | number | null, read: typeof refOf): Ref | null {
  return id === null ? null : read(id);
}

export function toPrefixed(prefix: string, id: string): string {
  let text = `${prefix}_`;
  // 26 digits of 5 bits hold 130 bits: two leading zeros and the 128 bits of the id.
  let bits = 0;
  let count = 2;
  for (const hex of id.replaceAll('-', '')) {
    bits = ((bits << 4) | Number.parseInt(hex, 16)) & 0xff;
    count += 4;
    if (count < 5) continue;
    count -= 5;
    text += digits[(bits >> count) & 31];
  }
  return text;
}

function fromBase32(text: string): string {
  let value = 0n;
  for (const digit of text.toUpperCase()) value = (value << 5n) | BigInt(digits.indexOf(digit));
  const hex = value.toString(16).padStart(32, '0');
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    hex.slice(12, 16),
    hex.slice(16, 20),
    hex.slice(20),
  ].join('-');
}
