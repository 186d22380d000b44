// The condition that a column of search text contains a substring, written so that an index serves it.
import { type RawBuilder, sql } from 'kysely';
import { gramsLiteral } from './count-grams.ts';
import { pairsOfSubstring } from './grams.ts';
import { hasTrigram, likePattern } from './substring-search.ts';

/** Writes a value into the statement. */
type Bind = (value: string, type: 'text' | 'smallint[]') => RawBuilder<unknown>;

interface SearchColumns {
  column: RawBuilder<unknown>;
  pairs: RawBuilder<unknown>;
}

const bindPlainly: Bind = (value, type) => sql`${value}::${sql.raw(type)}`;

/**
 * `indexed` is a rarer piece of the substring: the index finds the rows that contain it, and the rows
 * are then checked for the whole substring.
 */
export function containsText(
  { column, pairs }: SearchColumns,
  substring: string,
  { indexed = substring, bind = bindPlainly }: { indexed?: string; bind?: Bind } = {},
): RawBuilder<boolean> {
  const checked = sql<boolean>`(${column} || '') like ${bind(likePattern(substring), 'text')}`;
  // Without a trigram, PostgreSQL would scan the whole trigram index.
  if (!hasTrigram(indexed)) {
    return sql<boolean>`(${mayContain(pairs, substring, bind)} and ${checked})`;
  }
  const found = sql<boolean>`${column} like ${bind(likePattern(indexed), 'text')}`;
  return indexed === substring ? found : sql<boolean>`(${found} and ${checked})`;
}

/** Whether a column of pairs has those of the substring: necessary, but not sufficient. */
function mayContain(
  column: RawBuilder<unknown>,
  substring: string,
  bind: Bind,
): RawBuilder<boolean> {
  const pairs = pairsOfSubstring(substring);
  return 'all' in pairs
    ? sql<boolean>`${column} @> ${bind(gramsLiteral(pairs.all), 'smallint[]')}`
    : sql<boolean>`${column} && ${bind(gramsLiteral(pairs.any), 'smallint[]')}`;
}
