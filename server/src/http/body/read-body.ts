// The types of body that the product reads: JSON everywhere, forms where a lead is made.
import type { IncomingMessage } from 'node:http';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { DomainError } from '../../domain/errors.ts';
import {
  createRoundRobinScheduler,
  type RoundRobinScheduler,
} from '../../platform/round-robin-scheduler.ts';
import { type BodyBudget, smallBody } from './body-budget.ts';
import { leadBody, maxKeys, maxValues } from './body-limits.ts';
import { type JsonShape, readShape } from './json-shape.ts';
import { readForm } from './read-form.ts';
import { readJson } from './read-json.ts';
import { readMultipart } from './read-multipart.ts';
import { readPairs } from './read-pairs.ts';
import { leaseBodies, receiveBody } from './receive-body.ts';
import { utf8Text } from './utf8-text.ts';

// Past these, reading a body takes long enough to be felt by the others.
const lightBytes = smallBody;
const lightKeys = 256;

export function readBodies(app: FastifyInstance, budget?: BodyBudget): void {
  // The body of a deletion means nothing: as that of a GET, it is not read.
  app.addHttpMethod('DELETE', { hasBody: false, overrideExisting: true });
  const scheduler = createRoundRobinScheduler();
  const turnOf = (request: FastifyRequest) => waitForTurn(scheduler, request);

  leaseBodies(app, budget);
  app.addHook('onRoute', (route) => {
    if (route.config?.makesLead) route.bodyLimit ??= leadBody;
  });
  app.removeAllContentTypeParsers();
  app.addContentTypeParser(
    'application/json',
    async (request: FastifyRequest, payload: IncomingMessage) => {
      const bytes = await receiveBody(request, payload);
      if (bytes.length === 0 && mayBeEmpty(request)) return undefined;
      const isLarge = bytes.length > lightBytes;
      if (isLarge) await turnOf(request);
      const shape = shapeWithin(bytes, request.routeOptions.bodyLimit);
      if (!isLarge && shape.keys > lightKeys) await turnOf(request);
      return readJson(utf8Text(bytes, 'bad_json'), shape);
    },
  );
  app.addContentTypeParser(
    'application/x-www-form-urlencoded',
    async (request: FastifyRequest, payload: IncomingMessage) => {
      allowForm(request);
      const bytes = await receiveBody(request, payload);
      if (bytes.length > lightBytes) await turnOf(request);
      return readForm(readPairs(bytes));
    },
  );
  app.addContentTypeParser(
    'multipart/form-data',
    async (request: FastifyRequest, payload: IncomingMessage) => {
      allowForm(request);
      const bytes = await receiveBody(request, payload);
      if (bytes.length > lightBytes) await turnOf(request);
      return readForm(await readMultipart(request.headers['content-type'] ?? '', bytes));
    },
  );
}

/** Waits until the body may take up the event loop for a while, or its client is gone. */
async function waitForTurn(
  scheduler: RoundRobinScheduler,
  { lease, raw: { socket } }: FastifyRequest,
): Promise<void> {
  const gone = new AbortController();
  const leave = () =>
    gone.abort(new DomainError('bad_request', 'The client left before its body was read.'));
  socket.once('close', leave);
  if (socket.destroyed) leave();
  try {
    await scheduler.waitForTurn(lease?.owner.id ?? '', gone.signal);
  } finally {
    socket.removeListener('close', leave);
  }
}

/** Some clients name a type with every request: where no body is due there may be none. */
function mayBeEmpty({ routeOptions }: FastifyRequest): boolean {
  const { schema, config } = routeOptions;
  const isDue = schema === undefined || schema.body !== undefined;
  return !isDue || config.takesQuery === true;
}

function shapeWithin(bytes: Buffer, bodyLimit: number): JsonShape {
  const [keys, values] = [maxKeys(bodyLimit), maxValues(bodyLimit)];
  const shape = readShape(bytes, keys, values);
  if (shape.keys <= keys && shape.values <= values) return shape;
  throw new DomainError('bad_request', 'The body holds too many values.');
}

function allowForm(request: FastifyRequest): void {
  if (request.routeOptions.config.makesLead) return;
  throw new DomainError('unsupported_type', 'The body must be application/json.');
}
