import Type from 'typebox';
import { subjectResources } from '../../../domain/events/subject-resources.ts';
import type { Tag } from '../../../domain/tags/tag.ts';
import { colorOrNull } from '../body-fields.ts';
import type { Resource } from '../resource.ts';
import { textOrNull, time } from '../response-schemas.ts';

/** A tag with the number of its leads. */
export type CountedTag = Tag & { leads: number };

export const tagResource: Resource<CountedTag> = {
  kind: 'tag',
  name: 'tag',
  plural: 'tags',
  path: '/api/v1/tags',
  scope: subjectResources.tag,
  deletesWith: 'write',
  schema: (style) =>
    Type.Object({
      ...style.idSchemas('tag'),
      name: Type.String(),
      color: textOrNull(),
      leads_count: Type.Integer({ description: 'Leads with this tag, without the trash.' }),
      created_at: time(),
      updated_at: time(),
    }),
  render: (tag, style) => ({
    ...style.ids('tag', tag),
    name: tag.name,
    color: tag.color,
    leads_count: tag.leads,
    created_at: tag.createdAt.toISOString(),
    updated_at: tag.updatedAt.toISOString(),
  }),
  sample: {
    id: '0193d5a0-7c1e-7f00-8a53-1b2c3d4e5f60',
    number: 12,
    name: 'hot-lead',
    color: '#e8590c',
    leads: 73,
    version: 1,
    createdAt: new Date('2026-03-28T09:15:00Z'),
    updatedAt: new Date('2026-03-28T09:15:00Z'),
  },
};

const fields = {
  name: Type.String({ minLength: 1, maxLength: 100 }),
  color: Type.Optional(colorOrNull),
};

export const createTagBody = Type.Object(fields, {
  additionalProperties: false,
  examples: [{ name: 'hot-lead', color: '#e8590c' }],
});

export const updateTagBody = Type.Partial(createTagBody, {
  additionalProperties: false,
  examples: [{ color: '#2f9e44' }],
});

export const mergeBody = Type.Object(
  {
    into: Type.Unsafe<string | number>({
      type: ['integer', 'string'],
      minimum: 1,
      maxLength: 100,
      description: 'Another tag, by its id or its name.',
    }),
  },
  { additionalProperties: false, examples: [{ into: 'vip-client' }] },
);
