// Keeps who is next of each pool. The lock of the workspace makes steps that run at once take turns.
import { type Kysely, sql } from 'kysely';
import type { Tables } from '../../../../platform/database/schema.gen.ts';
import type { Turns } from './round-robin.ts';

export async function readTurns(
  db: Kysely<Tables>,
  workspaceId: string,
): Promise<Map<string, Turns>> {
  const { rows } = await sql<{ pool: string; weights: Turns }>`
    select pool, weights from automation_turns where workspace_id = ${workspaceId}`.execute(db);
  return new Map(rows.map(({ pool, weights }) => [pool, weights]));
}

export async function writeTurns(
  db: Kysely<Tables>,
  workspaceId: string,
  turns: ReadonlyMap<string, Turns>,
): Promise<void> {
  if (turns.size === 0) return;
  await sql`insert into automation_turns (workspace_id, pool, weights)
    select ${workspaceId}, t.* from unnest(${[...turns.keys()]}::text[],
      ${[...turns.values()].map((weights) => JSON.stringify(weights))}::jsonb[]) as t
    on conflict (workspace_id, pool) do update set weights = excluded.weights`.execute(db);
}
