// Counts custom fields by key, and by key and block of lead numbers. The newest lead with a key is
// then found in the last block with a count, without scanning all leads.
import { type RawBuilder, sql } from 'kysely';

const blockSize = 128;
/** Enough digits for the block of any lead number. */
const blockDigits = 14;
/** The key of a defined field has at most 100 characters, so it always fits. */
const maxKeyBytes = 400;
/** Per workspace: senders that invent keys would otherwise add rows without limit. */
export const maxCountedKeys = 2_000;

export const isCountedKey = (key: string): boolean => Buffer.byteLength(key) <= maxKeyBytes;

export function blockOf(key: string, leadNumber: number): string {
  return `${key}/${String(Math.floor(leadNumber / blockSize)).padStart(blockDigits, '0')}`;
}

/** SQL that extracts the key from the value of a block count. */
export const keyOfBlock = (value: string): string => `left(${value}, -${1 + blockDigits})`;

/** The keys of a lead `l` that can be counted. */
export const countableKeysOf: RawBuilder<unknown> = sql`(
  select key from jsonb_object_keys(l.custom_fields) f(key)
  where octet_length(key) <= ${sql.lit(maxKeyBytes)})`;

/** SQL for the kinds and values by which the custom fields of a lead `l` are counted. */
export const countedKeysOf = (keys?: RawBuilder<unknown>): RawBuilder<unknown> => sql`(
  select v.kind, v.value from ${countableKeysOf} f
  cross join lateral (values ('field', f.key), ('field_block', f.key || '/' ||
    lpad((l.number / ${sql.lit(blockSize)})::text, ${sql.lit(blockDigits)}, '0'))) v(kind, value)
  ${keys === undefined ? sql`` : sql`where f.key in (${keys})`})`;

/** Whether the value of a count `c` is that of a block of the key. */
export function isBlockOf(key: RawBuilder<string>): RawBuilder<boolean> {
  // The index serves the range, which also includes longer keys with the same prefix.
  return sql<boolean>`(c.value > ${key} || '/' and c.value < ${key} || '0'
    and length(c.value) = length(${key}) + ${sql.lit(1 + blockDigits)})`;
}

/** Whether a lead `l` is in the block at the end of a count's value. */
export function isInBlock(value: RawBuilder<string>): RawBuilder<boolean> {
  const block = sql`right(${value}, ${sql.lit(blockDigits)})::bigint * ${sql.lit(blockSize)}`;
  return sql<boolean>`(l.number >= ${block} and l.number < ${block} + ${sql.lit(blockSize)})`;
}
