// A POST with an Idempotency-Key takes effect once: a repeated one gets the first response. Routes
// that create a lead store their response in the lead's transaction instead.
import { createHash } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { invalidField } from '../../domain/errors.ts';
import type { WriteHooks } from '../../domain/events/write-hooks.ts';
import {
  findResponse,
  type IdempotencyKey,
  type RecordKey,
  type StoredResponse,
  storeResponse,
} from '../../domain/idempotency/idempotency-record.ts';
import { storeAfterEffect } from '../../domain/idempotency/store-after-effect.ts';
import { storeWithChange } from '../../domain/idempotency/store-with-change.ts';
import type { Database } from '../../platform/database/pool.ts';
import type { Sealer } from '../../platform/secrets/sealer.ts';
import { wantsDryRun } from './dry-run.ts';
import { principalOf } from './request-context.ts';

type Db = Database['kysely'];

const maxKeyLength = 255;

/** How a request with a new Idempotency-Key stores its response. */
export interface IdempotentRequest {
  /** Stores the response in the transaction of the change. */
  storeWithChange: <Result>(
    respond: (db: Db, result: Result) => Promise<StoredResponse>,
  ) => WriteHooks<Result>;
  /** Stores the response after an effect outside the database. */
  storeAfterEffect: (effect: () => Promise<StoredResponse>) => Promise<StoredResponse>;
  /** Replaces the response that was stored with the change. */
  replace: (response: StoredResponse) => Promise<void>;
  unseal: (stored: StoredResponse) => StoredResponse;
}

export function createIdempotencyHook({ kysely }: Pick<Database, 'kysely'>, sealer: Sealer) {
  // A response may hold a secret, such as a new webhook's, which is stored nowhere else unsealed.
  const seal = (response: StoredResponse) => ({ ...response, body: sealer.seal(response.body) });
  const unseal = (stored: StoredResponse) => ({ ...stored, body: sealer.open(stored.body) });

  const idempotent = (key: RecordKey): IdempotentRequest => ({
    storeWithChange: (respond) =>
      storeWithChange(key, async (db, result) => seal(await respond(db, result))),
    storeAfterEffect: (effect) => storeAfterEffect(kysely, key, effect, seal),
    replace: (response) => storeResponse(kysely, key, seal(response)),
    unseal,
  });

  async function findStored(request: FastifyRequest, reply: FastifyReply) {
    const idempotencyKey = readIdempotencyKey(request);
    if (idempotencyKey === undefined) return undefined;
    const key = { workspaceId: principalOf(request).workspaceId, ...idempotencyKey };
    const stored = await request.withSlot(() => findResponse(kysely, key));
    if (stored !== null) return replay(reply, unseal(stored));
    request.idempotent = idempotent(key);
    return undefined;
  }

  /** Requests without the header continue synchronously. */
  return (request: FastifyRequest, reply: FastifyReply, done: (error?: Error) => void): void => {
    if (request.headers['idempotency-key'] === undefined) done();
    else findStored(request, reply).then((replayed) => replayed ?? done(), done);
  };
}

/**
 * The key, quoted or not, with a fingerprint of the request. Read it before anything changes the
 * body.
 */
export function readIdempotencyKey(request: FastifyRequest): IdempotencyKey | undefined {
  const header = request.headers['idempotency-key'];
  const requesterId = request.principal?.actor.id;
  // A dry run does nothing that a repeat could do twice.
  if (header === undefined || requesterId == null || wantsDryRun(request)) return undefined;
  const text = String(header).trim();
  const quoted = /^"((?:[^"\\]|\\.)*)"$/.exec(text);
  const idempotencyKey = quoted?.[1] ?? text;
  if (idempotencyKey === '' || idempotencyKey.length > maxKeyLength) {
    throw invalidField('Idempotency-Key', 'idempotency_key_invalid', { max: maxKeyLength });
  }
  const fingerprint = createHash('sha256')
    .update(`${request.method} ${request.url}\n`)
    .update(JSON.stringify(request.body ?? null))
    .digest();
  return { requesterId, idempotencyKey, fingerprint };
}

/** Sends a stored response byte for byte. */
export function sendStored(
  reply: FastifyReply,
  { status, body, etag, causeId }: StoredResponse,
): FastifyReply {
  if (etag !== null) reply.header('etag', etag);
  if (causeId) reply.header('x-cause-id', causeId);
  return reply
    .code(status)
    .header('content-type', 'application/json; charset=utf-8')
    .serializer((stored: string) => stored)
    .send(body);
}

export function replay(reply: FastifyReply, stored: StoredResponse): FastifyReply {
  return sendStored(reply.header('idempotency-replayed', 'true'), stored);
}
