// Whether a workspace requires two-factor authentication of its members.
import type { Database } from '../../platform/database/pool.ts';
import type { RequestContext } from '../events/request-context.ts';
import { type WriteDeps, writeInWorkspace } from '../events/write-in-workspace.ts';
import type { Identified } from '../record-ref.ts';

export interface TwoFactorRequirement {
  required: boolean;
  /** The active members who have no second factor. */
  without: (Identified & { name: string; email: string })[];
}

type Db = Database['kysely'];

export async function readTwoFactorRequirement(
  db: Db,
  workspaceId: string,
): Promise<TwoFactorRequirement> {
  const without = await db
    .selectFrom('members as m')
    .innerJoin('people as p', 'p.id', 'm.person_id')
    .select(['m.id', 'm.number', 'm.name', 'm.email'])
    .where('m.workspace_id', '=', workspaceId)
    .where('m.deactivated_at', 'is', null)
    .where('p.two_factor_enabled', '=', false)
    .orderBy('m.number')
    .execute();
  return { required: await isRequired(db, workspaceId), without };
}

/** Members without a second factor then can do nothing but set one up. */
export async function requireTwoFactor(
  deps: WriteDeps,
  context: RequestContext,
  required: boolean,
): Promise<TwoFactorRequirement> {
  const { workspaceId } = context;
  return writeInWorkspace(deps, context, async ({ db, record }) => {
    const before = await isRequired(db, workspaceId);
    if (before !== required) {
      await db
        .updateTable('workspaces')
        .set({ requires_two_factor: required })
        .where('id', '=', workspaceId)
        .execute();
      record({
        type: 'workspace.updated',
        subjectType: 'workspace',
        subjectId: workspaceId,
        before: { requires_two_factor: before },
        after: { requires_two_factor: required },
      });
    }
    return readTwoFactorRequirement(db, workspaceId);
  });
}

async function isRequired(db: Db, workspaceId: string): Promise<boolean> {
  const { requires_two_factor } = await db
    .selectFrom('workspaces')
    .select('requires_two_factor')
    .where('id', '=', workspaceId)
    .executeTakeFirstOrThrow();
  return requires_two_factor;
}
