// The deals that are the best candidates for a search by a part of the title: a few of them, whatever
// the number of matches.
import { type RawBuilder, sql } from 'kysely';
import type { Database } from '../../platform/database/pool.ts';
import {
  hasTrigram,
  likePattern,
  type SearchTerm,
} from '../../platform/database/substring-search.ts';
import { addIndexed, type FoundRecord, partSearch } from '../found-record.ts';
import { normaliseValue } from './deal-value.ts';

const { maxScanned, enough, maxFound } = partSearch;

interface Row {
  id: string;
  number: number;
  title: string;
  value: string;
  currency: string;
}

export async function findDealsByPart(
  { kysely }: Database,
  workspaceId: string,
  { text }: SearchTerm,
): Promise<FoundRecord[]> {
  const like = sql`like ${likePattern(text)}`;
  const read = async (rows: RawBuilder<unknown>) =>
    (
      await sql<Row>`select d.id, d.number, d.title, d.value, d.currency from (${rows}) d`.execute(
        kysely,
      )
    ).rows;
  const live = sql`workspace_id = ${workspaceId} and deleted_at is null`;
  const newest = await read(sql`select * from (
      select * from deals where ${live}
      order by created_at desc, number desc limit ${sql.lit(maxScanned)}) d
    where lower(d.title) ${like} limit ${sql.lit(enough)}`);
  const found = await addIndexed(newest, !hasTrigram(text), () =>
    read(sql`select * from (
      select * from deals where ${live} and lower(title) ${like} limit ${sql.lit(maxFound)}) d
    order by starts_with(lower(d.title), ${text}) desc, d.number desc limit ${sql.lit(enough)}`),
  );
  return found.map(toFound);
}

const toFound = ({ id, number, title, value, currency }: Row): FoundRecord => ({
  ...{ id, number, title },
  subtitle: `${normaliseValue(value)} ${currency}`,
  texts: [{ field: 'title', text: title }],
});
