// The address of an integration that receives, to which its service sends.
import { type Kysely, sql, type Transaction } from 'kysely';
import type { Tables } from '../../../platform/database/schema.gen.ts';
import type { Sealer } from '../../../platform/secrets/sealer.ts';
import { newToken, tokenHash } from '../../address-token.ts';
import type { ChangeRequest } from '../../events/request-context.ts';
import { writeInWorkspace } from '../../events/write-in-workspace.ts';
import type { Ref } from '../../record-ref.ts';
import { checkReceives } from '../integration.ts';
import { findIntegrationRow, type IntegrationDeps } from '../integration-row.ts';

export interface Address {
  token: string;
  renewedAt: Date;
}

/** Null when the integration has none yet. */
export async function getAddress(
  { db, sealer }: { db: Kysely<Tables>; sealer: Sealer },
  workspaceId: string,
  ref: Ref,
): Promise<Address | null> {
  const { id } = await findIntegrationRow(db, workspaceId, ref);
  const { rows } = await sql<Address>`
    select token, renewed_at as "renewedAt" from integration_addresses
    where workspace_id = ${workspaceId} and integration_id = ${id}`.execute(db);
  const [row] = rows;
  return row === undefined ? null : { ...row, token: sealer.open(row.token) };
}

/** Creates the address, or replaces it: the former one is unknown at once. */
export async function renewAddress(
  deps: IntegrationDeps,
  request: ChangeRequest<Address>,
  ref: Ref,
): Promise<Address> {
  const { workspaceId } = request;
  return writeInWorkspace(deps, request, async ({ db, at, record }) => {
    const { id, type } = await findIntegrationRow(db, workspaceId, ref);
    checkReceives(type);
    const address = await insertAddress(db, deps.sealer, { workspaceId, id, at });
    record({
      type: 'integration.updated',
      subjectType: 'integration',
      subjectId: id,
      before: {},
      after: { address_renewed_at: at.toISOString() },
    });
    return address;
  });
}

export async function insertAddress(
  db: Transaction<Tables>,
  sealer: Sealer,
  { workspaceId, id, at }: { workspaceId: string; id: string; at: Date },
): Promise<Address> {
  const token = newToken(workspaceId);
  await sql`insert into integration_addresses
      (workspace_id, integration_id, token, token_hash, renewed_at)
    values (${workspaceId}, ${id}, ${sealer.seal(token)}, ${tokenHash(token)}, ${at})
    on conflict (workspace_id, integration_id) do update set token = excluded.token,
      token_hash = excluded.token_hash, renewed_at = excluded.renewed_at`.execute(db);
  return { token, renewedAt: at };
}
