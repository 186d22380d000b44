// A webhook as it is called.
import { type RawBuilder, sql } from 'kysely';
import type { Database } from '../../../platform/database/pool.ts';
import type { Sealer } from '../../../platform/secrets/sealer.ts';
import type { WebhookFilters } from '../webhook.ts';
import { keyOfSecret } from './message.ts';
import { type Wanted, wantedBy } from './wants-change.ts';

export interface WebhookTarget {
  workspaceId: string;
  id: string;
  version: number;
  url: URL;
  wanted: Wanted;
  headers: Record<string, string>;
  rate: number | null;
  key: Buffer;
  /** Signs too, until then. */
  former: { key: Buffer; until: Date } | null;
  /** Events up to here were tried; those up to `begun` may have been. */
  seq: number;
  begun: number;
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
  seq: number;
  begun: number;
}

/** Those of a workspace that are active, or one of them whether it is or not. */
export async function readTargets(
  { database, sealer }: { database: Database; sealer: Sealer },
  workspaceId: string,
  id?: string,
): Promise<WebhookTarget[]> {
  const which: RawBuilder<unknown> = id === undefined ? sql`w.active` : sql`w.id = ${id}`;
  const { rows } = await sql<Row>`
    select w.id, w.version, w.url, w.events, w.filters, w.headers, w.rate, w.secret,
      w.former_secret, w.former_until, p.seq, p.begun
    from webhooks w
    join webhook_positions p on p.workspace_id = w.workspace_id and p.webhook_id = w.id
    where w.workspace_id = ${workspaceId} and ${which}
    order by w.number`.execute(database.kysely);
  return rows.map((row) => toTarget(row, workspaceId, sealer));
}

function toTarget(row: Row, workspaceId: string, sealer: Sealer): WebhookTarget {
  const { id, version, url, events, filters, headers, rate, seq, begun } = row;
  const keyOf = (sealed: string) => keyOfSecret(sealer.open(sealed));
  return {
    ...{ workspaceId, id, version, headers, rate, seq, begun },
    url: new URL(url),
    wanted: wantedBy(events, filters),
    key: keyOf(row.secret),
    former:
      row.former_secret !== null && row.former_until !== null
        ? { key: keyOf(row.former_secret), until: row.former_until }
        : null,
  };
}
