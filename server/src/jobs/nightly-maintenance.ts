// Each night: purges the trash, and corrects totals of lists that differ from the leads.
import type { WriteDeps } from '../domain/events/write-in-workspace.ts';
import { recountLeads } from '../domain/leads/counts/recount-leads.ts';
import { removeEmptyCounts } from '../domain/leads/counts/remove-empty-counts.ts';
import { purgeTrash } from '../domain/leads/trash/purge-trash.ts';
import { listWorkspaces } from '../domain/workspaces/list-workspaces.ts';
import type { Log } from '../platform/log.ts';
import type { JobHandler } from './job-handler.ts';

export function nightlyMaintenanceJob(deps: WriteDeps, log: Log): JobHandler {
  return {
    task: 'nightly-maintenance',
    schedule: '41 3 * * *',
    async handle(_, stopping) {
      for (const { id, slug } of await listWorkspaces(deps.database.kysely)) {
        stopping?.throwIfAborted();
        await purgeTrash(deps, id);
        const corrected = await recountLeads(deps, id);
        await removeEmptyCounts(deps.database, id);
        if (corrected > 0)
          log.warn({ workspace: slug, corrected }, 'Corrected wrong totals of leads');
      }
    },
  };
}
