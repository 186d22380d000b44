import { queriesOf } from '../../../platform/database/queries.ts';
import { addJobs } from '../../../platform/jobs/add-jobs.ts';
import { DomainError } from '../../errors.ts';
import type { ChangeRequest } from '../../events/request-context.ts';
import { type WriteDeps, writeInWorkspace } from '../../events/write-in-workspace.ts';
import type { Ref } from '../../record-ref.ts';
import type { Connectors } from '../connectors/connector.ts';
import { findIntegrationRow } from '../integration-row.ts';
import { backfillJobOf } from './backfill-job.ts';

export interface BackfillRequest {
  formId: string;
  since: Date;
}

/** Its leads appear in the log of deliveries; those that are known make no second lead. */
export function startBackfill(
  deps: WriteDeps & { connectors: Connectors },
  request: ChangeRequest<BackfillRequest>,
  ref: Ref,
  form: BackfillRequest,
): Promise<BackfillRequest> {
  const { workspaceId } = request;
  return writeInWorkspace(deps, request, async ({ db }) => {
    const { id, type } = await findIntegrationRow(db, workspaceId, ref);
    if (deps.connectors.get(type)?.backfill === undefined) {
      throw new DomainError('conflict', 'Leads of this type cannot be read at their service.');
    }
    const job = { workspaceId, integrationId: id, formId: form.formId };
    await addJobs(queriesOf(db), [backfillJobOf({ ...job, since: form.since.toISOString() })]);
    return form;
  });
}
