import type { Database } from '../../platform/database/pool.ts';

/** The name of the workspace, if the program has only one. */
export async function onlyWorkspaceName(db: Database['kysely']): Promise<string | undefined> {
  const [first, second] = await db.selectFrom('workspaces').select('name').limit(2).execute();
  return second === undefined ? first?.name : undefined;
}
