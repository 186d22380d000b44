// The entries of the delivery log, and the statements that write them.
import { preparedName } from '../../../platform/database/prepared.ts';
import type { Queries, Statement } from '../../../platform/database/queries.ts';
import {
  type Column,
  columnValues,
  insertInto,
  insertText,
} from '../../../platform/database/rows.ts';
import type { EndpointKey } from './endpoint.ts';

export interface AttemptEntry extends EndpointKey {
  kind: 'attempt';
  seq: number;
  attempt: number;
  at: Date;
  durationMs: number;
  outcome: 'delivered' | 'failed' | 'interrupted';
  status: number | null;
  error: string | null;
  /** The first characters of the response body. */
  response: string | null;
  /** The time of the retry, and the failed attempts along the schedule; null without a retry. */
  retry: { failures: number; dueAt: Date } | null;
  /** Whether it came from the retry queue, which it leaves unless it is retried again. */
  isRetry: boolean;
}

/**
 * `start`: events up to `to` are about to be sent. `complete`: all of them were attempted.
 * `rewind`: nothing after `to` was sent.
 */
interface CheckpointEntry extends EndpointKey {
  kind: 'start' | 'complete' | 'rewind';
  to: number;
}

export type LogEntry = AttemptEntry | CheckpointEntry;

const keyColumns: Column<EndpointKey & { seq: number }>[] = [
  { name: 'workspace_id', type: 'uuid', cell: (row) => row.workspaceId },
  { name: 'webhook_id', type: 'uuid', cell: (row) => row.webhookId },
  { name: 'seq', type: 'bigint', cell: (row) => row.seq },
];
const attemptColumns: Column<AttemptEntry>[] = [
  ...keyColumns,
  { name: 'attempt', type: 'integer', cell: (row) => row.attempt },
  { name: 'at', type: 'timestamptz', cell: (row) => row.at.toISOString() },
  { name: 'duration_ms', type: 'integer', cell: (row) => Math.round(row.durationMs) },
  { name: 'outcome', type: 'text', cell: (row) => row.outcome },
  { name: 'status', type: 'integer', cell: (row) => row.status },
  { name: 'error', type: 'text', cell: (row) => row.error },
  { name: 'response', type: 'text', cell: (row) => row.response },
];
const retryColumns: Column<AttemptEntry>[] = [
  ...keyColumns,
  { name: 'attempt', type: 'integer', cell: (row) => row.attempt + 1 },
  { name: 'failures', type: 'integer', cell: (row) => row.retry?.failures ?? 0 },
  { name: 'due_at', type: 'timestamptz', cell: (row) => row.retry?.dueAt.toISOString() ?? null },
];

// Records nothing for a webhook that was deleted in the meantime.
const webhookExists =
  'exists (select from webhook_checkpoints c where c.workspace_id = input.workspace_id and c.webhook_id = input.webhook_id)';
const intoAttempts = insertInto('webhook_attempts', attemptColumns);
function insertAttempts(attempts: readonly AttemptEntry[]): Statement {
  const { text: insert, values } = intoAttempts(attempts);
  const text = `${insert} where ${webhookExists} on conflict do nothing`;
  return { name: preparedName(text), text, values };
}
const upsertRetries = {
  name: 'webhook-retries',
  text: `${insertText('webhook_retries', retryColumns)} where ${webhookExists}
    on conflict (workspace_id, webhook_id, seq) do update set attempt = greatest(webhook_retries.attempt, excluded.attempt),
      failures = excluded.failures, due_at = excluded.due_at, claimed = false`,
};
const deleteRetries = {
  name: 'webhook-retries-end',
  text: `delete from webhook_retries r
    using unnest($1::uuid[], $2::uuid[], $3::bigint[]) as a(workspace_id, webhook_id, seq)
    where r.workspace_id = a.workspace_id and r.webhook_id = a.webhook_id and r.seq = a.seq`,
};
const updateCheckpoints = {
  name: 'webhook-checkpoints',
  text: `update webhook_checkpoints c set
      completed_seq = greatest(c.completed_seq, a.completed),
      started_seq = greatest(c.completed_seq, a.completed,
        coalesce(a.rewound, greatest(c.started_seq, a.started))),
      failing_since = case when a.succeeded then null when a.failed_at is null then c.failing_since
        else coalesce(c.failing_since, a.failed_at) end
    from unnest($1::uuid[], $2::uuid[], $3::bigint[], $4::bigint[], $5::bigint[],
      $6::boolean[], $7::timestamptz[])
      as a(workspace_id, webhook_id, completed, started, rewound, succeeded, failed_at)
    where c.workspace_id = a.workspace_id and c.webhook_id = a.webhook_id
    returning c.webhook_id, c.failing_since`,
};

