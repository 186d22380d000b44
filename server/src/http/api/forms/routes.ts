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
import { createFormBody, toFormChanges, updateFormBody } from './form-body.ts';
import { formResource } from './form-resource.ts';
import { submissionResource } from './submission-resource.ts';
import { submitRoute } from './submit-route.ts';

export const formRoutes: MountRoutes = (scope, services, style) => {
  const { read, write } = services;
  const mount = { scope, services, style, resource: formResource(services.publicUrl) };
  listRoute(mount, {
    query: { active: Type.Optional(Type.Boolean({ description: 'Only those that are, or not.' })) },
    list: ({ workspaceId }, { active }: { active?: boolean }, part) =>
      listForms(read, workspaceId, active, part),
  });
  showRoute(mount, {
    show: ({ workspaceId }, ref) => getForm(read, workspaceId, ref),
  });
  createRoute(mount, {
    description: 'Answers its address, and what to paste into a page.',
    body: createFormBody,
    create: (asked, body) => {
      const { name, fields = [], ...changes } = toFormChanges(body);
      return createForm(write, asked, { ...changes, name: name ?? body.name, fields });
    },
  });
  updateRoutes(mount, {
    body: updateFormBody,
    update: (asked, ref, changes) => updateForm(write, asked, ref, toFormChanges(changes)),
  });
  deleteRoute(mount, {
    description: 'With what was answered; the leads that it made stay.',
    remove: (asked, ref) => deleteForm(write, asked, ref),
  });
  listRoute(
    { scope, services, style, resource: submissionResource },
    {
      list: ({ workspaceId }, _query, part, { id = '' }) =>
        listSubmissions(read, workspaceId, refOf(id), part),
    },
  );
  submitRoute(scope, services, style);
};
