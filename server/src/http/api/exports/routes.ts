// GET /exports/{leads|contacts|deals}: the records of a list as a file, written while they are read.
import { Readable } from 'node:stream';
import Type, { type TObject } from 'typebox';
import { type ExportKind, exportKinds } from '../../../domain/exports/export-kind.ts';
import { type ExportFormat, planExport } from '../../../domain/exports/plan-export.ts';
import { readExport } from '../../../domain/exports/read-export.ts';
import { recordExport } from '../../../domain/exports/record-export.ts';
import type { ListFilter } from '../../../domain/filters/list-filter.ts';
import { withoutStalls } from '../../body/without-stalls.ts';
import { stripEmptyParams } from '../../hooks/clean-query.ts';
import { requestContextOf } from '../../hooks/request-context.ts';
import { filterOf as contactFilterOf, contactQuery } from '../contacts/list-query.ts';
import { filterOf as dealFilterOf, dealQuery } from '../deals/list-query.ts';
import { errorResponses } from '../errors.ts';
import { readFilterParams } from '../filter-query.ts';
import { archivedQuery, filterOf as leadFilterOf, listQuery } from '../leads/list-query.ts';
import { type MountRoutes, pascalCase } from '../resource.ts';
import { type ExportQuery, exportParams, toExportRequest } from './export-query.ts';

const types: Record<ExportFormat, string> = {
  csv: 'text/csv; charset=utf-8',
  ndjson: 'application/x-ndjson; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

interface ExportList {
  kind: ExportKind;
  /** The query of the list. */
  query: TObject;
  filterOf: (query: object) => ListFilter;
}

const leadQuery = Type.Object({ ...listQuery.properties, ...archivedQuery });

const lists: Record<keyof typeof exportKinds, ExportList> = {
  leads: { kind: exportKinds.leads, query: leadQuery, filterOf: leadFilterOf },
  contacts: { kind: exportKinds.contacts, query: contactQuery, filterOf: contactFilterOf },
  deals: { kind: exportKinds.deals, query: dealQuery, filterOf: dealFilterOf },
};

export const exportRoutes: MountRoutes = (scope, { read, write }) => {
  for (const [plural, { kind, query, filterOf }] of Object.entries(lists)) {
    scope.get<{ Querystring: ExportQuery }>(
      `/api/v1/exports/${plural}`,
      {
        // Each batch takes a slot of its own, since a download may take hours.
        config: { scope: 'read:exports', work: 'none' },
        preValidation: [stripEmptyParams(), readFilterParams()],
        schema: {
          operationId: `export${pascalCase(plural)}`,
          summary: `Export ${plural}`,
          description:
            `The ${plural} of a list, in its order, as a download: CSV, NDJSON or XLSX. The ` +
            'parameters are those of the list without pages. Records are chosen at the beginning, ' +
            'and each is as it is when its part is read. A download that breaks has no end: a ' +
            'client sees that the response is incomplete. Each export is an event.',
          tags: ['Exports'],
          querystring: exportParams(query),
          response: {
            200: {
              description: 'The file. X-Total-Count is the number of its records.',
              content: {
                [plainType('csv')]: {
                  schema: { type: 'string' },
                  example: 'id,email\r\n1842,sarah@example.com\r\n',
                },
                [plainType('ndjson')]: {
                  schema: { type: 'string' },
                  example: '{"id":1842,"email":"sarah@example.com"}\n',
                },
                [plainType('xlsx')]: {
                  schema: { type: 'string', format: 'binary' },
                  example: 'PK…',
                },
              },
            },
            ...errorResponses(401, 403, 422, 429, 500, 503),
          },
        },
      },
      async (request, reply) => {
        const context = requestContextOf(request);
        const asked = toExportRequest(request.query, query, filterOf);
        const isHead = request.method === 'HEAD';
        const planned = await request.withSlot(async () => {
          const plan = await planExport(read, context.workspaceId, { kind, ...asked });
          if (!isHead) await recordExport(write, context, plan);
          return plan;
        });
        const withSlot = request.withSlot.bind(request);
        const bytes = readExport(read, context.workspaceId, planned, withSlot);
        const day = read.clock.now().toISOString().slice(0, 10);
        return reply
          .type(types[asked.format])
          .header('content-disposition', `attachment; filename="${plural}-${day}.${asked.format}"`)
          .header('cache-control', 'no-store')
          .header('x-accel-buffering', 'no')
          .header('x-total-count', String(planned.numbers.length))
          .send(Readable.from(isHead ? [] : withoutStalls(bytes, request.raw.socket)));
      },
    );
  }
};

const plainType = (format: ExportFormat): string => types[format].replace(/;.*/, '');
