// Parses the forms of Inlet's own pages.
import type { IncomingMessage } from 'node:http';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { readPairs } from '../body/read-pairs.ts';
import { receiveBody } from '../body/receive-body.ts';

/** Replaces the parsers of the server in this scope. */
export function readPageForms(app: FastifyInstance): void {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser(
    'application/x-www-form-urlencoded',
    async (request: FastifyRequest, payload: IncomingMessage) =>
      readPairs(await receiveBody(request, payload)),
  );
}

/** Empty without a form in the body. */
export const formOf = ({ body }: FastifyRequest): URLSearchParams =>
  body instanceof URLSearchParams ? body : new URLSearchParams();
