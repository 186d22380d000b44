import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { Tables } from '../../../platform/database/schema.gen.ts';
import { type WriteDeps, writeInWorkspace } from '../../events/write-in-workspace.ts';
import { countableKeysOf, maxCountedKeys } from '../fields/key-blocks.ts';
import { countsIn } from './keep-counts.ts';

interface Recount {
  /** How many counts one transaction sets right: all writers of the workspace wait for it. */
  step?: number;
  /** The rest is left to the next time. */
  maxSteps?: number;
}

/**
 * Sets the counts of a workspace to what its leads say. They are kept with each change, so this
 * finds something only where leads were changed behind the program's back, and where keys of custom
 * fields can be counted that had no room. The database compares: a workspace may have millions of
 * counts. Says how many were off.
 */
export async function recountLeads(
  deps: WriteDeps,
  workspaceId: string,
  { step = 20_000, maxSteps = 20 }: Recount = {},
): Promise<number> {
  // Looked at without the lock, which all writers would wait for as long as it takes to count.
  if (!(await hasWork(deps.database.kysely, workspaceId))) return 0;
  const actor = { type: 'system', id: null } as const;
  let all = 0;
  for (let steps = 0; steps < maxSteps; steps += 1) {
    const off = await writeInWorkspace(deps, { workspaceId, actor }, ({ db }) =>
      setRight(db, workspaceId, step),
    );
    all += off;
    if (off < step) break;
  }
  return all;
}

async function hasWork(db: Kysely<Tables>, workspaceId: string): Promise<boolean> {
  const { rows } = await sql<{ found: boolean }>`
    select exists (${isFullOfUnused(workspaceId)}) or exists (${offCounts(workspaceId, 1)}) as found`.execute(
    db,
  );
  return rows[0]?.found === true;
}

async function setRight(db: Kysely<Tables>, workspaceId: string, step: number): Promise<number> {
  const { numAffectedRows } = await sql`
    insert into lead_counts (workspace_id, kind, value, count)
    select ${workspaceId}::uuid, kind, value, count from (${offCounts(workspaceId, step)}) off
    on conflict (workspace_id, kind, value) do update set count = excluded.count`.execute(db);
  const off = Number(numAffectedRows ?? 0);
  // Only now does each key that has room have its row; before, the room would go to one that came
  // in between, and count but some of its leads.
  if (off < step) {
    await sql`delete from lead_counts
      where workspace_id = ${workspaceId} and kind = 'field' and count = 0`.execute(db);
  }
  return off;
}

/** Keys first, so that a block is counted only of a key that is. */
function offCounts(workspaceId: string, limit: number): RawBuilder<unknown> {
  const these = sql<boolean>`l.workspace_id = ${workspaceId}`;
  return sql`
    select kind, value, coalesce(l.count, 0) as count
    from (select kind, value, count from lead_counts where workspace_id = ${workspaceId}) k
    full join (${countsIn(these, keysToCount(workspaceId))}) l using (kind, value)
    where coalesce(k.count, 0) <> coalesce(l.count, 0)
    order by kind, value limit ${limit}`;
}

/** Those that are counted already before others, then the most frequent. */
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

/** Whether keys that no lead has any more keep others from being counted. */
function isFullOfUnused(workspaceId: string): RawBuilder<unknown> {
  return sql`
    select from lead_counts where workspace_id = ${workspaceId} and kind = 'field'
    having count(*) >= ${maxCountedKeys} and count(*) filter (where count = 0) > 0`;
}
