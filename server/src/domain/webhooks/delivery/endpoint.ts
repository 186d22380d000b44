// A webhook as the dispatcher needs it: its target, its settings and its checkpoint.
import { type RawBuilder, sql } from 'kysely';
import type { Database } from '../../../platform/database/pool.ts';
import type { Sealer } from '../../../platform/secrets/sealer.ts';
import type { Language } from '../../language.ts';
import type { ChatStyle } from '../chat/chat-message.ts';
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
  /** How a chat gets messages, in words; null for the messages of the standard. */
  chat: ChatStyle | null;
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
  sealed_url: string | null;
  language: Language;
  slug: string;
  completed_seq: number;
  started_seq: number;
}

export interface EndpointDeps {
  database: Database;
  sealer: Sealer;
  /** Of the web app, for links in words. */
  publicUrl: string;
}

/** The active webhooks of a workspace, or one of them whether it is active or not. */
export async function readEndpoints(
  deps: EndpointDeps,
  workspaceId: string,
  webhookId?: string,
): Promise<Endpoint[]> {
  const condition: RawBuilder<unknown> =
    webhookId === undefined ? sql`w.active` : sql`w.id = ${webhookId}`;
  const { rows } = await sql<Row>`
    select w.id, w.version, w.url, w.events, w.filters, w.headers, w.rate, w.secret,
      w.former_secret, w.former_until, w.sealed_url, s.language, s.slug,
      c.completed_seq, c.started_seq
    from webhooks w
    join workspaces s on s.id = w.workspace_id
    join webhook_checkpoints c on c.workspace_id = w.workspace_id and c.webhook_id = w.id
    where w.workspace_id = ${workspaceId} and ${condition}
    order by w.number`.execute(deps.database.kysely);
  return rows.map((row) => toEndpoint(row, workspaceId, deps));
}

function toEndpoint(
  row: Row,
  workspaceId: string,
  { sealer, publicUrl }: Omit<EndpointDeps, 'database'>,
): Endpoint {
  const { id, version, url, events, filters, headers, rate, sealed_url, language, slug } = row;
  const isChat = sealed_url !== null;
  const keyOf = (sealed: string) => keyOfSecret(sealer.open(sealed));
  return {
    ...{ workspaceId, webhookId: id, version, headers, rate },
    url: new URL(isChat ? sealer.open(sealed_url) : url),
    subscription: subscriptionOf(events, filters, isChat),
    chat: isChat ? { language, base: `${publicUrl}/w/${slug}` } : null,
    signingKey: keyOf(row.secret),
    formerKey:
      row.former_secret !== null && row.former_until !== null
        ? { key: keyOf(row.former_secret), until: row.former_until }
        : null,
    completedSeq: row.completed_seq,
    startedSeq: row.started_seq,
  };
}
