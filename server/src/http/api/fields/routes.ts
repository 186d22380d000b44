import Type from 'typebox';
import type { ChangeRequest, RequestContext } from '../../../domain/events/request-context.ts';
import { createField } from '../../../domain/fields/create-field.ts';
import { deleteField } from '../../../domain/fields/delete-field.ts';
import type { Field, NewField } from '../../../domain/fields/field.ts';
import { getField } from '../../../domain/fields/get-field.ts';
import { listFields } from '../../../domain/fields/list-fields.ts';
import { updateField } from '../../../domain/fields/update-field.ts';
import { backfillField } from '../../../domain/leads/fields/backfill-field.ts';
import type { MountRoutes } from '../resource.ts';
import { createRoute } from '../routes/create-route.ts';
import { deleteRoute } from '../routes/delete-route.ts';
import { listRoute } from '../routes/list-route.ts';
import { showRoute } from '../routes/show-route.ts';
import { updateRoutes } from '../routes/update-routes.ts';
import { createFieldBody, fieldResource, updateFieldBody } from './field-resource.ts';
import { listUndefinedFieldsRoute } from './list-undefined-fields.ts';

const query = {
  retired: Type.Optional(
    Type.Enum(['true', 'false'], {
      description: 'true for retired fields only, false for fields in use only; all by default.',
    }),
  ),
};

// A request backfills this many batches of leads before its response; a job does the rest.
const batchesPerRequest = 3;

export const fieldRoutes: MountRoutes = (scope, services, style) => {
  const { read, write } = services;
  const mount = { scope, services, style, resource: fieldResource };
  async function startBackfill({ workspaceId }: RequestContext, { id }: Field): Promise<Field> {
    await backfillField(write, workspaceId, id, batchesPerRequest);
    return getField(read, workspaceId, { id });
  }
  listUndefinedFieldsRoute(scope, services);
  listRoute<Field, { retired?: string }>(mount, {
    query,
    description:
      'Only leads have them. The custom_fields of contacts need no definition and are stored as sent.',
    list: ({ workspaceId }, { retired }, page) =>
      listFields(
        read,
        workspaceId,
        { retired: retired === undefined ? undefined : retired === 'true' },
        page,
      ),
  });
  showRoute(mount, {
    show: ({ workspaceId }, ref) => getField(read, workspaceId, ref),
  });
  const create = (context: ChangeRequest<Field>, body: NewField) =>
    createField(write, context, body);
  createRoute(mount, {
    body: createFieldBody,
    description: 'From then on it validates leads, and lists can be filtered and sorted by it.',
    create,
    finish: startBackfill,
  });
  createRoute(mount, {
    as: {
      path: `${fieldResource.path}/promote`,
      operationId: 'promoteCustomField',
      summary: 'Define a custom field that leads already have',
    },
    description:
      'Converts the existing values to the type of the field. fitting and unfitting count those ' +
      'that convert and those that do not; the latter stay as sent. With many leads the ' +
      'conversion continues after the response, until settled is true.',
    body: createFieldBody,
    create,
    finish: startBackfill,
  });
  updateRoutes(mount, {
    body: updateFieldBody,
    update: async (context, ref, changes) =>
      startBackfill(context, await updateField(write, context, ref, changes)),
  });
  deleteRoute(mount, {
    description: 'Leads keep their values, as for a field without a definition.',
    remove: async (context, ref) => deleteField(write, context, ref),
  });
};
