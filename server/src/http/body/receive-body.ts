// Receives a body as bytes, within the limit of its route and the budget of the process.
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { DomainError } from '../../domain/errors.ts';
import { networkOf } from '../../domain/limits/network-of.ts';
import { type BodyBudget, type BodyOwner, createBodyBudget } from './body-budget.ts';
import { sizeOf } from './body-limits.ts';

const maxUnreadBytes = 64 * 1024;
// Anybody can open connections without a key, so a slow one may occupy the budget only briefly.
const keylessTimeoutMs = 10_000;

/** A request's part of the budget, until its response is sent and closed. */
export interface BodyLease {
  owner: BodyOwner;
  reserve: (bytes: number) => boolean;
  /** Releases everything: the body was discarded. */
  release: () => void;
  /** Marks that the handler has responded: nothing reads the body any more. */
  markResponded: () => void;
}

export function leaseBodies(app: FastifyInstance, budget: BodyBudget = createBodyBudget()): void {
  app.decorateRequest('lease', null);
  app.addHook('preParsing', (request, reply, _payload, done) => {
    if (hasBody(request)) request.lease = leaseOf(request, reply, budget);
    done();
  });
  // A disconnect alone releases nothing: the body still waits for its turn, or its handler has it.
  app.addHook('onSend', (request, _reply, _payload, done) => {
    request.lease?.markResponded();
    done();
  });
}

function leaseOf(request: FastifyRequest, reply: FastifyReply, budget: BodyBudget): BodyLease {
  const owner = ownerOf(request);
  const account = budget.openAccount(owner, contentLengthOf(request));
  let isResponded = false;
  let isClosed = false;
  const releaseAfterBoth = () => {
    if (isResponded && isClosed) account.release();
  };
  reply.raw.once('close', () => {
    isClosed = true;
    releaseAfterBoth();
  });
  return {
    owner,
    reserve: account.reserve,
    release: account.release,
    markResponded() {
      isResponded = true;
      releaseAfterBoth();
    },
  };
}

export function receiveBody(
  request: FastifyRequest,
  payload: NodeJS.ReadableStream,
): Promise<Buffer> {
  const { bodyLimit } = request.routeOptions;
  return new Promise((resolve, reject) => {
    const headerError = checkHeaders(request, bodyLimit);
    if (headerError !== undefined) {
      reject(headerError);
      return;
    }
    const chunks: Buffer[] = [];
    let received = 0;
    const isKeyless = request.lease?.owner.hasKey === false;
    const timer = isKeyless ? setTimeout(() => fail(tooSlow()), keylessTimeoutMs) : undefined;
    const fail = (error: DomainError) => {
      clearTimeout(timer);
      payload.removeListener('data', receive);
      chunks.length = 0;
      request.lease?.release();
      reject(error);
    };
    const receive = (chunk: Buffer) => {
      received += chunk.length;
      if (received > bodyLimit) fail(tooLarge(bodyLimit));
      else if (request.lease?.reserve(chunk.length) === false) fail(tooBusy());
      else chunks.push(chunk);
    };
    payload.on('data', receive);
    payload.once('end', () => {
      clearTimeout(timer);
      resolve(Buffer.concat(chunks));
    });
    payload.once('error', (cause) => fail(incomplete(cause)));
  });
}

/** Closes the connection after a response that did not read a large body: else Node reads it all. */
export function closeIfUnread(request: FastifyRequest, reply: FastifyReply): void {
  const length = contentLengthOf(request.raw) ?? Number.POSITIVE_INFINITY;
  if (!request.raw.complete && length > maxUnreadBytes) reply.header('connection', 'close');
}

function checkHeaders({ headers }: FastifyRequest, bodyLimit: number): DomainError | undefined {
  const encoding = headers['content-encoding']?.trim().toLowerCase() ?? 'identity';
  if (encoding !== 'identity' && encoding !== '') {
    return new DomainError('unsupported_type', 'The body must not have a Content-Encoding.');
  }
  return Number(headers['content-length'] ?? 0) > bodyLimit ? tooLarge(bodyLimit) : undefined;
}

/** Undefined when the body comes in chunks. */
const contentLengthOf = ({ headers }: Pick<FastifyRequest, 'headers'>): number | undefined =>
  headers['transfer-encoding'] === undefined ? Number(headers['content-length'] ?? 0) : undefined;

const hasBody = (request: FastifyRequest): boolean => contentLengthOf(request) !== 0;

function ownerOf({ principal, ip }: FastifyRequest): BodyOwner {
  return principal === null
    ? { id: `network ${networkOf(ip)}`, hasKey: false }
    : { id: `workspace ${principal.workspaceId}`, hasKey: true };
}

const tooLarge = (bodyLimit: number): DomainError =>
  new DomainError('too_large', `The body is larger than ${sizeOf(bodyLimit)}.`);

const tooBusy = (): DomainError =>
  new DomainError('unavailable', 'Too many large requests are arriving at the moment. Try again.', {
    retryAfterSeconds: 1,
  });

const tooSlow = (): DomainError =>
  new DomainError('bad_request', 'The body did not arrive in time.');

const incomplete = (cause: unknown): DomainError =>
  new DomainError('bad_request', 'The body did not arrive completely.', { cause });
