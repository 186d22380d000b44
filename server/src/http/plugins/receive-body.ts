// Receives a body as bytes: within the limit of its route, and within the budget of the process.
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { DomainError } from '../../domain/errors.ts';
import { networkOf } from '../../domain/limits/network-of.ts';
import { type BodyBudget, type BodyOwner, createBodyBudget } from './body-budget.ts';
import { sizeOf } from './body-limits.ts';

const readToKeepOpen = 64 * 1024;

/** What a request holds of the budget, until its response is sent or its client is gone. */
export interface BodyLease {
  owner: BodyOwner;
  take: (bytes: number) => boolean;
}

export function leaseBodies(app: FastifyInstance, budget: BodyBudget = createBodyBudget()): void {
  app.decorateRequest('lease', null);
  app.addHook('preParsing', (request, reply, _payload, done) => {
    if (hasBody(request)) {
      const owner = ownerOf(request);
      let held = 0;
      request.lease = {
        owner,
        take(bytes) {
          const taken = budget.take(owner, bytes);
          if (taken) held += bytes;
          return taken;
        },
      };
      reply.raw.once('close', () => budget.giveBack(owner, held));
    }
    done();
  });
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
    const stop = (error: DomainError) => {
      payload.removeListener('data', receive);
      chunks.length = 0;
      reject(error);
    };
    const receive = (chunk: Buffer) => {
      received += chunk.length;
      if (received > bodyLimit) stop(tooLarge(bodyLimit));
      else if (request.lease?.take(chunk.length) === false) stop(tooBusy());
      else chunks.push(chunk);
    };
    payload.on('data', receive);
    payload.once('end', () => resolve(Buffer.concat(chunks)));
    payload.once('error', (cause) => {
      reject(new DomainError('bad_request', 'The body did not arrive whole.', { cause }));
    });
  });
}

/** A response that does not wait for a large body ends the connection: else all of it is still read. */
export function leaveUnread({ raw, headers }: FastifyRequest, reply: FastifyReply): void {
  const announced =
    headers['transfer-encoding'] === undefined
      ? Number(headers['content-length'] ?? 0)
      : Number.POSITIVE_INFINITY;
  if (!raw.complete && announced > readToKeepOpen) reply.header('connection', 'close');
}

/** What the headers alone say against it. */
function refusalOf({ headers }: FastifyRequest, bodyLimit: number): DomainError | undefined {
  const encoding = headers['content-encoding']?.trim().toLowerCase() ?? 'identity';
  if (encoding !== 'identity' && encoding !== '') {
    return new DomainError('unsupported_type', 'The body must not have a Content-Encoding.');
  }
  return Number(headers['content-length'] ?? 0) > bodyLimit ? tooLarge(bodyLimit) : undefined;
}

const hasBody = ({ headers }: FastifyRequest): boolean =>
  headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;

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
