// Requests to the Cloud API as an account.
import type { Outbound } from '../../../platform/outbound/outbound.ts';
import type { WhatsappAccount } from '../account/account.ts';
import { errorIn, parse, readSendResponse, type SendOutcome } from './read-response.ts';

export interface CloudApiDeps {
  outbound: Pick<Outbound, 'send'>;
  /** The base address of the Graph API. */
  graphUrl: string;
}

const withinMs = 20_000;
const maxBytes = 1024 * 1024;

export async function postMessage(
  deps: CloudApiDeps,
  workspaceId: string,
  account: WhatsappAccount,
  message: object,
): Promise<SendOutcome> {
  const response = await deps.outbound.send(workspaceId, {
    url: urlOf(deps, account, `${account.phoneNumberId}/messages`),
    headers: { ...headersOf(account), 'content-type': 'application/json' },
    body: JSON.stringify(message),
    ...{ withinMs, maxBytes },
  });
  return readSendResponse(response);
}

/** Why the API did not respond as documented, for people. */
export class CloudApiFailure extends Error {}

/** Throws CloudApiFailure. */
export async function readGraph(
  deps: CloudApiDeps,
  workspaceId: string,
  account: WhatsappAccount,
  path: string,
): Promise<Record<string, unknown>> {
  const { status, text, error } = await deps.outbound.send(workspaceId, {
    ...{ method: 'GET', url: urlOf(deps, account, path), headers: headersOf(account) },
    ...{ body: null, withinMs, maxBytes },
  });
  if (status === null) throw new CloudApiFailure(error ?? 'There was no response.');
  const body = parse(text);
  const refusal = errorIn(body);
  if (refusal !== undefined) throw new CloudApiFailure(refusal.message);
  if (status !== 200 || typeof body !== 'object' || body === null) {
    throw new CloudApiFailure(`It responded with ${status}.`);
  }
  return body as Record<string, unknown>;
}

const urlOf = ({ graphUrl }: CloudApiDeps, { graphVersion }: WhatsappAccount, path: string): URL =>
  new URL(`${graphUrl}/${graphVersion}/${path}`);

const headersOf = ({ accessToken }: WhatsappAccount) => ({
  authorization: `Bearer ${accessToken}`,
});
