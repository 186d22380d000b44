import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { Tables } from '../../../platform/database/schema.gen.ts';
import { systemActor } from '../../events/event.ts';
import { type WriteDeps, writeInWorkspace } from '../../events/write-in-workspace.ts';
import { countableKeysOf, maxCountedKeys } from '../fields/key-blocks.ts';
import { countsIn } from './update-counts.ts';

interface Recount {
  /**
   * The number of counts that one transaction corrects: all writers of the workspace wait for it.
   */
  step?: number;
  /** The next run corrects the rest. */
  maxSteps?: number;
}

/**
 * Corrects the counts of a workspace by its leads, and returns how many were wrong. Every change
 * updates the counts, so this only finds leads that were changed outside the program, and keys of
 * custom fields that exceeded the limit before and fit now. The database compares the counts, since
 * a workspace may have millions.
 */
export async function recountLeads(
  deps: WriteDeps,
  workspaceId: string,
  { step = 20_000, maxSteps = 20 }: Recount = {},
): Promise<number> {
  // Checks without the lock first: counting takes long, and all writers would wait for the lock.
  if (!(await needsRecount(deps.database.kysely, workspaceId))) return 0;
  let total = 0;
  for (let steps = 0; steps < maxSteps; steps += 1) {
    const corrected = await writeInWorkspace(deps, { workspaceId, actor: systemActor }, ({ db }) =>
      correctCounts(db, workspaceId, step),
    );
    total += corrected;
    if (corrected < step) break;
  }
  return total;
}

async function needsRecount(db: Kysely<Tables>, workspaceId: string): Promise<boolean> {
  const { rows } = await sql<{ found: boolean }>`
    select exists (${isFullWithUnusedKeys(workspaceId)}) or exists (${wrongCounts(workspaceId, 1)}) as found`.execute(
    db,
  );
  return rows[0]?.found === true;
}

async function correctCounts(
  db: Kysely<Tables>,
  workspaceId: string,
  step: number,
): Promise<number> {
  const { numAffectedRows } = await sql`
    insert into lead_counts (workspace_id, kind, value, count)
    select ${workspaceId}::uuid, kind, value, count from (${wrongCounts(workspaceId, step)}) wrong
    on conflict (workspace_id, kind, value) do update set count = excluded.count`.execute(db);
  const corrected = Number(numAffectedRows ?? 0);
  // Unused keys go only after all countable keys have their row. Earlier, a key that arrives in
  // between would take the free slot, and its count would miss older leads.
  if (corrected < step) {
    await sql`delete from lead_counts
      where workspace_id = ${workspaceId} and kind = 'field' and count = 0`.execute(db);
  }
  return corrected;
}

/** Sorted by kind, so that a key gets its count before its blocks do. */
function wrongCounts(workspaceId: string, limit: number): RawBuilder<unknown> {
  const these = sql<boolean>`l.workspace_id = ${workspaceId}`;
  return sql`
    select kind, value, coalesce(l.count, 0) as count
    from (select kind, value, count from lead_counts where workspace_id = ${workspaceId}) k
    full join (${countsIn(these, keysToCount(workspaceId))}) l using (kind, value)
    where coalesce(k.count, 0) <> coalesce(l.count, 0)
    order by kind, value limit ${limit}`;
}

/** Keys that are already counted take precedence, then the most frequent. */
function keysToCount(workspaceId: string): RawBuilder<unknown> {
  return sql`
    select key from (
      select f.key, count(*) as leads from leads l cross join lateral ${countableKeysOf} f
      where l.workspace_id = ${workspaceId} and l.deleted_at is null group by f.key
    ) n
    left join lead_counts k
      on k.workspace_id = ${workspaceId} and k.kind = 'field' and k.value = n.key and k.count > 0
    order by k.value is null, n.leads desc, n.key limit ${maxCountedKeys}`;
}

/** Whether the limit is used up by keys that no lead has any more. */
function isFullWithUnusedKeys(workspaceId: string): RawBuilder<unknown> {
  return sql`
    select from lead_counts where workspace_id = ${workspaceId} and kind = 'field'
    having count(*) >= ${maxCountedKeys} and count(*) filter (where count = 0) > 0`;
}
