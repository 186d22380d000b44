import { invalidField } from '../../../domain/errors.ts';
import { createTemplate } from '../../../domain/mail/templates/create-template.ts';
import { deleteTemplate } from '../../../domain/mail/templates/delete-template.ts';
import { getTemplate } from '../../../domain/mail/templates/get-template.ts';
import { listTemplates } from '../../../domain/mail/templates/list-templates.ts';
import { updateTemplate } from '../../../domain/mail/templates/update-template.ts';
import type { MountRoutes } from '../resource.ts';
import { createRoute } from '../routes/create-route.ts';
import { deleteRoute } from '../routes/delete-route.ts';
import { listRoute } from '../routes/list-route.ts';
import { showRoute } from '../routes/show-route.ts';
import { updateRoutes } from '../routes/update-routes.ts';
import { previewTemplateRoute } from './preview-template.ts';
import {
  contentOf,
  createTemplateBody,
  templateResource,
  updateTemplateBody,
} from './template-resource.ts';
import { templateSchemaRoute } from './template-schema.ts';

const defaults = { format: 'text', language: 'en', kind: 'transactional' } as const;

export const templateRoutes: MountRoutes = (scope, services, style) => {
  const { read, write } = services;
  const mount = { scope, services, style, resource: templateResource };
  templateSchemaRoute(scope, services, style);
  listRoute(mount, {
    description: 'The templates of mails, by name.',
    list: ({ workspaceId }, _query, page) => listTemplates(read, workspaceId, page),
  });
  showRoute(mount, { show: ({ workspaceId }, ref) => getTemplate(read, workspaceId, ref) });
  createRoute(mount, {
    body: createTemplateBody,
    create: (context, fields) => {
      const { body, ...rest } = contentOf(fields);
      if (body === undefined)
        throw invalidField(fields.format === 'blocks' ? 'design' : 'body', 'required');
      return createTemplate(write, context, { ...defaults, ...rest, body });
    },
  });
  updateRoutes(mount, {
    body: updateTemplateBody,
    update: (context, ref, changes) => updateTemplate(write, context, ref, contentOf(changes)),
  });
  deleteRoute(mount, {
    description: 'Mails that were written with it stay.',
    remove: (context, ref) => deleteTemplate(write, context, ref),
  });
  previewTemplateRoute(scope, services, style);
};
