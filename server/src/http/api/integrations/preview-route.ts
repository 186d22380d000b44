import Type, { type Static } from 'typebox';
import type { MappedDelivery } from '../../../domain/integrations/mapping/map-delivery.ts';
import { previewLead } from '../../../domain/integrations/tryout/preview-lead.ts';
import type { Json, LeadDraft } from '../../../domain/leads/lead.ts';
import { requestContextOf } from '../../hooks/request-context.ts';
import { refOf } from '../../record-id.ts';
import { recordId } from '../body-fields.ts';
import { errorResponses } from '../errors.ts';
import { headingOf, type MountRoutes, pathParams, readScopeOf } from '../resource.ts';
import { anything, looseObjectOrNull, textOrNull } from '../response-schemas.ts';
import { respondWithEffect } from '../routes/respond.ts';
import { reasonSchema } from './delivery-resource.ts';
import { integrationResource } from './integration-resource.ts';

const url = `${integrationResource.path}/:id/preview`;

const body = Type.Object(
  {
    payload: Type.Optional(
      Type.Unsafe<Json>({
        ...{ type: 'object', additionalProperties: true },
        description: 'What the service would send.',
      }),
    ),
    delivery_id: recordId({ description: 'A delivery of this integration.' }),
    mapping: Type.Optional(
      Type.Record(Type.String(), Type.String({ maxLength: 200 }), {
        description: 'In place of that of the integration, to try it before it is saved.',
      }),
    ),
  },
  {
    additionalProperties: false,
    examples: [
      {
        payload: { full_name: 'Sofia Lindqvist', mail: 'sofia@example.com', roof: 'flat' },
        mapping: { roof: 'custom_fields.roof' },
      },
    ],
  },
);

const schema = Type.Object(
  {
    fields: Type.Array(
      Type.Object({
        name: Type.String({ description: 'By which a mapping names it.' }),
        label: textOrNull(),
        value: anything(),
        field: textOrNull({
          description: 'The field of the lead that it fills; null: it is kept in extra.',
        }),
      }),
      { description: 'The fields of the sample, in its order.' },
    ),
    lead: looseObjectOrNull({ description: 'The lead that it becomes; null for none.' }),
    problem: Type.Unsafe<object | null>({
      ...reasonSchema,
      type: ['object', 'null'],
      description: 'Why it becomes no lead.',
    }),
  },
  { title: 'IntegrationPreview' },
);

const sample: MappedDelivery = {
  fields: [
    { name: 'full_name', value: 'Sofia Lindqvist', place: 'name' },
    { name: 'mail', value: 'sofia@example.com', place: 'email' },
    { name: 'roof', value: 'flat', place: 'custom_fields.roof' },
  ],
  result: {
    draft: {
      ...{ firstName: 'Sofia', lastName: 'Lindqvist', email: 'sofia@example.com' },
      ...{ source: 'webhook', customFields: { roof: 'flat' } },
    },
  },
};

export const integrationPreviewRoute: MountRoutes = (scope, services, style) => {
  const { connectors } = services.integrations;
  const deps = { ...services.read, sealer: services.sealer, connectors };
  scope.post<{ Params: { id: string }; Body: Static<typeof body> }>(
    url,
    {
      config: { scope: readScopeOf(integrationResource) },
      schema: {
        operationId: 'previewIntegration',
        summary: 'Preview a lead of an integration',
        description:
          'The lead that a sample would become. Without a payload and a delivery it takes what came ' +
          'in last, or an example of the service. Nothing is written.',
        tags: headingOf(integrationResource),
        params: pathParams(url),
        body,
        response: {
          200: style.wrapSchema(schema, {
            description: 'The lead, and where each field goes.',
            examples: [style.wrap(previewJson(sample))],
          }),
          ...errorResponses(400, 401, 403, 404, 409, 413, 415, 422, 429, 500, 503),
        },
      },
    },
    (request, reply) =>
      respondWithEffect(request, reply, async () => {
        const { workspaceId } = requestContextOf(request);
        const { payload, delivery_id: delivery, mapping } = request.body;
        const preview = await previewLead(deps, workspaceId, refOf(request.params.id), {
          payload,
          delivery: delivery === undefined ? undefined : refOf(delivery),
          settings: mapping === undefined ? {} : { mapping },
        });
        return style.wrap(previewJson(preview));
      }),
  );
};

function previewJson({ fields, result }: MappedDelivery) {
  const { draft, outcome } = { draft: null, outcome: null, ...result };
  return {
    fields: fields.map(({ name, label = null, value, place = null }) => ({
      ...{ name, label, value, field: place },
    })),
    lead: draft && leadJson(draft),
    problem: outcome && { reason: outcome.reason, detail: outcome.detail ?? null },
  };
}

/** Under the names of the API. */
function leadJson(draft: LeadDraft): object {
  const { firstName, lastName, externalId, eventDate, eventType, customFields, ...same } = draft;
  return {
    ...{ first_name: firstName, last_name: lastName },
    ...(externalId !== undefined && { external_id: externalId }),
    ...(eventDate !== undefined && { event_date: eventDate }),
    ...(eventType !== undefined && { event_type: eventType }),
    ...(customFields !== undefined && { custom_fields: customFields }),
    ...same,
  };
}
