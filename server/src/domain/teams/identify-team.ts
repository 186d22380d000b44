import type { Kysely } from 'kysely';
import type { Tables } from '../../platform/database/schema.gen.ts';
import type { Identified } from '../record-ref.ts';
import type { TeamRef } from './team.ts';
import { findTeam } from './team-queries.ts';

export async function identifyTeam(
  db: Kysely<Tables>,
  workspaceId: string,
  ref: TeamRef,
): Promise<Identified> {
  const { id, number } = await findTeam(db, workspaceId, ref);
  return { id, number };
}
