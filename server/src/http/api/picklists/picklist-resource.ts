// Sources and event types on the wire: two picklists with the same shape.

import Type from 'typebox';
import { subjectResources } from '../../../domain/events/subject-resources.ts';
import type { Picklist, PicklistValue } from '../../../domain/picklists/picklist.ts';
import type { Resource } from '../resource.ts';
import { time } from '../response-schemas.ts';

export interface PicklistTexts {
  list: Picklist;
  plural: string;
  path: string;
  sample: string;
}

export function picklistResource({
  list,
  plural,
  path,
  sample,
}: PicklistTexts): Resource<PicklistValue> {
  const { kind, name } = list;
  return {
    kind,
    name,
    plural,
    path,
    scope: 'settings',
    readScope: subjectResources[kind],
    deletesWith: 'write',
    schema: (style) =>
      Type.Object(
        {
          ...style.idSchemas(kind),
          name: Type.String(),
          created_at: time(),
          updated_at: time(),
        },
        { description: `One of your ${plural}.` },
      ),
    render: (value, style) => ({
      ...style.ids(kind, value),
      name: value.name,
      created_at: value.createdAt.toISOString(),
      updated_at: value.updatedAt.toISOString(),
    }),
    sample: {
      id: '0193d5a0-7c1e-7f00-8a53-1b2c3d4e5f64',
      number: 4,
      name: sample,
      version: 1,
      createdAt: new Date('2026-03-28T09:15:00Z'),
      updatedAt: new Date('2026-03-28T09:15:00Z'),
    },
  };
}

export function picklistBodies({ plural, sample }: PicklistTexts) {
  const create = Type.Object(
    {
      name: Type.String({
        minLength: 1,
        maxLength: 200,
        description: `Unique among ${plural}, ignoring case.`,
      }),
    },
    { additionalProperties: false, examples: [{ name: sample }] },
  );
  const update = Type.Partial(create, {
    additionalProperties: false,
    examples: [{ name: `${sample} again` }],
  });
  return { create, update };
}
