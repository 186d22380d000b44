// Of two requests with one Idempotency-Key the later may find only when it begins to write that the
// other was answered meanwhile: it gets the same response.
import type { FastifyReply } from 'fastify';
import { AlreadyAnswered } from '../../../domain/idempotency/idempotency-record.ts';
import type { IdempotentRequest } from '../../plugins/idempotency.ts';
import { replay } from '../../plugins/send-stored.ts';

export async function unlessAnswered(
  reply: FastifyReply,
  { open }: IdempotentRequest,
  answer: () => Promise<FastifyReply>,
): Promise<FastifyReply> {
  try {
    return await answer();
  } catch (error) {
    if (error instanceof AlreadyAnswered) return replay(reply, open(error.response));
    throw error;
  }
}
