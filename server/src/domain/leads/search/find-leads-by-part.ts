// The leads that are the best candidates for a search by a part of a name, an e-mail address or a
// phone: a few of them, whatever the number of matches.
import { type RawBuilder, sql } from 'kysely';
import { hideFromPlanner } from '../../../platform/database/hide-from-planner.ts';
import type { Database } from '../../../platform/database/pool.ts';
import { runPrepared } from '../../../platform/database/prepared.ts';
import { encodeAsLetters, type SearchTerm } from '../../../platform/database/substring-search.ts';
import { refuseLagging } from '../../events/projections/catch-up.ts';
import { lagOf } from '../../events/projections/checkpoint.ts';
import {
  type FoundPerson,
  type FoundRecord,
  findCandidates,
  foundPerson,
  partSearch,
} from '../../found-record.ts';
import { allLeads } from '../list/precomputed-total.ts';
import { leadSearch } from './projection.ts';
import { containsTerm, foundBy, matchesPart, touchedSince } from './search-queries.ts';

const { enough, maxFound } = partSearch;
/** From so many leads on, the index is read for the term before the workspace. */
const minLargeSize = 200_000;

export async function findLeadsByPart(
  database: Database,
  workspaceId: string,
  term: SearchTerm,
): Promise<FoundRecord[]> {
  let isLarge = false;
  const found = await findCandidates({
    async newest(scanned) {
      const candidates = newest(workspaceId, term, scanned);
      const { rows, leads } = await run(database, workspaceId, term, candidates);
      isLarge = leads >= minLargeSize;
      return { rows, size: leads };
    },
    async indexed() {
      const candidates = fromIndex(workspaceId, term, isLarge);
      return (await run(database, workspaceId, term, candidates)).rows;
    },
  });
  return found.map(foundPerson);
}

interface Read {
  lag: number;
  leads: number;
  rows: FoundPerson[];
}

/** The candidates are checked again, since search texts may be older than the leads. */
async function run(
  database: Database,
  workspaceId: string,
  term: SearchTerm,
  candidates: RawBuilder<unknown>,
): Promise<Read> {
  const query = sql<Read>`
    with candidates as materialized (${candidates}),
    numbers as materialized (select distinct number from candidates)
    select ${lagOf(leadSearch, workspaceId)} as lag, ${allLeads(workspaceId)} as leads,
      coalesce((select json_agg(json_build_object('id', l.id, 'number', l.number,
          'first_name', l.first_name, 'last_name', l.last_name, 'email', l.email,
          'phone', l.phone, 'company', l.company))
        from numbers k cross join lateral (
          select * from leads where workspace_id = ${workspaceId} and number = k.number offset 0) l
        where l.deleted_at is null and ${matchesPart(term)}), '[]') as rows
    from workspace_counters w where w.workspace_id = ${workspaceId}`;
  const [read] = await runPrepared(database, query);
  if (read === undefined) return { lag: 0, leads: 0, rows: [] };
  await refuseLagging(database, leadSearch, read.lag);
  return read;
}

/** Leads of exactly this name, leads that changed after the checkpoint, and the newest ones. */
function newest(workspaceId: string, term: SearchTerm, scanned: number): RawBuilder<unknown> {
  return sql`(select k.number as number from unnest(${hideFromPlanner(nameKeys(term), 'text[]')}) as n(name_key)
      cross join lateral (select number from leads
        where workspace_id = ${workspaceId} and name_key = n.name_key and deleted_at is null
        order by number desc limit ${sql.lit(enough)}) k)
    union all (select l.number from (${touchedSince(workspaceId)}) t cross join lateral (
        select * from leads where workspace_id = ${workspaceId} and id = t.id order by id limit 1) l
      where l.deleted_at is null and ${matchesPart(term)} limit ${sql.lit(enough)})
    union all (select s.lead_number from (
        select lead_number, text, digits from lead_search where workspace_id = ${workspaceId}
        order by lead_number desc limit ${sql.lit(scanned)}) s
      where ${containsTerm(term)} limit ${sql.lit(enough)})`;
}

/** Names that begin with the term first; then the newest. */
function fromIndex(workspaceId: string, term: SearchTerm, large: boolean): RawBuilder<unknown> {
  return sql`select s.lead_number as number from (
      select s.lead_number, s.text from lead_search s
      where ${foundBy(workspaceId, term, large)} limit ${sql.lit(maxFound)}) s
    order by starts_with(s.text, ${encodeAsLetters(term.text)}) desc, s.lead_number desc limit ${sql.lit(enough)}`;
}

/** The match keys of names that are written like the term: the first name may have spaces. */
function nameKeys({ text }: SearchTerm): string[] {
  const words = text.trim().split(' ').slice(0, 6);
  return words.map((_, index) => {
    const first = words.slice(0, index + 1).join(' ');
    return `${first}\n${words.slice(index + 1).join(' ')}`;
  });
}
