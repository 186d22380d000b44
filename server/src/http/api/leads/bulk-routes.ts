// Changes many leads at once: PATCH and DELETE /leads/bulk.
import type { FastifyRequest } from 'fastify';
import Type from 'typebox';
import { inField } from '../../../domain/in-field.ts';
import type { BulkResult } from '../../../domain/leads/bulk/bulk-target.ts';
import { deleteLeads } from '../../../domain/leads/bulk/delete-leads.ts';
import { editLeads } from '../../../domain/leads/bulk/edit-leads.ts';
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
          'Sets the same fields of up to 1,000 leads, all of them or none. Leads that have these ' +
          'values already do not count. POST /undo/{cause} reverts it.',
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
        editLeads(deps, context, target, changes, { set }),
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
        description:
          'Moves up to 1,000 leads to the trash, all of them or none. POST /undo/{cause} restores them.',
        body: deleteLeadsBody,
      },
    },
    async (request, reply) => {
      const result = await deleteLeads(
        deps,
        requestContextOf(request),
        await targetOf(request.body),
      );
      return reply.send(style.wrap(bulkJson(result)));
    },
  );
}

export const bulkFields = {
  cause: Type.String({ format: 'uuid', description: 'For POST /undo/{cause}.' }),
  count: Type.Integer({ description: 'The number of records that have changed.' }),
};

const bulkJson = ({ causeId, count }: BulkResult) => ({ cause: causeId, count });

function bulkResponse({ style }: LeadMount) {
  return style.wrapSchema(Type.Object(bulkFields, { title: 'BulkChange' }), {
    description: 'The change.',
    examples: [style.wrap({ cause: '0193d5a0-7c1e-7f00-8a53-1b2c3d4e5f70', count: 214 })],
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
