// The types of body that the product reads: JSON everywhere, forms where a lead is made.
import multipart from '@fastify/multipart';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { DomainError } from '../../domain/errors.ts';
import { readForm } from './read-form.ts';
import { readJson } from './read-json.ts';

export const largestBody = 1024 * 1024;

export function readBodies(app: FastifyInstance): void {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('application/json', { parseAs: 'string' }, (_request, text, done) => {
    try {
      done(null, readJson(text as string));
    } catch (error) {
      done(error as Error);
    }
  });
  app.addContentTypeParser(
    'application/x-www-form-urlencoded',
    { parseAs: 'string' },
    (request, text, done) => {
      try {
        allowForm(request);
        done(null, readForm(new URLSearchParams(text as string)));
      } catch (error) {
        done(error as Error);
      }
    },
  );
  app.register(multipart, {
    limits: { fieldSize: largestBody, fields: 1_000, files: 20, fileSize: largestBody },
  });
  app.addHook('preValidation', async (request) => {
    if (!request.isMultipart()) return;
    allowForm(request);
    if (Number(request.headers['content-length'] ?? 0) > largestBody) throw tooLarge();
    request.body = readForm(await partsOf(request));
  });
}

/** Of a file only its name is kept: a lead has no files. */
async function partsOf(request: FastifyRequest): Promise<[string, string][]> {
  const pairs: [string, string][] = [];
  let size = 0;
  for await (const part of request.parts()) {
    if (part.type === 'file') {
      for await (const chunk of part.file) size += chunk.length;
      if (part.filename !== '') pairs.push([part.fieldname, part.filename]);
    } else {
      const value = String(part.value ?? '');
      size += value.length;
      pairs.push([part.fieldname, value]);
    }
    if (size > largestBody) throw tooLarge();
  }
  return pairs;
}

export function tooLarge(): DomainError {
  return new DomainError('too_large', 'The body is larger than 1 MiB.');
}

function allowForm(request: FastifyRequest): void {
  if (request.routeOptions.config.makesLead) return;
  throw new DomainError('unsupported_type', 'The body must be application/json.');
}
