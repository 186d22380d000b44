import Type from 'typebox';
import { contactReferences } from '../../../domain/contact-references.ts';
import { DomainError } from '../../../domain/errors.ts';
import { type Undone, undoCause } from '../../../domain/undo/undo-cause.ts';
import { skipReasons } from '../../../domain/undo/undo-run.ts';
import { refOf } from '../../record-id.ts';
import type { ApiStyle } from '../api-style.ts';
import { errorResponses } from '../errors.ts';
import { bulkFields } from '../leads/bulk-routes.ts';
import type { MountRoutes } from '../resource.ts';
import { respondWithChange } from '../routes/respond.ts';

export const undoRoutes: MountRoutes = (scope, services, style) => {
  const deps = { ...services.write, contactReferences };
  scope.post<{ Params: { cause: string } }>(
    '/api/v1/undo/:cause',
    {
      config: { scope: 'write:leads' },
      schema: {
        operationId: 'undoChange',
        summary: 'Undo a change',
        description:
          'Reverts all that one request changed: created records go to the trash, deleted ones are ' +
          'restored, fields get their old values. It leaves alone what was changed again since, and ' +
          'lists it in skipped. Changes can be undone for 30 days, by who made them, an admin or an ' +
          'owner. An undo is a change too, so that undoing it repeats the first change. Records of ' +
          'other kinds need their own scope as well.',
        tags: ['Undo'],
        params: Type.Object({
          cause: Type.String({
            description: 'The X-Cause-Id of a response, or the cause of a bulk change or an undo.',
          }),
        }),
        response: {
          200: style.wrapSchema(undoneSchema(style), {
            description: 'What was reverted.',
            examples: [style.wrap(undoneJson(sample, style))],
          }),
          ...errorResponses(400, 401, 403, 404, 409, 413, 415, 422, 429, 500, 503),
        },
      },
    },
    (request, reply) => {
      const ref = refOf(request.params.cause);
      return respondWithChange<Undone>(request, reply, {
        status: 200,
        async run(context) {
          if ('id' in ref) return undoCause(deps, context, ref.id);
          throw new DomainError('not_found', 'There is no such change.');
        },
        present: (undone) => ({ body: style.wrap(undoneJson(undone, style)) }),
      });
    },
  );
};

const undoneSchema = (style: ApiStyle) =>
  Type.Object(
    {
      ...bulkFields,
      skipped: Type.Array(
        Type.Object(
          {
            type: Type.String({ description: 'lead, contact, deal, task, note, call …' }),
            id: style.refSchema('lead', { description: 'The id of the record in this API.' }),
            uuid: Type.String({ format: 'uuid' }),
            fields: Type.Array(Type.String(), {
              description: 'As events name them; empty for the record as a whole.',
            }),
            reason: Type.Enum([...skipReasons], {
              description:
                'changed_since: it was changed again. deleted: the record is in the trash or gone. ' +
                'invalid: the old value is not accepted any more. in_use: other records need it, ' +
                'or another one has the value. not_undoable: this kind of change stays.',
            }),
          },
          { title: 'Skipped' },
        ),
        { description: 'What the undo left alone.' },
      ),
    },
    { title: 'Undone' },
  );

function undoneJson({ causeId, count, skipped, running }: Undone, style: ApiStyle): object {
  return {
    cause: causeId,
    count,
    running,
    skipped: skipped.map(({ type, id, number, fields, reason }) => ({
      type,
      id: style.ref(type, number === null ? null : { id, number }),
      uuid: id,
      fields,
      reason,
    })),
  };
}

const sample: Undone = {
  causeId: '0193d5a0-7c1e-7f00-8a53-1b2c3d4e5f71',
  count: 213,
  running: false,
  skipped: [
    {
      type: 'lead',
      id: '0193d5a0-7c1e-7f00-8a53-1b2c3d4e5f60',
      number: 1842,
      fields: ['status'],
      reason: 'changed_since',
    },
  ],
};
