import Type from 'typebox';
import { subjectResources } from '../../../domain/events/subject-resources.ts';
import { allVariablesOf, fillTemplate } from '../../../domain/whatsapp/templates/components.ts';
import {
  listTemplates,
  type TemplateFilter,
} from '../../../domain/whatsapp/templates/list-templates.ts';
import type { WhatsappTemplate } from '../../../domain/whatsapp/templates/template.ts';
import type { Listed, MountRoutes } from '../resource.ts';
import { looseObject, time } from '../response-schemas.ts';
import { listRoute } from '../routes/list-route.ts';
import { syncTemplatesRoute } from './sync-templates.ts';

const whatsappTemplateResource: Listed<WhatsappTemplate> = {
  name: 'whatsapp template',
  plural: 'whatsapp templates',
  heading: 'WhatsApp templates',
  path: '/api/v1/whatsapp/templates',
  scope: subjectResources.template,
  schema: (style) =>
    Type.Object({
      ...style.idSchemas('whatsapp_template'),
      integration_id: style.refSchema('integration'),
      name: Type.String(),
      language: Type.String({ description: 'Such as en_US.' }),
      category: Type.String({ description: 'MARKETING, UTILITY or AUTHENTICATION.' }),
      status: Type.String({ description: 'Only an APPROVED one can be sent.' }),
      text: Type.String({ description: 'With its variables.' }),
      variables: Type.Array(Type.String(), {
        description: 'The names or positions of its variables, in the order of their values.',
      }),
      components: Type.Array(looseObject(), { description: 'As Meta has them.' }),
      synced_at: time(),
    }),
  render: (template, style) => ({
    ...style.ids('whatsapp_template', template),
    integration_id: style.ref('integration', template.integration),
    ...{ name: template.name, language: template.language },
    ...{ category: template.category, status: template.status },
    text: textOf(template),
    variables: allVariablesOf(template.components),
    components: template.components,
    synced_at: template.syncedAt.toISOString(),
  }),
  sample: {
    ...{ id: '0193d5a0-7c1e-7f00-8a53-1b2c3d4e5f67', number: 3 },
    integration: { id: '0193d5a0-7c1e-7f00-8a53-1b2c3d4e5f60', number: 4 },
    ...{ name: 'demo_reminder', language: 'en_US', category: 'UTILITY', status: 'APPROVED' },
    components: [{ type: 'BODY', text: 'Hello {{1}}, your demo is on {{2}} at ten.' }],
    version: 1,
    syncedAt: new Date('2026-03-28T09:15:00Z'),
  },
};

/** A variable stands for itself. */
function textOf({ components }: WhatsappTemplate): string {
  return fillTemplate(
    components,
    allVariablesOf(components).map((name) => `{{${name}}}`),
  );
}

export const whatsappTemplateRoutes: MountRoutes = (scope, services, style) => {
  const { read } = services;
  syncTemplatesRoute(scope, services, style);
  listRoute<WhatsappTemplate, TemplateFilter>(
    { scope, services, style, resource: whatsappTemplateResource },
    {
      query: {
        status: Type.Optional(
          Type.String({ maxLength: 40, description: 'Only templates with this status.' }),
        ),
      },
      description: 'The templates of the WhatsApp accounts, as they were synchronised last.',
      list: ({ workspaceId }, filter, page) => listTemplates(read, workspaceId, filter, page),
    },
  );
};
