// Pairs of contacts that somebody said are two people. They are no read model: nobody can derive them.
import { type Kysely, sql } from 'kysely';
import type { Tables } from '../../../platform/database/schema.gen.ts';
import type { WorkspaceWrite } from '../../events/write-in-workspace.ts';
import { ordered } from './pair-up.ts';

export async function readDismissals(
  db: Kysely<Tables>,
  workspaceId: string,
  contactIds: readonly string[],
): Promise<(one: string, other: string) => boolean> {
  const { rows } = await sql<{ one: string; other: string }>`
    select contact_id as one, other_id as other from duplicate_dismissals
    where workspace_id = ${workspaceId} and contact_id = any(${contactIds}::uuid[])
    union
    select contact_id, other_id from duplicate_dismissals
    where workspace_id = ${workspaceId} and other_id = any(${contactIds}::uuid[])`.execute(db);
  const dismissed = new Set(rows.map(({ one, other }) => `${one} ${other}`));
  return (one, other) => dismissed.has(ordered(one, other).join(' '));
}

/** Says of a contact that it is none of the others, or takes that back. */
export async function writeDismissals(
  { db, at }: WorkspaceWrite,
  workspaceId: string,
  contactId: string,
  otherIds: readonly string[],
  isDismissed: boolean,
): Promise<void> {
  const pairs = otherIds.map((otherId) => ordered(contactId, otherId));
  const ids = sql`unnest(${pairs.map(([one]) => one)}::uuid[],
    ${pairs.map(([, other]) => other)}::uuid[]) p(contact_id, other_id)`;
  await (isDismissed
    ? sql`insert into duplicate_dismissals (workspace_id, contact_id, other_id, dismissed_at)
        select ${workspaceId}, p.contact_id, p.other_id, ${at.toISOString()} from ${ids}
        on conflict do nothing`
    : sql`delete from duplicate_dismissals d using ${ids}
        where d.workspace_id = ${workspaceId}
          and d.contact_id = p.contact_id and d.other_id = p.other_id`
  ).execute(db);
}
