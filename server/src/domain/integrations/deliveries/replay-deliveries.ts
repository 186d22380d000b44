// Handles deliveries again that became no lead: after a mapping was corrected, or when a service is back.
import { sql } from 'kysely';
import { DomainError } from '../../errors.ts';
import type { ChangeRequest } from '../../events/request-context.ts';
import {
  type WorkspaceWrite,
  type WriteDeps,
  writeInWorkspace,
} from '../../events/write-in-workspace.ts';
import type { Ref } from '../../record-ref.ts';
import { findIntegrationRow } from '../integration-row.ts';
import { deliveriesChannel } from '../receive/store-deliveries.ts';
import type { Delivery } from './delivery.ts';
import { findDeliveryRow, toDelivery } from './delivery-row.ts';

export function replayDelivery(
  deps: WriteDeps,
  request: ChangeRequest<Delivery>,
  integration: Ref,
  ref: Ref,
): Promise<Delivery> {
  const { workspaceId } = request;
  return writeInWorkspace(deps, request, async (write) => {
    const { id: integrationId } = await findIntegrationRow(write.db, workspaceId, integration);
    const row = await findDeliveryRow(write.db, workspaceId, integrationId, ref);
    if (row.state === 'handled') {
      throw new DomainError('conflict', 'The delivery was handled: a replay would do it twice.');
    }
    if (row.state === 'refused') {
      throw new DomainError('conflict', 'The delivery was refused: nothing of it was kept.');
    }
    await sql`update integration_deliveries set ${again(write)}
      where workspace_id = ${workspaceId} and integration_id = ${integrationId}
        and id = ${row.id}`.execute(write.db);
    await notify(write, workspaceId);
    const replayed = await findDeliveryRow(write.db, workspaceId, integrationId, { id: row.id });
    return toDelivery(replayed);
  });
}

/** All that failed; returns how many. */
export function replayFailed(
  deps: WriteDeps,
  request: ChangeRequest<{ count: number }>,
  integration: Ref,
): Promise<{ count: number }> {
  const { workspaceId } = request;
  return writeInWorkspace(deps, request, async (write) => {
    const { id } = await findIntegrationRow(write.db, workspaceId, integration);
    const { numAffectedRows = 0n } = await sql`update integration_deliveries set ${again(write)}
      where workspace_id = ${workspaceId} and integration_id = ${id}
        and (state = 'failed' or due_at is not null and attempts > 0)`.execute(write.db);
    await notify(write, workspaceId);
    return { count: Number(numAffectedRows) };
  });
}

const again = ({ at }: WorkspaceWrite) =>
  sql`state = 'waiting', attempts = 0, due_at = ${at}, handled_at = null`;

const notify = ({ db }: WorkspaceWrite, workspaceId: string) =>
  sql`select pg_notify(${deliveriesChannel}, ${workspaceId})`.execute(db);
