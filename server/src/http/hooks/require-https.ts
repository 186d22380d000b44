// Refuses what came over plain HTTP, before its key is looked at. The machine itself is exempt.
import type { FastifyRequest } from 'fastify';
import { DomainError } from '../../domain/errors.ts';

const loopback = /^(?:127\.\d+\.\d+\.\d+|::1|::ffff:127\.\d+\.\d+\.\d+)$/;

export const isLoopback = (address: string): boolean => loopback.test(address);

export function refusePlainHttp(request: FastifyRequest): DomainError | undefined {
  const isSafe = request.protocol === 'https' || isLoopback(request.ip);
  return isSafe ? undefined : new DomainError('https_required', 'All requests must use HTTPS.');
}
