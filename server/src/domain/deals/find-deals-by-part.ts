// The deals that are the best candidates for a search by a part of the title: a few of them, whatever
// the number of matches.
import { sql } from 'kysely';
import type { Database } from '../../platform/database/pool.ts';
import { runPrepared } from '../../platform/database/prepared.ts';
import {
  hasTrigram,
  likePattern,
  type SearchTerm,
} from '../../platform/database/substring-search.ts';
import { type FoundRecord, findCandidates, partSearch } from '../found-record.ts';
import { normaliseValue } from './deal-value.ts';

const { maxScanned, enough, maxFound } = partSearch;

interface Row {
  id: string;
  number: number;
  title: string;
  value: string;
  currency: string;
}

interface Read {
  /** How many deals were looked at. */
  scanned: number;
  rows: Row[];
}

export async function findDealsByPart(
  database: Database,
  workspaceId: string,
  { text }: SearchTerm,
): Promise<FoundRecord[]> {
  const matching = sql`lower(d.title) like ${likePattern(text)}`;
  const live = sql`d.workspace_id = ${workspaceId} and d.deleted_at is null`;

  async function newest(scanned: number): Promise<Read> {
    const query = sql<Read>`with scanned as materialized (
        select d.id, d.number, d.title, d.value, d.currency from deals d where ${live}
        order by d.created_at desc, d.number desc limit ${sql.lit(scanned)})
      select (select count(*) from scanned) as scanned, coalesce((
        select json_agg(json_build_object('id', d.id, 'number', d.number, 'title', d.title,
          'value', d.value::text, 'currency', d.currency))
        from (select * from scanned d where ${matching} limit ${sql.lit(enough)}) d), '[]') as rows`;
    return (await runPrepared(database, query))[0] ?? { scanned: 0, rows: [] };
  }
  const fromIndex = () =>
    runPrepared(
      database,
      sql<Row>`select d.id, d.number, d.title, d.value, d.currency from (
          select * from deals d where ${live} and ${matching} limit ${sql.lit(maxFound)}) d
        order by starts_with(lower(d.title), ${text}) desc, d.number desc limit ${sql.lit(enough)}`,
    );

  const found = await findCandidates({
    async newest(wanted) {
      const { scanned, rows } = await newest(wanted);
      return { rows, size: scanned < wanted ? scanned : Number.POSITIVE_INFINITY };
    },
    // No index serves a term without a trigram.
    indexed: async () => (hasTrigram(text) ? fromIndex() : (await newest(maxScanned)).rows),
  });
  return found.map(toFound);
}

const toFound = ({ id, number, title, value, currency }: Row): FoundRecord => ({
  ...{ id, number, title },
  subtitle: `${normaliseValue(value)} ${currency}`,
  texts: [{ field: 'title', text: title }],
});
