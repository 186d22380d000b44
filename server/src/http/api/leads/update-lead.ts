import type { FastifyInstance } from 'fastify';
import { updateLead } from '../../../domain/leads/update-lead.ts';
import { entityTag, requestContextOf } from '../../hooks/request-context.ts';
import { refOf } from '../../record-id.ts';
import type { Services } from '../../services.ts';
import type { Changes } from '../changes-body.ts';
import { errorResponses } from '../errors.ts';
import { withFieldAliases } from '../rename-error-fields.ts';
import type { LeadFields } from './lead-fields.ts';
import { type LeadParams, leadParams, leadPath } from './lead-path.ts';
import type { LeadPresentation } from './presentation.ts';
import { toChanges } from './to-changes.ts';

const methods = [
  { method: 'PATCH', operationId: 'updateLead', summary: 'Update a lead' },
  { method: 'PUT', operationId: 'putLead', summary: 'Update a lead, like PATCH' },
] as const;

export function updateLeadRoutes(
  scope: FastifyInstance,
  services: Services,
  { update, one, fieldAliases }: LeadPresentation,
): void {
  for (const { method, ...schema } of methods) {
    scope.route<{ Params: LeadParams; Body: Changes<LeadFields> }>({
      method,
      url: leadPath,
      config: { scope: 'write:leads', hasETag: true },
      schema: {
        ...schema,
        description:
          'Send only the fields that change; null clears a field. Within custom_fields, too, only the ' +
          'fields in the body change. tags replaces all tags of the lead.',
        tags: ['Leads'],
        params: leadParams,
        body: update,
        response: {
          200: one.response,
          ...errorResponses(400, 401, 403, 404, 412, 413, 415, 422, 429, 500, 503),
        },
      },
      handler: async (request, reply) => {
        const changes = toChanges(request.body);
        const ref = refOf(request.params.id);
        const lead = await withFieldAliases(request.body, fieldAliases, () =>
          updateLead(services.write, requestContextOf(request), ref, changes),
        );
        return reply.header('etag', entityTag(lead)).send(one.render(lead));
      },
    });
  }
}
