// The active webhooks that subscribe to changes.
import { sql } from 'kysely';
import type { ReadDeps } from '../catalog/read-deps.ts';
import type { Identified } from '../record-ref.ts';
import type { Change } from './delivery/message.ts';
import { matchesSubscription, subscriptionOf } from './delivery/subscription.ts';
import { type WebhookRow, webhooksOf } from './webhook-row.ts';

export interface Subscriber {
  webhook: Identified;
  /** The types of the changes that it would receive. */
  types: string[];
}

export async function findSubscribers(
  { database }: Pick<ReadDeps, 'database'>,
  workspaceId: string,
  changes: readonly Change[],
): Promise<Subscriber[]> {
  if (changes.length === 0) return [];
  const { rows } = await sql<WebhookRow>`
    select * from (${webhooksOf(workspaceId)}) w where active order by number`.execute(
    database.kysely,
  );
  return rows.flatMap(({ id, number, events, filters, integration_id }) => {
    const subscription = subscriptionOf(events, filters, integration_id !== null);
    const matching = changes.filter((change) => matchesSubscription(subscription, change));
    const types = [...new Set(matching.map(({ type }) => type))];
    return types.length === 0 ? [] : [{ webhook: { id, number }, types }];
  });
}
