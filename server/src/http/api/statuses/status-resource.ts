import Type from 'typebox';
import { subjectResources } from '../../../domain/events/subject-resources.ts';
import type { Status } from '../../../domain/statuses/status.ts';
import { colorOrNull, key, position } from '../body-fields.ts';
import type { Resource } from '../resource.ts';
import { textOrNull, time } from '../response-schemas.ts';

export const statusResource: Resource<Status> = {
  kind: 'status',
  name: 'status',
  plural: 'statuses',
  path: '/api/v1/statuses',
  scope: 'settings',
  readScope: subjectResources.status,
  deletesWith: 'write',
  schema: (style) =>
    Type.Object({
      ...style.idSchemas('status'),
      key: Type.String({ description: 'The status of leads in requests; it never changes.' }),
      name: Type.String(),
      position: Type.Integer(),
      color: textOrNull(),
      created_at: time(),
      updated_at: time(),
    }),
  render: (status, style) => ({
    ...style.ids('status', status),
    key: status.key,
    name: status.name,
    position: status.position,
    color: status.color,
    created_at: status.createdAt.toISOString(),
    updated_at: status.updatedAt.toISOString(),
  }),
  sample: {
    id: '0193d5a0-7c1e-7f00-8a53-1b2c3d4e5f63',
    number: 3,
    key: 'qualified',
    name: 'Qualified',
    position: 2,
    color: '#2f9e44',
    version: 1,
    createdAt: new Date('2026-03-28T09:15:00Z'),
    updatedAt: new Date('2026-03-28T09:15:00Z'),
  },
};

const changeable = {
  name: Type.String({ minLength: 1, maxLength: 100 }),
  position: Type.Optional(position),
  color: Type.Optional(colorOrNull),
};

export const createStatusBody = Type.Object(
  { ...changeable, key: Type.Optional(key) },
  { additionalProperties: false, examples: [{ name: 'Negotiating', color: '#2f9e44' }] },
);

export const updateStatusBody = Type.Partial(Type.Object(changeable), {
  additionalProperties: false,
  examples: [{ color: '#e8590c', position: 1 }],
});
