// The body of PATCH /imports/{id}.
import Type, { type Static } from 'typebox';
import { delimiters } from '../../../domain/imports/file/detect-delimiter.ts';
import { encodings } from '../../../domain/imports/file/detect-encoding.ts';
import { knownPeopleRules, newFieldTypes } from '../../../domain/imports/import.ts';
import type { ColumnChange } from '../../../domain/imports/mapping/check-columns.ts';
import { dateOrders, decimalMarks } from '../../../domain/imports/mapping/guess-notation.ts';
import type { ImportChanges, OptionChanges } from '../../../domain/imports/update-import.ts';
import { memberRefOf, refOf } from '../../record-id.ts';
import { optionalOrNull } from '../body-fields.ts';
import { targetText } from './import-resource.ts';

const closed = { additionalProperties: false };

const column = Type.Object(
  {
    index: Type.Integer({ minimum: 0, maximum: 499 }),
    field: optionalOrNull<string>({ type: 'string', maxLength: 300, description: targetText }),
    new_field: Type.Optional(
      Type.Object(
        {
          label: Type.String({ minLength: 1, maxLength: 100 }),
          type: Type.Enum([...newFieldTypes]),
        },
        { ...closed, description: 'Instead of field: a custom field that the start defines.' },
      ),
    ),
    decimal_mark: Type.Optional(Type.Enum([...decimalMarks])),
    date_order: Type.Optional(Type.Enum([...dateOrders])),
  },
  closed,
);

const recordOrNull = (description: string) =>
  optionalOrNull<string | number>({
    type: ['integer', 'string'],
    minimum: 1,
    maxLength: 254,
    description,
  });

const options = Type.Partial(
  Type.Object({
    known_people: Type.Enum([...knownPeopleRules], {
      description:
        'For a row whose e-mail address or phone a lead has: fill its empty fields (the default), ' +
        'update it with the values of the row, skip the row, or create another lead.',
    }),
    tags: Type.Array(Type.String({ minLength: 1, maxLength: 100 }), { maxItems: 50 }),
    webhooks: Type.Boolean({
      description: 'Whether webhooks deliver its changes; false by default.',
    }),
    status: optionalOrNull<string>({ type: 'string', maxLength: 100, description: 'A key.' }),
    source: optionalOrNull<string>({ type: 'string', minLength: 1, maxLength: 200 }),
    assigned_user_id: recordOrNull('A user.'),
    pipeline_id: recordOrNull('A pipeline.'),
    pipeline_stage_id: recordOrNull('A stage.'),
  }),
  {
    ...closed,
    description: 'For every row. A value of the row itself takes precedence; tags are added.',
  },
);

export const updateImportBody = Type.Object(
  {
    format: Type.Optional(
      Type.Object(
        {
          encoding: Type.Optional(Type.Enum([...encodings])),
          delimiter: Type.Optional(Type.Enum([...delimiters])),
          has_header: Type.Optional(Type.Boolean()),
        },
        { ...closed, description: 'Reads the file again, and guesses its columns anew.' },
      ),
    ),
    columns: Type.Optional(
      Type.Array(column, { maxItems: 500, description: 'Only the columns that change.' }),
    ),
    options: Type.Optional(options),
  },
  {
    ...closed,
    examples: [{ columns: [{ index: 0, field: 'name' }], options: { tags: ['Trade fair'] } }],
  },
);

export function toChanges({
  format,
  columns,
  options,
}: Static<typeof updateImportBody>): ImportChanges {
  return {
    ...(format && {
      format: {
        ...(format.encoding && { encoding: format.encoding }),
        ...(format.delimiter && { delimiter: format.delimiter }),
        ...(format.has_header !== undefined && { hasHeader: format.has_header }),
      },
    }),
    ...(columns && { columns: columns.map(toColumnChange) }),
    ...(options && { options: toOptionChanges(options) }),
  };
}

function toColumnChange(sent: Static<typeof column>): ColumnChange {
  const { index, field, new_field: newField, decimal_mark, date_order } = sent;
  return {
    index,
    ...(field !== undefined && { field }),
    ...(newField && { newField }),
    ...(decimal_mark && { decimalMark: decimal_mark }),
    ...(date_order && { dateOrder: date_order }),
  };
}

function toOptionChanges(sent: Static<typeof options>): OptionChanges {
  const { known_people, assigned_user_id, pipeline_id, pipeline_stage_id, ...same } = sent;
  const refOrNull = (value: string | number | null) => (value === null ? null : refOf(value));
  return {
    ...same,
    ...(known_people && { knownPeople: known_people }),
    ...(assigned_user_id !== undefined && {
      assignee: assigned_user_id === null ? null : memberRefOf(assigned_user_id),
    }),
    ...(pipeline_id !== undefined && { pipeline: refOrNull(pipeline_id) }),
    ...(pipeline_stage_id !== undefined && { stage: refOrNull(pipeline_stage_id) }),
  };
}
