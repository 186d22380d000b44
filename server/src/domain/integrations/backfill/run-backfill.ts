import type { Clock } from '../../../platform/clock.ts';
import type { Database } from '../../../platform/database/pool.ts';
import { queriesOf } from '../../../platform/database/queries.ts';
import type { Sealer } from '../../../platform/secrets/sealer.ts';
import { orUndefined } from '../../or-undefined.ts';
import type { Connectors } from '../connectors/connector.ts';
import { connectedIntegration, findIntegrationRow } from '../integration-row.ts';
import type { BackfillPayload } from './backfill-job.ts';
import { insertFetched } from './insert-fetched.ts';

export interface BackfillDeps {
  database: Database;
  clock: Clock;
  sealer: Sealer;
  connectors: Connectors;
}

/** It may run twice: a lead that is known is left alone. Throws when the service refuses. */
export async function runBackfill(
  { database: { kysely }, clock, sealer, connectors }: BackfillDeps,
  { workspaceId, integrationId, formId, since }: BackfillPayload,
  stopping?: AbortSignal,
): Promise<void> {
  const row = await orUndefined(findIntegrationRow(kysely, workspaceId, { id: integrationId }));
  const backfill = row && connectors.get(row.type)?.backfill;
  if (row === undefined || backfill === undefined || !row.active) return;
  const integration = connectedIntegration(workspaceId, row, sealer);
  for await (const page of backfill(integration, { id: formId, since: new Date(since) })) {
    stopping?.throwIfAborted();
    await insertFetched(queriesOf(kysely), integration, page, clock.now());
  }
}
