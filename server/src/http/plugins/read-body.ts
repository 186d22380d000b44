// The types of body that the product reads: JSON everywhere, forms where a lead is made.
import { isUtf8 } from 'node:buffer';
import multipart from '@fastify/multipart';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { DomainError } from '../../domain/errors.ts';
import { readForm } from './read-form.ts';
import { readJson } from './read-json.ts';

export const largestBody = 1024 * 1024;
const longestName = 1_000;

export function readBodies(app: FastifyInstance): void {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('application/json', { parseAs: 'buffer' }, (request, bytes, done) => {
    try {
      if (isNotRead(request, bytes)) done(null, undefined);
      else done(null, readJson(textOf(bytes as Buffer, 'bad_json')));
    } catch (error) {
      done(error as Error);
    }
  });
  app.addContentTypeParser(
    'application/x-www-form-urlencoded',
    { parseAs: 'buffer' },
    (request, bytes, done) => {
      try {
        allowForm(request);
        done(null, readForm(new URLSearchParams(textOf(bytes as Buffer, 'bad_request'))));
      } catch (error) {
        done(error as Error);
      }
    },
  );
  app.register(multipart, {
    limits: {
      fieldNameSize: longestName,
      fieldSize: largestBody,
      fields: 1_000,
      files: 20,
      fileSize: largestBody,
    },
  });
  // Most requests are not of this type, and pay for no promise.
  app.addHook('preValidation', (request, _reply, done) => {
    if (request.isMultipart()) readMultipart(request).then(() => done(), done);
    else done();
  });
}

/** Some clients name a type with every request: where no body is due there may be none, and that of
 *  a deletion, which means nothing, is not looked at. */
function isNotRead({ method, routeOptions }: FastifyRequest, bytes: string | Buffer): boolean {
  const { schema, config } = routeOptions;
  const isDue = schema === undefined || schema.body !== undefined;
  if (bytes.length > 0) return !isDue && method === 'DELETE';
  return !isDue || config.takesQuery === true;
}

async function readMultipart(request: FastifyRequest): Promise<void> {
  allowForm(request);
  if (Number(request.headers['content-length'] ?? 0) > largestBody) throw tooLarge();
  request.body = readForm(await partsOf(request));
}

async function partsOf(request: FastifyRequest): Promise<[string, string][]> {
  try {
    return await readParts(request);
  } catch (error) {
    const { code = '' } = error as { code?: string };
    if (error instanceof DomainError || code === 'FST_REQ_FILE_TOO_LARGE') throw error;
    throw new DomainError('bad_request', 'The form is broken, or has too many fields.', {
      cause: error,
    });
  }
}

/** Of a file only its name is kept: a lead has no files. */
async function readParts(request: FastifyRequest): Promise<[string, string][]> {
  const pairs: [string, string][] = [];
  let size = 0;
  for await (const part of request.parts()) {
    let value: string;
    if (part.type === 'file') {
      for await (const chunk of part.file) size += chunk.length;
      value = part.filename;
    } else {
      if (part.valueTruncated) throw tooLarge();
      if (part.fieldnameTruncated) {
        throw new DomainError('bad_request', 'The form has a field with too long a name.');
      }
      // A part that says that it is JSON is parsed already.
      value = typeof part.value === 'string' ? part.value : JSON.stringify(part.value ?? '');
    }
    size += Buffer.byteLength(part.fieldname) + Buffer.byteLength(value);
    if (size > largestBody) throw tooLarge();
    if (part.type === 'field' || value !== '') pairs.push([part.fieldname, value]);
  }
  return pairs;
}

/** Bytes that are no UTF-8 would be stored as other letters than were meant. */
function textOf(bytes: Buffer, code: 'bad_json' | 'bad_request'): string {
  if (isUtf8(bytes)) return bytes.toString();
  throw new DomainError(code, 'The body is not text in UTF-8.');
}

export function tooLarge(): DomainError {
  return new DomainError('too_large', 'The body is larger than 1 MiB.');
}

function allowForm(request: FastifyRequest): void {
  if (request.routeOptions.config.makesLead) return;
  throw new DomainError('unsupported_type', 'The body must be application/json.');
}
