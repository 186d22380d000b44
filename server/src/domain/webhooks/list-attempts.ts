import { sql } from 'kysely';
import { type Page, type PageParams, paginate } from '../../platform/database/paginate.ts';
import type { ReadDeps } from '../catalog/read-deps.ts';
import type { Ref } from '../record-ref.ts';
import { type AttemptRow, attemptsOf, toAttempt, type WebhookAttempt } from './attempt.ts';
import { findWebhookRow } from './webhook-row.ts';

export interface AttemptFilter {
  outcome?: WebhookAttempt['outcome'];
}

/** Newest message first. */
export async function listAttempts(
  { database }: Pick<ReadDeps, 'database'>,
  workspaceId: string,
  ref: Ref,
  { outcome }: AttemptFilter,
  page: PageParams,
): Promise<Page<WebhookAttempt>> {
  const { id } = await findWebhookRow(database.kysely, workspaceId, ref);
  const rows = sql<AttemptRow>`
    ${attemptsOf({ workspaceId, webhookId: id })}
      and ${outcome === undefined ? sql`true` : sql`outcome = ${outcome}`}`;
  const order = { by: sql`r.seq`, type: 'bigint', direction: 'desc' } as const;
  const { items, ...rest } = await paginate(database.kysely, { rows, order }, page);
  return { items: items.map((row) => toAttempt(workspaceId, row)), ...rest };
}
