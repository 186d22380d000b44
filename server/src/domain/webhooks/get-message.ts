import { type Kysely, sql } from 'kysely';
import type { Tables } from '../../platform/database/schema.gen.ts';
import { DomainError } from '../errors.ts';
import type { Ref } from '../record-ref.ts';
import { type AttemptRow, attemptsOf, stateOf, toAttempt, type WebhookMessage } from './attempt.ts';
import { bodyFor } from './delivery/body-for.ts';
import type { ChangeFeed } from './delivery/change-feed.ts';
import {
  type EndpointDeps,
  type EndpointKey,
  ofEndpoint,
  readEndpoints,
} from './delivery/endpoint.ts';
import { messageId, seqOfMessage } from './delivery/message.ts';
import { findWebhookRow } from './webhook-row.ts';

export type MessageDeps = EndpointDeps & { feed: ChangeFeed };

/** A message by its id or its sequence, with all attempts. */
export async function getMessage(
  deps: MessageDeps,
  workspaceId: string,
  webhook: Ref,
  message: Ref,
): Promise<WebhookMessage> {
  const { database, feed } = deps;
  const { id } = await findWebhookRow(database.kysely, workspaceId, webhook);
  const [endpoint] = await readEndpoints(deps, workspaceId, id);
  const seq = seqOf(workspaceId, message);
  const key = { workspaceId, webhookId: id };
  const { rows } = await sql<AttemptRow>`
    ${attemptsOf(key)} and seq = ${seq} order by attempt`.execute(database.kysely);
  const [change] = rows.length === 0 ? [] : await feed.pick(workspaceId, [seq]);
  if (change === undefined || endpoint === undefined) throw noSuchMessage();
  const nextAttemptAt = await findNextAttempt(database.kysely, key, seq);
  const attempts = rows.map((row) => toAttempt(workspaceId, row));
  return {
    ...{ id: messageId(workspaceId, seq), number: seq, version: 1, type: change.type },
    ...{ state: stateOf(attempts, nextAttemptAt), nextAttemptAt, attempts },
    payload: JSON.parse(bodyFor(endpoint, change).toString()),
  };
}

/** The time of the next attempt; null when there is none. */
export async function findNextAttempt(
  db: Kysely<Tables>,
  key: EndpointKey,
  seq: number,
): Promise<Date | null> {
  const { rows } = await sql<{ due_at: Date }>`
    select due_at from webhook_retries
    where ${ofEndpoint(key)} and seq = ${seq}`.execute(db);
  return rows[0]?.due_at ?? null;
}

function seqOf(workspaceId: string, message: Ref): number {
  if ('number' in message) return message.number;
  const seq = 'key' in message ? seqOfMessage(workspaceId, message.key) : undefined;
  if (seq === undefined) throw noSuchMessage();
  return seq;
}

const noSuchMessage = () => new DomainError('not_found', 'There is no such message.');
