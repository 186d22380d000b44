// Refuses what came over plain HTTP, before its key is looked at. The machine itself is exempt.
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DomainError } from '../../domain/errors.ts';

const loopback = /^(?:127\.\d+\.\d+\.\d+|::1|::ffff:127\.\d+\.\d+\.\d+)$/;

export function createRequireHttps() {
  return (request: FastifyRequest, _reply: FastifyReply, done: (error?: Error) => void): void => {
    const isSafe = request.protocol === 'https' || loopback.test(request.ip);
    if (isSafe) done();
    else done(new DomainError('https_required', 'All requests must use HTTPS.'));
  };
}
