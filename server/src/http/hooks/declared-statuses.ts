// For tests: what a route answers, it has declared; so its document is true.
import type { FastifyReply, FastifyRequest } from 'fastify';

export async function refuseUndeclared(
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<void> {
  const { schema } = request.routeOptions;
  if (schema === undefined || schema.hide === true) return;
  if (Object.hasOwn(schema.response ?? {}, reply.statusCode)) return;
  const { method, routeOptions } = request;
  throw new Error(
    `${method} ${routeOptions.url} answered ${reply.statusCode}, which it does not declare.`,
  );
}
