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
      description: 'true for the retired ones alone, false for those in use; left out, all.',
    }),
  ),
};

// So many pieces of leads are gone through before the answer; a job goes on with the rest.
const atOnce = 3;

export const fieldRoutes: MountRoutes = (scope, services, style) => {
  const { read, write } = services;
  const mount = { scope, services, style, resource: fieldResource };
  async function settled({ workspaceId }: RequestContext, { id }: Field): Promise<Field> {
    await backfillField(write, workspaceId, id, atOnce);
    return getField(read, workspaceId, { id });
  }
  listUndefinedFieldsRoute(scope, services);
  listRoute<Field, { retired?: string }>(mount, {
    query,
    description:
      'They are of leads alone. The custom_fields of a contact are its own and kept as they are sent.',
    list: ({ workspaceId }, { retired }, part) =>
      listFields(
        read,
        workspaceId,
        { retired: retired === undefined ? undefined : retired === 'true' },
        part,
      ),
  });
  showRoute(mount, {
    show: ({ workspaceId }, ref) => getField(read, workspaceId, ref),
  });
  const create = (asked: ChangeRequest<Field>, body: NewField) => createField(write, asked, body);
  createRoute(mount, {
    body: createFieldBody,
    description: 'From then on leads are checked by it, and lists filtered and sorted by it.',
    create,
    finish: settled,
  });
  createRoute(mount, {
    as: {
      path: `${fieldResource.path}/promote`,
      operationId: 'promoteCustomField',
      summary: 'Define a custom field that leads have already',
    },
    description:
      'Its values get the type of the field: fitting and unfitting tell how many do and how many ' +
      'do not, which stay as they were sent. With many leads that goes on after the answer, until ' +
      'the field is settled.',
    body: createFieldBody,
    create,
    finish: settled,
  });
  updateRoutes(mount, {
    body: updateFieldBody,
    update: async (asked, ref, changes) =>
      settled(asked, await updateField(write, asked, ref, changes)),
  });
  deleteRoute(mount, {
    description: 'Leads keep their values, as of a field that nobody has defined.',
    remove: async (asked, ref) => deleteField(write, asked, ref),
  });
};
