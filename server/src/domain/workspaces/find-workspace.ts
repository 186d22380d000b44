import type { Database } from '../../platform/database/pool.ts';
import { DomainError } from '../errors.ts';
import { findByText } from '../find-by-text.ts';
import type { Workspace } from './workspace.ts';
import { toWorkspace, workspaceColumns } from './workspace-row.ts';

/** Finds a workspace by slug, id or number. A slug of digits takes precedence over the number. */
export async function findWorkspace(db: Database['kysely'], ref: string): Promise<Workspace> {
  const read = db.selectFrom('workspaces').select(workspaceColumns);
  const row = await findByText(ref, {
    byKey: (slug) => read.where('slug', '=', slug.toLowerCase()).executeTakeFirst(),
    byId: (id) => read.where('id', '=', id).executeTakeFirst(),
    byNumber: (number) => read.where('number', '=', number).executeTakeFirst(),
  });
  if (row === undefined) throw new DomainError('not_found', `There is no workspace "${ref}".`);
  return toWorkspace(row);
}

/** By id alone: a slug may look like the id of another workspace. */
export async function getWorkspace(db: Database['kysely'], id: string): Promise<Workspace> {
  const row = await db
    .selectFrom('workspaces')
    .select(workspaceColumns)
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  return toWorkspace(row);
}
