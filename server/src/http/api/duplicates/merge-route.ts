// Merging every group that is certain enough, by one request.
import Type, { type Static } from 'typebox';
import {
  type MergesBegun,
  mergeDuplicates,
} from '../../../domain/contacts/merge-many/merge-duplicates.ts';
import { errorResponses } from '../errors.ts';
import { headingOf, type MountRoutes } from '../resource.ts';
import { respondWithChange } from '../routes/respond.ts';
import { duplicateResource } from './duplicate-resource.ts';

/** Vaguer groups are for people to decide, one by one. */
const minScore = 80;

const body = Type.Object(
  {
    min_score: Type.Integer({
      minimum: minScore,
      maximum: 100,
      description: `Merges the groups with this score or a greater one; from ${minScore} on.`,
    }),
  },
  { title: 'MergeDuplicates', additionalProperties: false, examples: [{ min_score: 95 }] },
);

export const mergeManyRoute: MountRoutes = (scope, services, style) => {
  const deps = { ...services.write, ...services.read };
  scope.post<{ Body: Static<typeof body> }>(
    `${duplicateResource.path}/merge`,
    {
      config: { scope: 'write:contacts' },
      schema: {
        operationId: 'mergeDuplicates',
        summary: 'Merge all groups that are certain enough',
        description:
          'Merges each group into its oldest contact, as POST /contacts/{id}/merge does without ' +
          'fields: GET /duplicates with the same min_score lists which. It goes on in the ' +
          'background; GET /causes/{cause} has the progress. Groups that change meanwhile, or have ' +
          'too many records, are left as they are. POST /undo/{cause} parts all of them again.',
        tags: headingOf(duplicateResource),
        body,
        response: {
          200: style.wrapSchema(begunSchema, {
            description: 'The merge that has begun.',
            examples: [style.wrap(begunJson(sample))],
          }),
          ...errorResponses(400, 401, 403, 409, 413, 415, 422, 429, 500, 503),
        },
      },
    },
    (request, reply) =>
      respondWithChange<MergesBegun>(request, reply, {
        status: 200,
        run: (context) => mergeDuplicates(deps, context, request.body.min_score),
        present: (begun) => ({ body: style.wrap(begunJson(begun)) }),
      }),
  );
};

const begunSchema = Type.Object(
  {
    cause: Type.String({
      format: 'uuid',
      description: 'For GET /causes/{cause}, its cancel, and POST /undo/{cause}.',
    }),
    total: Type.Integer({ description: 'The number of groups to merge.' }),
    running: Type.Boolean({ description: 'false when there is no group to merge.' }),
  },
  { title: 'DuplicatesMerge' },
);

const begunJson = ({ causeId, total }: MergesBegun) => ({
  ...{ cause: causeId, total, running: total > 0 },
});

const sample: MergesBegun = { causeId: '0193d5a0-7c1e-7f00-8a53-1b2c3d4e5f70', total: 214 };
