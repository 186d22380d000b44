// Sends the response of a change or of an effect. Under an Idempotency-Key the response is stored,
// and sent exactly as stored.
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { ChangeRequest } from '../../../domain/events/request-context.ts';
import {
  AlreadyStored,
  type StoredResponse,
} from '../../../domain/idempotency/idempotency-record.ts';
import type { Database } from '../../../platform/database/pool.ts';
import { namesCause } from '../../hooks/cause-header.ts';
import { type IdempotentRequest, replay, sendStored } from '../../hooks/idempotency.ts';
import { entityTag, requestContextOf } from '../../hooks/request-context.ts';

export interface Change<Written> {
  status: 200 | 201;
  run: (request: ChangeRequest<Written>) => Promise<Written>;
  /** Begins a job's work after the commit; returns the record as it is then. */
  finish?: ((written: Written) => Promise<Written>) | undefined;
  /** Reads over `db`, in the transaction of the change, where it is passed. */
  present: (written: Written, db?: Database['kysely']) => Promise<Presented> | Presented;
}

interface Presented {
  /** Absent where the response is no record. */
  version?: number;
  body: object;
}

const tagOf = ({ version }: Presented): string | null =>
  version === undefined ? null : entityTag({ version });

/** Responds with the record as the change left it. */
export async function respondWithChange<Written>(
  request: FastifyRequest,
  reply: FastifyReply,
  change: Change<Written>,
): Promise<FastifyReply> {
  const { status, run, finish = async (written) => written, present } = change;
  const { idempotent } = request;
  reply.code(status);
  if (idempotent === null) {
    const presented = await present(await finish(await run(requestContextOf(request))));
    const etag = tagOf(presented);
    if (etag !== null) reply.header('etag', etag);
    return reply.send(presented.body);
  }
  return sendOrReplay(reply, idempotent, () => storeAndRun(request, reply, idempotent, change));
}

/** Responds to a request with an effect outside the database, such as sending a message. */
export async function respondWithEffect(
  request: FastifyRequest,
  reply: FastifyReply,
  effect: () => Promise<object>,
): Promise<FastifyReply> {
  const { idempotent } = request;
  if (idempotent === null) return reply.send(await effect());
  const respond = async () => ({
    status: reply.statusCode,
    body: String(reply.serialize(await effect())),
    etag: null,
  });
  return sendOrReplay(reply, idempotent, () => idempotent.storeAfterEffect(respond));
}

async function storeAndRun<Written>(
  request: FastifyRequest,
  reply: FastifyReply,
  idempotent: IdempotentRequest,
  { run, finish, present }: Change<Written>,
): Promise<StoredResponse> {
  let response: StoredResponse | undefined;
  const respond = async (written: Written, db?: Database['kysely']): Promise<StoredResponse> => {
    const presented = await present(written, db);
    const body = reply.serialize(presented.body);
    const causeId = namesCause(request.routeOptions) ? request.causeId : null;
    return { status: reply.statusCode, body: String(body), etag: tagOf(presented), causeId };
  };
  const hooks = idempotent.storeWithChange<Written>(async (db, written) => {
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

/**
 * Of two concurrent requests with one Idempotency-Key, the later one may notice only when it writes
 * that the other has finished. It gets the same response.
 */
async function sendOrReplay(
  reply: FastifyReply,
  { unseal }: IdempotentRequest,
  respond: () => Promise<StoredResponse>,
): Promise<FastifyReply> {
  try {
    return sendStored(reply, await respond());
  } catch (error) {
    if (error instanceof AlreadyStored) return replay(reply, unseal(error.response));
    throw error;
  }
}
