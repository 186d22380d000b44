import { sql } from 'kysely';
import type { EndpointDeps } from '../../webhooks/delivery/endpoint.ts';
import { sendTest } from '../../webhooks/send-test.ts';
import type { WebhookDeps } from '../../webhooks/webhook.ts';
import type { Check } from '../connectors/connector.ts';

export type ChatDeps = WebhookDeps & EndpointDeps;

/** Posts a test message to the channel of an integration. */
export async function testChat(
  deps: ChatDeps,
  workspaceId: string,
  integrationId: string,
): Promise<Check[]> {
  const { rows } = await sql<{ id: string }>`
    select id from webhooks
    where workspace_id = ${workspaceId} and integration_id = ${integrationId}`.execute(
    deps.database.kysely,
  );
  const [webhook] = rows;
  if (webhook === undefined) throw new Error(`integration ${integrationId} has no webhook`);
  const { delivered, error, response } = await sendTest(deps, workspaceId, webhook);
  const refusal = [error, response].filter((text) => text !== null).join(' ');
  const detail = delivered ? 'A test message is in the channel.' : refusal;
  return [{ name: 'message', ok: delivered, detail }];
}
