// The statements that fill a record index. Rows come as arrays: a million of them are read.
import { type RawBuilder, sql } from 'kysely';
import type { Cell } from '../../platform/columnar/columns.ts';
import type { Partition } from '../../platform/columnar/table.ts';
import type { Database } from '../../platform/database/pool.ts';
import { runPrepared } from '../../platform/database/prepared.ts';
import type { IndexColumn, RecordKind } from './record-kind.ts';

export interface ChangedRecord {
  number: number;
  partition: Partition;
  /** In the order of the columns that were asked for. */
  cells: Cell[];
}

export interface Changes {
  records: (ChangedRecord | { number: number; partition: 'gone' })[];
  /** The last event that they include. */
  upTo: number;
  lastEvent: number;
  /** The columns that have to be loaded again. */
  outdated: readonly IndexColumn[];
}

type Row = [number: number, isDeleted: boolean, ...cells: Cell[]];

const READ_AT_ONCE = 5_000;
const EVENTS_AT_ONCE = 20_000;

async function rowsOf<Values extends unknown[]>(
  database: Database,
  query: RawBuilder<unknown>,
): Promise<Values[]> {
  const { sql: text, parameters } = query.compile(database.kysely);
  const { rows } = await database.pool.query<Values>({
    text,
    values: [...parameters],
    rowMode: 'array',
  });
  return rows;
}

export async function readLastEvent(database: Database, workspaceId: string): Promise<number> {
  const [row] = await runPrepared<{ last: number }>(
    database,
    sql`select last_event as last from workspace_counters where workspace_id = ${workspaceId}`,
  );
  if (row === undefined) throw new Error(`no workspace ${workspaceId}`);
  return row.last;
}

/** Those with the longest logs first. */
export async function readLargestWorkspaces(
  database: Database,
  { minEvents, limit }: { minEvents: number; limit: number },
): Promise<string[]> {
  const rows = await rowsOf<[string]>(
    database,
    sql`select workspace_id from workspace_counters where last_event >= ${minEvents}
      order by last_event desc limit ${limit}`,
  );
  return rows.map(([id]) => id);
}

export interface RecordBatch {
  records: ChangedRecord[];
  /** The number after which the next batch begins; null after the last one. */
  next: number | null;
}

/** Some of the records of the workspace, by number. */
export async function readBatch(
  database: Database,
  workspaceId: string,
  { table }: RecordKind,
  columns: readonly IndexColumn[],
  { after, limit = READ_AT_ONCE }: { after: number; limit?: number },
): Promise<RecordBatch> {
  const rows = await rowsOf<Row>(
    database,
    sql`select l.number, l.deleted_at is not null ${cellsOf(columns)} from ${sql.table(table)} l
      where l.workspace_id = ${workspaceId} and l.number > ${after}
      order by l.number limit ${limit}`,
  );
  const last = rows.at(-1);
  const next = last === undefined || rows.length < limit ? null : last[0];
  return { records: rows.map((row) => toRecord(row, columns)), next };
}

/** The records with these ids. */
export async function readSome(
  database: Database,
  workspaceId: string,
  { table }: RecordKind,
  columns: readonly IndexColumn[],
  ids: readonly string[],
): Promise<ChangedRecord[]> {
  const rows = await rowsOf<Row>(
    database,
    sql`select l.number, l.deleted_at is not null ${cellsOf(columns)} from ${sql.table(table)} l
      where l.workspace_id = ${workspaceId} and l.id = any(${ids}::uuid[])`,
  );
  return rows.map((row) => toRecord(row, columns));
}

/** The records that events after the checkpoint changed, at most those of 20,000 events. */
export async function readChanges(
  database: Database,
  workspaceId: string,
  { table, subjectType }: RecordKind,
  columns: readonly IndexColumn[],
  checkpoint: number,
): Promise<Changes> {
  const reloading = columns.flatMap(({ reloadOn = [] }) => reloadOn);
  type ChangeRow = [lastEvent: number, types: string[], purged: number | null, ...row: Row];
  const rows = await rowsOf<ChangeRow>(
    database,
    // The types are read once, and not for every changed record.
    sql`select w.last_event, w.types, l.* from (
      select c.last_event, array(select distinct e.type from events e
        where e.workspace_id = ${workspaceId} and e.type = any(${reloading}::text[])
          and e.seq > ${checkpoint} and e.seq <= least(c.last_event, ${checkpoint + EVENTS_AT_ONCE}))
        as types
      from workspace_counters c where c.workspace_id = ${workspaceId} offset 0
    ) w left join lateral (
      with touched as materialized (
        select e.subject_id, max((e.before ->> 'number')::bigint)
          filter (where e.type = ${`${subjectType}.purged`}) as purged
        from events e
        where e.workspace_id = ${workspaceId} and e.subject_type = ${subjectType}
          and e.seq > ${checkpoint} and e.seq <= least(w.last_event, ${checkpoint + EVENTS_AT_ONCE})
        group by e.subject_id
      )
      select t.purged, l.number, l.deleted_at is not null ${cellsOf(columns)}
      from touched t left join lateral (
        select * from ${sql.table(table)}
        where workspace_id = ${workspaceId} and id = t.subject_id order by id limit 1
      ) l on true
    ) l on true`,
  );
  const [lastEvent = checkpoint, types = []] = rows[0] ?? [];
  const records: Changes['records'] = [];
  for (const [, , purged, number, ...row] of rows) {
    if (number !== null) records.push(toRecord([number, ...row], columns));
    else if (purged !== null) records.push({ number: purged, partition: 'gone' });
  }
  return {
    records,
    upTo: Math.min(lastEvent, checkpoint + EVENTS_AT_ONCE),
    lastEvent,
    outdated: columns.filter(({ reloadOn = [] }) => reloadOn.some((type) => types.includes(type))),
  };
}

function cellsOf(columns: readonly IndexColumn[]): RawBuilder<unknown> {
  return sql.join(
    columns.map(({ sql: cell }) => sql`, ${cell}`),
    sql``,
  );
}

function toRecord(
  [number, isDeleted, ...cells]: Row,
  columns: readonly IndexColumn[],
): ChangedRecord {
  const parsed = cells.map((cell, index) => {
    const parse = columns[index]?.parse;
    return cell === null || parse === undefined ? cell : parse(cell);
  });
  return { number, partition: isDeleted ? 'trash' : 'live', cells: parsed };
}
