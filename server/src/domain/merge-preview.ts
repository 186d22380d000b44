// What a merge would do to records of one kind, and how much it would keep.
import { type Kysely, sql } from 'kysely';
import type { Tables } from '../platform/database/schema.gen.ts';
import type { Identified } from './record-ref.ts';

export interface MergePreview<Merged, Kind extends string = string> {
  /** As it will be; its version and its times are those of now. */
  result: Merged;
  /** The records that will be part of it. */
  merged: Identified[];
  /** How many records of each kind all of them have. */
  kept: Record<Kind | 'events', number>;
}

/** Counts the records of one kind that these have. */
export type CountRecords = (
  db: Kysely<Tables>,
  workspaceId: string,
  ids: readonly string[],
) => Promise<number>;

export async function countKept<Kind extends string>(
  db: Kysely<Tables>,
  workspaceId: string,
  ids: readonly string[],
  counts: Record<Kind, CountRecords>,
): Promise<Record<Kind | 'events', number>> {
  const kinds = Object.entries<CountRecords>({ ...counts, events: countEvents });
  const counted = await Promise.all(
    kinds.map(async ([kind, count]) => [kind, await count(db, workspaceId, ids)]),
  );
  return Object.fromEntries(counted);
}

const countEvents: CountRecords = async (db, workspaceId, ids) => {
  const { rows } = await sql<{ count: number }>`select count(*) from events
    where workspace_id = ${workspaceId} and subject_id = any(${ids}::uuid[])`.execute(db);
  return rows[0]?.count ?? 0;
};
