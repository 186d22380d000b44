// Parses bodies: JSON on every route, forms where a lead is created, and streams where a route
// reads one.
import type { IncomingMessage } from 'node:http';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { DomainError } from '../../domain/errors.ts';
import {
  createRoundRobinScheduler,
  type RoundRobinScheduler,
} from '../../platform/round-robin-scheduler.ts';
import { type BodyBudget, smallBody } from './body-budget.ts';
import { leadBody } from './body-limits.ts';
import { readForm } from './read-form.ts';
import { readJson, shapeWithin } from './read-json.ts';
import { readMultipart } from './read-multipart.ts';
import { readPairs } from './read-pairs.ts';
import { leaseBodies, receiveBody } from './receive-body.ts';
import { decodeUtf8 } from './storable-text.ts';
import { fileType, ndjson, receiveStream } from './streamed-body.ts';

// Larger bodies take long enough to parse that they wait for their turn.
const lightBytes = smallBody;
const lightKeys = 256;

export function readBodies(app: FastifyInstance, budget?: BodyBudget): void {
  ignoreBodiesOfDeletes(app);
  const scheduler = createRoundRobinScheduler();
  const nextTurn = (request: FastifyRequest) => waitForTurn(scheduler, request);

  leaseBodies(app, budget);
  app.addHook('onRoute', (route) => {
    if (route.config?.createsLead) route.bodyLimit ??= leadBody;
  });
  app.removeAllContentTypeParsers();
  app.addContentTypeParser(
    'application/json',
    async (request: FastifyRequest, payload: IncomingMessage) => {
      const bytes = await receiveBody(request, payload);
      if (bytes.length === 0 && mayBeEmpty(request)) return undefined;
      const isLarge = bytes.length > lightBytes;
      if (isLarge) await nextTurn(request);
      const shape = shapeWithin(bytes, request.routeOptions.bodyLimit);
      if (!isLarge && shape.keys > lightKeys) await nextTurn(request);
      return readJson(decodeUtf8(bytes, 'bad_json'), shape);
    },
  );
  app.addContentTypeParser(
    'application/x-www-form-urlencoded',
    async (request: FastifyRequest, payload: IncomingMessage) => {
      allowForm(request);
      const bytes = await receiveBody(request, payload);
      if (bytes.length > lightBytes) await nextTurn(request);
      return readForm(readPairs(bytes));
    },
  );
  app.addContentTypeParser(
    'multipart/form-data',
    async (request: FastifyRequest, payload: IncomingMessage) => {
      allowForm(request);
      const bytes = await receiveBody(request, payload);
      if (bytes.length > lightBytes) await nextTurn(request);
      return readForm(await readMultipart(request.headers['content-type'] ?? '', bytes));
    },
  );
  app.addContentTypeParser([ndjson, fileType], receiveStream);
}

/**
 * Where the route declares none, the body of a DELETE has no meaning: it is not read, like that of a
 * GET.
 */
function ignoreBodiesOfDeletes(app: FastifyInstance): void {
  app.addHook('preParsing', (request, _reply, _payload, done) => {
    const { method, routeOptions } = request;
    if (method === 'DELETE' && routeOptions.schema?.body === undefined) request.headers = noBody;
    done();
  });
}

/** These override the headers that were sent. */
const noBody = {
  'content-type': undefined,
  'content-length': undefined,
  'transfer-encoding': undefined,
};

/** Waits until the body may occupy the event loop, or its client has disconnected. */
async function waitForTurn(
  scheduler: RoundRobinScheduler,
  { lease, raw: { socket } }: FastifyRequest,
): Promise<void> {
  const disconnected = new AbortController();
  const onClose = () =>
    disconnected.abort(
      new DomainError('bad_request', 'The client disconnected before its body was read.'),
    );
  socket.once('close', onClose);
  if (socket.destroyed) onClose();
  try {
    await scheduler.waitForTurn(lease?.owner.id ?? '', disconnected.signal);
  } finally {
    socket.removeListener('close', onClose);
  }
}

/** Some clients send a Content-Type with every request, also where the route takes no body. */
function mayBeEmpty({ routeOptions }: FastifyRequest): boolean {
  const { schema, config } = routeOptions;
  const takesBody = schema === undefined || schema.body !== undefined;
  return !takesBody || config.readsQuery === true;
}

function allowForm(request: FastifyRequest): void {
  if (request.routeOptions.config.createsLead) return;
  throw new DomainError('unsupported_type', 'The body must be application/json.');
}
