// The principal of the request, its scopes and its workspaces: the first request of an app.
import Type, { type TSchema } from 'typebox';
import { listMemberships } from '../../../domain/members/list-memberships.ts';
import { roles } from '../../../domain/members/member.ts';
import { getWorkspace } from '../../../domain/workspaces/find-workspace.ts';
import type { Workspace } from '../../../domain/workspaces/workspace.ts';
import { principalOf } from '../../hooks/request-context.ts';
import type { ApiStyle } from '../api-style.ts';
import { errorResponses } from '../errors.ts';
import type { MountRoutes } from '../resource.ts';

export const meRoute: MountRoutes = (scope, { read }, style) => {
  scope.get(
    '/api/v1/users/me',
    {
      config: { scope: 'read:users', anyWorkspace: true },
      schema: {
        operationId: 'getMe',
        summary: 'Get the current user or key',
        description:
          'For a signed-in person: the user, and every workspace that X-Workspace may name. For a ' +
          'key: the user who created it, and its workspace.',
        tags: ['Users'],
        response: {
          200: meResponse(style),
          ...errorResponses(401, 403, 429, 500, 503),
        },
      },
    },
    async (request, reply) => {
      const { workspaceId, owner, role, scopes, keyId } = principalOf(request);
      const { kysely } = read.database;
      const workspace = await getWorkspace(kysely, workspaceId);
      const memberships =
        keyId === null && owner ? await listMemberships(kysely, workspaceId, owner.id) : [];
      const me = {
        type: keyId === null ? 'user' : 'key',
        user: owner && { ...style.ids('user', owner), name: owner.name, email: owner.email },
        role,
        scopes: [...scopes],
        workspace: {
          ...workspaceJson(workspace, style),
          country: workspace.country,
          time_zone: workspace.timeZone,
        },
        workspaces: memberships.map((membership) => ({
          ...workspaceJson(membership.workspace, style),
          role: membership.role,
        })),
      };
      return reply.send(style.wrap(me));
    },
  );
};

function workspaceJson(
  workspace: Pick<Workspace, 'id' | 'number' | 'slug' | 'name'>,
  style: ApiStyle,
) {
  return { ...style.ids('workspace', workspace), slug: workspace.slug, name: workspace.name };
}

const orNull = <Schema extends object>(schema: Schema): TSchema =>
  Type.Unsafe({ ...schema, type: ['object', 'null'] });

function meResponse(style: ApiStyle): TSchema {
  const workspaceFields = {
    ...style.idSchemas('workspace'),
    slug: Type.String(),
    name: Type.String(),
  };
  const user = Type.Object(
    { ...style.idSchemas('user'), name: Type.String(), email: Type.String() },
    { description: 'The person, or the user who created the key.' },
  );
  const schema = Type.Object(
    {
      type: Type.Enum(['user', 'key']),
      user: orNull(user),
      role: Type.Unsafe({ type: ['string', 'null'], enum: [...roles, null] }),
      scopes: Type.Array(Type.String(), { description: '* means all scopes.' }),
      workspace: Type.Object({
        ...workspaceFields,
        country: Type.String(),
        time_zone: Type.String(),
      }),
      workspaces: Type.Array(Type.Object({ ...workspaceFields, role: Type.Enum([...roles]) }), {
        description: 'All workspaces of a person; empty for a key.',
      }),
    },
    { title: 'Me' },
  );
  return style.wrapSchema(schema, {
    description: 'The current user or key.',
    examples: [style.wrap(exampleOf(style))],
  });
}

function exampleOf(style: ApiStyle): object {
  const acme = {
    id: '0193d5a0-7c1e-7f00-8a53-1b2c3d4e5f62',
    number: 1,
    slug: 'acme',
    name: 'Acme',
  };
  const jo = { id: '0193d5a0-7c1e-7f00-8a53-1b2c3d4e5f60', number: 5 };
  const workspace = workspaceJson(acme, style);
  return {
    type: 'user',
    user: { ...style.ids('user', jo), name: 'Jo Smith', email: 'jo@example.com' },
    role: 'admin',
    scopes: ['*'],
    workspace: { ...workspace, country: 'US', time_zone: 'UTC' },
    workspaces: [{ ...workspace, role: 'admin' }],
  };
}
