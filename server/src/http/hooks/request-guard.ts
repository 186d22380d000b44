// The first check of every request: sets the response's request id, and refuses the request while
// the server is closing, or when it came over plain HTTP although HTTPS is required.
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { DomainError } from '../../domain/errors.ts';
import { isInner } from './inner-request.ts';

export type RequestGuard = (
  request: FastifyRequest,
  reply: FastifyReply,
) => DomainError | undefined;

export function createRequestGuard(app: FastifyInstance, requireHttps: boolean): RequestGuard {
  let closing = false;
  app.addHook('preClose', (done) => {
    closing = true;
    done();
  });
  return (request, reply) => {
    reply.header('x-request-id', request.id);
    if (closing) {
      return new DomainError('unavailable', 'Inlet is shutting down. Try again.', {
        retryAfterSeconds: 2,
      });
    }
    const isExempt = !requireHttps || request.routeOptions.config.plainHttp === true;
    return isExempt ? undefined : refusePlainHttp(request);
  };
}

const loopback = /^(?:127\.\d+\.\d+\.\d+|::1|::ffff:127\.\d+\.\d+\.\d+)$/;

export const isLoopback = (address: string): boolean => loopback.test(address);

/** Requests from this machine itself may use plain HTTP, and so may those within the program. */
function refusePlainHttp({ protocol, ip }: FastifyRequest): DomainError | undefined {
  if (protocol === 'https' || isLoopback(ip) || isInner()) return undefined;
  return new DomainError('https_required', 'All requests must use HTTPS.');
}
