// Searches the read model of contacts, after it has caught up with the log.
import { type RawBuilder, sql } from 'kysely';
import { containsText } from '../../../platform/database/contains-text.ts';
import { countOfGrams } from '../../../platform/database/count-grams.ts';
import { countedGrams } from '../../../platform/database/grams.ts';
import { InvalidCursor, paginate } from '../../../platform/database/paginate.ts';
import type { Database } from '../../../platform/database/pool.ts';
import {
  encodeAsLetters,
  type SearchTerm,
  searchTermOf,
} from '../../../platform/database/substring-search.ts';
import { catchUp } from '../../events/projections/catch-up.ts';
import type { TotalsCache } from '../../events/totals-cache.ts';
import type { Listing, ListPage } from '../../filters/list-filter.ts';
import { contactList } from '../list-projection/projection.ts';

/** The numbers of all contacts that contain the text. */
export async function foundNumbers(
  database: Database,
  workspaceId: string,
  text: string,
): Promise<number[]> {
  await catchUp(database, contactList, workspaceId);
  const { rows } = await sql<{ number: number }>`select l.number from contact_list l
    where ${matching(workspaceId, searchTermOf(text))}`.execute(database.kysely);
  return rows.map(({ number }) => number);
}

/** A page of their numbers in the order of creation, which an index of the database has. */
export async function pageOfSearch(
  { database, totals }: { database: Database; totals: TotalsCache },
  workspaceId: string,
  text: string,
  { selection: { direction }, perPage, from }: Listing,
): Promise<ListPage<number>> {
  const { checkpoint } = await catchUp(database, contactList, workspaceId);
  const term = searchTermOf(text);
  // Counting a common term takes longer than reading a page, so the total is cached.
  const cacheKey = `contacts ${workspaceId} ${JSON.stringify(term)}`;
  const cachedTotal = totals.at(cacheKey, checkpoint);
  const source = {
    rows: sql<{ number: number }>`select l.number, l.created_at from contact_list l
      where ${matching(workspaceId, term)}`,
    order: { by: sql`r.created_at`, type: 'timestamptz', direction } as const,
    count:
      cachedTotal === undefined
        ? countFromGrams(workspaceId, term)
        : sql<{ count: number }>`select ${cachedTotal}::bigint as count`,
  };
  const { items, total, next } = await paginate(database.kysely, source, {
    perPage,
    from: 'page' in from ? from : { after: from.cursor && withValue(from.cursor) },
  });
  totals.keep(cacheKey, checkpoint, total);
  return { items: items.map(({ number }) => number), total, next };
}

function withValue({ value, number }: { value: string | null; number: number }) {
  if (value === null) throw new InvalidCursor();
  return { value, number };
}

/** On rows of contact_list, aliased `l`. */
const matching = (workspaceId: string, term: SearchTerm): RawBuilder<boolean> =>
  sql<boolean>`l.workspace_id = ${workspaceId} and ${matchesSearch(term)}`;

/** With `bind`, the values are written otherwise than as plain parameters. */
export function matchesSearch(
  { text, digits }: SearchTerm,
  options: Parameters<typeof containsText>[2] = {},
): RawBuilder<boolean> {
  const pairs = sql`l.pairs`;
  // `text` has a line for each field, so that no match spans two fields.
  const byText = text.includes('\n')
    ? sql`false`
    : containsText({ column: sql`l.text`, pairs }, encodeAsLetters(text), options);
  return digits === null
    ? sql<boolean>`${byText}`
    : sql<boolean>`(${byText} or ${containsText({ column: sql`l.digits`, pairs }, digits, options)})`;
}

/** The total from maintained counts; undefined for a term that they do not cover. */
function countFromGrams(
  workspaceId: string,
  term: SearchTerm,
): RawBuilder<{ count: number }> | undefined {
  const grams = countedGrams(term);
  return grams && sql`select ${countOfGrams('contact_search_counts', workspaceId, grams)} as count`;
}
