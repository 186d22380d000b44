// Records what became of deliveries, once: when another process has recorded it meanwhile, the statement
// fails, and so does the transaction that it is part of.
import { cutText } from '../../../platform/cut-text.ts';
import { sqlState } from '../../../platform/database/errors.ts';
import type { Queries } from '../../../platform/database/queries.ts';
import { type Column, columnValues, unnestText } from '../../../platform/database/rows.ts';
import { toStorable } from '../../../platform/storable-text.ts';
import type { Outcome } from '../connectors/connector.ts';
import { retryDelay } from './retry-delay.ts';
import type { DueDelivery } from './take-due.ts';

export interface Marked {
  delivery: Pick<DueDelivery, 'integrationId' | 'id' | 'attempts'>;
  outcome: Outcome;
}

interface Row extends Marked {
  at: Date;
}

/** Whether another process has handled one of the deliveries. */
export const isTaken = (error: unknown): boolean => sqlState(error) === '22012';

const maxDetail = 500;

const stateOf = ({ outcome, delivery }: Marked) =>
  outcome.state === 'failed' && dueAt({ outcome, delivery }, 0) !== null
    ? 'waiting'
    : outcome.state;

function dueAt({ outcome, delivery }: Marked, now: number): Date | null {
  if (outcome.state !== 'failed' || outcome.isFinal === true) return null;
  const delay = retryDelay(delivery.attempts + 1, outcome.retryAfterSeconds);
  return delay === undefined ? null : new Date(now + delay * 1_000);
}

const detailOf = ({ outcome }: Marked): string | null =>
  outcome.state === 'handled' || outcome.detail === undefined
    ? null
    : cutText(toStorable(outcome.detail), maxDetail);

const leadOf = ({ outcome }: Marked) => (outcome.state === 'handled' ? outcome.lead : undefined);

const columns: Column<Row>[] = [
  { name: 'integration_id', type: 'uuid', cell: ({ delivery }) => delivery.integrationId },
  { name: 'id', type: 'uuid', cell: ({ delivery }) => delivery.id },
  { name: 'state', type: 'text', cell: stateOf },
  {
    name: 'reason',
    type: 'text',
    cell: ({ outcome }) => (outcome.state === 'handled' ? null : outcome.reason),
  },
  { name: 'detail', type: 'text', cell: detailOf },
  { name: 'lead_id', type: 'uuid', cell: (row) => leadOf(row)?.id ?? null },
  { name: 'lead_number', type: 'bigint', cell: (row) => leadOf(row)?.number ?? null },
  { name: 'due_at', type: 'timestamptz', cell: (row) => dueAt(row, row.at.getTime()) },
];

// A division by zero fails it when not all of them wait.
const mark = {
  name: 'mark-deliveries',
  text: `with marked as (
      update integration_deliveries d set state = m.state, reason = m.reason, detail = m.detail,
        lead_id = m.lead_id, lead_number = m.lead_number, due_at = m.due_at,
        attempts = d.attempts + 1, handled_at = $10
      from ${unnestText(columns, 'm')}
      where d.workspace_id = $9 and d.integration_id = m.integration_id and d.id = m.id
        and d.state = 'waiting'
      returning d.id
    )
    select 1 / (case when count(*) = $11::integer then 1 else 0 end) from marked`,
};

/** Sends its statement at once. */
export async function markDeliveries(
  queries: Queries,
  workspaceId: string,
  marked: readonly Marked[],
  at: Date,
): Promise<void> {
  if (marked.length === 0) return;
  const rows = marked.map((one) => ({ ...one, at }));
  await queries.query({
    ...mark,
    values: [...columnValues(columns, rows), workspaceId, at, marked.length],
  });
}
