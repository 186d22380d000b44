// The preview of a merge, in the shape of the record that it makes.
import Type, { type Static, type TSchema } from 'typebox';
import type { MergePreview } from '../../../domain/merge-preview.ts';
import type { Identified, Ref } from '../../../domain/record-ref.ts';
import { requestContextOf } from '../../hooks/request-context.ts';
import { refOf } from '../../record-id.ts';
import { errorResponses } from '../errors.ts';
import { headingOf, type Item, type Mount, pascalCase, pathParams, titled } from '../resource.ts';
import { respondWithEffect } from './respond.ts';

export interface PreviewMergeOptions<Record extends Item, Body extends TSchema> {
  /** What a merge does, beside the fields. */
  description: string;
  body: Body;
  /** For the example in the document. */
  sample: { merged: Identified; kept: MergePreview<Record>['kept'] };
  preview: (workspaceId: string, ref: Ref, body: Static<Body>) => Promise<MergePreview<Record>>;
}

/** Responds with what a merge by the same body would do, and changes nothing. */
export function previewMergeRoute<Record extends Item, Body extends TSchema>(
  mount: Mount<Record>,
  { description, body, sample, preview }: PreviewMergeOptions<Record, Body>,
): void {
  const { scope, style, resource } = mount;
  const { kind, name, plural } = resource;
  const url = `${resource.path}/:id/merge/preview`;
  const json = ({ result, merged, kept }: MergePreview<Record>) => ({
    [kind]: resource.render(result, style),
    merged: merged.map((one) => style.ids(kind, one)),
    kept,
  });
  const example = { result: resource.sample, merged: [sample.merged], kept: sample.kept };
  scope.post<{ Params: { id: string }; Body: Static<Body> }>(
    url,
    {
      config: { scope: `read:${resource.scope}` },
      schema: {
        operationId: `preview${pascalCase(name)}Merge`,
        summary: `Preview a merge of ${plural}`,
        description: `Responds with what the same request to merge would do. ${description}`,
        tags: headingOf(resource),
        params: pathParams(url),
        body,
        response: {
          200: style.wrapSchema(schemaOf(mount, sample.kept), {
            description: 'What the merge would do.',
            examples: [style.wrap(json(example))],
          }),
          ...errorResponses(400, 401, 403, 404, 409, 413, 415, 422, 429, 500, 503),
        },
      },
    },
    (request, reply) =>
      respondWithEffect(request, reply, async () => {
        const { workspaceId } = requestContextOf(request);
        const ref = refOf(request.params.id);
        return style.wrap(json(await preview(workspaceId, ref, request.body as Static<Body>)));
      }),
  );
}

function schemaOf<Record extends Item>({ style, resource }: Mount<Record>, kept: object): TSchema {
  const { kind, name, plural } = resource;
  const title = pascalCase(name);
  const merged = Type.Object(style.idSchemas(kind), { title: `Merged${title}` });
  const counts = Object.fromEntries(Object.keys(kept).map((one) => [one, Type.Integer()]));
  return Type.Object(
    {
      [kind]: titled(resource.schema(style), name),
      merged: Type.Array(merged, { description: `The ${plural} that become part of it.` }),
      kept: Type.Object(counts, {
        title: `KeptBy${title}Merge`,
        description: 'How many of each kind all of them have.',
      }),
    },
    { title: `${title}MergePreview` },
  );
}
