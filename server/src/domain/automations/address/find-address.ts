import { type Kysely, sql } from 'kysely';
import type { Tables } from '../../../platform/database/schema.gen.ts';
import { tokenHash, workspaceIn } from '../../address-token.ts';

/** The automation that an address belongs to. */
export interface AddressOwner {
  workspaceId: string;
  automationId: string;
}

export async function findAddress(
  db: Kysely<Tables>,
  token: string,
): Promise<AddressOwner | undefined> {
  const workspaceId = workspaceIn(token);
  if (workspaceId === undefined) return undefined;
  const { rows } = await sql<AddressOwner>`
    select workspace_id as "workspaceId", automation_id as "automationId" from automation_addresses
    where workspace_id = ${workspaceId} and token_hash = ${tokenHash(token)}`.execute(db);
  return rows[0];
}
