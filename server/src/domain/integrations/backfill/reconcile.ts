// Reads the leads of the last days again at services that can tell them, since a notification may be lost:
// those of each form that sent one within a month.
import { sql } from 'kysely';
import { queriesOf } from '../../../platform/database/queries.ts';
import { addJobs } from '../../../platform/jobs/add-jobs.ts';
import { backfillJobOf } from './backfill-job.ts';
import type { BackfillDeps } from './run-backfill.ts';

const day = 86_400_000;
const formsWithin = 30 * day;
const leadsWithin = 2 * day;

export async function reconcile(
  { database: { kysely }, clock, connectors }: Omit<BackfillDeps, 'sealer'>,
  workspaceId: string,
): Promise<void> {
  const now = clock.now().getTime();
  const types = [...connectors.values()].filter(({ backfill }) => backfill).map(({ type }) => type);
  const { rows } = await sql<{ integrationId: string; formId: string }>`
    select distinct d.integration_id as "integrationId", d.payload::json ->> 'form_id' as "formId"
    from integrations i
    join integration_deliveries d on d.workspace_id = i.workspace_id and d.integration_id = i.id
    where i.workspace_id = ${workspaceId} and i.active and i.type = any(${types}::text[])
      and d.received_at >= ${new Date(now - formsWithin)}
      and d.payload::json ->> 'form_id' is not null`.execute(kysely);
  const since = new Date(now - leadsWithin).toISOString();
  const jobs = rows.map((form) => backfillJobOf({ workspaceId, ...form, since }));
  await addJobs(queriesOf(kysely), jobs);
}
