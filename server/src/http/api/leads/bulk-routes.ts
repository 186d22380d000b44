// Changes many leads at once: PATCH and DELETE /leads/bulk.
import type { FastifyRequest } from 'fastify';
import Type from 'typebox';
import { inField } from '../../../domain/in-field.ts';
import { type BulkResult, changeLeads } from '../../../domain/leads/bulk/change-leads.ts';
import { requestContextOf } from '../../hooks/request-context.ts';
import { errorResponses } from '../errors.ts';
import { filterParamsOf } from '../filter-body.ts';
import { withFieldAliases } from '../rename-error-fields.ts';
import { headingOf } from '../resource.ts';
import {
  type BulkBody,
  bulkChangesOf,
  deleteLeadsBody,
  type TargetBody,
  targetOf,
  updateLeadsBody,
} from './bulk-body.ts';
import type { LeadMount } from './lead-resource.ts';

const sizes =
  'Up to 1,000 leads change at once, all of them or none; more by a job, which leaves alone those ' +
  'that cannot change and counts them as skipped.';
const errors = errorResponses(400, 401, 403, 413, 415, 422, 429, 500, 503);

export function bulkRoutes(mount: LeadMount): void {
  const { scope, services, style, resource } = mount;
  const deps = { ...services.write, ...services.read };
  const url = `${resource.path}/bulk`;
  const common = { preValidation: readFilter };
  const schema = {
    tags: headingOf(resource),
    response: { 200: bulkResponse(mount), ...errors },
  };
  scope.patch<{ Body: BulkBody }>(
    url,
    {
      ...common,
      config: { scope: 'write:leads' },
      schema: {
        ...schema,
        operationId: 'bulkUpdateLeads',
        summary: 'Update many leads',
        description:
          'Sets the same fields of many leads. Leads that have these values already do not count. ' +
          `${sizes} POST /undo/{cause} reverts it.`,
        body: updateLeadsBody(resource),
      },
    },
    async (request, reply) => {
      const { set } = request.body;
      const context = requestContextOf(request);
      const target = await targetOf(request.body);
      const changes = await inField('set', () => bulkChangesOf(set));
      const aliases = { ...resource.fieldAliases, tag: 'add_tags', tags: 'add_tags' };
      const result = await withFieldAliases(inSet(set), inSet(aliases), () =>
        changeLeads(deps, context, target, { kind: 'bulk_edit', changes, set }),
      );
      return reply.send(style.wrap(bulkJson(result)));
    },
  );
  scope.delete<{ Body: TargetBody }>(
    url,
    {
      ...common,
      config: { scope: 'delete:leads' },
      schema: {
        ...schema,
        operationId: 'bulkDeleteLeads',
        summary: 'Delete many leads',
        description: `Moves many leads to the trash. ${sizes} POST /undo/{cause} restores them.`,
        body: deleteLeadsBody,
      },
    },
    async (request, reply) => {
      const context = requestContextOf(request);
      const target = await targetOf(request.body);
      const result = await changeLeads(deps, context, target, { kind: 'bulk_delete' });
      return reply.send(style.wrap(bulkJson(result)));
    },
  );
}

export const bulkFields = {
  cause: Type.String({ format: 'uuid', description: 'For POST /undo/{cause}.' }),
  count: Type.Integer({ description: 'The number of records that have changed.' }),
  running: Type.Boolean({
    description:
      'true for a large change: a job makes it, and count is that of its start. GET /causes/{id} ' +
      'shows its progress, and POST /causes/{id}/cancel stops it.',
  }),
};

const bulkSchema = Type.Object(
  {
    ...bulkFields,
    total: Type.Integer({ description: 'The number of leads that were named, or that match.' }),
  },
  { title: 'BulkChange' },
);

const bulkJson = ({ causeId, count, running, total }: BulkResult) => ({
  ...{ cause: causeId, count, running, total },
});

const sample: BulkResult = {
  causeId: '0193d5a0-7c1e-7f00-8a53-1b2c3d4e5f70',
  ...{ count: 214, running: false, total: 230 },
};

function bulkResponse({ style }: LeadMount) {
  return style.wrapSchema(bulkSchema, {
    description: 'The change.',
    examples: [style.wrap(bulkJson(sample))],
  });
}

/** The schema of the filter has the texts of a query; JSON has other values, too. */
function readFilter(request: FastifyRequest, _reply: unknown, done: (error?: Error) => void): void {
  const body = request.body as { filter?: object } | null | undefined;
  try {
    if (typeof body?.filter === 'object' && body.filter !== null && !Array.isArray(body.filter)) {
      body.filter = filterParamsOf({ ...body.filter }, 'filter');
    }
    done();
  } catch (error) {
    done(error as Error);
  }
}

/** With the paths of the fields in the body, on both sides of an alias. */
const inSet = (fields: object): Record<string, string> =>
  Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [`set.${name}`, `set.${value}`]),
  );
