// Reads from the Graph API of Meta, and judges what it says when it refuses.
import { parseLosslessly } from '../../../../platform/lossless-json.ts';
import type { Outbound } from '../../../../platform/outbound/outbound.ts';
import type { ConnectedIntegration, Failure, Reason } from '../connector.ts';
import { isObject, type JsonObject, objectOf, textOf } from '../json-value.ts';

export interface GraphDeps {
  /** May call the base addresses that the operator has set. */
  providers: Outbound;
  graphUrl: string;
}

interface GraphRequest {
  path: string;
  query: Readonly<Record<string, string>>;
}

const defaultVersion = 'v26.0';
const withinMs = 10_000;
const maxBytes = 4 * 1024 * 1024;

/** The object in the response, or why there is none. */
export async function readGraph(
  { providers, graphUrl }: GraphDeps,
  { workspaceId, settings }: ConnectedIntegration,
  { path, query }: GraphRequest,
): Promise<{ value: JsonObject } | { failure: Failure }> {
  const version = textOf(settings.graph_version) ?? defaultVersion;
  const url = new URL(`${graphUrl}/${version}/${path}`);
  for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value);
  const response = await providers.send(workspaceId, {
    ...{ method: 'GET', url, body: null, withinMs, maxBytes },
    // In the query it would reach the logs of proxies.
    headers: { authorization: `Bearer ${settings.page_access_token}`, accept: 'application/json' },
  });
  const { status, error, retryAfter } = response;
  if (status === null || error !== null) {
    return {
      failure: { state: 'failed', reason: 'service_unreachable', detail: error ?? undefined },
    };
  }
  const body = parsed(response.text);
  // An error may come with any status.
  const refusal = objectOf(body?.error);
  if (body !== undefined && status < 300 && Object.keys(refusal).length === 0)
    return { value: body };
  const reason = judgeGraphError(status, refusal);
  const seconds = Number(retryAfter);
  const retryAfterSeconds = Number.isFinite(seconds) ? seconds : undefined;
  return { failure: { state: 'failed', ...reason, retryAfterSeconds } };
}

function parsed(text: string): JsonObject | undefined {
  try {
    const value = parseLosslessly(text);
    return isObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

const limits = new Set([4, 17, 32, 613, 80_001, 80_005, 80_007]);
const denials = new Set([10, 102, 190, 368]);
const unknownObject = 100;

/** By the code of the error, since its status says little: throttling is a 400. */
export function judgeGraphError(status: number, { code, message }: JsonObject): Reason {
  const detail = textOf(message) ?? `The service answered with the status ${status}.`;
  const number = Number(code);
  if (limits.has(number) || status === 429) return { reason: 'service_limit', detail };
  const isDenial = denials.has(number) || (number >= 200 && number < 300);
  if (isDenial || status === 401 || status === 403) return { reason: 'access_denied', detail };
  return { reason: number === unknownObject ? 'gone' : 'service_failed', detail };
}
