// Receives a body as bytes: within the limit of its route, and within the budget of the process.
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { DomainError } from '../../domain/errors.ts';
import { networkOf } from '../../domain/limits/network-of.ts';
import { type BodyBudget, type BodyOwner, createBodyBudget } from './body-budget.ts';
import { sizeOf } from './body-limits.ts';

const readToKeepOpen = 64 * 1024;
// Anybody can open connections without a key, so a slow one holds its part only briefly.
const keylessWithinMs = 10_000;

/** What a request holds of the budget until it is answered and its response is closed. */
export interface BodyLease {
  owner: BodyOwner;
  take: (bytes: number) => boolean;
  /** The body was dropped, so nothing is held. */
  drop: () => void;
  /** The request is answered: nothing reads its body any more. */
  answered: () => void;
}

export function leaseBodies(app: FastifyInstance, budget: BodyBudget = createBodyBudget()): void {
  app.decorateRequest('lease', null);
  app.addHook('preParsing', (request, reply, _payload, done) => {
    if (hasBody(request)) request.lease = leaseOf(request, reply, budget);
    done();
  });
  // A client that leaves early frees nothing: its body waits for its turn, or is with its handler.
  app.addHook('onSend', (request, _reply, _payload, done) => {
    request.lease?.answered();
    done();
  });
}

function leaseOf(request: FastifyRequest, reply: FastifyReply, budget: BodyBudget): BodyLease {
  const owner = ownerOf(request);
  const account = budget.open(owner, announcedBy(request));
  let isAnswered = false;
  let isClosed = false;
  const closeAfterBoth = () => {
    if (isAnswered && isClosed) account.close();
  };
  reply.raw.once('close', () => {
    isClosed = true;
    closeAfterBoth();
  });
  return {
    owner,
    take: account.take,
    drop: account.close,
    answered() {
      isAnswered = true;
      closeAfterBoth();
    },
  };
}

export function receiveBody(
  request: FastifyRequest,
  payload: NodeJS.ReadableStream,
): Promise<Buffer> {
  const { bodyLimit } = request.routeOptions;
  return new Promise((resolve, reject) => {
    const refusal = refusalOf(request, bodyLimit);
    if (refusal !== undefined) {
      reject(refusal);
      return;
    }
    const chunks: Buffer[] = [];
    let received = 0;
    const isKeyless = request.lease?.owner.hasKey === false;
    const timer = isKeyless ? setTimeout(() => stop(tooSlow()), keylessWithinMs) : undefined;
    const stop = (error: DomainError) => {
      clearTimeout(timer);
      payload.removeListener('data', receive);
      chunks.length = 0;
      request.lease?.drop();
      reject(error);
    };
    const receive = (chunk: Buffer) => {
      received += chunk.length;
      if (received > bodyLimit) stop(tooLarge(bodyLimit));
      else if (request.lease?.take(chunk.length) === false) stop(tooBusy());
      else chunks.push(chunk);
    };
    payload.on('data', receive);
    payload.once('end', () => {
      clearTimeout(timer);
      resolve(Buffer.concat(chunks));
    });
    payload.once('error', (cause) => stop(notWhole(cause)));
  });
}

/** A response that does not wait for a large body ends the connection: else all of it is still read. */
export function leaveUnread(request: FastifyRequest, reply: FastifyReply): void {
  const announced = announcedBy(request) ?? Number.POSITIVE_INFINITY;
  if (!request.raw.complete && announced > readToKeepOpen) reply.header('connection', 'close');
}

/** What the headers alone say against it. */
function refusalOf({ headers }: FastifyRequest, bodyLimit: number): DomainError | undefined {
  const encoding = headers['content-encoding']?.trim().toLowerCase() ?? 'identity';
  if (encoding !== 'identity' && encoding !== '') {
    return new DomainError('unsupported_type', 'The body must not have a Content-Encoding.');
  }
  return Number(headers['content-length'] ?? 0) > bodyLimit ? tooLarge(bodyLimit) : undefined;
}

/** The length that the headers name; undefined when the body comes in chunks. */
const announcedBy = ({ headers }: FastifyRequest): number | undefined =>
  headers['transfer-encoding'] === undefined ? Number(headers['content-length'] ?? 0) : undefined;

const hasBody = (request: FastifyRequest): boolean => announcedBy(request) !== 0;

function ownerOf({ principal, ip }: FastifyRequest): BodyOwner {
  return principal === null
    ? { id: `network ${networkOf(ip)}`, hasKey: false }
    : { id: `workspace ${principal.workspaceId}`, hasKey: true };
}

const tooLarge = (bodyLimit: number): DomainError =>
  new DomainError('too_large', `The body is larger than ${sizeOf(bodyLimit)}.`);

const tooBusy = (): DomainError =>
  new DomainError('unavailable', 'Too many large requests arrive just now. Try again.', {
    retryAfterSeconds: 1,
  });

const tooSlow = (): DomainError =>
  new DomainError('bad_request', 'The body did not arrive in time.');

const notWhole = (cause: unknown): DomainError =>
  new DomainError('bad_request', 'The body did not arrive whole.', { cause });
