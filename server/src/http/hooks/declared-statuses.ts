// For tests: a response with an undeclared status fails, so that the documents stay true.
import type { FastifyReply, FastifyRequest } from 'fastify';

export async function rejectUndeclared(
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<void> {
  const { schema } = request.routeOptions;
  if (schema === undefined || schema.hide === true) return;
  if (Object.hasOwn(schema.response ?? {}, reply.statusCode)) return;
  const { method, routeOptions } = request;
  throw new Error(
    `${method} ${routeOptions.url} responded ${reply.statusCode}, which it does not declare.`,
  );
}
