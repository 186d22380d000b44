import { sql } from 'kysely';
import type { WorkspaceWrite } from '../../events/write-in-workspace.ts';

/** Of a person who opted out and wants messages again: another reason stays. */
export async function liftSuppressions(
  { db, record }: WorkspaceWrite,
  workspaceId: string,
  keys: readonly string[],
): Promise<void> {
  const { rows } = await sql<{ id: string; number: number; address: string }>`
    delete from suppressions where workspace_id = ${workspaceId}
      and address = any(${[...keys]}) and reason = 'unsubscribed'
    returning id, number, address`.execute(db);
  for (const { id, number, address } of rows) {
    record({
      ...{ type: 'suppression.deleted', subjectType: 'suppression', subjectId: id },
      ...{ before: { number, address, reason: 'unsubscribed' }, after: null },
    });
  }
}
