import { type Kysely, sql } from 'kysely';
import type { Tables } from '../../../platform/database/schema.gen.ts';
import { secondaryAddresses } from '../contact-queries.ts';
import { type Person, type PersonRow, toPerson } from './person.ts';

/** By id; deleted contacts are left out. */
export async function readPeople(
  db: Kysely<Tables>,
  workspaceId: string,
  ids: Iterable<string>,
): Promise<Map<string, Person>> {
  const wanted = [...ids];
  if (wanted.length === 0) return new Map();
  const { rows } = await sql<PersonRow>`
    select c.id, c.number, c.first_name, c.last_name, c.company, c.city, c.email_key, c.phone_key,
      ${secondaryAddresses} as secondary
    from unnest(${wanted}::uuid[]) w(id) cross join lateral (
      select * from contacts where workspace_id = ${workspaceId} and id = w.id order by id limit 1) c
    where c.deleted_at is null`.execute(db);
  return new Map(rows.map((row) => [row.id, toPerson(row)]));
}
