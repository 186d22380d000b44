// The address of an automation, to which others post what starts it.
import { type Kysely, sql } from 'kysely';
import type { Tables } from '../../../platform/database/schema.gen.ts';
import type { Sealer } from '../../../platform/secrets/sealer.ts';
import { newToken, tokenHash } from '../../address-token.ts';
import type { ChangeRequest } from '../../events/request-context.ts';
import { type WriteDeps, writeInWorkspace } from '../../events/write-in-workspace.ts';
import type { Ref } from '../../record-ref.ts';
import { findAutomationRow } from '../automation-row.ts';

export interface Address {
  token: string;
  renewedAt: Date;
}

/** Null when the automation has none yet. */
export async function getAddress(
  { db, sealer }: { db: Kysely<Tables>; sealer: Sealer },
  workspaceId: string,
  ref: Ref,
): Promise<Address | null> {
  const { id } = await findAutomationRow(db, workspaceId, ref);
  const { rows } = await sql<Address>`
    select token, renewed_at as "renewedAt" from automation_addresses
    where workspace_id = ${workspaceId} and automation_id = ${id}`.execute(db);
  const [row] = rows;
  return row === undefined ? null : { ...row, token: sealer.open(row.token) };
}

/** Creates the address, or replaces it: the former one is unknown at once. */
export async function renewAddress(
  deps: WriteDeps & { sealer: Sealer },
  request: ChangeRequest<Address>,
  ref: Ref,
): Promise<Address> {
  const { workspaceId } = request;
  const token = newToken(workspaceId);
  return writeInWorkspace(deps, request, async ({ db, at, record }) => {
    const { id } = await findAutomationRow(db, workspaceId, ref);
    await sql`insert into automation_addresses
        (workspace_id, automation_id, token, token_hash, renewed_at)
      values (${workspaceId}, ${id}, ${deps.sealer.seal(token)}, ${tokenHash(token)}, ${at})
      on conflict (workspace_id, automation_id) do update set token = excluded.token,
        token_hash = excluded.token_hash, renewed_at = excluded.renewed_at`.execute(db);
    record({
      type: 'automation.updated',
      subjectType: 'automation',
      subjectId: id,
      before: {},
      after: { address_renewed_at: at.toISOString() },
    });
    return { token, renewedAt: at };
  });
}
