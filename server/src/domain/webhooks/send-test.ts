import { newId } from '../../platform/ids.ts';
import type { ReadDeps } from '../catalog/read-deps.ts';
import type { Ref } from '../record-ref.ts';
import { postMessage, troubleOf, wasTaken } from './delivery/post-message.ts';
import { readTargets } from './delivery/webhook-target.ts';
import type { WebhookDeps } from './webhook-deps.ts';
import { findWebhookRow } from './webhook-row.ts';

export interface TestResult {
  delivered: boolean;
  status: number | null;
  durationMs: number;
  trouble: string | null;
  answer: string | null;
}

/** One attempt, at once, with a message that no change caused; it stands in no log. */
export async function sendTest(
  deps: WebhookDeps & Pick<ReadDeps, 'database'>,
  workspaceId: string,
  ref: Ref,
): Promise<TestResult> {
  const { id } = await findWebhookRow(deps.database.kysely, workspaceId, ref);
  const [target] = await readTargets(deps, workspaceId, id);
  if (target === undefined) throw new Error(`webhook ${id} has no place in the log`);
  const at = deps.clock.now();
  const body = JSON.stringify({
    type: 'test',
    timestamp: at.toISOString(),
    data: { message: 'This is a test of the webhook.' },
  });
  const answered = await postMessage(deps.outbound, target, {
    id: `msg_test_${newId().replaceAll('-', '')}`,
    body,
    at,
  });
  const { status, durationMs, text } = answered;
  return {
    ...{ delivered: wasTaken(answered), status, durationMs: Math.round(durationMs) },
    ...{ trouble: troubleOf(answered), answer: text === '' ? null : text },
  };
}
