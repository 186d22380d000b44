import type { Outbound } from '../../../platform/outbound/outbound.ts';
import type { OutboundResponse } from '../../../platform/outbound/send-request.ts';
import type { Endpoint } from './endpoint.ts';
import { signedHeaders } from './message.ts';

const timeoutMs = 15_000;

/** Posts a message once. Until the former secret expires, both secrets sign it. */
export function postMessage(
  outbound: Outbound,
  { workspaceId, url, signingKey, formerKey, headers }: Endpoint,
  { id, body, at }: { id: string; body: string | Buffer; at: Date },
): Promise<OutboundResponse> {
  const keys =
    formerKey !== null && formerKey.until > at ? [signingKey, formerKey.key] : [signingKey];
  return outbound.send(workspaceId, {
    url,
    body,
    headers: {
      ...headers,
      'content-type': 'application/json',
      'user-agent': 'Inlet',
      ...signedHeaders(keys, { id, at, body }),
    },
    withinMs: timeoutMs,
  });
}

export const isDelivered = ({ status, error }: OutboundResponse): boolean =>
  error === null && status !== null && status >= 200 && status < 300;

/** A message for people; null for a success. */
export function errorOf(response: OutboundResponse): string | null {
  if (response.error !== null) return response.error;
  return isDelivered(response) ? null : `It answered ${response.status}.`;
}
