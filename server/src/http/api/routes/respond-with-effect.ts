// Answers a request for an effect outside the database, such as a message that is sent.
import type { FastifyReply, FastifyRequest } from 'fastify';
import { sendStored } from '../../hooks/send-stored.ts';
import { unlessReplayed } from './unless-replayed.ts';

export async function respondWithEffect(
  request: FastifyRequest,
  reply: FastifyReply,
  effect: () => Promise<object>,
): Promise<FastifyReply> {
  const { idempotent } = request;
  if (idempotent === null) return reply.send(await effect());
  return unlessReplayed(reply, idempotent, async () => {
    const respond = async () => ({
      status: reply.statusCode,
      body: String(reply.serialize(await effect())),
      etag: null,
    });
    return sendStored(reply, await idempotent.afterEffect(respond));
  });
}
