// Authenticates the requests of each route that needs it, before their bodies are read: by the key,
// or, where the request presents none, by the session of a signed-in person.
import type { IncomingHttpHeaders } from 'node:http';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DomainError } from '../../domain/errors.ts';
import type { AuthenticateKey } from '../../domain/keys/authenticate-key.ts';
import type { Principal } from '../../domain/keys/principal.ts';
import { allows } from '../../domain/keys/scopes.ts';
import type { AuthenticateSession } from '../../domain/members/authenticate-session.ts';
import type { UsageRecorder, Use } from '../../platform/usage-recorder.ts';
import { contractOf, presentedKey } from './presented-key.ts';

export interface AuthenticateDeps {
  authenticateKey: AuthenticateKey;
  authenticateSession: AuthenticateSession;
  keyUsage: UsageRecorder;
  sessionUsage: UsageRecorder;
  /** The origins of Inlet's own pages. */
  origins: readonly string[];
}

type Done = (error?: Error) => void;

const unauthorized = (message: string) => new DomainError('unauthorized', message);

export function createAuthenticate(deps: AuthenticateDeps) {
  const { authenticateKey, authenticateSession, keyUsage, sessionUsage, origins } = deps;

  /** Calls back synchronously when the key is cached, so most requests create no promise. */
  return (request: FastifyRequest, _reply: FastifyReply, done: Done): void => {
    const { headers, rawHeaders, url } = request.raw;
    const key = presentedKey(headers, rawHeaders);
    if ('conflict' in key) {
      done(unauthorized('Two different API keys were sent.'));
      return;
    }
    if (key.text === null) {
      bySession(request).then(done, done);
      return;
    }
    const { text } = key;
    const finish = (principal: Awaited<ReturnType<AuthenticateKey>>, fresh = false) => {
      if (principal === null || principal.contract !== contractOf(headers, url ?? '')) {
        done(unauthorized('The API key is not valid.'));
        return;
      }
      request.principal = principal;
      const { workspaceId, keyId } = principal;
      request.keyUse = { workspaceId, keyId, refusal: null };
      keyUsage.record(keyId, Date.now(), () => useOf(request));
      const scope = missingScope(request, principal);
      if (scope === undefined) done();
      // The key may have got the scope since it was cached.
      else if (!fresh)
        Promise.resolve(authenticateKey(text, true)).then((one) => finish(one, true), done);
      else done(new DomainError('forbidden', `The API key lacks the scope ${scope}.`));
    };
    const principal = authenticateKey(text);
    if (principal instanceof Promise) principal.then((one) => finish(one), done);
    else finish(principal);
  };

  /** Only the native API takes sessions, since the web app is a client of it. */
  async function bySession(request: FastifyRequest): Promise<undefined> {
    const { headers, url = '', method = '' } = request.raw;
    const { cookie } = headers;
    if (cookie === undefined || !url.startsWith('/api/v1/')) throw unauthorized(keyRequired);
    // A browser's EventSource cannot send X-Workspace.
    const workspace =
      headers['x-workspace'] ?? (request.query as { workspace?: unknown }).workspace;
    const principal = await authenticateSession({
      cookie,
      workspace: typeof workspace === 'string' && workspace.trim() !== '' ? workspace : undefined,
      anyWorkspace: request.routeOptions.config.anyWorkspace ?? false,
      withoutTwoFactor: request.routeOptions.config.withoutTwoFactor ?? false,
    });
    if (principal === null) throw unauthorized(keyRequired);
    if (isForeignWrite(method, headers, origins)) {
      throw new DomainError('forbidden', 'A session changes things only from pages of Inlet.');
    }
    request.principal = principal;
    sessionUsage.record(principal.sessionId, Date.now(), () => useOf(request));
    const scope = missingScope(request, principal);
    if (scope === undefined) return;
    throw new DomainError('forbidden', `Your role, ${principal.role}, lacks the scope ${scope}.`);
  }
}

const useOf = ({ ip, headers }: FastifyRequest): Use => ({
  address: ip,
  agent: headers['user-agent'],
});

const keyRequired = 'An API key is required.';

function missingScope(request: FastifyRequest, { scopes }: Principal): string | undefined {
  const { scope } = request.routeOptions.config;
  return scope === undefined || allows(scopes, scope) ? undefined : scope;
}

const readMethods = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Browsers send cookies with requests of any page (CSRF), so only pages of Inlet may write. */
function isForeignWrite(
  method: string,
  headers: IncomingHttpHeaders,
  origins: readonly string[],
): boolean {
  if (readMethods.has(method)) return false;
  const { origin } = headers;
  if (origin !== undefined) return !origins.includes(origin);
  return headers['sec-fetch-site'] !== 'same-origin';
}
