// The changes of a workspace that webhooks can subscribe to, read from the log in blocks. All endpoints
// of a workspace read the same blocks at about the same time, so the newest are cached.
import { sql } from 'kysely';
import type { Database } from '../../../platform/database/pool.ts';
import type { SubjectType } from '../../events/event.ts';
import { subjectNames } from '../../events/subject-names.ts';
import { chatLogTypes } from '../chat/chat-events.ts';
import { webhookEvents } from '../webhook.ts';
import { type Change, type PresentedRecord, taskIn } from './message.ts';

/** The records of one type by their ids, as the API presents them. */
type ReadRecords = (workspaceId: string, ids: string[]) => Promise<Map<string, PresentedRecord>>;
export type RecordReaders = Partial<Record<SubjectType, ReadRecords>>;

export interface ChangeFeed {
  /** Reads the number of the last event. */
  refresh: (workspaceId: string) => Promise<number>;
  /** That number, as of the last refresh. */
  last: (workspaceId: string) => number;
  /** The changes after `after`, and the number up to which the log was read. */
  read: (workspaceId: string, after: number) => Promise<{ changes: Change[]; to: number }>;
  /** The changes with these numbers. */
  pick: (workspaceId: string, seqs: readonly number[]) => Promise<Change[]>;
}

interface FeedDeps {
  database: Database;
  readers: RecordReaders;
  /** In milliseconds. */
  now?: () => number;
}

const types: readonly string[] = [...new Set([...webhookEvents, ...chatLogTypes])];
const named: readonly SubjectType[] = ['automation', 'campaign', 'webhook'];
const blockSize = 256;
const maxBlocks = 60;
// Records may have changed after that.
const maxAgeMs = 5_000;

export function createChangeFeed(deps: FeedDeps): ChangeFeed {
  const { database, readers, now = () => performance.now() } = deps;
  const lasts = new Map<string, number>();
  const blocks = new Map<string, { changes: Promise<Change[]>; at: number }>();

  function block(workspaceId: string, from: number, to: number): Promise<Change[]> {
    const key = `${workspaceId} ${from} ${to}`;
    const cached = blocks.get(key);
    if (cached !== undefined && now() - cached.at < maxAgeMs) return cached.changes;
    const changes = readChanges(workspaceId, sql`e.seq > ${from} and e.seq <= ${to}`);
    blocks.delete(key);
    blocks.set(key, { changes, at: now() });
    changes.catch(() => blocks.delete(key));
    if (blocks.size > maxBlocks) {
      const [oldest] = blocks.keys();
      if (oldest !== undefined) blocks.delete(oldest);
    }
    return changes;
  }

  async function readChanges(workspaceId: string, condition: ReturnType<typeof sql>) {
    const { rows } = await sql<Omit<Change, 'record' | 'task' | 'body'>>`
      select e.seq, e.type, e.at, e.subject_type as "subjectType", e.subject_id as "subjectId",
        e.before, e.after, coalesce(c.kind <> 'change', false) as "isOfMany"
      from events e
      left join causes c on c.workspace_id = e.workspace_id and c.id = e.cause_id
      where e.workspace_id = ${workspaceId} and ${condition} and e.type = any(${types}::text[])
        and c.silent is not true
      order by e.seq`.execute(database.kysely);
    const [records, names] = await Promise.all([
      readRecords(workspaceId, rows),
      readNames(workspaceId, rows),
    ]);
    return rows.map((row) => ({
      ...row,
      subjectName: names.get(row.subjectId),
      record: records.get(row.subjectId) ?? null,
      task: records.get(taskIn(row)?.id ?? ''),
    }));
  }

  /** Of what is no record of a message, which is seldom. */
  async function readNames(
    workspaceId: string,
    rows: readonly Pick<Change, 'subjectType' | 'subjectId'>[],
  ): Promise<ReadonlyMap<string, string>> {
    const subjects = rows.flatMap(({ subjectType: type, subjectId: id }) =>
      named.includes(type) ? [{ type, id }] : [],
    );
    return subjectNames(database.kysely, workspaceId, subjects);
  }

  async function readRecords(
    workspaceId: string,
    rows: readonly Pick<Change, 'type' | 'subjectType' | 'subjectId' | 'after'>[],
  ): Promise<Map<string, PresentedRecord>> {
    const idsByType = new Map<SubjectType, Set<string>>();
    const include = (type: SubjectType, id: string) => {
      idsByType.set(type, (idsByType.get(type) ?? new Set()).add(id));
    };
    for (const row of rows) {
      include(row.subjectType, row.subjectId);
      const task = taskIn(row);
      if (task !== undefined) include('task', task.id);
    }
    const found = await Promise.all(
      [...idsByType].map(async ([type, ids]) => [
        ...((await readers[type]?.(workspaceId, [...ids])) ?? []),
      ]),
    );
    return new Map(found.flat());
  }

  return {
    async refresh(workspaceId) {
      const { rows } = await sql<{ last: number }>`
        select last_event as last from workspace_counters
        where workspace_id = ${workspaceId}`.execute(database.kysely);
      const last = Math.max(rows[0]?.last ?? 0, lasts.get(workspaceId) ?? 0);
      lasts.set(workspaceId, last);
      return last;
    },
    last: (workspaceId) => lasts.get(workspaceId) ?? 0,
    async read(workspaceId, after) {
      // Blocks end at the same numbers for all endpoints, so that each is read once.
      const end = after - (after % blockSize) + blockSize;
      const to = Math.min(end, lasts.get(workspaceId) ?? 0);
      if (to <= after) return { changes: [], to: after };
      return { changes: await block(workspaceId, after, to), to };
    },
    pick: (workspaceId, seqs) => readChanges(workspaceId, sql`e.seq = any(${seqs}::bigint[])`),
  };
}
