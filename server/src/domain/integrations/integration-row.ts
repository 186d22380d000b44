// The row of an integration. Its secrets are encrypted, and the event log has none of them.
import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { Tables } from '../../platform/database/schema.gen.ts';
import type { Sealer } from '../../platform/secrets/sealer.ts';
import type { ReadDeps } from '../catalog/read-deps.ts';
import type { WriteDeps } from '../events/write-in-workspace.ts';
import { findByRef, type Ref } from '../record-ref.ts';
import type { ConnectedIntegration, DeliveryReason } from './connectors/connector.ts';
import type { DeliveryState } from './deliveries/delivery.ts';
import { type Integration, mask, receives, type Settings } from './integration.ts';

export type IntegrationReadDeps = Pick<ReadDeps, 'database'> & { sealer: Sealer };
export type IntegrationDeps = WriteDeps & { sealer: Sealer };

export interface IntegrationRow {
  id: string;
  number: number;
  type: string;
  name: string;
  settings: Settings;
  /** Encrypted. */
  secrets: string;
  active: boolean;
  version: number;
  created_at: Date;
  updated_at: Date;
  /** Of the last delivery that was not refused. */
  last_state: DeliveryState | null;
  last_reason: DeliveryReason | null;
  last_detail: string | null;
  last_at: Date | null;
  /** Whether the chat to which it posts takes nothing; null for other types. */
  posting_fails: boolean | null;
}

export const integrationsOf = (workspaceId: string): RawBuilder<IntegrationRow> =>
  sql<IntegrationRow>`
    select i.id, i.number, i.type, i.name, i.settings, i.secrets, i.active, i.version, i.created_at,
      i.updated_at, d.state as last_state, d.reason as last_reason, d.detail as last_detail,
      d.received_at as last_at,
      (select w.disabled_at is not null or c.failing_since is not null
        from webhooks w join webhook_checkpoints c
          on c.workspace_id = w.workspace_id and c.webhook_id = w.id
        where w.workspace_id = ${workspaceId} and w.integration_id = i.id) as posting_fails
    from integrations i left join lateral (
      select state, reason, detail, received_at from integration_deliveries
      where workspace_id = ${workspaceId} and integration_id = i.id and state <> 'refused'
      order by number desc limit 1
    ) d on true
    where i.workspace_id = ${workspaceId}`;

export const findIntegrationRow = (db: Kysely<Tables>, workspaceId: string, ref: Ref) =>
  findByRef(db, integrationsOf(workspaceId), ref, 'integration');

export const secretsOf = (
  sealer: Sealer,
  row: Pick<IntegrationRow, 'secrets'>,
): Record<string, string> => JSON.parse(sealer.open(row.secrets));

/** With its secrets, for what talks to its service. */
export function connectedIntegration(
  workspaceId: string,
  row: Pick<IntegrationRow, 'id' | 'number' | 'type' | 'name' | 'settings' | 'secrets'>,
  sealer: Sealer,
): ConnectedIntegration {
  const { id, number, type, name, settings, secrets } = row;
  const opened: Settings = JSON.parse(sealer.open(secrets));
  return { workspaceId, id, number, type, name, settings: { ...settings, ...opened } };
}

export const sealSecrets = (sealer: Sealer, secrets: Record<string, string>): string =>
  sealer.seal(JSON.stringify(secrets));

export function toIntegration(row: IntegrationRow, sealer: Sealer): Integration {
  const { id, number, type, name, settings, active, version } = row;
  const masked = Object.entries(secretsOf(sealer, row)).map(([key, secret]) => [key, mask(secret)]);
  return {
    ...{ id, number, type, name, active, version, ...progressOf(row) },
    settings: { ...settings, ...Object.fromEntries(masked) },
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  };
}

function progressOf({ type, active, ...last }: IntegrationRow) {
  // One that waits with a reason has failed and is tried again.
  const { last_reason: reason, last_detail: detail, last_state: state } = last;
  const fails = reason !== null && (state === 'failed' || state === 'waiting');
  const stateOf = (): Integration['state'] => {
    if (!active) return 'off';
    if (fails || last.posting_fails === true) return 'failing';
    return receives(type) && state === null ? 'waiting' : 'ok';
  };
  return {
    state: stateOf(),
    lastDeliveryAt: last.last_at,
    lastError: fails ? { reason, detail } : null,
  };
}

export function integrationFacts(row: IntegrationRow): Record<string, unknown> {
  const { number, type, name, settings, active } = row;
  return { number, type, name, settings, active };
}
