// A POST with an Idempotency-Key is carried out once: repeated, it gets the first answer. Routes
// that make a lead see to it in the lead's own transaction.
import type { FastifyReply, FastifyRequest } from 'fastify';
import {
  type AnswerPlace,
  keepAnswer,
  leaveAnswerPlace,
  takeAnswerPlace,
} from '../../domain/answers/answer-once.ts';
import type { Database } from '../../platform/database/pool.ts';
import { idempotencyOf } from './idempotency-key.ts';

export function createAnswerOnce({ pool }: Pick<Database, 'pool'>) {
  const places = new WeakMap<FastifyRequest, AnswerPlace>();

  return {
    /** Before the request is carried out. */
    async take(request: FastifyRequest, reply: FastifyReply) {
      const idempotency = idempotencyOf(request);
      const { principal } = request;
      if (idempotency === undefined || principal?.actor.id == null) return undefined;
      const { workspaceId, actor } = principal;
      const place = { workspaceId, askedBy: actor.id as string, ...idempotency };
      const kept = await takeAnswerPlace(pool, place);
      if (kept === null) {
        places.set(request, place);
        return undefined;
      }
      return reply
        .code(kept.status)
        .header('idempotency-replayed', 'true')
        .header('content-type', 'application/json; charset=utf-8')
        .serializer((body: string) => body)
        .send(kept.body);
    },

    /** Before its answer is sent. */
    async keep(request: FastifyRequest, reply: FastifyReply, payload: unknown) {
      const place = places.get(request);
      if (place === undefined) return;
      places.delete(request);
      if (reply.statusCode >= 300) await leaveAnswerPlace(pool, place);
      else {
        const body = typeof payload === 'string' ? payload : '';
        await keepAnswer(pool, place, { status: reply.statusCode, body });
      }
    },
  };
}
