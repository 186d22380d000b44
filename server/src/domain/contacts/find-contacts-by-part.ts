// The contacts that are the best candidates for a search by a part of a name, an address, a phone or a
// company: a few of them, whatever the number of matches.
import { type RawBuilder, sql } from 'kysely';
import { hideFromPlanner } from '../../platform/database/hide-from-planner.ts';
import type { Database } from '../../platform/database/pool.ts';
import { runPrepared } from '../../platform/database/prepared.ts';
import {
  encodeAsLetters,
  likePattern,
  type SearchTerm,
} from '../../platform/database/substring-search.ts';
import { catchUp } from '../events/projections/catch-up.ts';
import {
  type FoundPerson,
  type FoundRecord,
  findCandidates,
  foundPerson,
  partSearch,
} from '../found-record.ts';
import { matchesSearch } from './list/search.ts';
import { contactList } from './list-projection/projection.ts';

const { enough, maxFound } = partSearch;

export async function findContactsByPart(
  database: Database,
  workspaceId: string,
  term: SearchTerm,
): Promise<FoundRecord[]> {
  await catchUp(database, contactList, workspaceId);
  const found = await findCandidates({
    async newest(scanned) {
      const candidates = newest(workspaceId, term, scanned);
      const { rows, contacts } = await run(database, workspaceId, candidates);
      return { rows, size: contacts };
    },
    indexed: async () => (await run(database, workspaceId, fromIndex(workspaceId, term))).rows,
  });
  return found.map(toFound);
}

interface Row extends FoundPerson {
  others: { kind: 'email' | 'phone'; address: string }[];
}

interface Read {
  contacts: number;
  rows: Row[];
}

async function run(
  database: Database,
  workspaceId: string,
  candidates: RawBuilder<unknown>,
): Promise<Read> {
  const query = sql<Read>`
    with candidates as materialized (${candidates})
    select coalesce((select sum(count) from contact_days where workspace_id = ${workspaceId}),
        0)::bigint as contacts,
      coalesce((select json_agg(json_build_object('id', c.id, 'number', c.number,
          'first_name', c.first_name, 'last_name', c.last_name, 'email', c.email,
          'phone', c.phone, 'company', c.company, 'others', coalesce((
            select json_agg(json_build_object('kind', a.kind, 'address', a.address))
            from contact_addresses a
            where a.workspace_id = ${workspaceId} and a.contact_id = c.id), '[]')))
        from candidates k cross join lateral (
          select * from contacts where workspace_id = ${workspaceId} and id = k.id order by id limit 1) c
        where c.deleted_at is null), '[]') as rows`;
  return (await runPrepared(database, query))[0] ?? { contacts: 0, rows: [] };
}

function newest(
  workspaceId: string,
  { text, digits }: SearchTerm,
  scanned: number,
): RawBuilder<unknown> {
  const byText = sql`l.text like ${likePattern(encodeAsLetters(text))}`;
  const byDigits = digits === null ? sql`` : sql`or l.digits like ${likePattern(digits)}`;
  return sql`select l.id from (
      select id, text, digits from contact_list where workspace_id = ${workspaceId}
      order by created_at desc, number desc limit ${sql.lit(scanned)}) l
    where (${byText} ${byDigits}) limit ${sql.lit(enough)}`;
}

/**
 * Names that begin with the term first; then the newest. The values are hidden, since the planner
 * would read the whole table where it expects many matches.
 */
function fromIndex(workspaceId: string, term: SearchTerm): RawBuilder<unknown> {
  return sql`select f.id from (
      select l.id, l.text, l.created_at, l.number from contact_list l
      where l.workspace_id = ${workspaceId} and ${matchesSearch(term, { bind: hideFromPlanner })}
      limit ${sql.lit(maxFound)}) f
    order by starts_with(f.text, ${encodeAsLetters(term.text)}) desc, f.created_at desc, f.number desc
    limit ${sql.lit(enough)}`;
}

function toFound(row: Row): FoundRecord {
  const person = foundPerson(row);
  return {
    ...person,
    texts: [
      ...person.texts,
      { field: 'company', text: row.company },
      ...row.others.map(({ kind, address }) => ({ field: kind, text: address })),
    ],
  };
}
