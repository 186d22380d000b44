import Type from 'typebox';
import { type Import, knownPeopleRules } from '../../../domain/imports/import.ts';
import { type Preview, previewImport } from '../../../domain/imports/preview-import.ts';
import { requestContextOf } from '../../hooks/request-context.ts';
import { refOf } from '../../record-id.ts';
import { errorResponses } from '../errors.ts';
import { headingOf, type Mount, type Params, pathParams, readScopeOf } from '../resource.ts';
import { looseObject, numberOrNull } from '../response-schemas.ts';

const schema = Type.Object(
  {
    known: Type.Integer({ description: 'Rows of people that the workspace has a lead of.' }),
    rows: Type.Array(
      Type.Object({
        row: Type.Integer({ description: 'As a spreadsheet numbers it.' }),
        cells: Type.Array(Type.String()),
        action: Type.Enum([...knownPeopleRules, 'fail'], {
          description: 'create, or what becomes of known people; fail: it makes no lead.',
        }),
        problems: Type.Array(
          Type.Object({
            column: numberOrNull({ description: 'Null for the row as a whole.' }),
            field: Type.String(),
            code: Type.String(),
            params: looseObject(),
            message: Type.String(),
          }),
          { description: 'Values that do not fit; the lead keeps them among its extra fields.' },
        ),
      }),
    ),
  },
  { title: 'ImportPreview' },
);

const sample = {
  known: 1,
  rows: [
    {
      ...{ row: 2, cells: ['Elena Rossi', 'elena@@example.com'], action: 'create' },
      problems: [
        {
          ...{ column: 1, field: 'email', code: 'email_invalid', params: {} },
          message: 'The email field must be a valid email address.',
        },
      ],
    },
  ],
};

export function previewRoute({ scope, services, style, resource }: Mount<Import>): void {
  const url = `${resource.path}/:id/preview`;
  scope.get<{ Params: Params }>(
    url,
    {
      config: { scope: readScopeOf(resource) },
      schema: {
        operationId: 'previewImport',
        summary: 'Preview an import',
        description: 'What it would do with its first 1,000 rows. Nothing is written.',
        tags: headingOf(resource),
        params: pathParams(url),
        response: {
          200: style.wrapSchema(schema, {
            description: 'The first rows.',
            examples: [style.wrap(sample)],
          }),
          ...errorResponses(401, 403, 404, 429, 500, 503),
        },
      },
    },
    async (request, reply) => {
      const ref = refOf(request.params.id ?? '');
      const preview = await previewImport(services.read, requestContextOf(request), ref);
      return reply.send(style.wrap(previewJson(preview)));
    },
  );
}

const previewJson = ({ known, rows }: Preview) => ({
  known,
  rows: rows.map(({ row, problems, action }) => ({
    ...{ row: row.number, cells: row.cells, action },
    problems: problems.map(({ column, field, code, params, message }) => ({
      ...{ column, field, code, params, message },
    })),
  })),
});
