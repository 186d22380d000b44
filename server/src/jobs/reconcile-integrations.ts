import { reconcile } from '../domain/integrations/backfill/reconcile.ts';
import type { BackfillDeps } from '../domain/integrations/backfill/run-backfill.ts';
import { listWorkspaces } from '../domain/workspaces/list-workspaces.ts';
import type { JobHandler } from './job-handler.ts';

export function reconcileIntegrationsJob(deps: BackfillDeps): JobHandler {
  return {
    task: 'reconcile-integrations',
    schedule: '29 2 * * *',
    async handle(_, stopping) {
      for (const { id } of await listWorkspaces(deps.database.kysely)) {
        stopping?.throwIfAborted();
        await reconcile(deps, id);
      }
    },
  };
}
