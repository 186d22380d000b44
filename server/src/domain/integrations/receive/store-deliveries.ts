// Stores deliveries as they arrive. Those that arrive together share a statement, whatever their
// integrations. A repeated delivery is not stored again.
import { type Batcher, createBatcher } from '../../../platform/batcher.ts';
import type { Clock } from '../../../platform/clock.ts';
import type { Queries } from '../../../platform/database/queries.ts';
import { type Column, columnValues, unnestText } from '../../../platform/database/rows.ts';
import { newId } from '../../../platform/ids.ts';
import type { NewDelivery } from '../connectors/connector.ts';
import { dedupeKey } from '../dedupe-key.ts';
import type { Receiver } from './find-receiver.ts';

interface Arrival {
  receiver: Receiver;
  deliveries: readonly NewDelivery[];
}

/** How many were new; undefined when the integration or its address has changed meanwhile. */
export type StoreDeliveries = (arrival: Arrival) => Promise<number | undefined>;

interface Row {
  receiver: Receiver;
  id: string;
  key: string;
  payload: string;
}

/** Its notifications name the workspaces with new deliveries, after the commit. */
export const deliveriesChannel = 'inlet_deliveries';

const columns: Column<Row>[] = [
  { name: 'workspace_id', type: 'uuid', cell: ({ receiver }) => receiver.integration.workspaceId },
  { name: 'integration_id', type: 'uuid', cell: ({ receiver }) => receiver.integration.id },
  { name: 'token_hash', type: 'text', cell: ({ receiver }) => receiver.tokenHash },
  { name: 'version', type: 'integer', cell: ({ receiver }) => receiver.version },
  { name: 'id', type: 'uuid', cell: ({ id }) => id },
  { name: 'dedupe_key', type: 'text', cell: ({ key }) => dedupeKey(key) },
  { name: 'payload', type: 'text', cell: ({ payload }) => payload },
];

// In the order of the keys, so that two statements with the same keys do not wait for each other.
const store = {
  name: 'store-deliveries',
  text: `with valid as (
      select s.* from ${unnestText(columns, 's')}
      join integration_addresses a on a.workspace_id = s.workspace_id
        and a.integration_id = s.integration_id and a.token_hash = s.token_hash
      join integrations i on i.workspace_id = s.workspace_id and i.id = s.integration_id
        and i.version = s.version and i.active
    ), stored as (
      insert into integration_deliveries
        (workspace_id, integration_id, id, dedupe_key, payload, received_at, due_at)
      select workspace_id, integration_id, id, dedupe_key, payload, $8, $8 from valid
      order by workspace_id, integration_id, dedupe_key
      on conflict (workspace_id, integration_id, dedupe_key) do nothing
      returning workspace_id, id
    ), notified as (
      select pg_notify('${deliveriesChannel}', w.workspace_id::text)
      from (select distinct workspace_id from stored) w
    )
    select v.id, s.id is not null as stored from valid v left join stored s on s.id = v.id
    where (select count(*) from notified) >= 0`,
};

const maxBatch = 128;

export function createStoreDeliveries({
  intake,
  clock,
}: {
  intake: Queries;
  clock: Clock;
}): StoreDeliveries {
  const batcher: Batcher<Arrival, number | undefined> = createBatcher({
    size: maxBatch,
    concurrency: 2,
    minConcurrentSize: 24,
    run: (arrivals) => storeAll(intake, arrivals, clock.now()),
  });
  return batcher.add;
}

async function storeAll(
  intake: Queries,
  arrivals: readonly Arrival[],
  at: Date,
): Promise<(number | undefined)[]> {
  const rowsOf = arrivals.map(({ receiver, deliveries }) =>
    deliveries.map(
      ({ key, payload }): Row => ({ receiver, id: newId(), key, payload: JSON.stringify(payload) }),
    ),
  );
  const { rows } = await intake.query<{ id: string; stored: boolean }>({
    ...store,
    values: [...columnValues(columns, rowsOf.flat()), at],
  });
  const found = new Map(rows.map(({ id, stored }) => [id, stored]));
  return rowsOf.map((own) =>
    own.every(({ id }) => found.has(id))
      ? own.filter(({ id }) => found.get(id) === true).length
      : undefined,
  );
}
