import type { Database } from '../../platform/database/pool.ts';
import { isUuid } from '../../platform/is-uuid.ts';
import { DomainError } from '../errors.ts';
import type { Workspace } from './workspace.ts';
import { toWorkspace, workspaceColumns } from './workspace-row.ts';

/** Finds a workspace by slug, id or number. A slug of digits takes precedence over the number. */
export async function findWorkspace(db: Database['kysely'], ref: string): Promise<Workspace> {
  const workspace = (await bySlug(db, ref)) ?? (await byIdOrNumber(db, ref));
  if (workspace === undefined) {
    throw new DomainError('not_found', `There is no workspace "${ref}".`);
  }
  return workspace;
}

async function bySlug(db: Database['kysely'], slug: string): Promise<Workspace | undefined> {
  const row = await db
    .selectFrom('workspaces')
    .select(workspaceColumns)
    .where('slug', '=', slug.toLowerCase())
    .executeTakeFirst();
  return row && toWorkspace(row);
}

async function byIdOrNumber(db: Database['kysely'], ref: string): Promise<Workspace | undefined> {
  const read = db.selectFrom('workspaces').select(workspaceColumns);
  if (isUuid(ref)) {
    const row = await read.where('id', '=', ref).executeTakeFirst();
    return row && toWorkspace(row);
  }
  if (/^\d{1,15}$/.test(ref)) {
    const row = await read.where('number', '=', Number(ref)).executeTakeFirst();
    return row && toWorkspace(row);
  }
  return undefined;
}
