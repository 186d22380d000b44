import Type, { type Static } from 'typebox';
import {
  layouts,
  type View,
  type ViewFields,
  type ViewFilter,
  viewKindNames,
} from '../../../domain/views/view.ts';
import { optionalOrNull } from '../body-fields.ts';
import { filterBody, filterTexts, shownFilter } from '../filter-body.ts';
import type { Resource } from '../resource.ts';
import { numberOrNull, textOrNull, time } from '../response-schemas.ts';

const name = Type.String({ minLength: 1, maxLength: 100 });
const kind = Type.Enum([...viewKindNames], { description: 'The list. It never changes.' });
const shared = Type.Boolean({
  description: 'true for everybody in the workspace, false for its owner alone. false by default.',
});
const filterDescription =
  'The parameters of the list, such as status or created_at[within]; no search.';
const filter = shownFilter(filterDescription);
const columns = Type.Array(Type.String({ minLength: 1, maxLength: 200 }), {
  maxItems: 200,
  uniqueItems: true,
  description: 'The names of the columns, in their order.',
});
const widths = Type.Record(
  Type.String({ maxLength: 200 }),
  Type.Integer({ minimum: 20, maximum: 4_000 }),
  { maxProperties: 200, description: 'Of columns, in pixels.' },
);
const layout = Type.Enum([...layouts], { description: 'table by default.' });
const position = Type.Integer({
  minimum: 0,
  maximum: 1_000_000,
  description: 'Views are listed by it, those with the same by their number.',
});
const groupBy = { type: 'string', minLength: 1, maxLength: 200 };

const fields = {
  name,
  shared: Type.Optional(shared),
  filter: Type.Optional(filterBody(filterDescription)),
  search: optionalOrNull<string>({ type: 'string', maxLength: 200 }),
  sort: Type.Optional(
    Type.String({ minLength: 1, maxLength: 200, description: 'created_at by default.' }),
  ),
  direction: Type.Optional(Type.Enum(['asc', 'desc'], { description: 'desc by default.' })),
  columns: Type.Optional(columns),
  widths: Type.Optional(widths),
  layout: Type.Optional(layout),
  group_by: optionalOrNull<string>({
    ...groupBy,
    description: 'The field whose values are the columns of a board.',
  }),
  position: Type.Optional(position),
};

export const createViewBody = Type.Object(
  { kind, ...fields },
  {
    additionalProperties: false,
    examples: [
      {
        kind: 'leads',
        name: 'New this month',
        shared: true,
        filter: { status: ['new', 'contacted'], 'created_at[within]': '30d' },
        sort: 'lead_score',
        columns: ['name', 'status', 'lead_score'],
        widths: { name: 240 },
      },
    ],
  },
);

export const updateViewBody = Type.Partial(Type.Object(fields), {
  additionalProperties: false,
  examples: [{ name: 'New leads', position: 0 }],
});

type Body = Static<typeof updateViewBody>;

/** Only the fields that were sent. */
export function toFields({ filter, group_by, search, ...rest }: Body): Partial<ViewFields> {
  const fields: Partial<ViewFields> = { ...rest };
  if (filter !== undefined) fields.filter = filterTexts(filter, 'filter');
  if (search !== undefined) fields.search = search?.trim() || null;
  if (group_by !== undefined) fields.groupBy = group_by;
  return fields;
}

export const defaultFields = {
  shared: false,
  filter: {} as ViewFilter,
  search: null,
  sort: 'created_at',
  direction: 'desc',
  columns: [] as string[],
  widths: {} as Record<string, number>,
  layout: 'table',
  groupBy: null,
} as const;

export const viewResource: Resource<View> = {
  kind: 'view',
  name: 'view',
  plural: 'views',
  path: '/api/v1/views',
  scope: 'views',
  deletesWith: 'delete',
  schema: (style) =>
    Type.Object({
      ...style.idSchemas('view'),
      ...{ kind, name, shared },
      owner_id: style.refSchema('user', {
        description: 'The user who saved it; null for a key that no user made.',
      }),
      filter,
      search: textOrNull(),
      sort: Type.String(),
      direction: Type.Enum(['asc', 'desc']),
      ...{ columns, widths, layout },
      group_by: textOrNull(),
      position,
      count: numberOrNull({
        description:
          'How many records it shows now, with counts=true in a list; null otherwise, without the ' +
          'scope to read them, and when its filter names a custom field that was deleted.',
      }),
      created_at: time(),
      updated_at: time(),
    }),
  render: (view, style) => ({
    ...style.ids('view', view),
    kind: view.kind,
    name: view.name,
    shared: view.shared,
    owner_id: style.ref('user', view.owner),
    filter: view.filter,
    search: view.search,
    sort: view.sort,
    direction: view.direction,
    columns: view.columns,
    widths: view.widths,
    layout: view.layout,
    group_by: view.groupBy,
    position: view.position,
    count: view.count,
    created_at: view.createdAt.toISOString(),
    updated_at: view.updatedAt.toISOString(),
  }),
  sample: {
    id: '0193d5a0-7c1e-7f00-8a53-1b2c3d4e5f60',
    number: 4,
    kind: 'leads',
    name: 'New this month',
    shared: true,
    ownerId: '0193d5a0-7c1e-7f00-8a53-1b2c3d4e5f61',
    owner: { id: '0193d5a0-7c1e-7f00-8a53-1b2c3d4e5f61', number: 5 },
    filter: { status: ['new', 'contacted'], 'created_at[within]': '30d' },
    search: null,
    sort: 'lead_score',
    direction: 'desc',
    columns: ['name', 'status', 'lead_score'],
    widths: { name: 240 },
    layout: 'table',
    groupBy: null,
    position: 0,
    count: 128,
    version: 1,
    createdAt: new Date('2026-03-28T09:15:00Z'),
    updatedAt: new Date('2026-03-28T09:15:00Z'),
  },
};
