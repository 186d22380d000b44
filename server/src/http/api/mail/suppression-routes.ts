import Type from 'typebox';
import { subjectResources } from '../../../domain/events/subject-resources.ts';
import { createSuppression } from '../../../domain/mail/suppressions/create-suppression.ts';
import { deleteSuppression } from '../../../domain/mail/suppressions/delete-suppression.ts';
import { getSuppression } from '../../../domain/mail/suppressions/get-suppression.ts';
import { listSuppressions } from '../../../domain/mail/suppressions/list-suppressions.ts';
import {
  type Suppression,
  suppressionReasons,
} from '../../../domain/mail/suppressions/suppression.ts';
import type { MountRoutes, Resource } from '../resource.ts';
import { time } from '../response-schemas.ts';
import { createRoute } from '../routes/create-route.ts';
import { deleteRoute } from '../routes/delete-route.ts';
import { listRoute } from '../routes/list-route.ts';
import { showRoute } from '../routes/show-route.ts';

const suppressionResource: Resource<Suppression> = {
  kind: 'suppression',
  name: 'suppression',
  plural: 'suppressions',
  path: '/api/v1/suppressions',
  scope: subjectResources.suppression,
  deletesWith: 'delete',
  schema: (style) =>
    Type.Object({
      ...style.idSchemas('suppression'),
      address: Type.String({
        description: 'An e-mail address in small letters, a phone, or a user id of WhatsApp.',
      }),
      reason: Type.Enum([...suppressionReasons]),
      created_at: time(),
    }),
  render: (suppression, style) => ({
    ...style.ids('suppression', suppression),
    ...{ address: suppression.address, reason: suppression.reason },
    created_at: suppression.createdAt.toISOString(),
  }),
  sample: {
    id: '0193d5a0-7c1e-7f00-8a53-1b2c3d4e5f65',
    number: 17,
    address: 'jane@example.com',
    reason: 'unsubscribed',
    version: 1,
    createdAt: new Date('2026-03-28T09:15:00Z'),
  },
};

const body = Type.Object(
  {
    address: Type.String({
      ...{ minLength: 3, maxLength: 254 },
      description: 'An e-mail address, or a phone with its country code: +4930123456.',
    }),
    reason: Type.Optional(
      Type.Enum([...suppressionReasons], { description: 'manual by default.' }),
    ),
  },
  { additionalProperties: false, examples: [{ address: 'jane@example.com' }] },
);

const query = {
  search: Type.Optional(Type.String({ maxLength: 254, description: 'A part of the address.' })),
};

export const suppressionRoutes: MountRoutes = (scope, services, style) => {
  const { read, write } = services;
  const mount = { scope, services, style, resource: suppressionResource };
  listRoute<Suppression, { search?: string }>(mount, {
    query,
    description: 'The addresses and numbers that get no messages, newest first.',
    list: ({ workspaceId }, filter, page) => listSuppressions(read, workspaceId, filter, page),
  });
  showRoute(mount, { show: ({ workspaceId }, ref) => getSuppression(read, workspaceId, ref) });
  createRoute(mount, {
    body,
    description: 'An address that is suppressed already stays as it is.',
    create: (context, suppression) => createSuppression(write, context, suppression),
  });
  deleteRoute(mount, {
    description: 'The address gets messages again.',
    remove: (context, ref) => deleteSuppression(write, context, ref),
  });
};
