// Slugs and seller codes that no workspace uses. The caller holds the lock of workspace creation.
import { sql } from 'kysely';
import type { Database } from '../../platform/database/pool.ts';
import { DomainError, fieldProblem } from '../errors.ts';
import { newSellerCode, numberedSlug } from './workspace.ts';

/** Until the transaction ends, no other one creates a workspace, so a free slug stays free. */
export async function lockWorkspaceCreation(db: Database['kysely']): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('workspaces', 0))`.execute(db);
}

/** Returns the slug, or throws when another workspace uses it. */
export async function requireFreeSlug(db: Database['kysely'], slug: string): Promise<string> {
  if (await isTaken(db, slug)) {
    throw new DomainError('conflict', `The slug "${slug}" is taken: choose another.`, {
      fields: [fieldProblem('slug', 'slug_taken', { value: slug })],
    });
  }
  return slug;
}

export async function freeSlug(db: Database['kysely'], base: string): Promise<string> {
  for (let n = 1; ; n += 1) {
    const slug = numberedSlug(base, n);
    if (!(await isTaken(db, slug))) return slug;
  }
}

export async function freeSellerCode(db: Database['kysely']): Promise<string> {
  for (;;) {
    const code = newSellerCode();
    if (!(await isTaken(db, code.toLowerCase()))) return code;
  }
}

/** Requests name a seller by code or by slug, so a slug must not equal a code. */
async function isTaken(db: Database['kysely'], slug: string): Promise<boolean> {
  const row = await db
    .selectFrom('workspaces')
    .select('id')
    .where((is) => is.or([is('slug', '=', slug), is('seller_code', '=', slug.toUpperCase())]))
    .executeTakeFirst();
  return row !== undefined;
}
