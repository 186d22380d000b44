import Type from 'typebox';
import type { StoredSubmission } from '../../../domain/forms/submission.ts';
import type { Resource } from '../resource.ts';
import { looseObject, textOrNull, time } from '../response-schemas.ts';

export const submissionResource: Resource<StoredSubmission> = {
  kind: 'submission',
  name: 'form submission',
  plural: 'form submissions',
  path: '/api/v1/forms/:id/submissions',
  scope: 'forms',
  deletesWith: 'delete',
  schema: (style) =>
    Type.Object({
      ...style.idSchemas('submission'),
      form_version: Type.Integer({ description: 'The version of the fields that were answered.' }),
      lead_id: style.refSchema('lead'),
      is_duplicate: Type.Boolean({ description: 'Whether the person already had a lead.' }),
      answers: looseObject({ description: 'The answers by the key of the field.' }),
      page_url: textOrNull({ description: 'The page with the form.' }),
      referrer: textOrNull({ description: 'The referrer of that page.' }),
      campaign: looseObject({ description: 'The utm_ parameters, gclid and fbclid.' }),
      created_at: time(),
    }),
  render: ({ origin, lead, ...submission }, style) => ({
    ...style.ids('submission', submission),
    form_version: submission.formVersion,
    lead_id: style.ref('lead', lead),
    is_duplicate: submission.isDuplicate,
    answers: submission.answers,
    page_url: origin.page ?? null,
    referrer: origin.referrer ?? null,
    campaign: origin.campaign ?? {},
    created_at: submission.createdAt.toISOString(),
  }),
  sample: {
    id: '0193d5a0-7c1e-7f00-8a53-1b2c3d4e5f61',
    number: 12,
    formVersion: 1,
    lead: { id: '0193d5a0-7c1e-7f00-8a53-1b2c3d4e5f62', number: 1842 },
    isDuplicate: false,
    answers: { first_name: 'Sarah', email: 'sarah@example.com', size: 'More' },
    origin: {
      page: 'https://example.com/quote?utm_source=mail',
      referrer: 'https://search.example/',
      campaign: { utm_source: 'mail' },
    },
    version: 1,
    createdAt: new Date('2026-03-28T09:15:00Z'),
  },
};
