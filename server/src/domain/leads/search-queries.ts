// The statements by which leads are searched. A search reads what stands in lead_search, and the
// leads that events changed since that was written: so it is right at every moment, and intake does
// not write what it is searched by.
import { type RawBuilder, sql } from 'kysely';
import { inLetters, partly, type Sought } from '../../platform/database/part-of-text.ts';

export const follower = 'lead-search';

/** Whether a lead `l` has the part, judged by the lead itself. */
export function matchesPart({ text, digits }: Sought): RawBuilder<boolean> {
  const places = [
    sql`replace(l.name_key, e'\\n', ' ') like ${partly(text)}`,
    sql`lower(l.email) like ${partly(text)}`,
  ];
  if (digits !== null) {
    places.push(
      sql`regexp_replace(l.phone, '[^0-9]', '', 'g') like ${partly(digits)}`,
      sql`l.phone_key like ${partly(digits)}`,
    );
  }
  return sql<boolean>`(${sql.join(places, sql` or `)})`;
}

/** The rows of lead_search, called `s`, that have the part. */
export function foundBy(workspaceId: string, { text, digits }: Sought): RawBuilder<boolean> {
  // No name and no address has the end of a line, which stands between the two here.
  const byText = text.includes('\n') ? sql`false` : sql`s.text like ${partly(inLetters(text))}`;
  const found = digits === null ? byText : sql`(${byText} or s.digits like ${partly(digits)})`;
  return sql<boolean>`s.workspace_id = ${workspaceId} and ${found}`;
}

/** The leads, `id` and `number`, that were changed since lead_search was last brought up to date. */
export function touchedSince(workspaceId: string): RawBuilder<unknown> {
  return sql`
    select l.id, l.number from (
      select distinct e.subject_id from events e
      where e.workspace_id = ${workspaceId} and e.subject_type = 'lead' and e.seq > coalesce((
        select f.seq from log_followers f
        where f.workspace_id = ${workspaceId} and f.name = ${follower}), 0)
    ) e join leads l on l.workspace_id = ${workspaceId} and l.id = e.subject_id`;
}
