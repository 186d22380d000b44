// Stores deliveries that were read at their service. One that is known gets what was read, unless it was
// handled.
import type { Queries } from '../../../platform/database/queries.ts';
import { type Column, columnValues, unnestText } from '../../../platform/database/rows.ts';
import { newId } from '../../../platform/ids.ts';
import type { FetchedDelivery } from '../connectors/connector.ts';
import { dedupeKey } from '../dedupe-key.ts';
import { deliveriesChannel } from '../receive/store-deliveries.ts';

const columns: Column<FetchedDelivery>[] = [
  { name: 'id', type: 'uuid', cell: () => newId() },
  { name: 'dedupe_key', type: 'text', cell: ({ key }) => dedupeKey(key) },
  { name: 'payload', type: 'text', cell: ({ payload }) => JSON.stringify(payload) },
  { name: 'fetched', type: 'text', cell: ({ fetched }) => JSON.stringify(fetched) },
];

const insert = `with stored as (
    insert into integration_deliveries as d
      (workspace_id, integration_id, id, dedupe_key, payload, fetched, received_at, due_at)
    select $5, $6, id, dedupe_key, payload, fetched, $7::timestamptz, $7::timestamptz
    from ${unnestText(columns, 's')} order by dedupe_key
    on conflict (workspace_id, integration_id, dedupe_key) do update
      set fetched = excluded.fetched, state = 'waiting', due_at = excluded.due_at
      where d.state in ('waiting', 'failed') and d.fetched is null
    returning 1
  )
  select pg_notify('${deliveriesChannel}', $5::text) from (select count(*) from stored) s`;

export async function insertFetched(
  queries: Queries,
  { workspaceId, id }: { workspaceId: string; id: string },
  deliveries: readonly FetchedDelivery[],
  at: Date,
): Promise<void> {
  if (deliveries.length === 0) return;
  await queries.query({
    text: insert,
    values: [...columnValues(columns, deliveries), workspaceId, id, at],
  });
}
