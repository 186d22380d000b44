// PUT /leads/by/{email|phone|external_id}/{value}: changes the lead with this value, or creates it.
import Type, { type TSchema } from 'typebox';
import type { LeadKey } from '../../../domain/leads/lead-key.ts';
import { upsertLead } from '../../../domain/leads/upsert-lead.ts';
import { createNullStripper } from '../../body/strip-nulls.ts';
import { entityTag, requestContextOf } from '../../hooks/request-context.ts';
import type { Changes } from '../changes-body.ts';
import { errorResponses } from '../errors.ts';
import { withFieldAliases } from '../rename-error-fields.ts';
import { headingOf, recordResponse } from '../resource.ts';
import type { LeadFields } from './lead-fields.ts';
import type { LeadMount } from './lead-resource.ts';
import { toChanges } from './to-changes.ts';

const keys: Record<LeadKey['field'], { operation: string; name: string; schema: TSchema }> = {
  email: {
    operation: 'upsertLeadByEmail',
    name: 'e-mail address',
    schema: Type.String({
      maxLength: 254,
      format: 'email',
      description: 'Matched in any case.',
      examples: ['sarah@example.com'],
    }),
  },
  phone: {
    operation: 'upsertLeadByPhone',
    name: 'phone',
    schema: Type.String({
      maxLength: 64,
      description: 'In any format that makes a complete number.',
      examples: ['+14155551234'],
    }),
  },
  external_id: {
    operation: 'upsertLeadByExternalId',
    name: 'external id',
    schema: Type.String({
      minLength: 1,
      maxLength: 255,
      description: 'The id of the lead in your own system.',
      examples: ['crm-1842'],
    }),
  },
};

const examples = [
  { status: 'contacted', custom_fields: { budget: '10000' }, tags: ['hot-lead'] },
  { status: 'qualified', notes: null },
];

export function upsertLeadRoutes(mount: LeadMount): void {
  const { scope, services, style, resource } = mount;
  const { fieldAliases, render, toDraft } = resource;
  const stripNulls = createNullStripper(resource.createBody);
  const deps = { ...services.write, captureLead: services.captureLead };
  for (const [field, { operation, name, schema }] of Object.entries(keys)) {
    scope.put<{ Params: { value: string }; Body: Changes<LeadFields> }>(
      `${resource.path}/by/${field}/:value`,
      {
        config: { scope: 'write:leads', hasETag: true },
        schema: {
          operationId: operation,
          summary: `Create or update the lead with this ${name}`,
          description:
            'Changes the fields in the body, as an update does, on the newest lead with this ' +
            `${name}, or creates one (201). However many requests arrive at once, one lead is ` +
            'created. Encode the value for a URL.',
          tags: headingOf(resource),
          params: Type.Object({ value: schema }),
          body: { ...resource.updateBody, examples },
          response: {
            200: recordResponse(mount, 'The lead, changed.'),
            201: recordResponse(mount, 'The lead, created.'),
            ...errorResponses(400, 401, 403, 412, 413, 415, 422, 429, 500, 503),
          },
        },
      },
      async (request, reply) => {
        const { params, body } = request;
        const withoutNulls = structuredClone(body);
        stripNulls(withoutNulls);
        const { lead, isNew } = await withFieldAliases(body, fieldAliases, () =>
          upsertLead(
            deps,
            requestContextOf(request),
            { field: field as LeadKey['field'], value: params.value.trim() },
            {
              changes: toChanges(body),
              draft: { ...toDraft(withoutNulls as LeadFields), requiresFields: true },
            },
          ),
        );
        return reply
          .code(isNew ? 201 : 200)
          .header('etag', entityTag(lead))
          .send(style.wrap(render(lead, style)));
      },
    );
  }
}
