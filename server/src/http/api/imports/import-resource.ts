import Type, { type TSchema } from 'typebox';
import { subjectResources } from '../../../domain/events/subject-resources.ts';
import { delimiters } from '../../../domain/imports/file/detect-delimiter.ts';
import { encodings } from '../../../domain/imports/file/detect-encoding.ts';
import { fileTypes } from '../../../domain/imports/file/file-format.ts';
import {
  defaultOptions,
  type Import,
  type ImportColumn,
  type ImportOptions,
  importStates,
  knownPeopleRules,
  newFieldTypes,
  secondsLeft,
} from '../../../domain/imports/import.ts';
import { dateOrders, decimalMarks } from '../../../domain/imports/mapping/guess-notation.ts';
import { plainTargets } from '../../../domain/imports/mapping/target-fields.ts';
import type { ApiStyle } from '../api-style.ts';
import type { Resource } from '../resource.ts';
import { numberOrNull, textOrNull, time } from '../response-schemas.ts';

const orNull = (values: readonly string[]): TSchema =>
  Type.Unsafe({ type: ['string', 'null'], enum: [...values, null] });
const timeOrNull = () => textOrNull({ format: 'date-time' });

export const targetText = `One of ${plainTargets.join(', ')}, or custom_fields. and a key; null leaves the column out.`;

const columnSchema = Type.Object({
  index: Type.Integer({ description: 'From 0.' }),
  name: Type.String({
    description: 'In the header; one that occurs twice gets a number, an empty one its position.',
  }),
  samples: Type.Array(Type.String(), { description: 'Its first values.' }),
  field: textOrNull({ description: targetText }),
  new_field: Type.Unsafe<object | null>({
    type: ['object', 'null'],
    properties: { label: { type: 'string' }, type: { enum: [...newFieldTypes] } },
    description: 'A custom field that the start defines.',
  }),
  decimal_mark: Type.Enum([...decimalMarks]),
  date_order: Type.Enum([...dateOrders]),
});

const optionsSchema = (style: ApiStyle) =>
  Type.Object({
    known_people: Type.Enum([...knownPeopleRules]),
    status: textOrNull(),
    tags: Type.Array(Type.String()),
    source: textOrNull(),
    assigned_user_id: style.refSchema('user'),
    pipeline_id: style.refSchema('pipeline'),
    pipeline_stage_id: style.refSchema('stage'),
    webhooks: Type.Boolean(),
  });

export const importResource: Resource<Import> = {
  kind: 'import',
  name: 'import',
  plural: 'imports',
  path: '/api/v1/imports',
  scope: subjectResources.import,
  deletesWith: 'delete',
  schema: (style) =>
    Type.Object({
      ...style.idSchemas('import'),
      file_name: Type.String(),
      bytes: Type.Integer(),
      state: Type.Enum([...importStates]),
      format: Type.Object({
        type: Type.Enum([...fileTypes]),
        encoding: orNull(encodings),
        delimiter: orNull(delimiters),
        has_header: Type.Boolean(),
      }),
      columns: Type.Array(columnSchema),
      options: optionsSchema(style),
      row_count: Type.Integer({ description: 'Without the header and blank rows.' }),
      rows_done: Type.Integer(),
      created: Type.Integer({ description: 'Leads.' }),
      updated: Type.Integer({ description: 'Leads that were filled in or overwritten.' }),
      skipped: Type.Integer({ description: 'Rows of known people.' }),
      failed: Type.Integer({ description: 'Rows that made no lead: see failed-rows.' }),
      incomplete: Type.Integer({ description: 'Rows that came in without one of their values.' }),
      rows_per_second: Type.Unsafe<number | null>({ type: ['number', 'null'] }),
      seconds_left: numberOrNull(),
      cause: Type.String({ format: 'uuid', description: 'For POST /undo/{cause}.' }),
      undone: Type.Boolean(),
      undoing: Type.Boolean({ description: 'Its undo still runs.' }),
      started_at: timeOrNull(),
      ended_at: timeOrNull(),
      created_at: time(),
      updated_at: time(),
    }),
  render: (one, style) => ({
    ...style.ids('import', one),
    ...{ file_name: one.fileName, bytes: one.bytes, state: one.state },
    format: {
      ...{ type: one.format.type, encoding: one.format.encoding },
      ...{ delimiter: one.format.delimiter, has_header: one.format.hasHeader },
    },
    columns: one.columns.map(columnJson),
    options: optionsJson(one.options, style),
    ...{ row_count: one.rowCount, rows_done: one.rowsDone },
    ...{ created: one.created, updated: one.updated, skipped: one.skipped },
    ...{ failed: one.failed, incomplete: one.incomplete },
    rows_per_second: one.rowsPerSecond,
    seconds_left: secondsLeft(one),
    ...{ cause: one.id, undone: one.undone, undoing: one.undoing },
    started_at: one.startedAt?.toISOString() ?? null,
    ended_at: one.endedAt?.toISOString() ?? null,
    created_at: one.createdAt.toISOString(),
    updated_at: one.updatedAt.toISOString(),
  }),
  sample: {
    id: '0193d5a0-7c1e-7f00-8a53-1b2c3d4e5f60',
    number: 7,
    ...{ fileName: 'trade-fair.csv', bytes: 4_120_332, state: 'running' },
    format: { type: 'csv', encoding: 'windows-1252', delimiter: ';', hasHeader: true },
    columns: [
      sampleColumn('Name', ['Elena Rossi'], 'name'),
      sampleColumn('E-Mail', ['elena@example.com'], 'email'),
    ],
    options: { ...defaultOptions, tags: ['Trade fair'] },
    signature: '',
    ...{ rowCount: 48_210, rowsDone: 21_500 },
    ...{ created: 19_876, updated: 1_602, skipped: 0, failed: 22, incomplete: 118 },
    rowsPerSecond: 8_600,
    startedAt: new Date('2026-03-28T09:15:00Z'),
    endedAt: null,
    undone: false,
    undoing: false,
    version: 44,
    createdAt: new Date('2026-03-28T09:12:00Z'),
    updatedAt: new Date('2026-03-28T09:15:02Z'),
  },
};

function sampleColumn(name: string, samples: string[], field: ImportColumn['field']): ImportColumn {
  return { name, samples, field, newField: null, decimalMark: '.', dateOrder: 'ymd' };
}

const columnJson = (column: ImportColumn, index: number) => ({
  ...{ index, name: column.name, samples: column.samples },
  ...{ field: column.field, new_field: column.newField },
  ...{ decimal_mark: column.decimalMark, date_order: column.dateOrder },
});

const optionsJson = (options: ImportOptions, style: ApiStyle) => ({
  ...{ known_people: options.knownPeople, status: options.status, tags: options.tags },
  source: options.source,
  assigned_user_id: style.ref('user', options.assignee),
  pipeline_id: style.ref('pipeline', options.pipeline),
  pipeline_stage_id: style.ref('stage', options.stage),
  webhooks: options.webhooks,
});
