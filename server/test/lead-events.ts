// Events for leads that a test changes by SQL: lists learn from the log which leads changed.
import { sql } from 'kysely';
import { writeInWorkspace } from '../src/domain/events/write-in-workspace.ts';
import { recountLeads } from '../src/domain/leads/counts/recount-leads.ts';
import type { TestApp } from './build-test-app.ts';

type App = Pick<TestApp, 'services' | 'workspace'>;

const command = { type: 'command', id: null } as const;

/** Records that every lead of the workspace changed, and counts them anew. */
export async function recordAllLeads({ services, workspace }: App): Promise<void> {
  const { id: workspaceId } = workspace;
  await writeInWorkspace(services.write, { workspaceId, actor: command }, async (write) => {
    const { rows } = await sql<{ id: string }>`
      select id from leads where workspace_id = ${workspaceId}`.execute(write.db);
    for (const { id } of rows) {
      write.record({
        ...{ type: 'lead.updated', subjectType: 'lead', subjectId: id },
        ...{ before: {}, after: {} },
      });
    }
  });
  await recountLeads(services.write, workspaceId);
}

/** Removes all leads and contacts of the workspace for good. */
export async function purgeAllLeads({ services, workspace }: App): Promise<void> {
  const { id: workspaceId } = workspace;
  await writeInWorkspace(services.write, { workspaceId, actor: command }, async (write) => {
    const { rows } = await sql<{ id: string; number: number }>`
      with tags as (delete from lead_tags where workspace_id = ${workspaceId})
      delete from leads where workspace_id = ${workspaceId} returning id, number`.execute(write.db);
    await sql`delete from contacts where workspace_id = ${workspaceId}`.execute(write.db);
    for (const { id, number } of rows) {
      write.record({
        ...{ type: 'lead.purged', subjectType: 'lead', subjectId: id },
        ...{ before: { number }, after: null },
      });
    }
  });
  await recountLeads(services.write, workspaceId);
}
