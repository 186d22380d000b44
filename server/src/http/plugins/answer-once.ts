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
import type { Sealer } from '../../platform/secrets/sealer.ts';
import { replay } from './capture-reply.ts';
import { idempotencyOf } from './idempotency-key.ts';

export function createAnswerOnce({ pool }: Pick<Database, 'pool'>, sealer: Sealer) {
  const places = new WeakMap<FastifyRequest, AnswerPlace>();

  /** Before the request is carried out. */
  async function take(request: FastifyRequest, reply: FastifyReply) {
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
    return replay(reply, { ...kept, body: kept.body && sealer.open(kept.body) });
  }

  async function keepAt(place: AnswerPlace, reply: FastifyReply, sent: unknown) {
    const { statusCode: status } = reply;
    if (status >= 300) return leaveAnswerPlace(pool, place);
    const etag = reply.getHeader('etag');
    await keepAnswer(pool, place, {
      status,
      // It may show a secret, such as the one of a new webhook, that stands nowhere else unsealed.
      body: typeof sent === 'string' && sent !== '' ? sealer.seal(sent) : '',
      etag: typeof etag === 'string' ? etag : null,
    });
  }

  return {
    take,

    /** The same for a lead that a person makes: with a key its own transaction sees to it. */
    takeOfPerson(request: FastifyRequest, reply: FastifyReply, done: Done): void {
      if (request.principal?.keyId !== null) done();
      else take(request, reply).then((replayed) => replayed ?? done(), done);
    },

    /** Before its answer is sent; most requests wait for nothing. */
    keep(request: FastifyRequest, reply: FastifyReply, sent: unknown, done: Done): void {
      const place = places.get(request);
      if (place === undefined) done();
      else {
        places.delete(request);
        keepAt(place, reply, sent).then(() => done(), done);
      }
    },
  };
}

type Done = (error?: Error) => void;
