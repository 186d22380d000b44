// Finds the workspace of a record, for links that name the record alone, such as /leads/{uuid}.
import Type, { type TSchema } from 'typebox';
import type { SubjectType } from '../../../domain/events/event.ts';
import { locateRecord, type RecordWorkspace } from '../../../domain/members/locate-record.ts';
import { roles } from '../../../domain/members/member.ts';
import { principalOf } from '../../hooks/request-context.ts';
import { refOf } from '../../record-id.ts';
import type { ApiStyle } from '../api-style.ts';
import { errorResponses } from '../errors.ts';
import {
  article,
  headingOf,
  type Item,
  type Mount,
  type Params,
  pascalCase,
  pathParams,
  readScopeOf,
} from '../resource.ts';

export function workspaceRoute<Record extends Item>(
  { scope, services, style, resource }: Mount<Record>,
  type: SubjectType,
): void {
  const { name } = resource;
  const url = `${resource.path}/:id/workspace`;
  scope.get<{ Params: Params }>(
    url,
    {
      config: { scope: readScopeOf(resource), anyWorkspace: true },
      schema: {
        operationId: `get${pascalCase(name)}Workspace`,
        summary: `Find the workspace of ${article(name)} ${name}`,
        description:
          `Among all workspaces of a signed-in person, whichever X-Workspace names, the one that has the ` +
          `${name}, in the trash or not. A key finds only what its own workspace has.`,
        tags: headingOf(resource),
        params: pathParams(url),
        response: { 200: response(style), ...errorResponses(401, 403, 404, 429, 500, 503) },
      },
    },
    async (request, reply) => {
      const { workspaceId, keyId, actor } = principalOf(request);
      const seeker = { workspaceId, memberId: keyId === null ? actor.id : null };
      const { kysely } = services.read.database;
      const found = await locateRecord(kysely, seeker, type, refOf(request.params.id ?? ''));
      return reply.send(style.wrap(toJson(found, style)));
    },
  );
}

const toJson = ({ workspace, role }: RecordWorkspace, style: ApiStyle) => ({
  ...style.ids('workspace', workspace),
  slug: workspace.slug,
  name: workspace.name,
  role,
});

function response(style: ApiStyle): TSchema {
  const schema = Type.Object(
    {
      ...style.idSchemas('workspace'),
      slug: Type.String({ description: 'For X-Workspace and the addresses of the web app.' }),
      name: Type.String(),
      role: Type.Unsafe({ type: ['string', 'null'], enum: [...roles, null] }),
    },
    { title: 'RecordWorkspace' },
  );
  const id = '0193d5a0-7c1e-7f00-8a53-1b2c3d4e5f62';
  const acme = { id, number: 1, slug: 'acme', name: 'Acme' };
  return style.wrapSchema(schema, {
    description: 'The workspace.',
    examples: [style.wrap(toJson({ workspace: acme, role: 'agent' }, style))],
  });
}
