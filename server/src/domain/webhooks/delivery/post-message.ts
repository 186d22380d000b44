import type { Outbound } from '../../../platform/outbound/outbound.ts';
import type { Answered } from '../../../platform/outbound/post.ts';
import { signedHeaders } from './message.ts';
import type { WebhookTarget } from './webhook-target.ts';

const responseTimeoutMs = 15_000;

/** One attempt: signed as of now, with the former secret too while that is still good. */
export function postMessage(
  outbound: Outbound,
  target: WebhookTarget,
  { id, body, at }: { id: string; body: string | Buffer; at: Date },
): Promise<Answered> {
  const { url, key, former, headers } = target;
  const keys = former !== null && former.until > at ? [key, former.key] : [key];
  return outbound.post(target.workspaceId, {
    url,
    body,
    headers: {
      ...headers,
      'content-type': 'application/json',
      'user-agent': 'Inlet',
      ...signedHeaders(keys, { id, at, body }),
    },
    withinMs: responseTimeoutMs,
  });
}

export const wasTaken = ({ status, trouble }: Answered): boolean =>
  trouble === null && status !== null && status >= 200 && status < 300;

/** What went wrong, in words; null when nothing did. */
export function troubleOf(answered: Answered): string | null {
  if (answered.trouble !== null) return answered.trouble;
  return wasTaken(answered) ? null : `It answered ${answered.status}.`;
}
