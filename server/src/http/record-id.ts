// The three forms in which a client may name a record: its number, its UUID, and a prefix with the
// same UUID in Crockford's base 32 (`lead_01J2XK…`). Pure.
import type { Ref } from '../domain/record-ref.ts';

const digits = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const prefixed = /^(?:[a-z]+_){0,3}([0-7][0-9A-HJKMNP-TV-Z]{25})$/i;

/** What names no record at all becomes a key, which no list has unless it is looked up by key. */
export function refOf(given: string | number): Ref {
  // A number that is too large, or is no integer, is read as what it is written as.
  const text = String(given);
  if (/^\d{1,15}$/.test(text)) return { number: Number(text) };
  if (uuid.test(text)) return { id: text.toLowerCase() };
  const encoded = prefixed.exec(text)?.[1];
  return encoded === undefined ? { key: text } : { id: fromBase32(encoded) };
}

export function toPrefixed(prefix: string, id: string): string {
  let text = `${prefix}_`;
  // 26 digits of 5 bits are 130: the 128 of the id, behind two that are zero.
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
