// Leads from any program that can post: JSON or a form, of any shape. It proves itself by a token, by a
// signature, or by the secret address alone. Pure.
import type { IncomingRequest, LeadConnector } from '../connector.ts';
import { isSame, signatureProblem } from '../proofs.ts';
import { readGeneric, splitGeneric } from '../read-generic.ts';

const defaultHeader = 'x-signature';

export const webhook: LeadConnector = {
  type: 'webhook',
  source: 'webhook',
  verify(request, { settings }) {
    const { token, signing_secret, signature_header = defaultHeader } = settings;
    if (typeof token === 'string' && token !== '' && !hasToken(request, token)) {
      return { reason: 'token_wrong' };
    }
    if (typeof signing_secret !== 'string' || signing_secret === '') return undefined;
    const sent = request.headers[String(signature_header).toLowerCase()];
    return signatureProblem({ sent, secret: signing_secret, raw: request.raw, encoding: 'any' });
  },
  split: (request, { settings }) => splitGeneric(request, settings),
  read: readGeneric,
  sample: {
    payload: { name: 'Sofia Lindqvist', email: 'sofia@example.com', phone: '+46 70 123 45 67' },
    fetched: undefined,
  },
};

/** Some programs can set no header. */
function hasToken({ headers, query }: IncomingRequest, token: string): boolean {
  const bearer = /^bearer\s+(.+)$/i.exec(headers.authorization ?? '')?.[1];
  return [headers['x-webhook-token'], bearer, query.token].some((sent) => isSame(sent, token));
}
