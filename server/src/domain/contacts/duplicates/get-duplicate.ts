import { sql } from 'kysely';
import type { ReadDeps } from '../../catalog/read-deps.ts';
import { DomainError } from '../../errors.ts';
import { catchUpIfNear } from '../../events/projections/catch-up.ts';
import type { Ref } from '../../record-ref.ts';
import { findContactOrSurvivor } from '../find-contact.ts';
import { type DuplicateGroup, groupsOf, withContacts } from './duplicate-group.ts';
import { contactDuplicates } from './projection.ts';

/** The group that a contact is in. A group has the id of its oldest contact. */
export async function getDuplicate(
  deps: ReadDeps,
  workspaceId: string,
  contact: Ref,
): Promise<DuplicateGroup> {
  const { kysely } = deps.database;
  const { outcome } = await catchUpIfNear(deps.database, contactDuplicates, workspaceId);
  const { id } = await findContactOrSurvivor(kysely, workspaceId, contact);
  const { rows } = await groupsOf(
    workspaceId,
    sql`g.id = (
    select group_id from duplicate_members
    where workspace_id = ${workspaceId} and contact_id = ${id})`,
  ).execute(kysely);
  const [group] = await withContacts(deps, workspaceId, rows);
  if (group !== undefined) return group;
  throw new DomainError(
    'not_found',
    outcome === 'caught up'
      ? 'The contact has no duplicates.'
      : 'The contact has no known duplicates; many new contacts are still being compared.',
  );
}
