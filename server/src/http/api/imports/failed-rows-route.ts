import { Readable } from 'node:stream';
import { stringify } from 'csv-stringify/sync';
import { failedRows } from '../../../domain/imports/failed-rows.ts';
import { guardFormula } from '../../../domain/imports/file/formula-guard.ts';
import type { Import } from '../../../domain/imports/import.ts';
import { requestContextOf } from '../../hooks/request-context.ts';
import { refOf } from '../../record-id.ts';
import { errorResponses } from '../errors.ts';
import { headingOf, type Mount, type Params, pathParams, readScopeOf } from '../resource.ts';

const byteOrderMark = '\ufeff';

export function failedRowsRoute({ scope, services, resource }: Mount<Import>): void {
  const url = `${resource.path}/:id/failed-rows`;
  scope.get<{ Params: Params }>(
    url,
    {
      config: { scope: readScopeOf(resource) },
      schema: {
        operationId: 'getImportFailedRows',
        summary: 'Download the failed rows of an import',
        description:
          'The rows that made no lead, as CSV with the columns of the file and the reason in a last ' +
          'one. Mend them, and import the file in turn: that column is left out.',
        tags: headingOf(resource),
        params: pathParams(url),
        response: {
          200: {
            description: 'The rows.',
            content: {
              'text/csv': {
                schema: { type: 'string' },
                example: 'E-mail,Problem\r\njo@,The email field must be a valid email address.\r\n',
              },
            },
          },
          ...errorResponses(401, 403, 404, 429, 500, 503),
        },
      },
    },
    async (request, reply) => {
      const ref = refOf(request.params.id ?? '');
      const found = await failedRows(services.read, requestContextOf(request), ref);
      return reply
        .type('text/csv; charset=utf-8')
        .header(
          'content-disposition',
          `attachment; filename="failed-rows-${found.import.number}.csv"`,
        )
        .send(Readable.from(lines(found)));
    },
  );
}

async function* lines({
  import: { columns },
  rows,
}: Awaited<ReturnType<typeof failedRows>>): AsyncGenerator<string> {
  const write = (records: string[][]) => stringify(records, { record_delimiter: '\r\n' });
  yield byteOrderMark + write([[...columns.map(({ name }) => guardFormula(name)), 'Problem']]);
  for await (const block of rows) {
    yield write(
      block.map(({ cells, problems }) => [
        ...columns.map((_, index) => guardFormula(cells[index] ?? '')),
        problems.map(({ message }) => message).join(' '),
      ]),
    );
  }
}
