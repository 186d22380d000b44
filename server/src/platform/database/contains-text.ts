// The condition that a column of search text has a part, written so that an index answers it.
import { type RawBuilder, sql } from 'kysely';
import { gramsLiteral } from './count-grams.ts';
import { pairsOfPart } from './grams.ts';
import { hasTrigram, likePattern } from './substring-search.ts';

/** How a value stands in the statement. */
type Give = (value: string, type: 'text' | 'smallint[]') => RawBuilder<unknown>;

interface PartColumns {
  column: RawBuilder<unknown>;
  pairs: RawBuilder<unknown>;
}

const plainly: Give = (value, type) => sql`${value}::${sql.raw(type)}`;

/** The index may be asked for a rarer `asked` piece of the part; the rest is looked at in the rows. */
export function containsText(
  { column, pairs }: PartColumns,
  part: string,
  { asked = part, give = plainly }: { asked?: string; give?: Give } = {},
): RawBuilder<boolean> {
  const looked = sql<boolean>`(${column} || '') like ${give(likePattern(part), 'text')}`;
  // What has no trigram the index would be gone through for as a whole.
  if (!hasTrigram(asked)) return sql<boolean>`(${mayHavePart(pairs, part, give)} and ${looked})`;
  const found = sql<boolean>`${column} like ${give(likePattern(asked), 'text')}`;
  return asked === part ? found : sql<boolean>`(${found} and ${looked})`;
}

/** Whether a column of pairs has those of the part, so that the row may have the part. */
function mayHavePart(column: RawBuilder<unknown>, part: string, give: Give): RawBuilder<boolean> {
  const pairs = pairsOfPart(part);
  return 'all' in pairs
    ? sql<boolean>`${column} @> ${give(gramsLiteral(pairs.all), 'smallint[]')}`
    : sql<boolean>`${column} && ${give(gramsLiteral(pairs.any), 'smallint[]')}`;
}
