// A webhook as the dispatcher needs it: its target, its settings and its checkpoint.
import { type RawBuilder, sql } from 'kysely';
import type { Database } from '../../../platform/database/pool.ts';
import type { Sealer } from '../../../platform/secrets/sealer.ts';
import type { WebhookFilters } from '../webhook.ts';
import { keyOfSecret } from './message.ts';
import { type Subscription, subscriptionOf } from './subscription.ts';

export interface EndpointKey {
  workspaceId: string;
  webhookId: string;
}

/** The condition on rows of one endpoint. */
export const ofEndpoint = ({ workspaceId, webhookId }: EndpointKey): RawBuilder<unknown> =>
  sql`workspace_id = ${workspaceId} and webhook_id = ${webhookId}`;

export interface Endpoint extends EndpointKey {
  version: number;
  url: URL;
  subscription: Subscription;
  headers: Record<string, string>;
  rate: number | null;
  signingKey: Buffer;
  /** Signs as well, until then. */
  formerKey: { key: Buffer; until: Date } | null;
  /** Every matching event up to here was attempted; those up to `startedSeq` may have been. */
  completedSeq: number;
  startedSeq: number;
}

interface Row {
  id: string;
  version: number;
  url: string;
  events: string[];
  filters: WebhookFilters;
  headers: Record<string, string>;
  rate: number | null;
  secret: string;
  former_secret: string | null;
  former_until: Date | null;
  completed_seq: number;
  started_seq: number;
}

/** The active webhooks of a workspace, or one of them whether it is active or not. */
export async function readEndpoints(
  { database, sealer }: { database: Database; sealer: Sealer },
  workspaceId: string,
  webhookId?: string,
): Promise<Endpoint[]> {
  const condition: RawBuilder<unknown> =
    webhookId === undefined ? sql`w.active` : sql`w.id = ${webhookId}`;
  const { rows } = await sql<Row>`
    select w.id, w.version, w.url, w.events, w.filters, w.headers, w.rate, w.secret,
      w.former_secret, w.former_until, c.completed_seq, c.started_seq
    from webhooks w
    join webhook_checkpoints c on c.workspace_id = w.workspace_id and c.webhook_id = w.id
    where w.workspace_id = ${workspaceId} and ${condition}
    order by w.number`.execute(database.kysely);
  return rows.map((row) => toEndpoint(row, workspaceId, sealer));
}

function toEndpoint(row: Row, workspaceId: string, sealer: Sealer): Endpoint {
  const { id, version, url, events, filters, headers, rate } = row;
  const keyOf = (sealed: string) => keyOfSecret(sealer.open(sealed));
  return {
    ...{ workspaceId, webhookId: id, version, headers, rate },
    url: new URL(url),
    subscription: subscriptionOf(events, filters),
    signingKey: keyOf(row.secret),
    formerKey:
      row.former_secret !== null && row.former_until !== null
        ? { key: keyOf(row.former_secret), until: row.former_until }
        : null,
    completedSeq: row.completed_seq,
    startedSeq: row.started_seq,
  };
}
