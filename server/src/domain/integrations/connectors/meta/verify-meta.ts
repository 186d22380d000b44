// How Meta verifies an address, and how its messages prove where they come from. Pure.
import type { IncomingRequest, Reason } from '../connector.ts';
import { isSame, signatureProblem } from '../proofs.ts';

/** Undefined when the verify token is another one. */
export function metaChallenge(
  query: IncomingRequest['query'],
  verifyToken: unknown,
): string | undefined {
  if (query['hub.mode'] !== 'subscribe' || typeof verifyToken !== 'string') return undefined;
  return isSame(query['hub.verify_token'], verifyToken) ? query['hub.challenge'] : undefined;
}

/** The key is the secret of the app, not the verify token. */
export const verifyMeta = (
  { headers, raw }: Pick<IncomingRequest, 'headers' | 'raw'>,
  appSecret: unknown,
): Reason | undefined =>
  signatureProblem({
    sent: headers['x-hub-signature-256'],
    secret: String(appSecret),
    raw,
    encoding: 'hex',
  });
