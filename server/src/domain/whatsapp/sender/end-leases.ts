// Messages that were being sent when their process ended: whether they arrived is not known, so they are
// not sent again unasked.
import { sql } from 'kysely';
import type { Database } from '../../../platform/database/pool.ts';
import { type RecordDeps, recordResults } from './record-results.ts';
import { type TakenRow, takenColumns, takenOf } from './take-due.ts';

const error = 'The program ended while it was being sent.';

export async function endLeases(
  deps: RecordDeps & { database: Database },
  workspaceId: string,
): Promise<void> {
  const { kysely } = deps.database;
  const { rows } = await sql<TakenRow & { integration_id: string }>`
    select m.integration_id, ${takenColumns} from whatsapp_messages m
    where m.workspace_id = ${workspaceId} and m.campaign_id is null and m.state = 'sending'
      and m.due_at <= ${deps.clock.now()}
    order by m.number limit 1000`.execute(kysely);
  const byAccount = Map.groupBy(rows, (row) => row.integration_id);
  for (const [integrationId, messages] of byAccount) {
    const results = messages.map((row) => ({
      ...{ message: takenOf(row), state: 'unknown' as const, error },
    }));
    await recordResults(deps, { workspaceId, integrationId }, results);
  }
}
