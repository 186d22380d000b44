// Whether the workspace requires two-factor authentication.
import Type from 'typebox';
import {
  readTwoFactorRequirement,
  requireTwoFactor,
  type TwoFactorRequirement,
} from '../../../domain/workspaces/two-factor-requirement.ts';
import { principalOf, requestContextOf } from '../../hooks/request-context.ts';
import type { ApiStyle } from '../api-style.ts';
import { errorResponses } from '../errors.ts';
import type { MountRoutes } from '../resource.ts';

const url = '/api/v1/workspace/two-factor';
const tags = ['Workspace'];

const body = Type.Object(
  { required: Type.Boolean() },
  { additionalProperties: false, examples: [{ required: false }] },
);

export const twoFactorRoutes: MountRoutes = (scope, { read, write }, style) => {
  const response = responseOf(style);
  scope.get(
    url,
    {
      config: { scope: 'read:settings' },
      schema: {
        operationId: 'getTwoFactorRequirement',
        summary: 'Get whether two-factor authentication is required',
        tags,
        response: { 200: response, ...errorResponses(401, 403, 429, 500, 503) },
      },
    },
    async (request, reply) => {
      const { workspaceId } = principalOf(request);
      const requirement = await readTwoFactorRequirement(read.database.kysely, workspaceId);
      return reply.send(style.wrap(toJson(requirement, style)));
    },
  );
  scope.put<{ Body: { required: boolean } }>(
    url,
    {
      config: { scope: 'write:settings' },
      schema: {
        operationId: 'setTwoFactorRequirement',
        summary: 'Require two-factor authentication',
        description:
          'Users without a second factor then get 403 until they have set one up. Keys are not ' +
          'affected.',
        tags,
        body,
        response: {
          200: response,
          ...errorResponses(400, 401, 403, 413, 415, 422, 429, 500, 503),
        },
      },
    },
    async (request, reply) => {
      const { required } = request.body;
      const requirement = await requireTwoFactor(write, requestContextOf(request), required);
      return reply.send(style.wrap(toJson(requirement, style)));
    },
  );
};

function responseOf(style: ApiStyle) {
  const user = Type.Object({
    ...style.idSchemas('user'),
    name: Type.String(),
    email: Type.String(),
  });
  const schema = Type.Object(
    {
      required: Type.Boolean(),
      users_without: Type.Array(user, { description: 'The active users without a second factor.' }),
    },
    { title: 'TwoFactorRequirement' },
  );
  const jo = { id: '0193d5a0-7c1e-7f00-8a53-1b2c3d4e5f60', number: 5 };
  const without = [{ ...jo, name: 'Jo Smith', email: 'jo@example.com' }];
  return style.wrapSchema(schema, {
    description: 'The requirement.',
    examples: [style.wrap(toJson({ required: true, without }, style))],
  });
}

const toJson = ({ required, without }: TwoFactorRequirement, style: ApiStyle) => ({
  required,
  users_without: without.map(({ name, email, ...user }) => ({
    ...style.ids('user', user),
    name,
    email,
  })),
});
