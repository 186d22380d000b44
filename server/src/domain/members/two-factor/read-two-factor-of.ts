import { sql } from 'kysely';
import type { Database } from '../../../platform/database/pool.ts';

export interface TwoFactorState {
  enabled: boolean;
  /** Whether one of them is an authenticator app. */
  authenticator_app: boolean;
  required: boolean;
}

/** Whether the member has a second factor, and whether the workspace requires one. */
export async function readTwoFactorOf(
  db: Database['kysely'],
  workspaceId: string,
  memberId: string,
): Promise<TwoFactorState> {
  const row = await db
    .selectFrom('members as m')
    .innerJoin('workspaces as w', 'w.id', 'm.workspace_id')
    .innerJoin('people as p', 'p.id', 'm.person_id')
    .select([
      'p.two_factor_enabled as enabled',
      'w.requires_two_factor as required',
      sql<boolean>`exists (select from two_factors f where f.person_id = p.id and f.verified)`.as(
        'authenticator_app',
      ),
    ])
    .where('m.workspace_id', '=', workspaceId)
    .where('m.id', '=', memberId)
    .executeTakeFirst();
  return row ?? { enabled: false, authenticator_app: false, required: false };
}
