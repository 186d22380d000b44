// POST /imports: the body is the file itself, stored as it arrives.
import type { Readable } from 'node:stream';
import Type from 'typebox';
import type { Import } from '../../../domain/imports/import.ts';
import { uploadImport } from '../../../domain/imports/upload-import.ts';
import { fileBody } from '../../body/streamed-body.ts';
import { validatorCompiler } from '../../body/validate.ts';
import { entityTag, requestContextOf } from '../../hooks/request-context.ts';
import { errorResponses } from '../errors.ts';
import { headingOf, type Mount, recordResponse } from '../resource.ts';

const idleMs = 60_000;

const query = Type.Object({
  file_name: Type.String({
    minLength: 1,
    maxLength: 255,
    description: 'Its ending tells NDJSON from delimited text.',
    examples: ['trade-fair.csv'],
  }),
});

const example = 'Name,E-mail,Phone\nElena Rossi,elena@example.com,+39 06 555 0133\n';

export function uploadRoute(mount: Mount<Import>): void {
  const { scope, services, style, resource } = mount;
  scope.post<{ Querystring: { file_name: string }; Body: Readable }>(
    resource.path,
    {
      config: { scope: `write:${resource.scope}`, hasETag: true, work: 'none', streamsBody: true },
      schema: {
        operationId: 'createImport',
        summary: 'Upload a file of leads',
        description:
          'CSV, TSV, NDJSON or XLSX, up to 1 GB, a workbook up to 50 MB, as the body itself: text/csv ' +
          'for delimited text, application/octet-stream for any of them. The format, the columns ' +
          'and where each goes are guessed; nothing is imported before POST /imports/{id}/start. ' +
          'The file is kept for 30 days.',
        tags: headingOf(resource),
        querystring: query,
        body: {
          content: {
            'text/csv': { schema: { type: 'string', examples: [example] } },
            'application/octet-stream': { schema: { type: 'string', format: 'binary' } },
          },
        },
        response: {
          201: recordResponse(mount),
          ...errorResponses(400, 401, 403, 413, 415, 422, 429, 500, 503),
        },
      },
      // A file is checked while it is read.
      validatorCompiler: (route) =>
        route.httpPart === 'body' ? (value) => ({ value }) : validatorCompiler(route),
    },
    async (request, reply) => {
      const created = await uploadImport(services.write, requestContextOf(request), {
        fileName: request.query.file_name,
        pieces: withoutStalls(fileBody(request.body), request.raw.socket),
      });
      return reply
        .code(201)
        .header('etag', entityTag(created))
        .send(style.wrap(resource.render(created, style)));
    },
  );
}

/** Closes a connection on which nothing arrives. */
async function* withoutStalls(
  pieces: AsyncIterable<Buffer>,
  socket: { destroy: () => void },
): AsyncGenerator<Buffer> {
  const idle = setTimeout(() => socket.destroy(), idleMs);
  try {
    for await (const piece of pieces) {
      idle.refresh();
      yield piece;
    }
  } finally {
    clearTimeout(idle);
  }
}
