// The row of a webhook, and its facts for the event log, without secrets and headers.
import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { Tables } from '../../platform/database/schema.gen.ts';
import { DomainError } from '../errors.ts';
import { findByRef, identified, type Ref } from '../record-ref.ts';
import type { Webhook, WebhookFilters } from './webhook.ts';

export interface WebhookRow {
  id: string;
  number: number;
  url: string;
  events: string[];
  filters: WebhookFilters;
  description: string | null;
  headers: Record<string, string>;
  rate: number | null;
  active: boolean;
  disabled_at: Date | null;
  disabled_reason: string | null;
  secret: string;
  /** The integration whose webhook it is. */
  integration_id: string | null;
  integration_number: number | null;
  version: number;
  created_at: Date;
  updated_at: Date;
}

export const webhooksOf = (workspaceId: string): RawBuilder<WebhookRow> => sql<WebhookRow>`
  select id, number, url, events, filters, description, headers, rate, active, disabled_at,
    disabled_reason, secret, version, created_at, updated_at, integration_id,
    (select i.number from integrations i
      where i.workspace_id = w.workspace_id and i.id = w.integration_id) as integration_number
  from webhooks w where workspace_id = ${workspaceId}`;

export const findWebhookRow = (db: Kysely<Tables>, workspaceId: string, ref: Ref) =>
  findByRef(db, webhooksOf(workspaceId), ref, 'webhook');

/** Throws for a webhook that is not active. */
export async function findActiveWebhookRow(
  db: Kysely<Tables>,
  workspaceId: string,
  ref: Ref,
): Promise<WebhookRow> {
  const row = await findWebhookRow(db, workspaceId, ref);
  if (row.active) return row;
  throw new DomainError('conflict', 'The webhook is not active: make it so first.');
}

/** That of an integration is changed by the integration alone. */
export async function findOwnWebhookRow(
  db: Kysely<Tables>,
  workspaceId: string,
  ref: Ref,
): Promise<WebhookRow> {
  const row = await findWebhookRow(db, workspaceId, ref);
  if (row.integration_id === null) return row;
  throw new DomainError(
    'conflict',
    `The webhook belongs to integration ${row.integration_number}: change that.`,
  );
}

export function toWebhook(row: WebhookRow): Webhook {
  const { id, number, url, events, filters, description, headers, rate, active, version } = row;
  return {
    ...{ id, number, url, events, filters, description, headers, rate, active, version },
    integration: identified(row.integration_id, row.integration_number),
    disabledAt: row.disabled_at,
    disabledReason: row.disabled_reason,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  };
}

export function webhookFacts(row: WebhookRow): Record<string, unknown> {
  const { number, url, events, filters, description, rate, active } = row;
  return { number, url, events, filters, description, rate, active };
}
