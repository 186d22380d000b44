// Writes down what came of the attempts of all webhooks, many in one transaction: the attempts, what
// has to be tried again, and how far each webhook has been told.
import { createBatcher } from '../../../platform/batcher.ts';
import { isUnavailable } from '../../../platform/database/errors.ts';
import type { PipelinePool } from '../../../platform/database/pipeline-pool.ts';
import { preparedName } from '../../../platform/database/prepared.ts';
import type { Queries, Statement } from '../../../platform/database/queries.ts';
import {
  type Column,
  columnValues,
  insertInto,
  insertText,
} from '../../../platform/database/rows.ts';

export interface Place {
  workspaceId: string;
  webhookId: string;
}

export interface Attempt extends Place {
  kind: 'attempt';
  seq: number;
  attempt: number;
  at: Date;
  durationMs: number;
  outcome: 'delivered' | 'failed' | 'interrupted';
  status: number | null;
  trouble: string | null;
  answer: string | null;
  /** When it is tried again, and how many tries there were; null when it is not. */
  retry: { tries: number; dueAt: Date } | null;
  /** It was queued to be tried again, and is no longer unless it is queued anew. */
  again: boolean;
}

/** Events up to `to` are about to be tried; were all tried; or no more than those were begun. */
export interface Move extends Place {
  kind: 'begin' | 'done' | 'rest';
  to: number;
}

type Entry = Attempt | Move;

export interface DeliveryLog {
  /** Resolves when it is durable; to since when the webhook has failed, if it does. */
  add: (entry: Entry) => Promise<Date | null>;
}

const attemptColumns: Column<Attempt>[] = [
  { name: 'workspace_id', type: 'uuid', cell: (row) => row.workspaceId },
  { name: 'webhook_id', type: 'uuid', cell: (row) => row.webhookId },
  { name: 'seq', type: 'bigint', cell: (row) => row.seq },
  { name: 'attempt', type: 'integer', cell: (row) => row.attempt },
  { name: 'at', type: 'timestamptz', cell: (row) => row.at.toISOString() },
  { name: 'duration_ms', type: 'integer', cell: (row) => Math.round(row.durationMs) },
  { name: 'outcome', type: 'text', cell: (row) => row.outcome },
  { name: 'status', type: 'integer', cell: (row) => row.status },
  { name: 'trouble', type: 'text', cell: (row) => row.trouble },
  { name: 'answer', type: 'text', cell: (row) => row.answer },
];
const retryColumns: Column<Attempt>[] = [
  ...attemptColumns.slice(0, 3),
  { name: 'attempt', type: 'integer', cell: (row) => row.attempt + 1 },
  { name: 'tries', type: 'integer', cell: (row) => row.retry?.tries ?? 0 },
  { name: 'due_at', type: 'timestamptz', cell: (row) => row.retry?.dueAt.toISOString() ?? null },
];
const placeColumns: Column<Place & { seq: number }>[] = [
  { name: 'workspace_id', type: 'uuid', cell: (row) => row.workspaceId },
  { name: 'webhook_id', type: 'uuid', cell: (row) => row.webhookId },
  { name: 'seq', type: 'bigint', cell: (row) => row.seq },
];

// A webhook may have been deleted meanwhile: then there is nothing to remember.
const ofThose =
  'exists (select from webhook_positions p where p.workspace_id = given.workspace_id and p.webhook_id = given.webhook_id)';
const intoAttempts = insertInto('webhook_attempts', attemptColumns);
function insertAttempts(attempts: readonly Attempt[]): Statement {
  const { text: insert, values } = intoAttempts(attempts);
  const text = `${insert} where ${ofThose} on conflict do nothing`;
  return { name: preparedName(text), text, values };
}
const upsertRetries = {
  name: 'webhook-retries',
  text: `${insertText('webhook_retries', retryColumns)} where ${ofThose}
    on conflict (workspace_id, webhook_id, seq) do update set attempt = greatest(webhook_retries.attempt, excluded.attempt),
      tries = excluded.tries, due_at = excluded.due_at, begun = false`,
};
const endRetries = {
  name: 'webhook-retries-end',
  text: `delete from webhook_retries r
    using unnest($1::uuid[], $2::uuid[], $3::bigint[]) as a(workspace_id, webhook_id, seq)
    where r.workspace_id = a.workspace_id and r.webhook_id = a.webhook_id and r.seq = a.seq`,
};
const movePositions = {
  name: 'webhook-positions',
  text: `update webhook_positions p set
      seq = greatest(p.seq, a.done),
      begun = greatest(p.seq, a.done, coalesce(a.rest, greatest(p.begun, a.begun))),
      failing_since = case when a.succeeded then null when a.failed_at is null then p.failing_since
        else coalesce(p.failing_since, a.failed_at) end
    from unnest($1::uuid[], $2::uuid[], $3::bigint[], $4::bigint[], $5::bigint[],
      $6::boolean[], $7::timestamptz[])
      as a(workspace_id, webhook_id, done, begun, rest, succeeded, failed_at)
    where p.workspace_id = a.workspace_id and p.webhook_id = a.webhook_id
    returning p.webhook_id, p.failing_since`,
};

