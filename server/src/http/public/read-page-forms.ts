// The forms of our own pages, as the pairs that they are.
import type { IncomingMessage } from 'node:http';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { readPairs } from '../body/read-pairs.ts';
import { receiveBody } from '../body/receive-body.ts';

/** In place of what the server reads elsewhere. */
export function readPageForms(app: FastifyInstance): void {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser(
    'application/x-www-form-urlencoded',
    async (request: FastifyRequest, payload: IncomingMessage) =>
      readPairs(await receiveBody(request, payload)),
  );
}
