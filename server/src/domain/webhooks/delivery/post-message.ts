import type { Outbound } from '../../../platform/outbound/outbound.ts';
import type { OutboundResponse } from '../../../platform/outbound/send-request.ts';
import { judgeChatResponse } from '../chat/chat-response.ts';
import type { Endpoint } from './endpoint.ts';
import { signedHeaders } from './message.ts';

const timeoutMs = 15_000;

/** Posts a message once. Until the former secret expires, both secrets sign it. */
export async function postMessage(
  outbound: Outbound,
  { workspaceId, url, signingKey, formerKey, headers, chat }: Endpoint,
  { id, body, at }: { id: string; body: string | Buffer; at: Date },
): Promise<OutboundResponse> {
  const keys =
    formerKey !== null && formerKey.until > at ? [signingKey, formerKey.key] : [signingKey];
  const response = await outbound.send(workspaceId, {
    url,
    body,
    headers: {
      ...headers,
      'content-type': 'application/json',
      'user-agent': 'Inlet',
      ...(chat === null && signedHeaders(keys, { id, at, body })),
    },
    withinMs: timeoutMs,
  });
  return chat === null ? response : judgeChatResponse(response);
}

export const isDelivered = ({ status, error }: OutboundResponse): boolean =>
  error === null && status !== null && status >= 200 && status < 300;

/** A message for people; null for a success. */
export function errorOf(response: OutboundResponse): string | null {
  if (response.error !== null) return response.error;
  return isDelivered(response) ? null : `It answered ${response.status}.`;
}
