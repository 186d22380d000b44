// A POST with an Idempotency-Key is carried out once: repeated, it gets the first response. Routes
// that make a lead keep their response in the batch of the lead instead.
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { WriteHooks } from '../../domain/events/write-hooks.ts';
import {
  findResponse,
  type RecordKey,
  type StoredResponse,
  storeResponse,
} from '../../domain/idempotency/idempotency-record.ts';
import { storeAfterEffect } from '../../domain/idempotency/store-after-effect.ts';
import { storeWithChange } from '../../domain/idempotency/store-with-change.ts';
import type { Database } from '../../platform/database/pool.ts';
import type { Sealer } from '../../platform/secrets/sealer.ts';
import { idempotencyOf } from './idempotency-key.ts';
import { principalOf } from './request-context.ts';
import { replay } from './send-stored.ts';

type Db = Database['kysely'];

/** What a request with an Idempotency-Key, which was not answered before, is answered through. */
export interface IdempotentRequest {
  /** Stores the response in the transaction of the change. */
  withChange: <Result>(
    respond: (db: Db, result: Result) => Promise<StoredResponse>,
  ) => WriteHooks<Result>;
  /** Stores the response after an effect outside the database. */
  afterEffect: (effect: () => Promise<StoredResponse>) => Promise<StoredResponse>;
  /** Stores another response in the place of the one that came with the change. */
  replace: (response: StoredResponse) => Promise<void>;
  /** As it was before it was stored. */
  open: (stored: StoredResponse) => StoredResponse;
}

export function createReplayStored({ kysely }: Pick<Database, 'kysely'>, sealer: Sealer) {
  // A response may show a secret, such as that of a new webhook, that is stored nowhere else unsealed.
  const seal = (response: StoredResponse) => ({ ...response, body: sealer.seal(response.body) });
  const open = (stored: StoredResponse) => ({ ...stored, body: sealer.open(stored.body) });

  const idempotent = (key: RecordKey): IdempotentRequest => ({
    withChange: (respond) =>
      storeWithChange(key, async (db, result) => seal(await respond(db, result))),
    afterEffect: (effect) => storeAfterEffect(kysely, key, effect, seal),
    replace: (response) => storeResponse(kysely, key, seal(response)),
    open,
  });

  async function find(request: FastifyRequest, reply: FastifyReply) {
    const idempotency = idempotencyOf(request);
    if (idempotency === undefined) return undefined;
    const key = { workspaceId: principalOf(request).workspaceId, ...idempotency };
    const stored = await request.withSlot(() => findResponse(kysely, key));
    if (stored !== null) return replay(reply, open(stored));
    request.idempotent = idempotent(key);
    return undefined;
  }

  /** Before the request is carried out. Without the header nobody waits for anything. */
  return (request: FastifyRequest, reply: FastifyReply, done: (error?: Error) => void): void => {
    if (request.headers['idempotency-key'] === undefined) done();
    else find(request, reply).then((replayed) => replayed ?? done(), done);
  };
}
