import Type from 'typebox';
import { createForm } from '../../../domain/forms/create-form.ts';
import { deleteForm } from '../../../domain/forms/delete-form.ts';
import { getForm } from '../../../domain/forms/get-form.ts';
import { listForms } from '../../../domain/forms/list-forms.ts';
import { listSubmissions } from '../../../domain/forms/list-submissions.ts';
import { updateForm } from '../../../domain/forms/update-form.ts';
import { refOf } from '../../record-id.ts';
import type { MountRoutes } from '../resource.ts';
import { createRoute } from '../routes/create-route.ts';
import { deleteRoute } from '../routes/delete-route.ts';
import { listRoute } from '../routes/list-route.ts';
import { showRoute } from '../routes/show-route.ts';
import { updateRoutes } from '../routes/update-routes.ts';
import { createFormBody, toFormChanges, toNewForm, updateFormBody } from './form-body.ts';
import { formResource } from './form-resource.ts';
import { previewRoute } from './preview-route.ts';
import { submissionResource } from './submission-resource.ts';
import { submitRoute } from './submit-route.ts';

export const formRoutes: MountRoutes = (scope, services, style) => {
  const { read, write } = services;
  const mount = { scope, services, style, resource: formResource(services.publicUrl) };
  listRoute(mount, {
    query: {
      active: Type.Optional(
        Type.Boolean({ description: 'true for active forms only, false for inactive ones only.' }),
      ),
    },
    list: ({ workspaceId }, { active }: { active?: boolean }, page) =>
      listForms(read, workspaceId, active, page),
  });
  showRoute(mount, {
    show: ({ workspaceId }, ref) => getForm(read, workspaceId, ref),
  });
  createRoute(mount, {
    description: 'The response has its address, and HTML to paste into a page.',
    body: createFormBody,
    create: (context, body) => createForm(write, context, toNewForm(body)),
  });
  updateRoutes(mount, {
    body: updateFormBody,
    update: (context, ref, changes) => updateForm(write, context, ref, toFormChanges(changes)),
  });
  deleteRoute(mount, {
    description: 'Deletes its submissions as well; its leads stay.',
    remove: (context, ref) => deleteForm(write, context, ref),
  });
  listRoute(
    { scope, services, style, resource: submissionResource },
    {
      list: ({ workspaceId }, _query, page, { id = '' }) =>
        listSubmissions(read, workspaceId, refOf(id), page),
    },
  );
  previewRoute(scope, services, style);
  submitRoute(scope, services, style);
};
