// The changes of a workspace as they are told, read from the log a block at a time. All who are told
// of a workspace read the same blocks at about the same time, so the newest are kept.
import { sql } from 'kysely';
import type { Database } from '../../../platform/database/pool.ts';
import type { SubjectType } from '../../events/event.ts';
import { webhookEvents } from '../webhook.ts';
import { type Change, type ShownRecord, taskIn } from './message.ts';

/** The records of one kind, by their ids, as they are shown. */
export type ReadRecords = (workspaceId: string, ids: string[]) => Promise<Map<string, ShownRecord>>;
export type RecordReaders = Partial<Record<SubjectType, ReadRecords>>;

export interface ChangeFeed {
  /** The number of the last event, as it is now. */
  refresh: (workspaceId: string) => Promise<number>;
  /** The same, as it was when it was last asked for. */
  last: (workspaceId: string) => number;
  /** What is told of the events behind `after`, and how far that goes. */
  read: (workspaceId: string, after: number) => Promise<{ changes: Change[]; to: number }>;
  /** Some of them. */
  pick: (workspaceId: string, seqs: readonly number[]) => Promise<Change[]>;
}

interface FeedDeps {
  database: Database;
  readers: RecordReaders;
  /** In milliseconds. */
  now?: () => number;
}

const blockSize = 256;
const maxBlocks = 60;
// Later the records may be others.
const keptForMs = 5_000;

export function createChangeFeed(deps: FeedDeps): ChangeFeed {
  const { database, readers, now = () => performance.now() } = deps;
  const lasts = new Map<string, number>();
  const blocks = new Map<string, { changes: Promise<Change[]>; at: number }>();

  function block(workspaceId: string, from: number, to: number): Promise<Change[]> {
    const key = `${workspaceId} ${from} ${to}`;
    const kept = blocks.get(key);
    if (kept !== undefined && now() - kept.at < keptForMs) return kept.changes;
    const changes = readChanges(workspaceId, sql`seq > ${from} and seq <= ${to}`);
    blocks.delete(key);
    blocks.set(key, { changes, at: now() });
    changes.catch(() => blocks.delete(key));
    if (blocks.size > maxBlocks) {
      const [oldest] = blocks.keys();
      if (oldest !== undefined) blocks.delete(oldest);
    }
    return changes;
  }

  async function readChanges(workspaceId: string, which: ReturnType<typeof sql>) {
    const { rows } = await sql<Omit<Change, 'record' | 'task' | 'body'>>`
      select seq, type, at, subject_type as "subjectType", subject_id as "subjectId", before, after
      from events
      where workspace_id = ${workspaceId} and ${which} and type = any(${[...webhookEvents]}::text[])
      order by seq`.execute(database.kysely);
    const records = await readRecords(workspaceId, rows);
    return rows.map((row) => ({
      ...row,
      record: records.get(row.subjectId) ?? null,
      task: records.get(taskIn(row)?.id ?? ''),
    }));
  }

  async function readRecords(
    workspaceId: string,
    rows: readonly Pick<Change, 'type' | 'subjectType' | 'subjectId' | 'after'>[],
  ): Promise<Map<string, ShownRecord>> {
    const wanted = new Map<SubjectType, Set<string>>();
    const want = (type: SubjectType, id: string) => {
      wanted.set(type, (wanted.get(type) ?? new Set()).add(id));
    };
    for (const row of rows) {
      want(row.subjectType, row.subjectId);
      const task = taskIn(row);
      if (task !== undefined) want('task', task.id);
    }
    const found = await Promise.all(
      [...wanted].map(async ([type, ids]) => [
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
      // Blocks end at the same places for all, so that they are read once.
      const end = after - (after % blockSize) + blockSize;
      const to = Math.min(end, lasts.get(workspaceId) ?? 0);
      if (to <= after) return { changes: [], to: after };
      return { changes: await block(workspaceId, after, to), to };
    },
    pick: (workspaceId, seqs) => readChanges(workspaceId, sql`seq = any(${seqs}::bigint[])`),
  };
}