/** Pipelines all statements as one transaction. Returns since when each webhook has failed. */
export async function writeEntries(
  connection: Queries,
  entries: readonly LogEntry[],
): Promise<Map<string, Date | null>> {
  const attempts = entries.filter((entry) => entry.kind === 'attempt');
  const retried = lastAttempts(attempts.filter(({ retry }) => retry !== null));
  const ended = attempts.filter((entry) => entry.retry === null && entry.isRetry);
  const statements = [
    ...(attempts.length > 0 ? [insertAttempts(attempts)] : []),
    ...(retried.length > 0
      ? [{ ...upsertRetries, values: columnValues(retryColumns, retried) }]
      : []),
    ...(ended.length > 0 ? [{ ...deleteRetries, values: columnValues(keyColumns, ended) }] : []),
  ];
  const written = statements.map((statement) => connection.query(statement));
  const updated = connection.query<{ webhook_id: string; failing_since: Date | null }>({
    ...updateCheckpoints,
    values: columnValues(progressColumns, progressOf(entries)),
  });
  await Promise.all([...written, updated]);
  const { rows } = await updated;
  return new Map(rows.map(({ webhook_id, failing_since }) => [webhook_id, failing_since]));
}

/** A message may be resent while it is in flight: then two of its attempts are in one batch. */
function lastAttempts(attempts: readonly AttemptEntry[]): AttemptEntry[] {
  const ascending = attempts.toSorted((one, other) => one.attempt - other.attempt);
  return [...new Map(ascending.map((one) => [`${one.webhookId} ${one.seq}`, one])).values()];
}

interface Progress extends EndpointKey {
  completed: number;
  started: number;
  rewound: number | null;
  succeeded: boolean;
  failedAt: Date | null;
}

const progressColumns: Column<Progress>[] = [
  { name: 'workspace_id', type: 'uuid', cell: (row) => row.workspaceId },
  { name: 'webhook_id', type: 'uuid', cell: (row) => row.webhookId },
  { name: 'completed', type: 'bigint', cell: (row) => row.completed },
  { name: 'started', type: 'bigint', cell: (row) => row.started },
  { name: 'rewound', type: 'bigint', cell: (row) => row.rewound },
  { name: 'succeeded', type: 'boolean', cell: (row) => row.succeeded },
  { name: 'failed_at', type: 'timestamptz', cell: (row) => row.failedAt?.toISOString() ?? null },
];

/** The entries summed up, one row for each webhook. */
function progressOf(entries: readonly LogEntry[]): Progress[] {
  const byWebhook = new Map<string, Progress>();
  for (const entry of entries) {
    const { workspaceId, webhookId } = entry;
    const progress = byWebhook.get(webhookId) ?? {
      ...{ workspaceId, webhookId, completed: 0, started: 0, rewound: null },
      succeeded: false,
      failedAt: null,
    };
    byWebhook.set(webhookId, progress);
    if (entry.kind === 'start') progress.started = Math.max(progress.started, entry.to);
    else if (entry.kind === 'complete') progress.completed = Math.max(progress.completed, entry.to);
    else if (entry.kind === 'rewind') progress.rewound = entry.to;
    else if (entry.kind === 'attempt') {
      if (entry.outcome === 'delivered') progress.succeeded = true;
      else if (entry.outcome === 'failed') progress.failedAt ??= entry.at;
    }
  }
  // Always in the same order, so that two processes cannot deadlock.
  return [...byWebhook.values()].sort((one, other) => (one.webhookId < other.webhookId ? -1 : 1));
}
