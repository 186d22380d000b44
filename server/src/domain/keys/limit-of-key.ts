import type { Database } from '../../platform/database/pool.ts';
import type { Key, Limit } from './key.ts';

/** The effective limit of a key: its own, or the default of its contract and the workspace's plan. */
export async function limitOfKey(db: Database['kysely'], key: Key): Promise<Limit> {
  if (key.limit !== null) return key.limit;
  return db
    .selectFrom('contract_limits')
    .innerJoin('workspaces', 'workspaces.plan', 'contract_limits.plan')
    .select(['contract_limits.quota', 'contract_limits.seconds'])
    .where('workspaces.id', '=', key.workspaceId)
    .where('contract_limits.contract', '=', key.contract)
    .executeTakeFirstOrThrow();
}
