import Type from 'typebox';
import { updateLead } from '../../../domain/leads/update-lead.ts';
import { requestContextOf } from '../../hooks/request-context.ts';
import { refOf } from '../../record-id.ts';
import { errorResponses } from '../errors.ts';
import { headingOf, pathParams } from '../resource.ts';
import type { LeadMount } from './lead-resource.ts';

const tag = Type.String({ description: 'The name of the tag, in any case, or its id.' });

export function untagLeadRoute({ scope, services, resource }: LeadMount): void {
  const url = `${resource.path}/:id/tags/:tag`;
  scope.delete<{ Params: { id: string; tag: string } }>(
    url,
    {
      config: { scope: 'write:leads' },
      schema: {
        operationId: 'removeTagFromLead',
        summary: 'Remove a tag from a lead',
        tags: headingOf(resource),
        params: Type.Object({ ...pathParams(url)?.properties, tag }),
        response: {
          204: Type.Null({ description: 'The lead does not have the tag.' }),
          ...errorResponses(401, 403, 404, 412, 429, 500, 503),
        },
      },
    },
    async (request, reply) => {
      const { id, tag: name } = request.params;
      const changes = { removeTag: { name, ref: refOf(name) } };
      await updateLead(services.write, requestContextOf(request), refOf(id), changes);
      return reply.code(204).send();
    },
  );
}
