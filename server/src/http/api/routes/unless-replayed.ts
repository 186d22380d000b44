// Of two requests with one Idempotency-Key the later may find only when it begins to write that the
// other was answered meanwhile: it gets the same response.
import type { FastifyReply } from 'fastify';
import { AlreadyStored } from '../../../domain/idempotency/idempotency-record.ts';
import type { IdempotentRequest } from '../../hooks/idempotency.ts';
import { replay } from '../../hooks/send-stored.ts';

export async function unlessReplayed(
  reply: FastifyReply,
  { open }: IdempotentRequest,
  answer: () => Promise<FastifyReply>,
): Promise<FastifyReply> {
  try {
    return await answer();
  } catch (error) {
    if (error instanceof AlreadyStored) return replay(reply, open(error.response));
    throw error;
  }
}
