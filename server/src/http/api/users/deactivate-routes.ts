// Deactivates a user, and shows beforehand what would stay with them.
import Type, { type Static } from 'typebox';
import { countAssigned } from '../../../domain/members/count-assigned.ts';
import {
  type DeactivatedMember,
  deactivateMember,
} from '../../../domain/members/deactivate-member.ts';
import { principalOf } from '../../hooks/request-context.ts';
import { memberRefOf, refOf } from '../../record-id.ts';
import { recordId } from '../body-fields.ts';
import { errorResponses } from '../errors.ts';
import { type Mount, type Params, pathParams } from '../resource.ts';
import { actionRoute } from '../routes/action-route.ts';
import { assignedCounts, type User } from './user-resource.ts';

const fields = Type.Object(
  {
    reassign_to: recordId({
      description:
        'The user who gets their contacts and open leads, deals and tasks: an id or an address.',
    }),
  },
  { additionalProperties: false },
);
/** The body may be left out. */
const deactivateBody = Type.Unsafe<Static<typeof fields> | null>({
  ...fields,
  type: ['object', 'null'],
  examples: [{}],
});

export function deactivateRoutes(mount: Mount<User>): void {
  const { write } = mount.services;
  actionRoute<User, typeof deactivateBody, DeactivatedMember>(mount, {
    action: 'deactivate',
    summary: 'Deactivate a user',
    description:
      'Their sessions in this workspace end at once. Keys that they created work until revoked. ' +
      'Their contacts and open leads, deals and tasks go to the user in reassign_to, or stay. The last owner ' +
      'cannot be deactivated.',
    body: deactivateBody,
    run: (context, ref, body) => {
      const to = body?.reassign_to;
      return deactivateMember(write, context, ref, to === undefined ? undefined : memberRefOf(to));
    },
    present: ({ member, reassigned }) => ({ ...member, ...(reassigned && { reassigned }) }),
  });
  assignedRoute(mount);
}

function assignedRoute({ scope, services, style }: Mount<User>): void {
  const { read, write } = services;
  const url = '/api/v1/users/:id/assigned';
  const counts = assignedCounts({ title: 'AssignedCounts' });
  scope.get<{ Params: Params }>(
    url,
    {
      config: { scope: 'read:users' },
      schema: {
        operationId: 'countAssignedToUser',
        summary: 'Count the records of a user',
        description:
          'The contacts and open leads, deals and tasks that deactivating the user can reassign.',
        tags: ['Users'],
        params: pathParams(url),
        response: {
          200: style.wrapSchema(counts, {
            description: 'The counts.',
            examples: [style.wrap({ leads: 12, contacts: 40, deals: 3, tasks: 5 })],
          }),
          ...errorResponses(401, 403, 404, 429, 500, 503),
        },
      },
    },
    async (request, reply) => {
      const { workspaceId } = principalOf(request);
      const { kysely } = read.database;
      const ref = refOf(request.params.id ?? '');
      return reply.send(
        style.wrap(await countAssigned(kysely, write.memberReferences, workspaceId, ref)),
      );
    },
  );
}
