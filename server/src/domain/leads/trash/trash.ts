import { type RawBuilder, sql } from 'kysely';

// A deleted lead stays in the trash for 30 days, in which it can be restored; then it is purged.
const retentionMs = 30 * 86_400_000;

/** Leads that were deleted before this time are no longer in the trash. */
export const trashCutoff = (now: Date): Date => new Date(now.getTime() - retentionMs);

/** In SQL: a lead that is part of another one is deleted, but not in the trash. */
export const isNotMerged = (workspaceId: string): RawBuilder<boolean> => sql`not exists (
  select from merged_records m
  where m.workspace_id = ${workspaceId} and m.kind = 'lead' and m.id = leads.id)`;
