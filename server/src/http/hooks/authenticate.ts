// Verifies who asks on each route that needs it, before the body is read: by a key, or, where none
// is presented, by the session of a person who is signed in.
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DomainError } from '../../domain/errors.ts';
import type { AuthenticateKey } from '../../domain/keys/authenticate-key.ts';
import type { KeyUsage } from '../../domain/keys/key-usage.ts';
import type { Principal } from '../../domain/keys/principal.ts';
import { allows } from '../../domain/keys/scopes.ts';
import type { AuthenticateSession } from '../../domain/members/authenticate-session.ts';
import { isForeignWrite } from './own-origin.ts';
import { contractOf, presentedKey } from './presented-key.ts';

export interface AuthenticateDeps {
  authenticateKey: AuthenticateKey;
  authenticateSession: AuthenticateSession;
  keyUsage: KeyUsage;
  /** Of our own pages. */
  origins: readonly string[];
}

type Done = (error?: Error) => void;

const refused = (message: string) => new DomainError('unauthorized', message);

export function createAuthenticate(deps: AuthenticateDeps) {
  const { authenticateKey, authenticateSession, keyUsage, origins } = deps;

  /** Calls back without waiting when the key is known: most requests pay for no promise. */
  return (request: FastifyRequest, _reply: FastifyReply, done: Done): void => {
    const { headers, rawHeaders, url } = request.raw;
    const key = presentedKey(headers, rawHeaders);
    if ('conflict' in key) {
      done(refused('Two different API keys were sent.'));
      return;
    }
    if (key.text === null) {
      bySession(request).then(done, done);
      return;
    }
    const finish = (principal: Awaited<ReturnType<AuthenticateKey>>) => {
      if (principal === null || principal.contract !== contractOf(headers, url ?? '')) {
        done(refused('The API key is not valid.'));
        return;
      }
      request.principal = principal;
      keyUsage.record(principal.keyId, Date.now());
      const scope = lackingScope(request, principal);
      if (scope === undefined) done();
      else done(new DomainError('forbidden', `The API key lacks the scope ${scope}.`));
    };
    const principal = authenticateKey(key.text);
    if (principal instanceof Promise) principal.then(finish, done);
    else finish(principal);
  };

  /** The native API is the web app's as well. */
  async function bySession(request: FastifyRequest): Promise<undefined> {
    const { headers, url = '', method = '' } = request.raw;
    const { cookie } = headers;
    if (cookie === undefined || !url.startsWith('/api/v1/')) throw refused(keyRequired);
    // A browser's EventSource sends no header of ours.
    const named = headers['x-workspace'] ?? (request.query as { workspace?: unknown }).workspace;
    const principal = await authenticateSession({
      cookie,
      workspace: typeof named === 'string' && named.trim() !== '' ? named : undefined,
      anyWorkspace: request.routeOptions.config.anyWorkspace ?? false,
    });
    if (principal === null) throw refused(keyRequired);
    if (isForeignWrite(method, headers, origins)) {
      throw new DomainError('forbidden', 'A session changes things from pages of Inlet alone.');
    }
    request.principal = principal;
    const scope = lackingScope(request, principal);
    if (scope === undefined) return;
    throw new DomainError('forbidden', `Your role, ${principal.role}, lacks the scope ${scope}.`);
  }
}

const keyRequired = 'An API key is required.';

function lackingScope(request: FastifyRequest, { scopes }: Principal): string | undefined {
  const { scope } = request.routeOptions.config;
  return scope === undefined || allows(scopes, scope) ? undefined : scope;
}
