// The current names of the subjects of events, in the trash or not.
import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { Tables } from '../../platform/database/schema.gen.ts';
import type { SubjectType } from './event.ts';
import type { Subject } from './logged-event.ts';
import { tableOf } from './subject-number.ts';

const person = sql`coalesce(nullif(concat_ws(' ', nullif(first_name, ''), nullif(last_name, '')), ''),
  email, phone)`;

/** The columns that are not called `name`. */
const columns: Partial<Record<SubjectType, RawBuilder<unknown>>> = {
  ...{ lead: person, contact: person, deal: sql`title`, task: sql`title` },
  ...{ field: sql`label`, webhook: sql`url`, import: sql`file_name`, suppression: sql`address` },
};

// Without a name of their own.
const unnamed: readonly string[] = ['cause', 'offer', 'order', 'workspace'];

/** By the ids of the subjects. A query for each type among them. */
export async function subjectNames(
  db: Kysely<Tables>,
  workspaceId: string,
  subjects: readonly Pick<Subject, 'type' | 'id'>[],
): Promise<ReadonlyMap<string, string>> {
  const types = Map.groupBy(subjects, ({ type }) => type);
  const found = await Promise.all(
    [...types].map(async ([type, named]) => {
      const table = tableOf(type);
      if (table === undefined || unnamed.includes(type)) return [];
      const ids = [...new Set(named.map(({ id }) => id))];
      const { rows } = await sql<{ id: string; name: string | null }>`
        select id, ${columns[type] ?? sql`name`} as name from ${sql.table(table)}
        where workspace_id = ${workspaceId} and id = any(${ids}::uuid[])`.execute(db);
      return rows;
    }),
  );
  return new Map(found.flat().flatMap(({ id, name }) => (name ? [[id, name] as const] : [])));
}