// Nobody waits for what came of an attempt; but before a message is sent, that is written down.
const gatherMs = 10;

export function createDeliveryLog(pool: Pick<PipelinePool, 'inOrder'>): DeliveryLog {
  const batcher = createBatcher<Entry, () => Date | null>({
    size: 1_000,
    lanes: 1,
    gatherMs,
    isUrgent: ({ kind }) => kind === 'begin',
    run: (entries) => writeOrSplit(pool, entries),
  });
  return { add: async (entry) => (await batcher.add(entry))() };
}

/** Whatever one entry breaks, it fails alone: the log is that of all webhooks. */
async function writeOrSplit(
  pool: Pick<PipelinePool, 'inOrder'>,
  entries: readonly Entry[],
): Promise<(() => Date | null)[]> {
  try {
    const failing = await write(await pool.inOrder(), entries);
    return entries.map(
      ({ webhookId }) =>
        () =>
          failing.get(webhookId) ?? null,
    );
  } catch (error) {
    if (isUnavailable(error)) throw error;
    if (entries.length === 1) {
      return [
        () => {
          throw error;
        },
      ];
    }
    const half = Math.ceil(entries.length / 2);
    const first = await writeOrSplit(pool, entries.slice(0, half));
    return [...first, ...(await writeOrSplit(pool, entries.slice(half)))];
  }
}

/** What is asked at once goes out as one transaction. */
async function write(
  connection: Queries,
  entries: readonly Entry[],
): Promise<Map<string, Date | null>> {
  const attempts = entries.filter((entry) => entry.kind === 'attempt');
  const again = lastOfEach(attempts.filter(({ retry }) => retry !== null));
  const ended = attempts.filter((entry) => entry.retry === null && entry.again);
  const statements = [
    ...(attempts.length > 0 ? [insertAttempts(attempts)] : []),
    ...(again.length > 0 ? [{ ...upsertRetries, values: columnValues(retryColumns, again) }] : []),
    ...(ended.length > 0 ? [{ ...endRetries, values: columnValues(placeColumns, ended) }] : []),
  ];
  const logged = statements.map((statement) => connection.query(statement));
  const moved = connection.query<{ webhook_id: string; failing_since: Date | null }>({
    ...movePositions,
    values: columnValues(moveColumns, movesOf(entries)),
  });
  await Promise.all([...logged, moved]);
  const { rows } = await moved;
  return new Map(rows.map(({ webhook_id, failing_since }) => [webhook_id, failing_since]));
}

/** A message may be sent anew while it is under way: then two attempts of it come together. */
function lastOfEach(attempts: readonly Attempt[]): Attempt[] {
  const inOrder = attempts.toSorted((one, other) => one.attempt - other.attempt);
  return [...new Map(inOrder.map((one) => [`${one.webhookId} ${one.seq}`, one])).values()];
}

interface Moved extends Place {
  done: number;
  begun: number;
  rest: number | null;
  succeeded: boolean;
  failedAt: Date | null;
}

const moveColumns: Column<Moved>[] = [
  { name: 'workspace_id', type: 'uuid', cell: (row) => row.workspaceId },
  { name: 'webhook_id', type: 'uuid', cell: (row) => row.webhookId },
  { name: 'done', type: 'bigint', cell: (row) => row.done },
  { name: 'begun', type: 'bigint', cell: (row) => row.begun },
  { name: 'rest', type: 'bigint', cell: (row) => row.rest },
  { name: 'succeeded', type: 'boolean', cell: (row) => row.succeeded },
  { name: 'failed_at', type: 'timestamptz', cell: (row) => row.failedAt?.toISOString() ?? null },
];

/** What the entries come to, for each webhook. */
function movesOf(entries: readonly Entry[]): Moved[] {
  const moves = new Map<string, Moved>();
  for (const entry of entries) {
    const { workspaceId, webhookId } = entry;
    const move = moves.get(webhookId) ?? {
      ...{ workspaceId, webhookId, done: 0, begun: 0, rest: null },
      succeeded: false,
      failedAt: null,
    };
    moves.set(webhookId, move);
    if (entry.kind === 'begin') move.begun = Math.max(move.begun, entry.to);
    else if (entry.kind === 'done') move.done = Math.max(move.done, entry.to);
    else if (entry.kind === 'rest') move.rest = entry.to;
    else if (entry.kind === 'attempt') {
      if (entry.outcome === 'delivered') move.succeeded = true;
      else if (entry.outcome === 'failed') move.failedAt ??= entry.at;
    }
  }
  // In one order, so that two processes cannot wait for each other.
  return [...moves.values()].sort((one, other) => (one.webhookId < other.webhookId ? -1 : 1));
}
