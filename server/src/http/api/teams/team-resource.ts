import Type, { type Static } from 'typebox';
import { subjectResources } from '../../../domain/events/subject-resources.ts';
import { maxTeamSize, type Team, type TeamChanges } from '../../../domain/teams/team.ts';
import { refOf } from '../../record-id.ts';
import { recordId } from '../body-fields.ts';
import type { Resource } from '../resource.ts';
import { time } from '../response-schemas.ts';

export const teamResource: Resource<Team> = {
  kind: 'team',
  name: 'team',
  plural: 'teams',
  path: '/api/v1/teams',
  scope: subjectResources.team,
  deletesWith: 'delete',
  schema: (style) =>
    Type.Object({
      ...style.idSchemas('team'),
      name: Type.String(),
      leader_user_id: style.refSchema('user'),
      users: Type.Array(Type.Object({ ...style.idSchemas('user'), name: Type.String() })),
      created_at: time(),
      updated_at: time(),
    }),
  render: (team, style) => ({
    ...style.ids('team', team),
    name: team.name,
    leader_user_id: style.ref('user', team.leader),
    users: team.members.map((member) => ({ ...style.ids('user', member), name: member.name })),
    created_at: team.createdAt.toISOString(),
    updated_at: team.updatedAt.toISOString(),
  }),
  sample: {
    id: '0193d5a0-7c1e-7f00-8a53-1b2c3d4e5f60',
    number: 2,
    name: 'North',
    leader: null,
    members: [{ id: '0193d5a0-7c1e-7f00-8a53-1b2c3d4e5f61', number: 5, name: 'Jo Smith' }],
    version: 1,
    createdAt: new Date('2026-03-28T09:15:00Z'),
    updatedAt: new Date('2026-03-28T09:15:00Z'),
  },
};

const user = Type.Unsafe<string | number>({
  type: ['integer', 'string'],
  minimum: 1,
  maxLength: 254,
});
const users = Type.Array(user, {
  maxItems: maxTeamSize,
  description: 'Users by number, UUID or e-mail address.',
});

const fields = {
  name: Type.String({ minLength: 1, maxLength: 100 }),
  user_ids: Type.Optional(users),
  leader_user_id: recordId({
    type: ['integer', 'string', 'null'],
    description: 'The leader, who becomes a member of the team; null for none.',
  }),
};

export const createTeamBody = Type.Object(fields, {
  additionalProperties: false,
  examples: [{ name: 'North', user_ids: [] }],
});

export const updateTeamBody = Type.Partial(createTeamBody, {
  additionalProperties: false,
  description: 'A list of users replaces the members.',
  examples: [{ name: 'North and West', leader_user_id: null }],
});

export const teamUsersBody = Type.Object(
  { user_ids: users },
  { additionalProperties: false, examples: [{ user_ids: [] }] },
);

type Body = Static<typeof updateTeamBody>;

export function toTeamChanges({
  name,
  user_ids: users,
  leader_user_id: leader,
}: Body): TeamChanges {
  return {
    ...(name !== undefined && { name }),
    ...(users && { members: users.map(refOf) }),
    ...(leader !== undefined && { leader: leader === null ? null : refOf(leader) }),
  };
}
