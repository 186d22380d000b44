import { sql } from 'kysely';
import type { ReadDeps } from '../catalog/read-deps.ts';

export interface RescoringProgress {
  rescoring: boolean;
  /** Of the last rescoring. */
  done: number;
  total: number;
}

export async function getProgress(
  { database }: Pick<ReadDeps, 'database'>,
  workspaceId: string,
): Promise<RescoringProgress> {
  const { rows } = await sql<RescoringProgress>`
    select rescored_to is not null as rescoring, done, greatest(total, done) as total
    from scoring where workspace_id = ${workspaceId}`.execute(database.kysely);
  return rows[0] ?? { rescoring: false, done: 0, total: 0 };
}
