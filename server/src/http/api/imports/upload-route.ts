// POST /imports: a small file as JSON, or a file of any size as the body itself, stored as it arrives.
import { Readable } from 'node:stream';
import type { FastifyRequest } from 'fastify';
import Type, { type Static } from 'typebox';
import { invalidField } from '../../../domain/errors.ts';
import type { Import } from '../../../domain/imports/import.ts';
import { type Upload, uploadImport } from '../../../domain/imports/upload-import.ts';
import { maxBody } from '../../body/body-limits.ts';
import { fileType } from '../../body/streamed-body.ts';
import { withoutStalls } from '../../body/without-stalls.ts';
import { validateLazily } from '../../hooks/compile-lazily.ts';
import { errorResponses } from '../errors.ts';
import { headingOf, type Mount, recordResponse } from '../resource.ts';
import { respondWithChange } from '../routes/respond.ts';

const fileName = { minLength: 1, maxLength: 255 };

const query = Type.Object({
  file_name: Type.Optional(
    Type.String({ ...fileName, description: 'Of a file that is the body itself.' }),
  ),
});

const example = 'Name,E-mail,Phone\nElena Rossi,elena@example.com,+39 06 555 0133\n';

const jsonBody = Type.Object(
  {
    file_name: Type.String(fileName),
    content: Type.String({ description: 'The text of the file.' }),
  },
  {
    title: 'CreateImport',
    additionalProperties: false,
    examples: [{ file_name: 'trade-fair.csv', content: example }],
  },
);

type Body = Static<typeof jsonBody> | Readable;
type Sent = FastifyRequest<{ Querystring: Static<typeof query>; Body: Body }>;

export function uploadRoute(mount: Mount<Import>): void {
  const { scope, services, style, resource } = mount;
  scope.post<{ Querystring: Static<typeof query>; Body: Body }>(
    resource.path,
    {
      bodyLimit: maxBody,
      config: {
        scope: `write:${resource.scope}`,
        hasETag: true,
        work: 'none',
        streamsBody: fileType,
      },
      schema: {
        operationId: 'createImport',
        summary: 'Upload a file of leads',
        description:
          'CSV, TSV, NDJSON or XLSX, up to 1 GB and a workbook up to 50 MB, as a body of ' +
          'application/octet-stream; or a text up to 1 MB as JSON. The format, the columns and ' +
          'where each goes are guessed. Nothing is imported before POST /imports/{id}/start. The ' +
          'file is kept for 30 days.',
        tags: headingOf(resource),
        querystring: query,
        body: {
          content: {
            'application/json': { schema: jsonBody },
            [fileType]: { schema: { type: 'string', format: 'binary', examples: [example] } },
          },
        },
        response: {
          201: recordResponse(mount),
          ...errorResponses(400, 401, 403, 409, 413, 415, 422, 429, 500, 503),
        },
      },
      validatorCompiler(route) {
        const validate = validateLazily(
          route.httpPart === 'body' ? { ...route, schema: jsonBody } : route,
        );
        // A file is checked while it is read.
        return (value: unknown) => (value instanceof Readable ? { value } : validate(value));
      },
    },
    (request, reply) =>
      respondWithChange<Import>(request, reply, {
        status: 201,
        run: (context) => uploadImport(services.write, context, uploadOf(request)),
        present: (created) => ({
          version: created.version,
          body: style.wrap(resource.render(created, style)),
        }),
      }),
  );
}

function uploadOf({ body, query, dryRun, raw: { socket } }: Sent): Upload {
  if (body instanceof Readable) {
    if (dryRun !== null) throw invalidField('dry_run', 'dry_run_of_stream');
    return { fileName: query.file_name ?? 'leads.csv', pieces: withoutStalls(body, socket) };
  }
  const { file_name, content } = body;
  return { fileName: file_name, pieces: Readable.from([Buffer.from(content)]) };
}
