import { type Kysely, sql } from 'kysely';
import type { Tables } from '../../platform/database/schema.gen.ts';
import type { ViewFilter } from './view.ts';

/** What the view shows, whoever may see it, as the query of its list; undefined when it is gone. */
export async function readViewFilter(
  db: Kysely<Tables>,
  workspaceId: string,
  id: string,
): Promise<ViewFilter | undefined> {
  const { rows } = await sql<{ filter: ViewFilter; search: string | null }>`
    select filter, search from views where workspace_id = ${workspaceId} and id = ${id}`.execute(
    db,
  );
  const [view] = rows;
  if (view === undefined) return undefined;
  return view.search === null ? view.filter : { ...view.filter, search: view.search };
}
