// Where a lead stands in a list, for the way to the next and the previous one.
import Type from 'typebox';
import { type ListPlace, placeInList } from '../../../domain/filters/place-in-list.ts';
import { findLead } from '../../../domain/leads/find-lead.ts';
import type { Lead } from '../../../domain/leads/lead.ts';
import { leadList } from '../../../domain/leads/list/lead-list.ts';
import { stripEmptyParams } from '../../hooks/clean-query.ts';
import { workOfList } from '../../hooks/limit-work.ts';
import { principalOf } from '../../hooks/request-context.ts';
import { refOf } from '../../record-id.ts';
import type { ApiStyle } from '../api-style.ts';
import { errorResponses } from '../errors.ts';
import { readFilterParams } from '../filter-query.ts';
import { headingOf, type Params, pathParams, readScopeOf } from '../resource.ts';
import { type LeadMount, sampleLead } from './lead-resource.ts';
import { filterOf, type ListQuery, leadFilterQuery, listQuery } from './list-query.ts';

const { sort, direction } = listQuery.properties;
const querystring = Type.Object({ sort, direction, ...leadFilterQuery.properties });

export function leadPlaceRoute({ scope, services, style, resource }: LeadMount): void {
  const url = `${resource.path}/:id/place`;
  scope.get<{ Params: Params; Querystring: ListQuery }>(
    url,
    {
      config: { scope: readScopeOf(resource), work: workOfList },
      preValidation: [stripEmptyParams(), readFilterParams([])],
      schema: {
        operationId: 'getLeadPlace',
        summary: 'Find the place of a lead in a list',
        description:
          'Takes the filters and the order of the list. A lead that the filters do not select has ' +
          'no position, but the leads before and after where it would stand.',
        tags: headingOf(resource),
        params: pathParams(url),
        querystring,
        response: {
          200: placeResponse(style),
          ...errorResponses(401, 403, 404, 422, 429, 500, 503),
        },
      },
    },
    async (request, reply) => {
      const { query } = request;
      const read = services.reads[workOfList(query)];
      const { workspaceId } = principalOf(request);
      const { row } = await findLead(
        read.database.kysely,
        workspaceId,
        refOf(request.params.id ?? ''),
      );
      const { sort = 'created_at', direction = 'desc' } = query;
      const selection = { filter: filterOf(query), sort, direction };
      const place = await placeInList(read, workspaceId, leadList, selection, row.number);
      return reply.send(style.wrap(placeJson(place, style)));
    },
  );
}

const placeJson = ({ position, total, previous, next }: ListPlace<Lead>, style: ApiStyle) => ({
  position,
  total,
  previous: style.ref('lead', previous),
  next: style.ref('lead', next),
});

function placeResponse(style: ApiStyle) {
  const schema = Type.Object(
    {
      position: Type.Unsafe({
        type: ['integer', 'null'],
        description: 'From 1; null when the filters do not select the lead.',
      }),
      total: Type.Integer({ description: 'How many leads the list has.' }),
      previous: style.refSchema('lead', { description: 'The lead before it; null at the start.' }),
      next: style.refSchema('lead', { description: 'The lead after it; null at the end.' }),
    },
    { title: 'LeadPlace' },
  );
  const place = { position: 1, total: 73, previous: null, next: sampleLead };
  return style.wrapSchema(schema, {
    description: 'The place.',
    examples: [style.wrap(placeJson(place, style))],
  });
}
