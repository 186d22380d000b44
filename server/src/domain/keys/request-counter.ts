// Counts the requests of each key by day and status, and remembers its last refused one. A process
// that is killed loses the counts of its last minute.
import type { Pool } from 'pg';
import { type Flushing, flushEachMinute } from '../../platform/flush-each-minute.ts';
import type { Log } from '../../platform/log.ts';

export interface KeyRequest {
  workspaceId: string;
  keyId: string;
  /** In milliseconds. */
  at: number;
  /** Of the response. */
  status: number;
  refusal: RequestRefusal | null;
}

interface RequestRefusal {
  method: string;
  /** Without its query, which may hold data of people. */
  path: string;
  code: string;
  message: string;
  requestId: string;
}

interface RequestCounter extends Flushing {
  count: (request: KeyRequest) => void;
}

interface Recorded {
  workspaceId: string;
  /** By day since 1970 and status. */
  counts: Map<number, number>;
  refused: KeyRequest | null;
}

const dayMs = 86_400_000;
const statuses = 1_000;
const maxTextLength = 500;

const writeCounts = `
insert into key_requests as counted (workspace_id, key_id, day, status, requests)
select u.workspace_id, u.key_id, date '1970-01-01' + u.day, u.status, u.requests
from unnest($1::uuid[], $2::uuid[], $3::integer[], $4::smallint[], $5::bigint[])
  as u(workspace_id, key_id, day, status, requests)
order by u.workspace_id, u.key_id, u.day, u.status
on conflict (workspace_id, key_id, day, status)
do update set requests = counted.requests + excluded.requests`;

const writeRefusals = `
insert into key_refusals as refused
  (workspace_id, key_id, at, method, path, status, code, message, request_id)
select workspace_id, key_id, to_timestamp(at / 1000.0), method, path, status, code, message, request_id
from json_to_recordset($1::json) as u(workspace_id uuid, key_id uuid, at bigint, method text,
  path text, status smallint, code text, message text, request_id text)
order by workspace_id, key_id
on conflict (workspace_id, key_id) do update set at = excluded.at, method = excluded.method,
  path = excluded.path, status = excluded.status, code = excluded.code, message = excluded.message,
  request_id = excluded.request_id
where refused.at <= excluded.at`;

export function createRequestCounter(pool: Pool, log: Log): RequestCounter {
  let recorded = new Map<string, Recorded>();

  async function flush(): Promise<void> {
    if (recorded.size === 0) return;
    const pending = [...recorded];
    recorded = new Map();
    const counts = pending.flatMap(([keyId, { workspaceId, counts }]) =>
      [...counts].map(([slot, requests]) => ({ keyId, workspaceId, slot, requests })),
    );
    const refusals = pending.flatMap(([, { refused }]) => (refused ? [toRow(refused)] : []));
    try {
      await pool.query(writeCounts, [
        counts.map(({ workspaceId }) => workspaceId),
        counts.map(({ keyId }) => keyId),
        counts.map(({ slot }) => Math.floor(slot / statuses)),
        counts.map(({ slot }) => slot % statuses),
        counts.map(({ requests }) => requests),
      ]);
      if (refusals.length > 0) await pool.query(writeRefusals, [JSON.stringify(refusals)]);
    } catch (error) {
      // The counts are informative only, as the times of the last use are.
      log.warn({ err: error }, 'Could not write how keys were used');
    }
  }

  return {
    ...flushEachMinute(flush),
    count(request) {
      const { workspaceId, keyId, at, status } = request;
      let own = recorded.get(keyId);
      if (own === undefined) {
        own = { workspaceId, counts: new Map(), refused: null };
        recorded.set(keyId, own);
      }
      const slot = Math.floor(at / dayMs) * statuses + status;
      own.counts.set(slot, (own.counts.get(slot) ?? 0) + 1);
      if (request.refusal !== null) own.refused = request;
    },
  };
}

/** PostgreSQL stores no text with a NUL. */
const shorten = (text: string) => text.replaceAll('\0', '').slice(0, maxTextLength);

function toRow({ workspaceId, keyId, at, status, refusal }: KeyRequest) {
  return {
    ...{ workspace_id: workspaceId, key_id: keyId, at, status },
    method: refusal?.method,
    path: shorten(refusal?.path ?? ''),
    code: refusal?.code,
    message: shorten(refusal?.message ?? ''),
    request_id: refusal?.requestId,
  };
}
