// Verifies the key of each request to a route that needs one, before its body is read.
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DomainError } from '../../domain/errors.ts';
import type { AuthenticateKey, Principal } from '../../domain/keys/authenticate-key.ts';
import type { KeyUse } from '../../domain/keys/note-key-use.ts';
import { contractOf, presentedKey } from './presented-key.ts';

const refused = (message: string) => new DomainError('unauthorized', message);

export function createAuthenticate(authenticateKey: AuthenticateKey, keyUse: KeyUse) {
  /** Calls back without waiting when the key is known: most requests pay for no promise. */
  return (request: FastifyRequest, _reply: FastifyReply, done: (error?: Error) => void): void => {
    const { headers, rawHeaders, url } = request.raw;
    const key = presentedKey(headers, rawHeaders);
    if ('conflict' in key) {
      done(refused('Two different API keys were sent.'));
      return;
    }
    if (key.text === null) {
      done(refused('An API key is required.'));
      return;
    }
    const finish = (principal: Principal | null) => {
      if (principal === null || principal.contract !== contractOf(headers, url ?? '')) {
        done(refused('The API key is not valid.'));
        return;
      }
      request.principal = principal;
      keyUse.note(principal.keyId, Date.now());
      const { scope } = request.routeOptions.config;
      if (scope !== undefined && !principal.scopes.has(scope) && !principal.scopes.has('*')) {
        done(new DomainError('forbidden', `The API key lacks the scope ${scope}.`));
      } else done();
    };
    const principal = authenticateKey(key.text);
    if (principal instanceof Promise) principal.then(finish, done);
    else finish(principal);
  };
}
