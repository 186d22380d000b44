// Slugs and seller codes that nobody has yet. Whoever takes one holds the lock under which
// workspaces are made one at a time.
import type { Database } from '../../platform/database/pool.ts';
import { DomainError } from '../errors.ts';
import { newSellerCode, numberedSlug } from './workspace.ts';

export async function untakenSlug(db: Database['kysely'], slug: string): Promise<string> {
  if (await isTaken(db, slug)) {
    throw new DomainError('conflict', `The slug "${slug}" is taken: choose another.`, {
      fields: [{ field: 'slug', kind: 'wrong', message: `The slug "${slug}" is taken.` }],
    });
  }
  return slug;
}

export async function freeSlug(db: Database['kysely'], wanted: string): Promise<string> {
  for (let n = 1; ; n += 1) {
    const slug = numberedSlug(wanted, n);
    if (!(await isTaken(db, slug))) return slug;
  }
}

export async function freeSellerCode(db: Database['kysely']): Promise<string> {
  for (;;) {
    const code = newSellerCode();
    if (!(await isTaken(db, code.toLowerCase()))) return code;
  }
}

/** A seller is named by code or by slug, so neither may be the other's. */
async function isTaken(db: Database['kysely'], slug: string): Promise<boolean> {
  const row = await db
    .selectFrom('workspaces')
    .select('id')
    .where((is) => is.or([is('slug', '=', slug), is('seller_code', '=', slug.toUpperCase())]))
    .executeTakeFirst();
  return row !== undefined;
}
