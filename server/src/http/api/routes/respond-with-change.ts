// Answers a request for a change with the record that it left. Under an Idempotency-Key the response
// is rendered and stored in the transaction of the change, and sent as it was stored.
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { ChangeRequest } from '../../../domain/events/request-context.ts';
import type { StoredResponse } from '../../../domain/idempotency/idempotency-record.ts';
import type { Database } from '../../../platform/database/pool.ts';
import type { IdempotentRequest } from '../../hooks/idempotency.ts';
import { entityTag, requestContextOf } from '../../hooks/request-context.ts';
import { sendStored } from '../../hooks/send-stored.ts';
import { unlessReplayed } from './unless-replayed.ts';

export interface Change<Written> {
  status: 200 | 201;
  run: (request: ChangeRequest<Written>) => Promise<Written>;
  /** Goes on after the commit with what a job would do as well; answers the record as it is then. */
  finish?: ((written: Written) => Promise<Written>) | undefined;
  /** Reads what it needs over `db`, within the transaction of the change, where it is given. */
  show: (written: Written, db?: Database['kysely']) => Promise<Shown> | Shown;
}

interface Shown {
  version: number;
  body: object;
}

export async function respondWithChange<Written>(
  request: FastifyRequest,
  reply: FastifyReply,
  change: Change<Written>,
): Promise<FastifyReply> {
  const { status, run, finish = async (written) => written, show } = change;
  reply.code(status);
  if (request.idempotent === null) {
    const shown = await show(await finish(await run(requestContextOf(request))));
    return reply.header('etag', entityTag(shown)).send(shown.body);
  }
  const { idempotent } = request;
  return unlessReplayed(reply, idempotent, async () =>
    sendStored(reply, await answerOnce(request, reply, idempotent, change)),
  );
}

async function answerOnce<Written>(
  request: FastifyRequest,
  reply: FastifyReply,
  idempotent: IdempotentRequest,
  { run, finish, show }: Change<Written>,
): Promise<StoredResponse> {
  let response: StoredResponse | undefined;
  const respond = async (written: Written, db?: Database['kysely']): Promise<StoredResponse> => {
    const shown = await show(written, db);
    const body = reply.serialize(shown.body);
    return { status: reply.statusCode, body: String(body), etag: entityTag(shown) };
  };
  const hooks = idempotent.withChange<Written>(async (db, written) => {
    response = await respond(written, db);
    return response;
  });
  const written = await run({ ...requestContextOf(request), hooks });
  if (response === undefined) throw new Error('The change did not store its response.');
  if (finish === undefined) return response;
  const finished = await respond(await finish(written));
  await idempotent.replace(finished);
  return finished;
}
