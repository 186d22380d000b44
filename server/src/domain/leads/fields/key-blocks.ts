// Custom fields are counted by key, and by key and block of lead numbers as well: so the newest lead
// that has a key is found in the last block that counts one, and not by a walk through all leads.
import { type RawBuilder, sql } from 'kysely';

const blockSize = 128;
/** Of a block number; every one that fits a lead number has at most so many. */
const blockDigits = 14;
/** Every key of a defined field fits: 100 characters. */
const maxKeyBytes = 400;
/** Of a workspace. Senders that make up keys would otherwise add rows without end. */
export const maxCountedKeys = 2_000;

export const isCountedKey = (key: string): boolean => Buffer.byteLength(key) <= maxKeyBytes;

export function blockOf(key: string, leadNumber: number): string {
  return `${key}/${String(Math.floor(leadNumber / blockSize)).padStart(blockDigits, '0')}`;
}

/** The key in the value of a block's count, in SQL. */
export const keyOfBlock = (value: string): string => `left(${value}, -${1 + blockDigits})`;

/** The keys of a lead `l` that can be counted. */
export const countableKeysOf: RawBuilder<unknown> = sql`(
  select key from jsonb_object_keys(l.custom_fields) f(key)
  where octet_length(key) <= ${sql.lit(maxKeyBytes)})`;

/** Kind and value of the counts of the custom fields of a lead `l`: the same in SQL. */
export const countedKeysOf = (keys?: RawBuilder<unknown>): RawBuilder<unknown> => sql`(
  select v.kind, v.value from ${countableKeysOf} f
  cross join lateral (values ('field', f.key), ('field_block', f.key || '/' ||
    lpad((l.number / ${sql.lit(blockSize)})::text, ${sql.lit(blockDigits)}, '0'))) v(kind, value)
  ${keys === undefined ? sql`` : sql`where f.key in (${keys})`})`;

/** Whether the value of a count `c` is that of a block of the key. */
export function isBlockOf(key: RawBuilder<string>): RawBuilder<boolean> {
  // The range is read from the index. A longer key with the same beginning has values in it, too.
  return sql<boolean>`(c.value > ${key} || '/' and c.value < ${key} || '0'
    and length(c.value) = length(${key}) + ${sql.lit(1 + blockDigits)})`;
}

/** Whether a lead `l` is in the block that the value of a count ends with. */
export function isInBlock(value: RawBuilder<string>): RawBuilder<boolean> {
  const block = sql`right(${value}, ${sql.lit(blockDigits)})::bigint * ${sql.lit(blockSize)}`;
  return sql<boolean>`(l.number >= ${block} and l.number < ${block} + ${sql.lit(blockSize)})`;
}
