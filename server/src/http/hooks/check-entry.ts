// What every request passes first, whatever it asks for: it gets its id, and is turned away when the
// program is being stopped or when it came in plain text where that is not allowed.
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { DomainError } from '../../domain/errors.ts';
import { refusePlainHttp } from './require-https.ts';

export type EntryCheck = (request: FastifyRequest, reply: FastifyReply) => DomainError | undefined;

export function createEntryCheck(app: FastifyInstance, requireHttps: boolean): EntryCheck {
  let closing = false;
  app.addHook('preClose', (done) => {
    closing = true;
    done();
  });
  return (request, reply) => {
    reply.header('x-request-id', request.id);
    if (closing) {
      return new DomainError('unavailable', 'Inlet is being stopped. Try again.', {
        retryAfterSeconds: 2,
      });
    }
    const isExempt = !requireHttps || request.routeOptions.config.plainHttp === true;
    return isExempt ? undefined : refusePlainHttp(request);
  };
}
