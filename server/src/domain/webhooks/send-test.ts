import { inDryRun } from '../../platform/database/dry-run.ts';
import { newId } from '../../platform/ids.ts';
import type { Ref } from '../record-ref.ts';
import { chatTest } from './chat/chat-message.ts';
import { type Endpoint, type EndpointDeps, readEndpoints } from './delivery/endpoint.ts';
import { errorOf, isDelivered, postMessage } from './delivery/post-message.ts';
import type { WebhookDeps } from './webhook.ts';
import { findWebhookRow } from './webhook-row.ts';

export interface TestResult {
  delivered: boolean;
  status: number | null;
  durationMs: number;
  error: string | null;
  response: string | null;
}

const notSent: TestResult = {
  ...{ delivered: false, status: null, durationMs: 0, response: null },
  error: 'Not sent: this is a dry run.',
};

/** Makes one attempt immediately, with a test message, and records nothing. */
export async function sendTest(
  deps: WebhookDeps & EndpointDeps,
  workspaceId: string,
  ref: Ref,
): Promise<TestResult> {
  const { id } = await findWebhookRow(deps.database.kysely, workspaceId, ref);
  const [endpoint] = await readEndpoints(deps, workspaceId, id);
  if (endpoint === undefined) throw new Error(`webhook ${id} has no checkpoint`);
  if (inDryRun()) return notSent;
  const at = deps.clock.now();
  const response = await postMessage(deps.outbound, endpoint, {
    id: `msg_test_${newId().replaceAll('-', '')}`,
    body: JSON.stringify(testMessage(endpoint, at)),
    at,
  });
  const { status, durationMs, text } = response;
  return {
    ...{ delivered: isDelivered(response), status, durationMs: Math.round(durationMs) },
    ...{ error: errorOf(response), response: text === '' ? null : text },
  };
}

function testMessage({ chat }: Endpoint, at: Date): object {
  if (chat !== null) return chatTest(chat);
  const data = { message: 'This is a test of the webhook.' };
  return { type: 'test', timestamp: at.toISOString(), data };
}
